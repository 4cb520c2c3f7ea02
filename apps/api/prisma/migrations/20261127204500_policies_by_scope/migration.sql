-- Which value of practice an entry was counted under; null: the one delivered with the software.
ALTER TABLE "hours_entry" ADD COLUMN "policy_id" UUID;
CREATE INDEX "hours_entry_carrier_id_policy_id_idx" ON "hours_entry"("carrier_id", "policy_id") WHERE policy_id IS NOT NULL;
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_carrier_id_policy_id_fkey" FOREIGN KEY ("carrier_id", "policy_id") REFERENCES "policy_value"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A correction moves what counts without moving what was worked: a late decision, a cap that moved.
ALTER TABLE hours_entry DROP CONSTRAINT hours_entry_counted_check;
ALTER TABLE hours_entry ADD CONSTRAINT hours_entry_counted_check CHECK (
  correction OR
  (minutes >= 0 AND counted_minutes BETWEEN 0 AND minutes) OR
  (minutes < 0 AND counted_minutes BETWEEN minutes AND 0 AND reverses_id IS NOT NULL)
);

-- A month never counts more than was worked in it, nor less than nothing, whatever was corrected.
CREATE FUNCTION check_month_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  worked bigint;
  counted bigint;
BEGIN
  SELECT coalesce(sum(minutes), 0), coalesce(sum(counted_minutes), 0) INTO worked, counted
  FROM hours_entry WHERE carrier_id = NEW.carrier_id AND month_id = NEW.month_id;
  IF worked < 0 OR counted < 0 OR counted > worked THEN
    RAISE EXCEPTION 'a month counts between nothing and what was worked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hours_entry_month_sum AFTER INSERT ON hours_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.correction)
  EXECUTE FUNCTION check_month_sum();

-- The promise of a carrier to who asks to be called, as the public door counts it: two numbers, their days and their source.
CREATE VIEW public_promise AS
  SELECT carrier_id, from_day, to_day, source, verified,
    values
  FROM policy_value WHERE kind = 'promise' AND scope_id IS NULL AND withdrawn_on IS NULL;
GRANT SELECT ON public_promise TO cordee_public;
-- A partner's referral is promised an answer too.
GRANT SELECT ON policy_value TO cordee_partner;
