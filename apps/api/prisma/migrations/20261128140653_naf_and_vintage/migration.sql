-- What an organisation does, in the French list of activities; a code the list has.
ALTER TABLE organisation ADD COLUMN naf_code TEXT;
ALTER TABLE organisation ADD CONSTRAINT organisation_naf_code_fkey FOREIGN KEY (naf_code)
  REFERENCES naf_code (code) ON DELETE SET NULL ON UPDATE CASCADE;

-- The year of the official geographic code that a territory's code comes from; null until it is read again.
ALTER TABLE commune ADD COLUMN vintage INTEGER,
  ADD CONSTRAINT commune_vintage_check CHECK (vintage BETWEEN 1943 AND 2100);
ALTER TABLE epci ADD COLUMN vintage INTEGER,
  ADD CONSTRAINT epci_vintage_check CHECK (vintage BETWEEN 1943 AND 2100);
