-- CreateEnum
CREATE TYPE "message_channel" AS ENUM ('MAIL', 'SMS', 'CALL', 'LETTER');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'CALL_TASK', 'LETTER_TASK');

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "channel" "message_channel" NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" "message_status" NOT NULL,
    "contact_id" UUID,
    "organisation_id" UUID,
    "participant_id" UUID,
    "work_request_id" UUID,
    "staff_user_id" UUID,
    "about_kind" TEXT,
    "about_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_content" (
    "message_id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "address" TEXT,
    "subject" TEXT,
    "body" TEXT NOT NULL,

    CONSTRAINT "message_content_pkey" PRIMARY KEY ("message_id")
);

-- CreateIndex
CREATE INDEX "message_carrier_id_created_at_id_idx" ON "message"("carrier_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "message_carrier_id_about_id_idx" ON "message"("carrier_id", "about_id");

-- CreateIndex
CREATE INDEX "message_carrier_id_participant_id_idx" ON "message"("carrier_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_carrier_id_id_key" ON "message"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_content_carrier_id_message_id_key" ON "message_content"("carrier_id", "message_id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_contact_id_fkey" FOREIGN KEY ("carrier_id", "contact_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_work_request_id_fkey" FOREIGN KEY ("carrier_id", "work_request_id") REFERENCES "work_request"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_staff_user_id_fkey" FOREIGN KEY ("carrier_id", "staff_user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_content" ADD CONSTRAINT "message_content_carrier_id_message_id_fkey" FOREIGN KEY ("carrier_id", "message_id") REFERENCES "message"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A message reaches one recipient, known by reference.
ALTER TABLE message
  ADD CONSTRAINT message_recipient_check
    CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id, staff_user_id) = 1),
  ADD CONSTRAINT message_about_check CHECK ((about_kind IS NULL) = (about_id IS NULL)),
  ADD CONSTRAINT message_sent_check CHECK ((status = 'SENT') = (sent_at IS NOT NULL)),
  ADD CONSTRAINT message_failure_check CHECK ((status = 'FAILED') = (failure IS NOT NULL)),
  ADD CONSTRAINT message_by_hand_check
    CHECK ((status <> 'CALL_TASK' OR channel = 'CALL') AND (status <> 'LETTER_TASK' OR channel = 'LETTER')),
  ADD CONSTRAINT message_tries_check CHECK (tries >= 0);

CREATE INDEX message_expiring ON message (expires_at) WHERE expires_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON message TO cordee_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON message_content TO cordee_app;

-- The one way to ask for a job inside a writing transaction; the queue itself belongs to its owner alone.
CREATE FUNCTION queue_job(p_task text, p_payload json, p_key text, p_run_at timestamptz, p_max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    p_task, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => p_max_attempts);
END $$;
REVOKE ALL ON FUNCTION queue_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_job TO cordee_app;
