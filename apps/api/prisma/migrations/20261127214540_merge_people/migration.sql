-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "participant_merge" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "filled" TEXT[],
    "merged_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "participant_merge_carrier_id_kept_id_idx" ON "participant_merge"("carrier_id", "kept_id");

-- CreateIndex
CREATE INDEX "participant_merge_carrier_id_merged_id_idx" ON "participant_merge"("carrier_id", "merged_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_merge_carrier_id_id_key" ON "participant_merge"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "participant_carrier_id_merged_into_id_idx" ON "participant"("carrier_id", "merged_into_id");

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_carrier_id_merged_into_id_fkey" FOREIGN KEY ("carrier_id", "merged_into_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_merge" ADD CONSTRAINT "participant_merge_carrier_id_kept_id_fkey" FOREIGN KEY ("carrier_id", "kept_id") REFERENCES "participant"("carrier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_merge" ADD CONSTRAINT "participant_merge_carrier_id_merged_id_fkey" FOREIGN KEY ("carrier_id", "merged_id") REFERENCES "participant"("carrier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE participant
  ADD CONSTRAINT participant_merged_check CHECK (merged_into_id <> id),
  ADD CONSTRAINT participant_merged_kept_check CHECK (merged_into_id IS NULL OR NOT anonymised);
ALTER TABLE participant_merge ADD CONSTRAINT participant_merge_check CHECK (kept_id <> merged_id);
CREATE UNIQUE INDEX participant_merge_open ON participant_merge (carrier_id, merged_id) WHERE undone_at IS NULL;

SELECT protect_tenant_table('participant_merge');
GRANT SELECT, INSERT ON participant_merge TO cordee_app;
GRANT UPDATE (undone_at) ON participant_merge TO cordee_app;
-- What follows the person to the kept file.
GRANT UPDATE (participant_id) ON known_person, data_share, outcome, referral, work_request, task, placement,
  eligibility_assessment TO cordee_app;
