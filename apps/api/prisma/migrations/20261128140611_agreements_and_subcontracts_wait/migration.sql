-- Since when a convention waits for its signature and a subcontract for its acceptance: the day each was noted,
-- which is in the first 48 bits of its identifier.
ALTER TABLE pooling_agreement ADD COLUMN prepared_on DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE subcontract ADD COLUMN noted_on DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE pooling_agreement DISABLE TRIGGER USER;
UPDATE pooling_agreement SET prepared_on = to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000)::date
  WHERE substr(id::text, 15, 1) = '7';
ALTER TABLE pooling_agreement ENABLE TRIGGER USER;
ALTER TABLE subcontract DISABLE TRIGGER USER;
UPDATE subcontract SET noted_on = to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000)::date
  WHERE substr(id::text, 15, 1) = '7';
ALTER TABLE subcontract ENABLE TRIGGER USER;

-- Who is at work by a referral waits for nobody: asked for each referral of a partner's list.
CREATE INDEX placement_carrier_id_referral_id_idx ON placement (carrier_id, referral_id);
