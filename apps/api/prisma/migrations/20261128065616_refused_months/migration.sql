-- Why a month was sent back or refused is said as long as it waits or stands refused, and goes with the person.
CREATE OR REPLACE FUNCTION forget_returned_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status NOT IN ('RETURNED', 'REJECTED') OR coalesce(current_setting('cordee.forgetting', true), '') <> '' THEN
    NEW.returned_reason := NULL;
  END IF;
  RETURN NEW;
END $$;
