-- Why a pathway was prolonged may be health: sealed by the application, as criteria are. What was written before stays
-- readable until the application has sealed it, when it starts.
ALTER TABLE "eligibility_assessment" ADD COLUMN "extension_sealed" BYTEA;
ALTER TABLE eligibility_assessment DROP CONSTRAINT eligibility_assessment_extension_check;
ALTER TABLE eligibility_assessment
  ADD CONSTRAINT eligibility_assessment_extension_check
    CHECK (extended_months >= 0 AND (status <> 'EXTENDED' OR (extended_months > 0 AND extension_sealed IS NOT NULL))) NOT VALID,
  ADD CONSTRAINT eligibility_assessment_sealed_extension_check
    CHECK (extension_reason IS NULL AND extension_motive IS NULL) NOT VALID;
