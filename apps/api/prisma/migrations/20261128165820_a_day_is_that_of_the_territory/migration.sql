-- A row written without its day has the day of the territory, whatever the clock of the server says.
ALTER TABLE clause ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE commitment ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE eligibility_assessment ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE funding_plan ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE hours_month ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE opportunity ALTER COLUMN status_since SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE participant_read ALTER COLUMN read_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE read_month.apart ALTER COLUMN read_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE pooling_agreement ALTER COLUMN prepared_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE referral ALTER COLUMN referred_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE subcontract ALTER COLUMN noted_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE work_request ALTER COLUMN asked_on SET DEFAULT (now() AT TIME ZONE 'Europe/Paris')::date;
