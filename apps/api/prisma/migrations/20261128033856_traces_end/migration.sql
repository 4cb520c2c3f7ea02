-- What only served for a while is taken away by the night's work.
GRANT DELETE ON idempotency_key, study_request, sign_in_attempt, outbox_event TO cordee_app;

-- What was not told yet is not lost.
CREATE TRIGGER outbox_event_untold BEFORE DELETE ON outbox_event
  FOR EACH ROW WHEN (OLD.delivered_at IS NULL) EXECUTE FUNCTION refuse_change();
