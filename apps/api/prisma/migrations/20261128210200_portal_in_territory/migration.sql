-- The address of a carrier's portal, so that addresses that are nobody's are told from it.
CREATE OR REPLACE VIEW public_territory AS
SELECT id AS carrier_id, name, facilitator_first_name, phone, phone_hours, email, demonstration, drop_in_hours,
  seat, publication_director, host, portal_url
FROM carrier_organisation;
