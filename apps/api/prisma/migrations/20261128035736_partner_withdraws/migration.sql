GRANT UPDATE (status, status_since, version) ON referral TO cordee_partner;
