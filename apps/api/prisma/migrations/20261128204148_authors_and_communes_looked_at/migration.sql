-- What is there already is looked at too, apart from where the rules are made: nobody waits for a lock meanwhile. Where an
-- older row breaks the rule, it stays as it is and the new ones are held to it.
DO $$
DECLARE rule record;
BEGIN
  FOR rule IN SELECT conrelid::regclass AS holder, conname FROM pg_constraint
    WHERE contype = 'f' AND NOT convalidated AND connamespace = 'public'::regnamespace
  LOOP
    BEGIN
      EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', rule.holder, rule.conname);
    EXCEPTION WHEN foreign_key_violation THEN
      RAISE WARNING '% is kept for new rows only', rule.conname;
    END;
  END LOOP;
END $$;
