-- The day of an act as people read it is that of the service's calendar, written when the act is done; the instant
-- beside it orders rows and says how old they are.
ALTER TABLE work_request ADD COLUMN asked_on date NOT NULL DEFAULT CURRENT_DATE;
UPDATE work_request SET asked_on = (created_at AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE referral ADD COLUMN referred_on date NOT NULL DEFAULT CURRENT_DATE;
UPDATE referral SET referred_on = (created_at AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE participant_read ADD COLUMN read_on date NOT NULL DEFAULT CURRENT_DATE;
ALTER TABLE participant_read DISABLE TRIGGER participant_read_append_only;
UPDATE participant_read SET read_on = (at AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE participant_read ENABLE TRIGGER participant_read_append_only;

DROP FUNCTION record_work_request(uuid, uuid, text, uuid, text, text, text, text, text, text, text[], text, text, boolean,
  text, date, text, uuid, uuid, text, date);
CREATE FUNCTION record_work_request(
  p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text,
  p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text,
  p_prefers_calls boolean, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid,
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
    helper_phone, commune_code, trades, mobility, call_moment, prefers_calls, note, consent_at, call_before, dedupe_key,
    language, advisers_first_until, asked_on)
  VALUES (p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name, p_phone, p_helper_name,
    p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_prefers_calls, p_note, now(), p_call_before, p_dedupe,
    p_language, CASE WHEN p_opportunity IS NOT NULL THEN p_advisers_first END, p_today);
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'WorkRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'workRequest.created', p_id);
  RETURN QUERY SELECT p_reference, p_call_before, true;
END $$;
REVOKE ALL ON FUNCTION record_work_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_work_request TO cordee_public;
