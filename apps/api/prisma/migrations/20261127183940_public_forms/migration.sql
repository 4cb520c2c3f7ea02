-- CreateEnum
CREATE TYPE "alert_channel" AS ENUM ('SMS', 'EMAIL');

-- CreateEnum
CREATE TYPE "study_request_status" AS ENUM ('NEW', 'ANSWERED');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "alert_id" UUID;

-- AlterTable
ALTER TABLE "work_request" ADD COLUMN     "submission_key" UUID;

-- CreateTable
CREATE TABLE "alert_subscription" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "channel" "alert_channel" NOT NULL,
    "address" TEXT,
    "commune_code" TEXT,
    "rome_code" TEXT,
    "means" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "ends_on" DATE NOT NULL,
    "confirmed_on" DATE,
    "told_on" DATE,
    "asked_on" DATE,
    "stopped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_link" (
    "token_hash" BYTEA NOT NULL,
    "carrier_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,

    CONSTRAINT "alert_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "study_request" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "contact" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "subject" TEXT NOT NULL,
    "details" TEXT,
    "status" "study_request_status" NOT NULL DEFAULT 'NEW',
    "answer_before" DATE NOT NULL,
    "submission_key" UUID NOT NULL,
    "outcome" TEXT,
    "handled_by_id" UUID,
    "handled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "study_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_submission" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "public_submission_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateIndex
CREATE UNIQUE INDEX "work_request_carrier_id_submission_key_key" ON "work_request"("carrier_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "alert_subscription_carrier_id_id_key" ON "alert_subscription"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "alert_subscription_carrier_id_ends_on_idx" ON "alert_subscription"("carrier_id", "ends_on");

-- CreateIndex
CREATE INDEX "alert_link_carrier_id_alert_id_idx" ON "alert_link"("carrier_id", "alert_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_request_carrier_id_id_key" ON "study_request"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "study_request_carrier_id_submission_key_key" ON "study_request"("carrier_id", "submission_key");

-- CreateIndex
CREATE INDEX "study_request_carrier_id_status_answer_before_idx" ON "study_request"("carrier_id", "status", "answer_before");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_alert_id_fkey" FOREIGN KEY ("carrier_id", "alert_id") REFERENCES "alert_subscription"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_subscription" ADD CONSTRAINT "alert_subscription_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_link" ADD CONSTRAINT "alert_link_carrier_id_alert_id_fkey" FOREIGN KEY ("carrier_id", "alert_id") REFERENCES "alert_subscription"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_request" ADD CONSTRAINT "study_request_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The database as last guard ---------------------------------------------------------------------

SELECT protect_tenant_table('alert_subscription');
SELECT protect_tenant_table('alert_link');
SELECT protect_tenant_table('study_request');

ALTER TABLE alert_subscription
  ADD CONSTRAINT alert_subscription_check CHECK (means IN ('CAR', 'WITHOUT_CAR', 'BIKE') AND minutes BETWEEN 5 AND 240),
  ADD CONSTRAINT alert_subscription_reached CHECK (stopped_at IS NOT NULL OR address IS NOT NULL);
ALTER TABLE message DROP CONSTRAINT message_recipient_check,
  ADD CONSTRAINT message_recipient_check CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id, staff_user_id, alert_id) = 1);
ALTER TABLE study_request
  ADD CONSTRAINT study_request_check CHECK (kind IN ('BUYER', 'COMPANY') AND organisation <> '' AND subject <> ''),
  ADD CONSTRAINT study_request_answerable CHECK (phone IS NOT NULL OR email IS NOT NULL);

GRANT SELECT, INSERT, UPDATE ON alert_subscription, alert_link, study_request TO cordee_app;

-- What the public door may do, and nothing beside: each form once, so many times an hour.

-- True while this key was not used more than so many times in the last seconds; old windows are forgotten.
CREATE FUNCTION count_submission(p_key text, p_most int, p_seconds int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_window timestamptz := to_timestamp(floor(extract(epoch FROM clock_timestamp()) / p_seconds) * p_seconds);
  v_count int;
BEGIN
  DELETE FROM public_submission s WHERE s.window_start < now() - interval '2 days';
  INSERT INTO public_submission AS s (key, window_start, count) VALUES (p_key, v_window, 1)
    ON CONFLICT (key, window_start) DO UPDATE SET count = s.count + 1 RETURNING s.count INTO v_count;
  RETURN v_count <= p_most;
END $$;

-- The same form sent again is the same request, whatever became of it since.
CREATE FUNCTION claim_work_request(p_carrier uuid, p_submission uuid)
RETURNS TABLE (reference text, call_before date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.reference, w.call_before FROM work_request w WHERE w.carrier_id = p_carrier AND w.submission_key = p_submission
$$;
CREATE FUNCTION name_work_request(p_carrier uuid, p_reference text, p_submission uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE work_request w SET submission_key = p_submission
  WHERE w.carrier_id = p_carrier AND w.reference = p_reference AND w.submission_key IS NULL
    AND NOT EXISTS (SELECT FROM work_request o WHERE o.carrier_id = p_carrier AND o.submission_key = p_submission)
$$;

CREATE FUNCTION record_study_request(
  p_id uuid, p_carrier uuid, p_kind text, p_organisation text, p_contact text, p_phone text, p_email text, p_subject text,
  p_details text, p_answer_before date, p_submission uuid, p_journal uuid, p_event uuid
) RETURNS date
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_before date;
BEGIN
  INSERT INTO study_request (id, carrier_id, kind, organisation, contact, phone, email, subject, details, answer_before, submission_key)
  VALUES (p_id, p_carrier, p_kind, p_organisation, p_contact, p_phone, p_email, p_subject, p_details, p_answer_before, p_submission)
  ON CONFLICT (carrier_id, submission_key) DO NOTHING;
  IF NOT FOUND THEN
    SELECT s.answer_before INTO v_before FROM study_request s WHERE s.carrier_id = p_carrier AND s.submission_key = p_submission;
    RETURN v_before;
  END IF;
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'StudyRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'studyRequest.created', p_id);
  RETURN p_answer_before;
END $$;

-- One alert for one address and one wish: asked again while it lives, nothing more is written.
CREATE FUNCTION record_alert(
  p_id uuid, p_carrier uuid, p_channel alert_channel, p_address text, p_commune text, p_trade text, p_means text,
  p_minutes int, p_ends_on date, p_event uuid
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_address, 1));
  IF EXISTS (SELECT FROM alert_subscription a WHERE a.carrier_id = p_carrier AND a.address = p_address AND a.stopped_at IS NULL
      AND a.ends_on >= p_ends_on - interval '3 months' AND a.commune_code IS NOT DISTINCT FROM p_commune
      AND a.rome_code IS NOT DISTINCT FROM p_trade AND a.means = p_means AND a.minutes = p_minutes) THEN RETURN; END IF;
  INSERT INTO alert_subscription (id, carrier_id, channel, address, commune_code, rome_code, means, minutes, ends_on)
  VALUES (p_id, p_carrier, p_channel, p_address, p_commune, p_trade, p_means, p_minutes, p_ends_on);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'alert.created', p_id);
END $$;

-- By the link of a message: keep the alert (the first time, that is saying yes), or stop it and forget the address.
CREATE FUNCTION keep_alert(p_token bytea, p_today date, p_ends_on date) RETURNS date
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE alert_subscription a SET confirmed_on = coalesce(a.confirmed_on, p_today), ends_on = p_ends_on, asked_on = NULL
  FROM alert_link l WHERE l.token_hash = p_token AND a.carrier_id = l.carrier_id AND a.id = l.alert_id AND a.stopped_at IS NULL
  RETURNING a.ends_on
$$;
CREATE FUNCTION stop_alert(p_token bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH stopped AS (
    UPDATE alert_subscription a SET stopped_at = coalesce(a.stopped_at, now()), address = NULL
    FROM alert_link l WHERE l.token_hash = p_token AND a.carrier_id = l.carrier_id AND a.id = l.alert_id RETURNING a.id)
  SELECT EXISTS (SELECT FROM stopped)
$$;

REVOKE ALL ON FUNCTION count_submission, claim_work_request, name_work_request, record_study_request, record_alert,
  keep_alert, stop_alert FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_submission, claim_work_request, name_work_request, record_study_request, record_alert,
  keep_alert, stop_alert TO cordee_public;
