-- A carrier without drop-in hours has an empty list of them, never nothing.
ALTER TABLE carrier_organisation ALTER COLUMN drop_in_hours SET DEFAULT '{}';
UPDATE carrier_organisation SET drop_in_hours = '{}' WHERE drop_in_hours IS NULL;
