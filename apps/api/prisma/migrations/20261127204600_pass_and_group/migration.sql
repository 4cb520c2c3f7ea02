-- The State's approval on which a decision may rest by itself: its days and its suspensions, never its number.
ALTER TABLE "eligibility_assessment" ADD COLUMN "pass_from" DATE;
ALTER TABLE "eligibility_assessment" ADD COLUMN "pass_to" DATE;
ALTER TABLE "eligibility_assessment" ADD COLUMN "pass_suspensions" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE eligibility_assessment
  ADD CONSTRAINT eligibility_assessment_pass_check CHECK (
    (pass_from IS NULL) = (pass_to IS NULL) AND (pass_to IS NULL OR pass_to >= pass_from)),
  ADD CONSTRAINT eligibility_assessment_suspensions_check CHECK (
    jsonb_typeof(pass_suspensions) = 'array' AND (pass_from IS NOT NULL OR pass_suspensions = '[]'));

-- How the companies of a group are bound to the buyer (R84).
ALTER TABLE "lot" ADD COLUMN "consortium_type" TEXT NOT NULL DEFAULT 'NONE';
ALTER TABLE lot ADD CONSTRAINT lot_consortium_type_check
  CHECK (consortium_type IN ('NONE', 'JOINT', 'JOINT_SOLIDARY_LEAD', 'SOLIDARY'));
UPDATE lot SET consortium_type = 'JOINT'
  WHERE (SELECT count(*) FROM lot_holder h WHERE h.carrier_id = lot.carrier_id AND h.lot_id = lot.id) > 1;
