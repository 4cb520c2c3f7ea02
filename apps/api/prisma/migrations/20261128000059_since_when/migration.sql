-- Since when a month of hours and a decision wait for whom they wait for.
ALTER TABLE "hours_month" ADD COLUMN "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "eligibility_assessment" ADD COLUMN "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "hours_month" DISABLE TRIGGER USER;
UPDATE "hours_month" SET "status_since" = COALESCE("validated_at", "declared_at")::date;
ALTER TABLE "hours_month" ENABLE TRIGGER USER;

ALTER TABLE "eligibility_assessment" DISABLE TRIGGER USER;
UPDATE "eligibility_assessment" a SET "status_since" = COALESCE(
  a."decided_on",
  (SELECT f."signed_on" FROM "eligibility_form" f WHERE f."carrier_id" = a."carrier_id" AND f."assessment_id" = a."id"),
  a."created_at"::date
);
ALTER TABLE "eligibility_assessment" ENABLE TRIGGER USER;
