-- What the law asks a site to say of its publisher and of its host (LCEN, article 1-1).
ALTER TABLE carrier_organisation
  ADD COLUMN seat TEXT CHECK (btrim(seat) <> ''),
  ADD COLUMN publication_director TEXT CHECK (btrim(publication_director) <> ''),
  ADD COLUMN host TEXT CHECK (btrim(host) <> '');

CREATE OR REPLACE VIEW public_territory AS
SELECT id AS carrier_id, name, facilitator_first_name, phone, phone_hours, email, demonstration, drop_in_hours,
  seat, publication_director, host
FROM carrier_organisation;
