-- How whoever asks to be called wants to be reached: a call, a text, or through the person who helps them. It takes the
-- place of « prefers calls »; who left no number of their own is reached through the one they gave.
ALTER TABLE work_request ADD COLUMN contact_channel text;
UPDATE work_request SET contact_channel = CASE WHEN phone IS NULL THEN 'ADVISER' WHEN prefers_calls THEN 'CALL' END;
ALTER TABLE work_request
  DROP COLUMN prefers_calls,
  ADD CONSTRAINT work_request_channel_check CHECK (CASE contact_channel
    WHEN 'CALL' THEN true
    WHEN 'SMS' THEN phone IS NOT NULL
    WHEN 'ADVISER' THEN helper_phone IS NOT NULL
    ELSE contact_channel IS NULL
  END);

DROP FUNCTION record_followed_request(uuid, uuid, text, uuid, text, text, text, text, text, text, text[], text, text, boolean,
  text, date, text, uuid, uuid, text, date, date, uuid, bytea, timestamptz);
DROP FUNCTION record_work_request(uuid, uuid, text, uuid, text, text, text, text, text, text, text[], text, text, boolean,
  text, date, text, uuid, uuid, text, date, date);
CREATE FUNCTION record_work_request(
  p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text,
  p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text,
  p_channel text, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid,
  p_language text, p_advisers_first date, p_today date
) RETURNS TABLE (reference text, call_before date, created boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_dedupe, 0));
  RETURN QUERY SELECT w.reference, w.call_before, false FROM work_request w
    WHERE w.carrier_id = p_carrier AND w.dedupe_key = p_dedupe AND w.status = 'NEW';
  IF FOUND THEN
    -- Asked again in another version: what comes next speaks as the page that asked last.
    UPDATE work_request w SET language = p_language
      WHERE w.carrier_id = p_carrier AND w.dedupe_key = p_dedupe AND w.status = 'NEW';
    RETURN;
  END IF;
  INSERT INTO work_request (id, carrier_id, reference, opportunity_id, first_name, last_name, phone, helper_name,
    helper_phone, commune_code, trades, mobility, call_moment, contact_channel, note, consent_at, call_before, dedupe_key,
    language, advisers_first_until, asked_on)
  VALUES (p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name, p_phone, p_helper_name,
    p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_channel, p_note, now(), p_call_before, p_dedupe,
    p_language, CASE WHEN p_opportunity IS NOT NULL THEN p_advisers_first END, p_today);
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'WorkRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'workRequest.created', p_id);
  RETURN QUERY SELECT p_reference, p_call_before, true;
END $$;

CREATE FUNCTION record_followed_request(
  p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text,
  p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text,
  p_channel text, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid,
  p_language text, p_advisers_first date, p_today date, p_link uuid, p_link_hash bytea, p_link_until timestamptz
) RETURNS TABLE (reference text, call_before date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_recorded record;
BEGIN
  SELECT * INTO v_recorded FROM record_work_request(p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name,
    p_phone, p_helper_name, p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_channel, p_note,
    p_call_before, p_dedupe, p_journal, p_event, p_language, p_advisers_first, p_today);
  IF v_recorded.created AND p_link_hash IS NOT NULL THEN
    INSERT INTO auth_token (id, purpose, token_hash, carrier_id, work_request_id, expires_at)
    VALUES (p_link, 'JOBSEEKER_LINK', p_link_hash, p_carrier, p_id, p_link_until)
    ON CONFLICT (purpose, token_hash) DO NOTHING;
  END IF;
  RETURN QUERY SELECT v_recorded.reference, v_recorded.call_before;
END $$;

REVOKE ALL ON FUNCTION record_work_request, record_followed_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_followed_request TO cordee_public;
