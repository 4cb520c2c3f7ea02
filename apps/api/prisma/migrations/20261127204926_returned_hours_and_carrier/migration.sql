-- AlterTable
ALTER TABLE "hours_month" ADD COLUMN     "returned_reason" TEXT;

-- AlterTable
ALTER TABLE "carrier_organisation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Why a month was sent back is said as long as it waits, and goes with the person it speaks of.
CREATE FUNCTION forget_returned_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'RETURNED' OR coalesce(current_setting('cordee.forgetting', true), '') <> '' THEN
    NEW.returned_reason := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hours_month_returned_reason BEFORE INSERT OR UPDATE ON hours_month
  FOR EACH ROW EXECUTE FUNCTION forget_returned_reason();

GRANT DELETE ON carrier_territory TO cordee_app;
