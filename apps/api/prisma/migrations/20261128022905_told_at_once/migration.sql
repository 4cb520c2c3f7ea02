-- Somebody is on the page and was told that a message is on its way: it does not wait for the next minute's round.
CREATE FUNCTION tell_event_at_once() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM queue_job('deliverEvents', json_build_object('carrierId', NEW.carrier_id), 'deliverEvents:' || NEW.carrier_id, NULL, 3);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tell_event_at_once FROM PUBLIC;
CREATE TRIGGER outbox_event_told_at_once AFTER INSERT ON outbox_event
  FOR EACH ROW WHEN (NEW.type IN ('alert.created', 'workRequest.created')) EXECUTE FUNCTION tell_event_at_once();
