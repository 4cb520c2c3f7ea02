-- CreateTable
CREATE TABLE "opportunity_wording" (
    "carrier_id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "tasks" TEXT[],
    "needs" TEXT[],
    "provided" TEXT[],
    "how_to_come" TEXT[],
    "meals" TEXT,
    "first_pay" TEXT,
    "physical_effort" TEXT,
    "context" TEXT,

    CONSTRAINT "opportunity_wording_pkey" PRIMARY KEY ("carrier_id","opportunity_id","language")
);

-- AddForeignKey
ALTER TABLE "opportunity_wording" ADD CONSTRAINT "opportunity_wording_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('opportunity_wording');

ALTER TABLE opportunity_wording
  ADD CONSTRAINT opportunity_wording_language_check CHECK (language IN ('simple', 'en'));

CREATE TRIGGER opportunity_wording_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON opportunity_wording
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

-- The same texts as those of the public list, said again; of no other position.
CREATE VIEW public_opportunity_wording AS
SELECT o.slug, w.language, w.tasks, w.needs, w.provided, w.how_to_come, w.meals, w.first_pay, w.physical_effort, w.context
FROM opportunity_wording w
JOIN opportunity o ON o.carrier_id = w.carrier_id AND o.id = w.opportunity_id
WHERE o.status = 'PUBLISHED' AND o.published_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON opportunity_wording TO cordee_app;
GRANT SELECT ON public_opportunity_wording TO cordee_public;
