-- The buses of the public door tell their changes.
DO $$
DECLARE
  read_table text;
BEGIN
  FOREACH read_table IN ARRAY ARRAY['transit_exception', 'transit_service', 'transit_stop', 'transit_stop_time', 'transit_trip']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change()',
      read_table || '_public_change', read_table);
  END LOOP;
END $$;
