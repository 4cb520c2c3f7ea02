-- A request that led to no file is forgotten whole: by age, or because the person asks.
CREATE FUNCTION forget_requests(p_carrier uuid, p_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_ids uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s requests' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT array_agg(id) INTO v_ids FROM work_request
    WHERE carrier_id = p_carrier AND participant_id IS NULL AND id = ANY (p_ids);
  PERFORM set_config('cordee.forgetting', 'on', true);
  PERFORM forget_rows('task', p_carrier,
    (SELECT array_agg(id) FROM task WHERE carrier_id = p_carrier AND work_request_id = ANY (v_ids)));
  PERFORM forget_rows('work_request', p_carrier, v_ids);
  PERFORM set_config('cordee.forgetting', '', true);
  RETURN coalesce(cardinality(v_ids), 0);
END $$;

CREATE OR REPLACE FUNCTION forget_idle_requests(p_carrier uuid, p_before date) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT forget_requests(p_carrier, (SELECT array_agg(id) FROM work_request
    WHERE carrier_id = p_carrier AND participant_id IS NULL AND created_at < p_before))
$$;

REVOKE ALL ON FUNCTION forget_requests(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_requests(uuid, uuid[]) TO cordee_app;
