-- What was promised to who asked, and the day a human called: days alone, so that the measure of a year outlives the
-- requests it counts. Its id is that of the request or of the referral, which names nobody once they are erased.
CREATE TABLE call_promise (
    id UUID NOT NULL,
    carrier_id UUID NOT NULL,
    asked_on DATE NOT NULL,
    call_by DATE NOT NULL,
    called_on DATE,
    CONSTRAINT call_promise_pkey PRIMARY KEY (id),
    CONSTRAINT call_promise_check CHECK (asked_on <= call_by)
);
CREATE INDEX call_promise_carrier_id_call_by_idx ON call_promise (carrier_id, call_by);
ALTER TABLE call_promise ADD CONSTRAINT call_promise_carrier_id_fkey FOREIGN KEY (carrier_id)
  REFERENCES carrier_organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('call_promise');
REVOKE ALL ON call_promise FROM cordee_app, cordee_partner;
GRANT SELECT ON call_promise TO cordee_app, cordee_system;
GRANT UPDATE (called_on) ON call_promise TO cordee_app;

-- Whoever asks is promised a call, by whatever door: the day is written with the request, and only there.
CREATE FUNCTION promise_call() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'work_request' THEN
    INSERT INTO call_promise (id, carrier_id, asked_on, call_by)
    VALUES (NEW.id, NEW.carrier_id, least((NEW.created_at AT TIME ZONE 'Europe/Paris')::date, NEW.call_before), NEW.call_before);
  ELSE
    INSERT INTO call_promise (id, carrier_id, asked_on, call_by)
    VALUES (NEW.id, NEW.carrier_id, least(NEW.status_since, NEW.answer_before), NEW.answer_before);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION promise_call FROM PUBLIC;
CREATE TRIGGER work_request_call_promise AFTER INSERT ON work_request
  FOR EACH ROW WHEN (NEW.status = 'NEW') EXECUTE FUNCTION promise_call();
CREATE TRIGGER referral_call_promise AFTER INSERT ON referral
  FOR EACH ROW WHEN (NEW.status = 'NEW' AND NEW.source IN ('ADVISER', 'PARTNER', 'COMPANY')) EXECUTE FUNCTION promise_call();

-- Who took their request back before anybody called is owed nothing.
CREATE FUNCTION take_call_promise_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM call_promise WHERE id = NEW.id AND carrier_id = NEW.carrier_id AND called_on IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION take_call_promise_back FROM PUBLIC;
CREATE TRIGGER work_request_taken_back AFTER UPDATE OF status ON work_request
  FOR EACH ROW WHEN (NEW.status = 'CLOSED' AND OLD.status <> 'CLOSED' AND NEW.handled_by_id IS NULL)
  EXECUTE FUNCTION take_call_promise_back();
CREATE TRIGGER referral_taken_back AFTER UPDATE OF status ON referral
  FOR EACH ROW WHEN (NEW.status = 'WITHDRAWN' AND OLD.status <> 'WITHDRAWN') EXECUTE FUNCTION take_call_promise_back();

-- What is still there is measured from what was noted; a promised day that was moved since is counted again.
INSERT INTO call_promise (id, carrier_id, asked_on, call_by, called_on)
SELECT r.id, r.carrier_id, least(r.asked_on, r.call_by), r.call_by, r.called_on
FROM (
  SELECT w.id, w.carrier_id, (w.created_at AT TIME ZONE 'Europe/Paris')::date AS asked_on,
    CASE WHEN w.handled_at IS NULL THEN w.call_before ELSE (w.created_at AT TIME ZONE 'Europe/Paris')::date
      + CASE WHEN extract(isodow FROM w.created_at AT TIME ZONE 'Europe/Paris') IN (3, 4, 5) THEN 5
          WHEN extract(isodow FROM w.created_at AT TIME ZONE 'Europe/Paris') = 6 THEN 4 ELSE 3 END END AS call_by,
    (least((SELECT min(j.at) FROM journal_entry j WHERE j.carrier_id = w.carrier_id AND j.object_kind = 'WorkRequest'
        AND j.object_id = w.id AND j.verb = 'request:handle'),
      (SELECT min(c.called_at) FROM call_record c WHERE c.carrier_id = w.carrier_id AND c.work_request_id = w.id))
      AT TIME ZONE 'Europe/Paris')::date AS called_on
  FROM work_request w WHERE NOT (w.status = 'CLOSED' AND w.handled_by_id IS NULL)
  UNION ALL
  SELECT f.id, f.carrier_id, (f.created_at AT TIME ZONE 'Europe/Paris')::date,
    CASE WHEN f.status = 'NEW' THEN f.answer_before ELSE (f.created_at AT TIME ZONE 'Europe/Paris')::date
      + CASE WHEN extract(isodow FROM f.created_at AT TIME ZONE 'Europe/Paris') IN (3, 4, 5) THEN 5
          WHEN extract(isodow FROM f.created_at AT TIME ZONE 'Europe/Paris') = 6 THEN 4 ELSE 3 END END,
    (SELECT min((c.called_at AT TIME ZONE 'Europe/Paris')::date) FROM call_record c
      WHERE c.carrier_id = f.carrier_id AND c.participant_id = f.participant_id AND c.called_at >= f.created_at)
  FROM referral f WHERE f.source IN ('ADVISER', 'PARTNER', 'COMPANY') AND f.status <> 'WITHDRAWN'
) r;

-- How long a promise waited for its first call: days and counts, nothing of who asked.
DROP VIEW public_first_calls;
CREATE VIEW public_first_calls AS
SELECT carrier_id, asked_on, call_by, called_on, count(*)::int AS requests FROM call_promise GROUP BY 1, 2, 3, 4;
GRANT SELECT ON public_first_calls TO cordee_public;
