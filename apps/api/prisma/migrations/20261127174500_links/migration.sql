-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "adviser_phone" TEXT,
ADD COLUMN     "batch_id" UUID;

-- CreateTable
CREATE TABLE "postponement_request" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "new_start_on" DATE NOT NULL,
    "new_end_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "answered_on" DATE,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "postponement_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_code" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_form" (
    "assessment_id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "signed_by" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "notice_given_on" DATE NOT NULL,
    "employer_name" TEXT,
    "first_work_day" DATE,
    "missing" TEXT,

    CONSTRAINT "eligibility_form_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "known_person" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "contract_type" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "already_employed" BOOLEAN NOT NULL,
    "asked_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_person_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "postponement_request_carrier_id_commitment_id_idx" ON "postponement_request"("carrier_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "postponement_request_carrier_id_id_key" ON "postponement_request"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "decision_code_carrier_id_case_id_contact_id_idx" ON "decision_code"("carrier_id", "case_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_form_carrier_id_assessment_id_key" ON "eligibility_form"("carrier_id", "assessment_id");

-- CreateIndex
CREATE INDEX "known_person_carrier_id_organisation_id_idx" ON "known_person"("carrier_id", "organisation_id");

-- CreateIndex
CREATE INDEX "known_person_carrier_id_participant_id_idx" ON "known_person"("carrier_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_person_carrier_id_id_key" ON "known_person"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "referral_carrier_id_batch_id_idx" ON "referral"("carrier_id", "batch_id");

-- AddForeignKey
ALTER TABLE "postponement_request" ADD CONSTRAINT "postponement_request_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postponement_request" ADD CONSTRAINT "postponement_request_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_code" ADD CONSTRAINT "decision_code_carrier_id_case_id_fkey" FOREIGN KEY ("carrier_id", "case_id") REFERENCES "penalty_case"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_code" ADD CONSTRAINT "decision_code_carrier_id_contact_id_fkey" FOREIGN KEY ("carrier_id", "contact_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_form" ADD CONSTRAINT "eligibility_form_carrier_id_assessment_id_fkey" FOREIGN KEY ("carrier_id", "assessment_id") REFERENCES "eligibility_assessment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_form" ADD CONSTRAINT "eligibility_form_carrier_id_prescriber_id_fkey" FOREIGN KEY ("carrier_id", "prescriber_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_person" ADD CONSTRAINT "known_person_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_person" ADD CONSTRAINT "known_person_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_person" ADD CONSTRAINT "known_person_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What a company or an adviser says by its link: asked once, answered once.
ALTER TABLE postponement_request
  ADD CONSTRAINT postponement_request_status_check CHECK (status IN ('ASKED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
  ADD CONSTRAINT postponement_request_dates_check CHECK (new_end_on > new_start_on),
  ADD CONSTRAINT postponement_request_answer_check CHECK ((status IN ('ACCEPTED', 'DECLINED')) = (answered_on IS NOT NULL));
CREATE UNIQUE INDEX postponement_request_waiting ON postponement_request (carrier_id, commitment_id) WHERE status = 'ASKED';

-- One form at a time waits for its decision.
CREATE UNIQUE INDEX eligibility_assessment_submitted ON eligibility_assessment (carrier_id, participant_id) WHERE status = 'SUBMITTED';

-- Six digits, hashed; a few tries, used once.
ALTER TABLE decision_code
  ADD CONSTRAINT decision_code_hash_check CHECK (octet_length(code_hash) = 32),
  ADD CONSTRAINT decision_code_tries_check CHECK (tries >= 0),
  ADD CONSTRAINT decision_code_life_check CHECK (expires_at > created_at);

GRANT SELECT, INSERT ON known_person TO cordee_app;
GRANT SELECT, INSERT, UPDATE ON postponement_request, decision_code, eligibility_form TO cordee_app;

SELECT protect_tenant_table('postponement_request');
SELECT protect_tenant_table('decision_code');
SELECT protect_tenant_table('eligibility_form');
SELECT protect_tenant_table('known_person');

-- What the public site counts: validated minutes and people, by year and territory of work, with their totals.
CREATE VIEW public_validated_hours AS
SELECT h.carrier_id, h.year, h.epci_code, sum(h.counted_minutes)::int AS minutes,
  count(DISTINCT h.participant_id)::int AS people,
  count(DISTINCT h.participant_id) FILTER (WHERE h.sex = 'F')::int AS women,
  count(DISTINCT h.participant_id) FILTER (WHERE h.sex IS NOT NULL)::int AS stated
FROM (
  SELECT p.carrier_id, extract(year FROM m.month)::int AS year, coalesce(c.epci_code, '') AS epci_code,
    e.counted_minutes, p.participant_id, i.sex
  FROM hours_month m
  JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
  JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
  JOIN participant i ON i.carrier_id = p.carrier_id AND i.id = p.participant_id
  JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
  JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
  JOIN procurement_contract t ON t.carrier_id = l.carrier_id AND t.id = l.contract_id
  LEFT JOIN commune c ON c.code = t.commune_code
  WHERE m.status IN ('VALIDATED', 'LOCKED')
) h
GROUP BY h.carrier_id, GROUPING SETS ((h.year, h.epci_code), (h.year), (h.epci_code), ());

-- How long a request waited for its first call: days and counts, nothing of who asked.
CREATE VIEW public_first_calls AS
SELECT r.carrier_id, (r.created_at AT TIME ZONE 'Europe/Paris')::date AS asked_on,
  (c.at AT TIME ZONE 'Europe/Paris')::date AS called_on, count(*)::int AS requests
FROM work_request r
LEFT JOIN LATERAL (
  SELECT min(j.at) AS at FROM journal_entry j
  WHERE j.carrier_id = r.carrier_id AND j.object_kind = 'WorkRequest' AND j.object_id = r.id AND j.verb = 'request:handle'
) c ON true
GROUP BY 1, 2, 3;

GRANT SELECT ON public_validated_hours, public_first_calls TO cordee_public;

-- Validated hours change what the public site counts.
CREATE TRIGGER hours_month_public_change AFTER UPDATE OF status ON hours_month FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND NEW.status IN ('VALIDATED', 'LOCKED'))
  EXECUTE FUNCTION tell_public_change();
