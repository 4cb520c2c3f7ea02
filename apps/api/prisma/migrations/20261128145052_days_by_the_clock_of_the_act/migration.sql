-- A default as the schema of the client says it: whoever writes the day gives it, and a row written by hand has its own.
ALTER TABLE participant_read ALTER COLUMN read_on SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE referral ALTER COLUMN referred_on SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE work_request ALTER COLUMN asked_on SET DEFAULT CURRENT_TIMESTAMP;
