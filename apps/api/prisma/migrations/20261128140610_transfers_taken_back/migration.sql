-- Hours that a convention moved come back by a line that takes the first one back, with its reason.
ALTER TABLE hours_transfer ADD COLUMN reverses_id UUID, ADD COLUMN reason TEXT;
CREATE UNIQUE INDEX hours_transfer_carrier_id_reverses_id_key ON hours_transfer (carrier_id, reverses_id);
ALTER TABLE hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_reverses_id_fkey
  FOREIGN KEY (carrier_id, reverses_id) REFERENCES hours_transfer (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE hours_transfer DROP CONSTRAINT hours_transfer_minutes_check;
ALTER TABLE hours_transfer ADD CONSTRAINT hours_transfer_minutes_check CHECK (
  (minutes > 0 AND reverses_id IS NULL) OR
  (minutes < 0 AND reverses_id IS NOT NULL AND length(trim(coalesce(reason, ''))) > 0));

CREATE FUNCTION check_transfer_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM hours_transfer t WHERE t.carrier_id = NEW.carrier_id AND t.id = NEW.reverses_id
    AND t.reverses_id IS NULL AND t.minutes = -NEW.minutes AND t.agreement_id = NEW.agreement_id
    AND t.month_id = NEW.month_id AND t.to_commitment_id = NEW.to_commitment_id) THEN
    RAISE EXCEPTION 'a transfer is taken back whole, from where it went' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hours_transfer_taken_back BEFORE INSERT ON hours_transfer FOR EACH ROW
  WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION check_transfer_taken_back();
-- What comes back asks for room nowhere.
DROP TRIGGER hours_transfer_check ON hours_transfer;
CREATE TRIGGER hours_transfer_check BEFORE INSERT ON hours_transfer FOR EACH ROW
  WHEN (NEW.reverses_id IS NULL) EXECUTE FUNCTION check_hours_transfer();
