-- Since when a position and a plan are where they are, so that whoever has the next word is known with its day.
ALTER TABLE "opportunity" ADD COLUMN "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "funding_plan" ADD COLUMN "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "opportunity" DISABLE TRIGGER USER;
UPDATE "opportunity" SET "status_since" = COALESCE("verified_on", "published_at"::date, "created_at"::date);
ALTER TABLE "opportunity" ENABLE TRIGGER USER;
ALTER TABLE "funding_plan" DISABLE TRIGGER USER;
UPDATE "funding_plan" SET "status_since" = "activated_on" WHERE "activated_on" IS NOT NULL;
ALTER TABLE "funding_plan" ENABLE TRIGGER USER;
