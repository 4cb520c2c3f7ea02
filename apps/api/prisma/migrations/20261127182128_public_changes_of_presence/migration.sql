-- What the public door has come to read since: presence and the reference names. Each tells its changes.
DO $$
DECLARE
  read_table text;
BEGIN
  FOREACH read_table IN ARRAY ARRAY['service_settings', 'staff_absence', 'cpv_code', 'former_commune', 'rome_appellation']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change()',
      read_table || '_public_change', read_table);
  END LOOP;
END $$;

-- Who is present depends on whose account is open, not on when they signed in.
CREATE TRIGGER staff_user_public_change AFTER INSERT OR UPDATE OF kind, disabled_at, carrier_id OR DELETE ON staff_user
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
