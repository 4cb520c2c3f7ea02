-- What a funder asks to be shown: its logo, beside its sentence.
ALTER TABLE publicity_block
  ADD COLUMN logo bytea,
  ADD COLUMN logo_width integer,
  ADD COLUMN logo_height integer,
  -- A PNG and nothing else: its eight first bytes, its size, and the sides a page keeps room for.
  ADD CONSTRAINT publicity_block_logo_check CHECK (
    (logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL)
    AND substring(logo FROM 1 FOR 8) = '\x89504e470d0a1a0a'::bytea
    AND octet_length(logo) <= 300000
    AND logo_width BETWEEN 1 AND 1200 AND logo_height BETWEEN 1 AND 1200);

CREATE OR REPLACE VIEW public_publicity AS
SELECT p.carrier_id, o.name AS funder, coalesce(p.emblem, 'NONE') AS emblem, p.sentence, p.amount_cents AS amount, p.link, p.position,
  p.id, p.version, p.logo_width, p.logo_height
FROM publicity_block p JOIN organisation o ON o.carrier_id = p.carrier_id AND o.id = p.funder_id
WHERE p.published;

-- Read one at a time, by whoever shows the page.
CREATE VIEW public_publicity_logo AS
SELECT carrier_id, id, logo FROM publicity_block WHERE published AND logo IS NOT NULL;
GRANT SELECT ON public_publicity_logo TO cordee_public;
