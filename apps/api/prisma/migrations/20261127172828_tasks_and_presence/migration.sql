-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('OPEN', 'DONE', 'CANCELLED');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "delivered_at" TIMESTAMPTZ(3),
ADD COLUMN     "instead_of_id" UUID;

-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "task_status" NOT NULL DEFAULT 'OPEN',
    "title" TEXT,
    "since" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "snoozed_until" DATE,
    "snooze_reason" TEXT,
    "contact_id" UUID,
    "organisation_id" UUID,
    "participant_id" UUID,
    "work_request_id" UUID,
    "contract_id" UUID,
    "message_id" UUID,
    "source_key" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_record" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "task_id" UUID,
    "contact_id" UUID,
    "organisation_id" UUID,
    "participant_id" UUID,
    "work_request_id" UUID,
    "contract_id" UUID,
    "called_by_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered" BOOLEAN NOT NULL,
    "said" TEXT,
    "next_on" DATE,

    CONSTRAINT "call_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_absence" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "deputy_id" UUID,

    CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_settings" (
    "carrier_id" UUID NOT NULL,
    "weekdays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "sends_reminders" BOOLEAN NOT NULL DEFAULT false,
    "tells_hours" BOOLEAN NOT NULL DEFAULT false,
    "writes_to_advisers" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_settings_pkey" PRIMARY KEY ("carrier_id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "carrier_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" "message_channel" NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("carrier_id","purpose","channel")
);

-- CreateIndex
CREATE INDEX "task_carrier_id_status_due_on_id_idx" ON "task"("carrier_id", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "task_carrier_id_participant_id_idx" ON "task"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "task_carrier_id_organisation_id_idx" ON "task"("carrier_id", "organisation_id");

-- CreateIndex
CREATE INDEX "task_carrier_id_contract_id_idx" ON "task"("carrier_id", "contract_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_carrier_id_id_key" ON "task"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "task_carrier_id_source_key_key" ON "task"("carrier_id", "source_key");

-- CreateIndex
CREATE UNIQUE INDEX "task_carrier_id_message_id_key" ON "task"("carrier_id", "message_id");

-- CreateIndex
CREATE INDEX "call_record_carrier_id_task_id_idx" ON "call_record"("carrier_id", "task_id");

-- CreateIndex
CREATE INDEX "call_record_carrier_id_participant_id_called_at_idx" ON "call_record"("carrier_id", "participant_id", "called_at");

-- CreateIndex
CREATE INDEX "call_record_carrier_id_organisation_id_called_at_idx" ON "call_record"("carrier_id", "organisation_id", "called_at");

-- CreateIndex
CREATE INDEX "call_record_carrier_id_contract_id_called_at_idx" ON "call_record"("carrier_id", "contract_id", "called_at");

-- CreateIndex
CREATE UNIQUE INDEX "call_record_carrier_id_id_key" ON "call_record"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "staff_absence_carrier_id_user_id_from_day_idx" ON "staff_absence"("carrier_id", "user_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "staff_absence_carrier_id_id_key" ON "staff_absence"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "message_carrier_id_status_created_at_id_idx" ON "message"("carrier_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "message_carrier_id_organisation_id_idx" ON "message"("carrier_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_carrier_id_instead_of_id_key" ON "message"("carrier_id", "instead_of_id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_carrier_id_instead_of_id_fkey" FOREIGN KEY ("carrier_id", "instead_of_id") REFERENCES "message"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_contact_id_fkey" FOREIGN KEY ("carrier_id", "contact_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_work_request_id_fkey" FOREIGN KEY ("carrier_id", "work_request_id") REFERENCES "work_request"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_message_id_fkey" FOREIGN KEY ("carrier_id", "message_id") REFERENCES "message"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_carrier_id_closed_by_id_fkey" FOREIGN KEY ("carrier_id", "closed_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_task_id_fkey" FOREIGN KEY ("carrier_id", "task_id") REFERENCES "task"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_contact_id_fkey" FOREIGN KEY ("carrier_id", "contact_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_work_request_id_fkey" FOREIGN KEY ("carrier_id", "work_request_id") REFERENCES "work_request"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_carrier_id_called_by_id_fkey" FOREIGN KEY ("carrier_id", "called_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_carrier_id_deputy_id_fkey" FOREIGN KEY ("carrier_id", "deputy_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_settings" ADD CONSTRAINT "service_settings_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What left has an hour; what arrived had left; what failed may have left, and come back.
ALTER TABLE message
  DROP CONSTRAINT message_sent_check,
  ADD CONSTRAINT message_sent_check CHECK (
    (status NOT IN ('SENT', 'DELIVERED') OR sent_at IS NOT NULL)
    AND (status IN ('SENT', 'DELIVERED', 'FAILED') OR sent_at IS NULL)),
  ADD CONSTRAINT message_delivered_check CHECK ((status = 'DELIVERED') = (delivered_at IS NOT NULL)),
  ADD CONSTRAINT message_settled_check CHECK (status <> 'SETTLED' OR channel IN ('CALL', 'LETTER')),
  ADD CONSTRAINT message_instead_check CHECK (instead_of_id <> id);

ALTER TABLE outbox_event ADD CONSTRAINT outbox_event_tries_check CHECK (tries >= 0);

-- A task is about one person or organisation at most; it is closed by somebody, or no longer needed.
ALTER TABLE task
  ADD CONSTRAINT task_about_check
    CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id) <= 1),
  ADD CONSTRAINT task_title_check CHECK (title IS NULL OR length(trim(title)) BETWEEN 1 AND 300),
  ADD CONSTRAINT task_named_check CHECK (kind <> 'TO_DO' OR title IS NOT NULL),
  ADD CONSTRAINT task_snooze_check CHECK ((snoozed_until IS NULL) = (snooze_reason IS NULL)),
  ADD CONSTRAINT task_snooze_reason_check CHECK (length(trim(snooze_reason)) > 0),
  ADD CONSTRAINT task_closed_check CHECK ((status = 'OPEN') = (closed_at IS NULL)),
  ADD CONSTRAINT task_closed_by_check CHECK (status <> 'DONE' OR closed_by_id IS NOT NULL);

ALTER TABLE call_record
  ADD CONSTRAINT call_record_whom_check
    CHECK (num_nonnulls(contact_id, organisation_id, participant_id, work_request_id) = 1);

-- The log of calls is appended: only the words may be emptied, when a person is erased.
CREATE FUNCTION refuse_change_of_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.said IS NOT NULL OR to_jsonb(NEW) - 'said' <> to_jsonb(OLD) - 'said' THEN
    RAISE EXCEPTION 'the log of calls is appended only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_record_append_only BEFORE UPDATE OR DELETE ON call_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_call();

ALTER TABLE staff_absence
  ADD CONSTRAINT staff_absence_days_check CHECK (from_day <= to_day),
  ADD CONSTRAINT staff_absence_deputy_check CHECK (deputy_id <> user_id),
  ADD CONSTRAINT staff_absence_overlap EXCLUDE USING gist (user_id WITH =, daterange(from_day, to_day, '[]') WITH &&);

ALTER TABLE service_settings
  ADD CONSTRAINT service_settings_weekdays_check CHECK (
    cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);

ALTER TABLE message_template
  ADD CONSTRAINT message_template_body_check CHECK (length(trim(body)) > 0);

-- The ladder has more rungs than two (R34).
ALTER TABLE declaration_reminder
  DROP CONSTRAINT declaration_reminder_rung_check,
  ADD CONSTRAINT declaration_reminder_rung_check
    CHECK (rung IN ('FIRST', 'TEXT', 'SECOND', 'CALL', 'LETTER', 'BUYER'));

-- When somebody answers: the days of the week, and for each facilitator the days without them nor a deputy. It names nobody.
CREATE VIEW public_presence AS
  SELECT c.id AS carrier_id,
    coalesce(s.weekdays, '{1,2,3,4,5}') AS weekdays,
    (SELECT coalesce(jsonb_agg(each.absences), '[]')
     FROM (
       SELECT (
         SELECT coalesce(jsonb_agg(jsonb_build_object('from', a.from_day, 'to', a.to_day) ORDER BY a.from_day), '[]')
         FROM staff_absence a
         WHERE a.carrier_id = u.carrier_id AND a.user_id = u.id AND a.deputy_id IS NULL
       ) AS absences
       FROM staff_user u
       WHERE u.carrier_id = c.id AND u.kind = 'FACILITATOR' AND u.disabled_at IS NULL
     ) each
    ) AS absences
  FROM carrier_organisation c LEFT JOIN service_settings s ON s.carrier_id = c.id;

GRANT SELECT, INSERT, UPDATE ON task, service_settings, message_template TO cordee_app;
GRANT SELECT, INSERT ON call_record TO cordee_app;
GRANT UPDATE (said) ON call_record TO cordee_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_absence TO cordee_app;
GRANT DELETE ON message_template TO cordee_app;
GRANT SELECT ON public_presence TO cordee_app, cordee_partner, cordee_public;

SELECT protect_tenant_table(t) FROM unnest(ARRAY[
  'task', 'call_record', 'staff_absence', 'service_settings', 'message_template']::regclass[]) AS t;
