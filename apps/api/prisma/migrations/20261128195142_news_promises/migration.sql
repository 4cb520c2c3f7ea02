-- The day by which a person was promised news, and the day they had some: days alone, so that the measure of a year
-- outlives what it counts. `about_id` is a referral or a request to be called, which names nobody once it is erased.
CREATE TABLE news_promise (
    about_id UUID NOT NULL,
    carrier_id UUID NOT NULL,
    said_on DATE NOT NULL,
    news_by DATE NOT NULL,
    heard_on DATE,
    CONSTRAINT news_promise_pkey PRIMARY KEY (about_id, said_on),
    CONSTRAINT news_promise_check CHECK (said_on <= news_by)
);
CREATE INDEX news_promise_carrier_id_news_by_idx ON news_promise (carrier_id, news_by);
-- One promise at a time: a day that was said is never pushed back in silence.
CREATE UNIQUE INDEX news_promise_open_once ON news_promise (about_id) WHERE heard_on IS NULL;
ALTER TABLE news_promise ADD CONSTRAINT news_promise_carrier_id_fkey FOREIGN KEY (carrier_id)
  REFERENCES carrier_organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('news_promise');
REVOKE ALL ON news_promise FROM cordee_app, cordee_partner;
GRANT SELECT ON news_promise TO cordee_app, cordee_system;
GRANT INSERT ON news_promise TO cordee_app;
GRANT UPDATE (heard_on, news_by) ON news_promise TO cordee_app;

-- A step that is told to the person is news, and promises the next; being looked at is none: the day said before holds.
-- Who took their request back in time is owed nothing more.
CREATE FUNCTION promise_news() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status IN ('PROPOSED_TO_COMPANY', 'INTERVIEW', 'ACCEPTED', 'REFUSED', 'POOL') THEN
    UPDATE news_promise SET heard_on = NEW.status_since
    WHERE carrier_id = NEW.carrier_id AND heard_on IS NULL AND (about_id = NEW.id OR about_id IN (
      SELECT id FROM work_request WHERE carrier_id = NEW.carrier_id AND participant_id = NEW.participant_id));
  ELSIF NEW.status IN ('WITHDRAWN', 'OBSOLETE') THEN
    DELETE FROM news_promise
    WHERE about_id = NEW.id AND carrier_id = NEW.carrier_id AND heard_on IS NULL AND news_by >= NEW.status_since;
  END IF;
  IF NEW.status NOT IN ('POOL', 'WITHDRAWN', 'OBSOLETE')
    AND NOT EXISTS (SELECT FROM news_promise WHERE about_id = NEW.id AND heard_on IS NULL) THEN
    INSERT INTO news_promise (about_id, carrier_id, said_on, news_by)
    VALUES (NEW.id, NEW.carrier_id, least(NEW.status_since, NEW.answer_before), NEW.answer_before)
    ON CONFLICT (about_id, said_on) DO UPDATE SET news_by = excluded.news_by, heard_on = NULL;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION promise_news FROM PUBLIC;
CREATE TRIGGER referral_news_begun AFTER INSERT ON referral
  FOR EACH ROW WHEN (NEW.status = 'NEW' AND NEW.source = 'FACILITATOR') EXECUTE FUNCTION promise_news();
CREATE TRIGGER referral_news_stepped AFTER UPDATE OF status ON referral
  FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION promise_news();

-- Before today only the last day said was kept: what is still promised is counted from here, nothing is guessed before.
INSERT INTO news_promise (about_id, carrier_id, said_on, news_by)
SELECT id, carrier_id, least(status_since, answer_before), answer_before FROM referral
WHERE status IN ('UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW') AND answer_before >= current_date;

CREATE VIEW public_news AS
SELECT carrier_id, said_on, news_by, heard_on, count(*)::int AS promises FROM news_promise GROUP BY 1, 2, 3, 4;
GRANT SELECT ON public_news TO cordee_public;
CREATE TRIGGER news_promise_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON news_promise
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
