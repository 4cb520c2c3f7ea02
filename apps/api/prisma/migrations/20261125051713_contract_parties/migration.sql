-- AlterTable
ALTER TABLE "clause" ADD COLUMN     "holder_share_bps" INTEGER,
ADD COLUMN     "notice_text" TEXT,
ADD COLUMN     "status_reason" TEXT,
ADD COLUMN     "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "clause_version" ADD COLUMN     "minimum_minutes" INTEGER,
ADD COLUMN     "minutes_per_place" INTEGER,
ADD COLUMN     "minutes_per_slice" INTEGER,
ADD COLUMN     "places" INTEGER,
ADD COLUMN     "promised_minutes" INTEGER,
ADD COLUMN     "slice_cents" BIGINT;

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "status_reason" TEXT,
ADD COLUMN     "status_since" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "tranche_id" UUID;

-- AlterTable
ALTER TABLE "lot_pause" ADD COLUMN     "commitment_id" UUID,
ALTER COLUMN "to_day" DROP NOT NULL;

-- AlterTable
ALTER TABLE "procurement_contract" ADD COLUMN     "final_report_on" DATE,
ADD COLUMN     "framework_id" UUID,
ADD COLUMN     "status_reason" TEXT;

-- CreateTable
CREATE TABLE "tranche" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "conditional" BOOLEAN NOT NULL,
    "amount_cents" BIGINT,
    "due_minutes" INTEGER NOT NULL,
    "affirmed_on" DATE,

    CONSTRAINT "tranche_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_order" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "effect_on" DATE NOT NULL,
    "delta_minutes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subcontract" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "subcontractor_id" UUID NOT NULL,
    "amount_cents" BIGINT,
    "accepted_on" DATE,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "subcontract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_study" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "due_minutes" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "people_ready" INTEGER NOT NULL,
    "structures_serving" INTEGER NOT NULL,
    "suppliers" INTEGER NOT NULL,
    "light" TEXT NOT NULL,
    "lever" TEXT NOT NULL,
    "reasons" TEXT[],
    "conclusion" TEXT,
    "studied_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clause_study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_follower" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "carrier_name" TEXT NOT NULL,
    "ourselves" BOOLEAN NOT NULL DEFAULT false,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "counts_what" TEXT NOT NULL,
    "agreed_on" DATE NOT NULL,

    CONSTRAINT "contract_follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "buyer_agreement" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "scope" TEXT,
    "signed_on" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "buyer_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tranche_carrier_id_id_key" ON "tranche"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tranche_carrier_id_lot_id_number_key" ON "tranche"("carrier_id", "lot_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_order_carrier_id_lot_id_number_key" ON "purchase_order"("carrier_id", "lot_id", "number");

-- CreateIndex
CREATE INDEX "subcontract_carrier_id_subcontractor_id_idx" ON "subcontract"("carrier_id", "subcontractor_id");

-- CreateIndex
CREATE UNIQUE INDEX "subcontract_carrier_id_id_key" ON "subcontract"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "subcontract_carrier_id_lot_id_holder_id_subcontractor_id_key" ON "subcontract"("carrier_id", "lot_id", "holder_id", "subcontractor_id");

-- CreateIndex
CREATE INDEX "clause_study_carrier_id_lot_id_created_at_idx" ON "clause_study"("carrier_id", "lot_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "clause_study_carrier_id_id_key" ON "clause_study"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_follower_carrier_id_id_key" ON "contract_follower"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_follower_carrier_id_contract_id_carrier_name_key" ON "contract_follower"("carrier_id", "contract_id", "carrier_name");

-- CreateIndex
CREATE INDEX "buyer_agreement_carrier_id_buyer_id_valid_from_idx" ON "buyer_agreement"("carrier_id", "buyer_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "buyer_agreement_carrier_id_id_key" ON "buyer_agreement"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "commitment_carrier_id_tranche_id_idx" ON "commitment"("carrier_id", "tranche_id");

-- CreateIndex
CREATE INDEX "lot_pause_carrier_id_commitment_id_idx" ON "lot_pause"("carrier_id", "commitment_id");

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_framework_id_idx" ON "procurement_contract"("carrier_id", "framework_id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_carrier_id_tranche_id_fkey" FOREIGN KEY ("carrier_id", "tranche_id") REFERENCES "tranche"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_contract" ADD CONSTRAINT "procurement_contract_carrier_id_framework_id_fkey" FOREIGN KEY ("carrier_id", "framework_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_pause" ADD CONSTRAINT "lot_pause_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tranche" ADD CONSTRAINT "tranche_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subcontract" ADD CONSTRAINT "subcontract_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subcontract" ADD CONSTRAINT "subcontract_carrier_id_holder_id_fkey" FOREIGN KEY ("carrier_id", "holder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subcontract" ADD CONSTRAINT "subcontract_carrier_id_subcontractor_id_fkey" FOREIGN KEY ("carrier_id", "subcontractor_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_study" ADD CONSTRAINT "clause_study_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_follower" ADD CONSTRAINT "contract_follower_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "buyer_agreement" ADD CONSTRAINT "buyer_agreement_carrier_id_buyer_id_fkey" FOREIGN KEY ("carrier_id", "buyer_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The database as last guard ---------------------------------------------------------------------

ALTER TABLE clause ADD CONSTRAINT clause_holder_share_check CHECK (holder_share_bps BETWEEN 0 AND 10000);
ALTER TABLE clause_version
  ADD CONSTRAINT clause_version_promise_check CHECK (minimum_minutes >= 0 AND promised_minutes >= 0),
  ADD CONSTRAINT clause_version_slice_check CHECK (slice_cents > 0 AND minutes_per_slice > 0),
  ADD CONSTRAINT clause_version_places_check CHECK (places > 0 AND minutes_per_place > 0);
ALTER TABLE tranche
  ADD CONSTRAINT tranche_number_check CHECK (number >= 1),
  ADD CONSTRAINT tranche_due_check CHECK (due_minutes >= 0),
  ADD CONSTRAINT tranche_affirmed_check CHECK (conditional OR affirmed_on IS NULL);
ALTER TABLE purchase_order ADD CONSTRAINT purchase_order_amount_check CHECK (amount_cents > 0 AND delta_minutes >= 0);
ALTER TABLE subcontract
  ADD CONSTRAINT subcontract_parties_check CHECK (holder_id <> subcontractor_id),
  ADD CONSTRAINT subcontract_dates_check CHECK (ended_on >= accepted_on),
  ADD CONSTRAINT subcontract_amount_check CHECK (amount_cents >= 0);
ALTER TABLE clause_study
  ADD CONSTRAINT clause_study_light_check CHECK (light IN ('GREEN', 'ORANGE', 'RED')),
  ADD CONSTRAINT clause_study_lever_check CHECK (lever IN ('RESERVE', 'LOT', 'CLAUSE', 'CRITERION_OR_NONE')),
  ADD CONSTRAINT clause_study_counts_check CHECK (people_ready >= 0 AND structures_serving >= 0 AND suppliers >= 0);
ALTER TABLE buyer_agreement ADD CONSTRAINT buyer_agreement_dates_check CHECK (valid_until >= valid_from);
ALTER TABLE procurement_contract ADD CONSTRAINT procurement_contract_framework_check CHECK (framework_id <> id);
-- One structure porteuse leads a shared contract (R57).
CREATE UNIQUE INDEX contract_follower_one_lead ON contract_follower (carrier_id, contract_id) WHERE lead;

CREATE TRIGGER purchase_order_append_only BEFORE UPDATE OR DELETE ON purchase_order
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clause_study_append_only BEFORE UPDATE OR DELETE ON clause_study
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON purchase_order, clause_study TO cordee_app;
GRANT SELECT, INSERT, UPDATE ON tranche, subcontract, contract_follower, buyer_agreement TO cordee_app;
GRANT DELETE ON contract_follower TO cordee_app;
