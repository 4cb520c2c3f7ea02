-- A request that led to no file is forgotten whole: by age, or because the person asks. One that is being tied to a file
-- meanwhile is of that file, and stays. @returns how many are gone
DROP FUNCTION forget_idle_requests(uuid, date);
CREATE FUNCTION forget_requests(p_carrier uuid, p_ids uuid[], p_today date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_ids uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s requests' USING ERRCODE = 'insufficient_privilege';
  END IF;
  v_ids := ARRAY(SELECT id FROM work_request
    WHERE carrier_id = p_carrier AND participant_id IS NULL AND id = ANY (p_ids) ORDER BY id FOR UPDATE);
  PERFORM set_config('cordee.forgetting', 'on', true);
  PERFORM owe_nothing_more(p_carrier, v_ids, p_today);
  PERFORM forget_rows('task', p_carrier,
    (SELECT array_agg(id) FROM task WHERE carrier_id = p_carrier AND work_request_id = ANY (v_ids)));
  PERFORM forget_rows('work_request', p_carrier, nullif(v_ids, '{}'));
  PERFORM set_config('cordee.forgetting', '', true);
  RETURN cardinality(v_ids);
END $$;

REVOKE ALL ON FUNCTION forget_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_requests TO cordee_app;
