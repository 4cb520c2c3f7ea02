-- Somebody who asked to be called follows it with a link of their own, be there a telephone or not. The browser that sends
-- the form makes the secret: sent twice, it is the same link, and the database never holds more than its hash.
ALTER TABLE auth_token
  DROP CONSTRAINT auth_token_purpose_check,
  ADD CONSTRAINT auth_token_purpose_check CHECK (CASE
    WHEN purpose::text IN ('COMPANY_LINK', 'BUYER_LINK') THEN contact_id IS NOT NULL
    WHEN purpose::text = 'ADVISER_LINK' THEN contact_id IS NOT NULL OR organisation_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_LINK' THEN participant_id IS NOT NULL OR work_request_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_CODE' THEN (participant_id IS NOT NULL OR work_request_id IS NOT NULL) AND code_hash IS NOT NULL
    WHEN purpose::text = 'HOLDER_SESSION' THEN staff_user_id IS NULL
    ELSE staff_user_id IS NOT NULL
  END);

-- With the request, never after it: whoever types the name and the number of another is told of no link to their request.
CREATE FUNCTION record_followed_request(
  p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text,
  p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text,
  p_prefers_calls boolean, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid,
  p_language text, p_advisers_first date, p_today date, p_link uuid, p_link_hash bytea, p_link_until timestamptz
) RETURNS TABLE (reference text, call_before date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_recorded record;
BEGIN
  SELECT * INTO v_recorded FROM record_work_request(p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name,
    p_phone, p_helper_name, p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_prefers_calls, p_note,
    p_call_before, p_dedupe, p_journal, p_event, p_language, p_advisers_first, p_today);
  IF v_recorded.created AND p_link_hash IS NOT NULL THEN
    INSERT INTO auth_token (id, purpose, token_hash, carrier_id, work_request_id, expires_at)
    VALUES (p_link, 'JOBSEEKER_LINK', p_link_hash, p_carrier, p_id, p_link_until)
    ON CONFLICT (purpose, token_hash) DO NOTHING;
  END IF;
  RETURN QUERY SELECT v_recorded.reference, v_recorded.call_before;
END $$;

-- Until when this secret opens that request; nothing when it does not.
CREATE FUNCTION request_followed_until(p_carrier uuid, p_reference text, p_hash bytea) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.expires_at FROM auth_token a JOIN work_request w ON w.carrier_id = a.carrier_id AND w.id = a.work_request_id
  WHERE a.purpose = 'JOBSEEKER_LINK' AND a.token_hash = p_hash AND w.carrier_id = p_carrier AND w.reference = p_reference
    AND a.revoked_at IS NULL AND a.expires_at > now()
$$;

REVOKE ALL ON FUNCTION record_followed_request, request_followed_until FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION record_work_request FROM cordee_public;
GRANT EXECUTE ON FUNCTION record_followed_request, request_followed_until TO cordee_public;
