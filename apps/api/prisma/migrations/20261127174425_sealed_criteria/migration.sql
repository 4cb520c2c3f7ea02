-- Criteria and proofs apart: what says why somebody is eligible is sealed by the application, which alone holds
-- the keys. Rows of before keep their code until the application has sealed it, when it starts.
DROP INDEX "eligibility_criterion_seen_carrier_id_assessment_id_code_key";

ALTER TABLE "eligibility_assessment" ADD COLUMN     "extended_months" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "extension_motive" TEXT,
ADD COLUMN     "extension_reason" TEXT,
ADD COLUMN     "revocation_reason" TEXT;

CREATE TABLE "eligibility_proof" (
    "criterion_id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dated_on" DATE,
    "valid_until" DATE,
    "seen_on" DATE NOT NULL,
    "seen_by_id" UUID,

    CONSTRAINT "eligibility_proof_pkey" PRIMARY KEY ("criterion_id")
);

INSERT INTO "eligibility_proof" ("criterion_id", "carrier_id", "kind", "dated_on", "seen_on", "seen_by_id")
SELECT "id", "carrier_id", "proof_kind", "proof_dated_on", "seen_on", "seen_by_id" FROM "eligibility_criterion_seen";

ALTER TABLE "eligibility_criterion_seen" DROP COLUMN "proof_dated_on",
DROP COLUMN "proof_kind",
DROP COLUMN "seen_by_id",
DROP COLUMN "seen_on",
ADD COLUMN     "sealed" BYTEA,
ALTER COLUMN "code" DROP NOT NULL;

CREATE UNIQUE INDEX "eligibility_proof_carrier_id_criterion_id_key" ON "eligibility_proof"("carrier_id", "criterion_id");
CREATE INDEX "eligibility_criterion_seen_carrier_id_assessment_id_idx" ON "eligibility_criterion_seen"("carrier_id", "assessment_id");
CREATE UNIQUE INDEX "eligibility_criterion_seen_carrier_id_id_key" ON "eligibility_criterion_seen"("carrier_id", "id");
ALTER TABLE "eligibility_proof" ADD CONSTRAINT "eligibility_proof_carrier_id_criterion_id_fkey" FOREIGN KEY ("carrier_id", "criterion_id") REFERENCES "eligibility_criterion_seen"("carrier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "eligibility_proof" ADD CONSTRAINT "eligibility_proof_carrier_id_seen_by_id_fkey" FOREIGN KEY ("carrier_id", "seen_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing readable is written any more: only what was there before waits to be sealed.
ALTER TABLE eligibility_criterion_seen
  ADD CONSTRAINT eligibility_criterion_seen_sealed_check CHECK (code IS NULL AND sealed IS NOT NULL) NOT VALID;
CREATE UNIQUE INDEX eligibility_criterion_seen_one_principal ON eligibility_criterion_seen (carrier_id, assessment_id)
  WHERE principal;
ALTER TABLE eligibility_proof
  ADD CONSTRAINT eligibility_proof_kind_check
    CHECK (kind IN ('DOCUMENT_SEEN', 'DOCUMENT_STORED', 'API_CERTIFIED', 'SELF_DECLARED', 'PRESCRIBER_STATEMENT')),
  ADD CONSTRAINT eligibility_proof_dates_check CHECK (valid_until >= dated_on);
ALTER TABLE eligibility_assessment
  ADD CONSTRAINT eligibility_assessment_extension_check
    CHECK (extended_months >= 0 AND (status <> 'EXTENDED' OR
      (extended_months > 0 AND length(trim(coalesce(extension_motive, ''))) > 0))),
  ADD CONSTRAINT eligibility_assessment_revocation_check
    CHECK (status <> 'REVOKED' OR length(trim(coalesce(revocation_reason, ''))) > 0),
  ADD CONSTRAINT eligibility_assessment_refusal_check
    CHECK (status <> 'REFUSED' OR length(trim(coalesce(refusal_reason, ''))) > 0);

-- DOCUMENT_STORED is a word of the trade; nothing here can hold the document itself.
SELECT protect_tenant_table('eligibility_proof');
GRANT SELECT, INSERT ON eligibility_proof TO cordee_app;
