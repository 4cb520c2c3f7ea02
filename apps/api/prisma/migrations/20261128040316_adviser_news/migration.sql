-- Which adviser, or which mailbox of an agency, is written to of new positions: who entered by themselves asked for it,
-- and whoever stops is not written to again. Its id is what the link of each message holds: it stops, and nothing else.
CREATE TABLE adviser_news (
    id UUID NOT NULL,
    carrier_id UUID NOT NULL,
    organisation_id UUID,
    contact_id UUID,
    asked BOOLEAN NOT NULL DEFAULT false,
    stopped_at TIMESTAMPTZ(3),
    CONSTRAINT adviser_news_pkey PRIMARY KEY (id),
    CONSTRAINT adviser_news_reader_check CHECK (num_nonnulls(organisation_id, contact_id) = 1)
);
CREATE UNIQUE INDEX adviser_news_carrier_id_organisation_id_key ON adviser_news (carrier_id, organisation_id);
CREATE UNIQUE INDEX adviser_news_carrier_id_contact_id_key ON adviser_news (carrier_id, contact_id);
ALTER TABLE adviser_news
  ADD CONSTRAINT adviser_news_carrier_id_fkey FOREIGN KEY (carrier_id)
    REFERENCES carrier_organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT adviser_news_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id)
    REFERENCES organisation (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT adviser_news_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id)
    REFERENCES contact (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('adviser_news');
GRANT SELECT, INSERT, UPDATE ON adviser_news TO cordee_app, cordee_system;

CREATE FUNCTION stop_adviser_news(p_id uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH stopped AS (
    UPDATE adviser_news SET stopped_at = coalesce(stopped_at, now()), asked = false WHERE id = p_id RETURNING 1
  ) SELECT EXISTS (SELECT FROM stopped)
$$;
REVOKE ALL ON FUNCTION stop_adviser_news FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_adviser_news TO cordee_public;

-- An alert is of the list as it was filtered: its hours, its start and its roads of winter too.
ALTER TABLE alert_subscription ADD COLUMN hours text, ADD COLUMN start text, ADD COLUMN winter boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT alert_subscription_wish_check CHECK (coalesce(hours, 'FULL_WEEK') IN ('FULL_WEEK', 'PART_WEEK', 'NOT_EARLY')
    AND coalesce(start, 'SOON') IN ('SOON', 'IN_THREE_MONTHS'));

DROP FUNCTION record_alert(uuid, uuid, alert_channel, text, text, text, text, integer, date, uuid, text);
CREATE FUNCTION record_alert(p_id uuid, p_carrier uuid, p_channel alert_channel, p_address text, p_commune text, p_trade text,
  p_means text, p_minutes integer, p_ends_on date, p_event uuid, p_language text, p_hours text, p_start text, p_winter boolean)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_known alert_subscription;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_address, 1));
  SELECT * INTO v_known FROM alert_subscription a
    WHERE a.carrier_id = p_carrier AND a.address = p_address AND a.stopped_at IS NULL
      AND a.ends_on >= p_ends_on - interval '3 months' AND a.commune_code IS NOT DISTINCT FROM p_commune
      AND a.rome_code IS NOT DISTINCT FROM p_trade AND a.means = p_means AND a.minutes = p_minutes
      AND a.hours IS NOT DISTINCT FROM p_hours AND a.start IS NOT DISTINCT FROM p_start AND a.winter = p_winter
    LIMIT 1;
  IF v_known.id IS NULL THEN
    INSERT INTO alert_subscription (id, carrier_id, channel, address, commune_code, rome_code, means, minutes, ends_on, language,
      hours, start, winter)
    VALUES (p_id, p_carrier, p_channel, p_address, p_commune, p_trade, p_means, p_minutes, p_ends_on, p_language,
      p_hours, p_start, p_winter);
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
