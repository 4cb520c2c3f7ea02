-- Under the application PostgreSQL itself keeps the carriers apart: a request sees the rows of its own
-- carrier (cordee.carrier_id) and no other. The application's own work between requests (signing in, jobs,
-- first run, imports) has a role that sees every carrier; migrations and reviewed functions run as the owner.

GRANT USAGE ON SCHEMA public TO cordee_system;

CREATE FUNCTION protect_tenant_table(p_table regclass, p_column name DEFAULT 'carrier_id') RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  -- After a local setting the value is '', not null; in a sub-select it is read once a statement, not once a row.
  v_own text := format('%I = (SELECT nullif(current_setting(''cordee.carrier_id'', true), '''')::uuid)', p_column);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('DROP POLICY IF EXISTS own_carrier ON %s', p_table);
  EXECUTE format('DROP POLICY IF EXISTS every_carrier ON %s', p_table);
  EXECUTE format('CREATE POLICY own_carrier ON %s TO cordee_app, cordee_partner USING (%s) WITH CHECK (%s)',
    p_table, v_own, v_own);
  EXECUTE format('CREATE POLICY every_carrier ON %s TO cordee_owner, cordee_system USING (true) WITH CHECK (true)',
    p_table);
END $$;
REVOKE ALL ON FUNCTION protect_tenant_table FROM PUBLIC;

-- Every table with a carrier_id that is not protected yet: called after the migrations, so that none is forgotten.
CREATE FUNCTION protect_tenant_tables() RETURNS SETOF text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE v_table regclass;
BEGIN
  FOR v_table IN
    SELECT c.oid::regclass FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'carrier_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
        AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_carrier'))
    ORDER BY c.relname
  LOOP
    PERFORM protect_tenant_table(v_table);
    RETURN NEXT v_table::text;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION protect_tenant_tables FROM PUBLIC;

SELECT protect_tenant_tables();
SELECT protect_tenant_table('carrier_organisation', 'id');
