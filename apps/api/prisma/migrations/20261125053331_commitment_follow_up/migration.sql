-- CreateEnum
CREATE TYPE "penalty_case_status" AS ENUM ('DETECTED', 'CONTRADICTORY', 'NOTICE_SENT', 'REMEDY_PERIOD', 'PROPOSED', 'REMEDIED', 'DECIDED_APPLIED', 'DECIDED_REDUCED', 'DECIDED_WAIVED', 'CLOSED');

-- AlterTable
ALTER TABLE "clause" ADD COLUMN     "penalty_cap_cents" BIGINT,
ADD COLUMN     "penalty_cents" INTEGER,
ADD COLUMN     "penalty_kind" TEXT,
ADD COLUMN     "penalty_smic_hundredths" INTEGER;

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "accepted_on" DATE,
ADD COLUMN     "final_account_on" DATE;

-- CreateTable
CREATE TABLE "commitment_plan" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "agreed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "service_order_on" DATE NOT NULL,
    "planned_end_on" DATE NOT NULL,
    "phases" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pooling_agreement" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "ceiling_minutes" INTEGER NOT NULL,
    "signed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pooling_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pooling_commitment" (
    "carrier_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,

    CONSTRAINT "pooling_commitment_pkey" PRIMARY KEY ("carrier_id","agreement_id","commitment_id")
);

-- CreateTable
CREATE TABLE "hours_transfer" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "month_id" UUID NOT NULL,
    "to_commitment_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penalty_case" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "status" "penalty_case_status" NOT NULL DEFAULT 'DETECTED',
    "status_since" DATE NOT NULL,
    "missing_minutes" INTEGER NOT NULL,
    "late_document_days" INTEGER NOT NULL DEFAULT 0,
    "missed_meetings" INTEGER NOT NULL DEFAULT 0,
    "candidates_proposed" INTEGER NOT NULL,
    "observations" TEXT,
    "exonerations" TEXT[],
    "notice_received_on" DATE,
    "proposed_cents" BIGINT,
    "formula" TEXT,
    "decided_cents" BIGINT,
    "motive" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "penalty_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penalty_step" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "status" "penalty_case_status" NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "motive" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "penalty_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaration_reminder" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "declarant_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "rung" TEXT NOT NULL,
    "recipients" TEXT[],
    "sent_on" DATE NOT NULL,

    CONSTRAINT "declaration_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commitment_plan_carrier_id_commitment_id_number_key" ON "commitment_plan"("carrier_id", "commitment_id", "number");

-- CreateIndex
CREATE INDEX "pooling_agreement_carrier_id_company_id_idx" ON "pooling_agreement"("carrier_id", "company_id");

-- CreateIndex
CREATE UNIQUE INDEX "pooling_agreement_carrier_id_id_key" ON "pooling_agreement"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "pooling_commitment_carrier_id_commitment_id_idx" ON "pooling_commitment"("carrier_id", "commitment_id");

-- CreateIndex
CREATE INDEX "hours_transfer_carrier_id_agreement_id_idx" ON "hours_transfer"("carrier_id", "agreement_id");

-- CreateIndex
CREATE INDEX "hours_transfer_carrier_id_month_id_idx" ON "hours_transfer"("carrier_id", "month_id");

-- CreateIndex
CREATE INDEX "hours_transfer_carrier_id_to_commitment_id_idx" ON "hours_transfer"("carrier_id", "to_commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_transfer_carrier_id_id_key" ON "hours_transfer"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "penalty_case_carrier_id_status_status_since_idx" ON "penalty_case"("carrier_id", "status", "status_since");

-- CreateIndex
CREATE INDEX "penalty_case_carrier_id_commitment_id_idx" ON "penalty_case"("carrier_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "penalty_case_carrier_id_id_key" ON "penalty_case"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "penalty_step_carrier_id_case_id_created_at_idx" ON "penalty_step"("carrier_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "declaration_reminder_carrier_id_declarant_id_month_idx" ON "declaration_reminder"("carrier_id", "declarant_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_reminder_carrier_id_commitment_id_declarant_id__key" ON "declaration_reminder"("carrier_id", "commitment_id", "declarant_id", "month", "rung");

-- AddForeignKey
ALTER TABLE "commitment_plan" ADD CONSTRAINT "commitment_plan_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pooling_agreement" ADD CONSTRAINT "pooling_agreement_carrier_id_company_id_fkey" FOREIGN KEY ("carrier_id", "company_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pooling_commitment" ADD CONSTRAINT "pooling_commitment_carrier_id_agreement_id_fkey" FOREIGN KEY ("carrier_id", "agreement_id") REFERENCES "pooling_agreement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pooling_commitment" ADD CONSTRAINT "pooling_commitment_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_transfer" ADD CONSTRAINT "hours_transfer_carrier_id_agreement_id_fkey" FOREIGN KEY ("carrier_id", "agreement_id") REFERENCES "pooling_agreement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_transfer" ADD CONSTRAINT "hours_transfer_carrier_id_month_id_fkey" FOREIGN KEY ("carrier_id", "month_id") REFERENCES "hours_month"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_transfer" ADD CONSTRAINT "hours_transfer_carrier_id_to_commitment_id_fkey" FOREIGN KEY ("carrier_id", "to_commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penalty_case" ADD CONSTRAINT "penalty_case_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penalty_step" ADD CONSTRAINT "penalty_step_carrier_id_case_id_fkey" FOREIGN KEY ("carrier_id", "case_id") REFERENCES "penalty_case"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_reminder" ADD CONSTRAINT "declaration_reminder_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_reminder" ADD CONSTRAINT "declaration_reminder_carrier_id_declarant_id_fkey" FOREIGN KEY ("carrier_id", "declarant_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The database as last guard ---------------------------------------------------------------------

ALTER TABLE commitment_plan
  ADD CONSTRAINT commitment_plan_dates_check CHECK (planned_end_on >= service_order_on),
  ADD CONSTRAINT commitment_plan_reason_check CHECK (length(trim(reason)) > 0);
ALTER TABLE pooling_agreement
  ADD CONSTRAINT pooling_agreement_dates_check CHECK (to_day >= from_day),
  ADD CONSTRAINT pooling_agreement_ceiling_check CHECK (ceiling_minutes > 0);
ALTER TABLE hours_transfer ADD CONSTRAINT hours_transfer_minutes_check CHECK (minutes > 0);
ALTER TABLE clause
  ADD CONSTRAINT clause_penalty_kind_check CHECK (penalty_kind IN ('PER_MISSING_HOUR', 'PER_MISSING_HOUR_SMIC',
    'PER_LATE_DOCUMENT_PER_DAY', 'PER_MISSED_MEETING', 'LUMP_SUM', 'TERMINATION_FOR_FAULT')),
  ADD CONSTRAINT clause_penalty_amount_check
    CHECK (penalty_cents >= 0 AND penalty_smic_hundredths >= 0 AND penalty_cap_cents >= 0);
ALTER TABLE penalty_case
  ADD CONSTRAINT penalty_case_facts_check
    CHECK (missing_minutes >= 0 AND late_document_days >= 0 AND missed_meetings >= 0 AND candidates_proposed >= 0),
  ADD CONSTRAINT penalty_case_decision_check CHECK (
    status NOT IN ('DECIDED_APPLIED', 'DECIDED_REDUCED', 'DECIDED_WAIVED')
    OR (decided_cents IS NOT NULL AND length(trim(coalesce(motive, ''))) > 0)),
  ADD CONSTRAINT penalty_case_amount_check CHECK (decided_cents BETWEEN 0 AND proposed_cents);
-- One case open at a time for a commitment.
CREATE UNIQUE INDEX penalty_case_one_open ON penalty_case (carrier_id, commitment_id) WHERE status <> 'CLOSED';
-- Only the buyer signs the notice and decides (R37).
ALTER TABLE penalty_step ADD CONSTRAINT penalty_step_buyer_check CHECK (
  status NOT IN ('NOTICE_SENT', 'DECIDED_APPLIED', 'DECIDED_REDUCED', 'DECIDED_WAIVED') OR actor_kind = 'BUYER');
ALTER TABLE declaration_reminder
  ADD CONSTRAINT declaration_reminder_rung_check CHECK (rung IN ('FIRST', 'SECOND')),
  ADD CONSTRAINT declaration_reminder_month_check CHECK (extract(day FROM month) = 1);

CREATE TRIGGER commitment_plan_append_only BEFORE UPDATE OR DELETE ON commitment_plan
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hours_transfer_append_only BEFORE UPDATE OR DELETE ON hours_transfer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER penalty_step_append_only BEFORE UPDATE OR DELETE ON penalty_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER declaration_reminder_append_only BEFORE UPDATE OR DELETE ON declaration_reminder
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Neither the ceiling of a convention nor the counted minutes of a month are ever exceeded (R20, R21):
-- the agreement and the month are locked, so that two transfers at once are added one after the other.
CREATE FUNCTION check_hours_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ceiling int;
  joined int;
  counted int;
BEGIN
  SELECT a.ceiling_minutes INTO ceiling FROM pooling_agreement a
    WHERE a.id = NEW.agreement_id AND a.signed_on IS NOT NULL FOR UPDATE;
  IF ceiling IS NULL THEN
    RAISE EXCEPTION 'the pooling agreement is not signed' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM 1 FROM hours_month m WHERE m.id = NEW.month_id FOR UPDATE;
  SELECT count(*) INTO joined FROM pooling_commitment c
    WHERE c.agreement_id = NEW.agreement_id AND (c.commitment_id = NEW.to_commitment_id OR c.commitment_id = (
      SELECT p.commitment_id FROM hours_month m JOIN placement p ON p.id = m.placement_id WHERE m.id = NEW.month_id));
  IF joined <> 2 THEN
    RAISE EXCEPTION 'the pooling agreement does not join these commitments' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.minutes + coalesce((SELECT sum(t.minutes) FROM hours_transfer t WHERE t.agreement_id = NEW.agreement_id), 0) > ceiling THEN
    RAISE EXCEPTION 'the ceiling of the pooling agreement is reached' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT coalesce(sum(e.counted_minutes), 0) INTO counted FROM hours_entry e
    JOIN hours_month m ON m.id = e.month_id AND m.status IN ('VALIDATED', 'LOCKED') WHERE e.month_id = NEW.month_id;
  IF NEW.minutes + coalesce((SELECT sum(t.minutes) FROM hours_transfer t WHERE t.month_id = NEW.month_id), 0) > counted THEN
    RAISE EXCEPTION 'more minutes leave the month than it counts' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hours_transfer_check BEFORE INSERT ON hours_transfer
  FOR EACH ROW EXECUTE FUNCTION check_hours_transfer();

-- The position of every commitment, with what a convention moved from one to another.
CREATE OR REPLACE VIEW commitment_hours WITH (security_invoker = true) AS
SELECT carrier_id, commitment_id, month,
  sum(minutes) FILTER (WHERE validated)::int AS validated_minutes,
  sum(minutes) FILTER (WHERE NOT validated)::int AS declared_minutes
FROM (
  SELECT p.carrier_id, p.commitment_id, m.month, e.counted_minutes AS minutes, m.status IN ('VALIDATED', 'LOCKED') AS validated
  FROM placement p
  JOIN hours_month m ON m.carrier_id = p.carrier_id AND m.placement_id = p.id AND m.status <> 'REJECTED'
  JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
  UNION ALL
  SELECT p.carrier_id, p.commitment_id, m.month, -t.minutes, true
  FROM hours_transfer t
  JOIN hours_month m ON m.carrier_id = t.carrier_id AND m.id = t.month_id
  JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
  UNION ALL
  SELECT t.carrier_id, t.to_commitment_id, m.month, t.minutes, true
  FROM hours_transfer t
  JOIN hours_month m ON m.carrier_id = t.carrier_id AND m.id = t.month_id
) moved
GROUP BY carrier_id, commitment_id, month;

GRANT SELECT, INSERT ON commitment_plan, hours_transfer, penalty_step, declaration_reminder TO cordee_app;
GRANT SELECT, INSERT, UPDATE ON pooling_agreement, pooling_commitment, penalty_case TO cordee_app;
