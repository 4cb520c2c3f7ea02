-- What a buyer plans to buy: kept, it becomes a contract; set aside, it says why.
CREATE TABLE "planned_purchase" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "category" TEXT,
    "buyer_category" TEXT,
    "amount_cents" BIGINT,
    "commune_code" TEXT,
    "planned_on" DATE NOT NULL,
    "duration_months" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "status_since" DATE NOT NULL,
    "set_aside_reason" TEXT,
    "contract_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_purchase_pkey" PRIMARY KEY ("id"),
    CONSTRAINT planned_purchase_subject_check CHECK (length(trim(subject)) >= 3),
    CONSTRAINT planned_purchase_amount_check CHECK (amount_cents >= 0),
    CONSTRAINT planned_purchase_duration_check CHECK (duration_months BETWEEN 1 AND 600),
    CONSTRAINT planned_purchase_category_check CHECK (category IN ('WORKS', 'SUPPLIES', 'SERVICES', 'CONCESSION')),
    CONSTRAINT planned_purchase_status_check CHECK (status IN ('PLANNED', 'SET_ASIDE', 'KEPT')),
    CONSTRAINT planned_purchase_reason_check CHECK ((status = 'SET_ASIDE') = (coalesce(length(trim(set_aside_reason)), 0) >= 3)),
    CONSTRAINT planned_purchase_kept_check CHECK ((status = 'KEPT') = (contract_id IS NOT NULL))
);
CREATE UNIQUE INDEX "planned_purchase_carrier_id_id_key" ON "planned_purchase"("carrier_id", "id");
CREATE INDEX "planned_purchase_carrier_id_buyer_id_planned_on_idx" ON "planned_purchase"("carrier_id", "buyer_id", "planned_on");
CREATE UNIQUE INDEX "planned_purchase_carrier_id_contract_id_key" ON "planned_purchase"("carrier_id", "contract_id");
CREATE INDEX "planned_purchase_carrier_id_planned_on_id_idx" ON "planned_purchase"("carrier_id", "planned_on", "id");
CREATE INDEX "planned_purchase_carrier_id_amount_cents_id_idx" ON "planned_purchase"("carrier_id", "amount_cents" DESC NULLS LAST, "id" DESC);

ALTER TABLE "planned_purchase" ADD CONSTRAINT "planned_purchase_carrier_id_buyer_id_fkey" FOREIGN KEY ("carrier_id", "buyer_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "planned_purchase" ADD CONSTRAINT "planned_purchase_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "planned_purchase" ADD CONSTRAINT "planned_purchase_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

SELECT protect_tenant_table('planned_purchase');
GRANT SELECT, INSERT, UPDATE ON planned_purchase TO cordee_app;
