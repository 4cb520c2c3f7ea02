-- DropIndex
DROP INDEX "decp_import_carrier_id_started_at_idx";

-- DropIndex
DROP INDEX "frozen_report_carrier_id_frozen_on_id_idx";

-- DropIndex
DROP INDEX "organisation_carrier_id_name_idx";

-- DropIndex
DROP INDEX "procurement_contract_carrier_id_notified_on_id_idx";

-- CreateIndex
CREATE INDEX "decp_import_carrier_id_started_at_id_idx" ON "decp_import"("carrier_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "frozen_report_carrier_id_frozen_on_id_idx" ON "frozen_report"("carrier_id", "frozen_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "frozen_report_row_carrier_id_report_id_month_entry_id_idx" ON "frozen_report_row"("carrier_id", "report_id", "month", "entry_id");

-- CreateIndex
CREATE INDEX "opportunity_carrier_id_starts_on_id_idx" ON "opportunity"("carrier_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "organisation_carrier_id_name_id_idx" ON "organisation"("carrier_id", "name", "id");

-- CreateIndex
CREATE INDEX "penalty_case_carrier_id_status_since_id_idx" ON "penalty_case"("carrier_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "placement_carrier_id_ends_on_id_idx" ON "placement"("carrier_id", "ends_on", "id");

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_notified_on_id_idx" ON "procurement_contract"("carrier_id", "notified_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_amount_cents_id_idx" ON "procurement_contract"("carrier_id", "amount_cents" DESC NULLS LAST, "id" DESC);

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_next_actor_since_id_idx" ON "procurement_contract"("carrier_id", "next_actor_since", "id");

-- CreateIndex
CREATE INDEX "referral_carrier_id_created_at_id_idx" ON "referral"("carrier_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "staffing_request_carrier_id_answer_before_id_idx" ON "staffing_request"("carrier_id", "answer_before", "id");

-- CreateIndex
CREATE INDEX "staffing_request_carrier_id_starts_on_id_idx" ON "staffing_request"("carrier_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "study_request_carrier_id_answer_before_id_idx" ON "study_request"("carrier_id", "answer_before", "id");

-- CreateIndex
CREATE INDEX "task_carrier_id_status_closed_at_id_idx" ON "task"("carrier_id", "status", "closed_at", "id");

-- CreateIndex
CREATE INDEX "time_sheet_carrier_id_month_id_idx" ON "time_sheet"("carrier_id", "month", "id");

-- CreateIndex
CREATE INDEX "work_request_carrier_id_call_before_id_idx" ON "work_request"("carrier_id", "call_before", "id");

-- CreateIndex
CREATE INDEX "work_request_carrier_id_created_at_id_idx" ON "work_request"("carrier_id", "created_at", "id");

