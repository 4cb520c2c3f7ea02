-- The version of the pages in which an alert was asked for: its links lead there.
ALTER TABLE alert_subscription ADD COLUMN language text NOT NULL DEFAULT 'fr',
  ADD CONSTRAINT alert_subscription_language_check CHECK (language IN ('fr', 'simple', 'en'));

DROP FUNCTION record_alert(uuid, uuid, alert_channel, text, text, text, text, integer, date, uuid);
CREATE FUNCTION record_alert(p_id uuid, p_carrier uuid, p_channel alert_channel, p_address text, p_commune text, p_trade text,
  p_means text, p_minutes integer, p_ends_on date, p_event uuid, p_language text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_known alert_subscription;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_address, 1));
  SELECT * INTO v_known FROM alert_subscription a
    WHERE a.carrier_id = p_carrier AND a.address = p_address AND a.stopped_at IS NULL
      AND a.ends_on >= p_ends_on - interval '3 months' AND a.commune_code IS NOT DISTINCT FROM p_commune
      AND a.rome_code IS NOT DISTINCT FROM p_trade AND a.means = p_means AND a.minutes = p_minutes
    LIMIT 1;
  IF v_known.id IS NULL THEN
    INSERT INTO alert_subscription (id, carrier_id, channel, address, commune_code, rome_code, means, minutes, ends_on, language)
    VALUES (p_id, p_carrier, p_channel, p_address, p_commune, p_trade, p_means, p_minutes, p_ends_on, p_language);
    INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'alert.created', p_id);
  ELSIF v_known.confirmed_on IS NULL THEN
    -- Asked again before it was said yes to: the next message speaks as the page that asked.
    UPDATE alert_subscription SET language = p_language WHERE id = v_known.id;
    IF EXISTS (SELECT FROM alert_link l WHERE l.carrier_id = p_carrier AND l.alert_id = v_known.id) THEN
      INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'alert.created', v_known.id);
    END IF;
  END IF;
END $$;
REVOKE ALL ON FUNCTION record_alert FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_alert TO cordee_public;
