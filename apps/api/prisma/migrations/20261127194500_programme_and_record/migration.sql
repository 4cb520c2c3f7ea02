-- CreateEnum
CREATE TYPE "staffing_request_status" AS ENUM ('OPEN', 'FILLED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "staffing_offer_status" AS ENUM ('ASKED', 'ANSWERED', 'CHOSEN', 'DECLINED', 'NOT_CHOSEN');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('INVITED', 'COMING', 'EXCUSED', 'CAME', 'MISSED');

-- CreateEnum
CREATE TYPE "funding_plan_status" AS ENUM ('DRAFT', 'ACTIVE', 'REPLACED');

-- CreateEnum
CREATE TYPE "time_sheet_status" AS ENUM ('OPEN', 'SIGNED_EMPLOYEE', 'SIGNED_MANAGER', 'LOCKED', 'CLAIMED');

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "left_on" DATE,
ADD COLUMN     "successor_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "staffing_request" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "opportunity_id" UUID,
    "rome_code" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "weekly_minutes" INTEGER NOT NULL,
    "note" TEXT,
    "status" "staffing_request_status" NOT NULL DEFAULT 'OPEN',
    "status_since" DATE NOT NULL,
    "answer_before" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staffing_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staffing_offer" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "staffing_offer_status" NOT NULL DEFAULT 'ASKED',
    "status_since" DATE NOT NULL,
    "asked_on" DATE NOT NULL,
    "answered_on" DATE,
    "people" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT,

    CONSTRAINT "staffing_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "commune_code" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "places" INTEGER,
    "opportunity_id" UUID,
    "status" "meeting_status" NOT NULL DEFAULT 'PLANNED',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "carrier_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "attendance" "attendance" NOT NULL,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("carrier_id","meeting_id","participant_id")
);

-- CreateTable
CREATE TABLE "organisation_merge" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "milestone" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "answered_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_plan" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "status" "funding_plan_status" NOT NULL DEFAULT 'DRAFT',
    "activated_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "funding_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_share" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "nature" TEXT NOT NULL,
    "share_bps" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,

    CONSTRAINT "funding_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_cost_rule" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "share_bps" INTEGER NOT NULL DEFAULT 0,
    "unit_cost_cents" INTEGER NOT NULL DEFAULT 0,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "staff_cost_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mission_letter" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "share_bps" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "mission_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "invoiced_on" DATE NOT NULL,
    "paid_on" DATE,
    "payment_ref" TEXT,
    "amount_cents" BIGINT NOT NULL,
    "eligible_cents" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_month" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "cost_cents" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_month_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_entry" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "programme_id" UUID,
    "worked_on" DATE NOT NULL,
    "activity" TEXT NOT NULL,
    "epci_code" TEXT,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "time_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_sheet" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "status" "time_sheet_status" NOT NULL DEFAULT 'OPEN',
    "status_since" DATE NOT NULL,
    "signed_employee_on" DATE,
    "signed_manager_on" DATE,
    "manager_id" UUID,
    "reopen_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "time_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_claim" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "filed_on" DATE NOT NULL,
    "presented_cents" BIGINT NOT NULL,
    "requested_cents" BIGINT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_line" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "expense_id" UUID,
    "staff_month_id" UUID,
    "label" TEXT NOT NULL,
    "method" TEXT,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publicity_block" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "emblem" TEXT,
    "sentence" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "link" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "publicity_block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_report" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "programme_id" UUID,
    "funder_id" UUID,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "epci_code" TEXT,
    "query_version" TEXT NOT NULL,
    "policies" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "comment" TEXT,
    "frozen_on" DATE NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "replaces_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_report_row" (
    "carrier_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "frozen_report_row_pkey" PRIMARY KEY ("carrier_id","report_id","entry_id")
);

-- CreateTable
CREATE TABLE "policy_value" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "scope_kind" TEXT,
    "scope_id" TEXT,
    "values" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "policy_value_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staffing_request_carrier_id_status_answer_before_idx" ON "staffing_request"("carrier_id", "status", "answer_before");

-- CreateIndex
CREATE INDEX "staffing_request_carrier_id_commitment_id_idx" ON "staffing_request"("carrier_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "staffing_request_carrier_id_id_key" ON "staffing_request"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "staffing_offer_carrier_id_organisation_id_idx" ON "staffing_offer"("carrier_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "staffing_offer_carrier_id_request_id_organisation_id_key" ON "staffing_offer"("carrier_id", "request_id", "organisation_id");

-- CreateIndex
CREATE INDEX "meeting_carrier_id_starts_at_id_idx" ON "meeting"("carrier_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_carrier_id_id_key" ON "meeting"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "meeting_attendance_carrier_id_participant_id_idx" ON "meeting_attendance"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "organisation_merge_carrier_id_merged_id_idx" ON "organisation_merge"("carrier_id", "merged_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_merge_carrier_id_id_key" ON "organisation_merge"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "outcome_carrier_id_milestone_answered_on_idx" ON "outcome"("carrier_id", "milestone", "answered_on");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_carrier_id_placement_id_milestone_key" ON "outcome"("carrier_id", "placement_id", "milestone");

-- CreateIndex
CREATE INDEX "programme_carrier_id_from_day_idx" ON "programme"("carrier_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "programme_carrier_id_id_key" ON "programme"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_plan_carrier_id_id_key" ON "funding_plan"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_plan_carrier_id_programme_id_number_key" ON "funding_plan"("carrier_id", "programme_id", "number");

-- CreateIndex
CREATE INDEX "funding_share_carrier_id_plan_id_idx" ON "funding_share"("carrier_id", "plan_id");

-- CreateIndex
CREATE INDEX "funding_share_carrier_id_funder_id_idx" ON "funding_share"("carrier_id", "funder_id");

-- CreateIndex
CREATE INDEX "staff_cost_rule_carrier_id_programme_id_funder_id_from_day_idx" ON "staff_cost_rule"("carrier_id", "programme_id", "funder_id", "from_day");

-- CreateIndex
CREATE INDEX "mission_letter_carrier_id_programme_id_user_id_idx" ON "mission_letter"("carrier_id", "programme_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_carrier_id_id_key" ON "expense"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_carrier_id_programme_id_number_key" ON "expense"("carrier_id", "programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "staff_month_carrier_id_id_key" ON "staff_month"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_month_carrier_id_programme_id_user_id_month_key" ON "staff_month"("carrier_id", "programme_id", "user_id", "month");

-- CreateIndex
CREATE INDEX "time_entry_carrier_id_user_id_worked_on_idx" ON "time_entry"("carrier_id", "user_id", "worked_on");

-- CreateIndex
CREATE INDEX "time_entry_carrier_id_programme_id_worked_on_idx" ON "time_entry"("carrier_id", "programme_id", "worked_on");

-- CreateIndex
CREATE INDEX "time_sheet_carrier_id_status_idx" ON "time_sheet"("carrier_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "time_sheet_carrier_id_id_key" ON "time_sheet"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "time_sheet_carrier_id_user_id_month_key" ON "time_sheet"("carrier_id", "user_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "payment_claim_carrier_id_id_key" ON "payment_claim"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_claim_carrier_id_programme_id_number_key" ON "payment_claim"("carrier_id", "programme_id", "number");

-- CreateIndex
CREATE INDEX "claim_line_carrier_id_claim_id_idx" ON "claim_line"("carrier_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_line_carrier_id_expense_id_key" ON "claim_line"("carrier_id", "expense_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_line_carrier_id_staff_month_id_key" ON "claim_line"("carrier_id", "staff_month_id");

-- CreateIndex
CREATE INDEX "publicity_block_carrier_id_programme_id_position_idx" ON "publicity_block"("carrier_id", "programme_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "publicity_block_carrier_id_id_key" ON "publicity_block"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "frozen_report_carrier_id_frozen_on_id_idx" ON "frozen_report"("carrier_id", "frozen_on" DESC, "id");

-- CreateIndex
CREATE INDEX "frozen_report_carrier_id_funder_id_idx" ON "frozen_report"("carrier_id", "funder_id");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_report_carrier_id_id_key" ON "frozen_report"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_report_carrier_id_number_key" ON "frozen_report"("carrier_id", "number");

-- CreateIndex
CREATE INDEX "policy_value_carrier_id_kind_from_day_idx" ON "policy_value"("carrier_id", "kind", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "policy_value_carrier_id_id_key" ON "policy_value"("carrier_id", "id");

-- AddForeignKey
ALTER TABLE "staffing_request" ADD CONSTRAINT "staffing_request_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_request" ADD CONSTRAINT "staffing_request_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_request" ADD CONSTRAINT "staffing_request_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_offer" ADD CONSTRAINT "staffing_offer_carrier_id_request_id_fkey" FOREIGN KEY ("carrier_id", "request_id") REFERENCES "staffing_request"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_offer" ADD CONSTRAINT "staffing_offer_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_carrier_id_meeting_id_fkey" FOREIGN KEY ("carrier_id", "meeting_id") REFERENCES "meeting"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_carrier_id_merged_into_id_fkey" FOREIGN KEY ("carrier_id", "merged_into_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_carrier_id_kept_id_fkey" FOREIGN KEY ("carrier_id", "kept_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_carrier_id_merged_id_fkey" FOREIGN KEY ("carrier_id", "merged_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_carrier_id_successor_id_fkey" FOREIGN KEY ("carrier_id", "successor_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_carrier_id_placement_id_fkey" FOREIGN KEY ("carrier_id", "placement_id") REFERENCES "placement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_plan" ADD CONSTRAINT "funding_plan_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_share" ADD CONSTRAINT "funding_share_carrier_id_plan_id_fkey" FOREIGN KEY ("carrier_id", "plan_id") REFERENCES "funding_plan"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_share" ADD CONSTRAINT "funding_share_carrier_id_funder_id_fkey" FOREIGN KEY ("carrier_id", "funder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_cost_rule" ADD CONSTRAINT "staff_cost_rule_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_cost_rule" ADD CONSTRAINT "staff_cost_rule_carrier_id_funder_id_fkey" FOREIGN KEY ("carrier_id", "funder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission_letter" ADD CONSTRAINT "mission_letter_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission_letter" ADD CONSTRAINT "mission_letter_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_month" ADD CONSTRAINT "staff_month_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_month" ADD CONSTRAINT "staff_month_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_epci_code_fkey" FOREIGN KEY ("epci_code") REFERENCES "epci"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_sheet" ADD CONSTRAINT "time_sheet_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_sheet" ADD CONSTRAINT "time_sheet_carrier_id_manager_id_fkey" FOREIGN KEY ("carrier_id", "manager_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_carrier_id_funder_id_fkey" FOREIGN KEY ("carrier_id", "funder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_carrier_id_claim_id_fkey" FOREIGN KEY ("carrier_id", "claim_id") REFERENCES "payment_claim"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_carrier_id_expense_id_fkey" FOREIGN KEY ("carrier_id", "expense_id") REFERENCES "expense"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_carrier_id_staff_month_id_fkey" FOREIGN KEY ("carrier_id", "staff_month_id") REFERENCES "staff_month"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_block" ADD CONSTRAINT "publicity_block_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_block" ADD CONSTRAINT "publicity_block_carrier_id_funder_id_fkey" FOREIGN KEY ("carrier_id", "funder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_report" ADD CONSTRAINT "frozen_report_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_report" ADD CONSTRAINT "frozen_report_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_report" ADD CONSTRAINT "frozen_report_carrier_id_funder_id_fkey" FOREIGN KEY ("carrier_id", "funder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_report" ADD CONSTRAINT "frozen_report_carrier_id_replaces_id_fkey" FOREIGN KEY ("carrier_id", "replaces_id") REFERENCES "frozen_report"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_report_row" ADD CONSTRAINT "frozen_report_row_carrier_id_report_id_fkey" FOREIGN KEY ("carrier_id", "report_id") REFERENCES "frozen_report"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_value" ADD CONSTRAINT "policy_value_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The database as last guard ---------------------------------------------------------------------

ALTER TABLE organisation ADD CONSTRAINT organisation_merged_check CHECK (merged_into_id <> id);
ALTER TABLE organisation_merge ADD CONSTRAINT organisation_merge_check CHECK (kept_id <> merged_id);
CREATE UNIQUE INDEX organisation_merge_open ON organisation_merge (carrier_id, merged_id) WHERE undone_at IS NULL;
ALTER TABLE contact ADD CONSTRAINT contact_successor_check CHECK (successor_id <> id AND (successor_id IS NULL OR left_on IS NOT NULL));

ALTER TABLE staffing_request
  ADD CONSTRAINT staffing_request_places_check CHECK (places > 0),
  ADD CONSTRAINT staffing_request_dates_check CHECK (ends_on >= starts_on),
  ADD CONSTRAINT staffing_request_hours_check CHECK (weekly_minutes BETWEEN 60 AND 2880);
ALTER TABLE staffing_offer
  ADD CONSTRAINT staffing_offer_people_check CHECK (people >= 0 AND (status <> 'CHOSEN' OR people > 0)),
  ADD CONSTRAINT staffing_offer_answer_check CHECK (status NOT IN ('ANSWERED', 'DECLINED') OR answered_on IS NOT NULL),
  ADD CONSTRAINT staffing_offer_dates_check CHECK (answered_on >= asked_on);

ALTER TABLE meeting
  ADD CONSTRAINT meeting_times_check CHECK (ends_at > starts_at),
  ADD CONSTRAINT meeting_places_check CHECK (places > 0),
  ADD CONSTRAINT meeting_kind_check CHECK (kind IN ('INFORMATION', 'JOB_DATING', 'SITE_VISIT', 'STEERING'));
-- A place is promised once, presence is noted after the meeting: the meeting is locked while it is counted.
CREATE FUNCTION check_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held meeting_status;
  room int;
BEGIN
  SELECT status, places INTO held, room FROM meeting WHERE id = NEW.meeting_id FOR UPDATE;
  IF held = 'CANCELLED' OR (NEW.attendance IN ('CAME', 'MISSED') AND held <> 'HELD') THEN
    RAISE EXCEPTION 'the meeting was not held' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.attendance = 'COMING' AND room <= (SELECT count(*) FROM meeting_attendance a WHERE a.meeting_id = NEW.meeting_id
      AND a.participant_id <> NEW.participant_id AND a.attendance IN ('COMING', 'CAME')) THEN
    RAISE EXCEPTION 'the meeting is full' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_attendance_check BEFORE INSERT OR UPDATE ON meeting_attendance
  FOR EACH ROW EXECUTE FUNCTION check_attendance();

ALTER TABLE outcome
  ADD CONSTRAINT outcome_milestone_check CHECK (milestone IN ('EXIT', 'MONTHS_3', 'MONTHS_6', 'MONTHS_12')),
  ADD CONSTRAINT outcome_source_check CHECK (source IN ('PERSON', 'COMPANY', 'ADVISER', 'FACILITATOR')),
  ADD CONSTRAINT outcome_situation_check CHECK (situation IN ('CDI_SAME_COMPANY', 'CDI_OTHER_COMPANY', 'CDD_GE_6M',
    'PUBLIC_SERVICE_JOB', 'SELF_EMPLOYED', 'CDD_LT_6M', 'INTERIM', 'SIAE_CONTRACT', 'ALTERNANCE', 'TRAINING_QUALIFYING',
    'TRAINING_OTHER', 'STILL_IN_CLAUSE', 'JOB_SEEKING', 'SICK_OR_MATERNITY', 'MOVED', 'RETIRED', 'DETAINED', 'DECEASED', 'UNKNOWN'));
-- A situation belongs to a work that has ended, and to a day that has come (R40).
CREATE FUNCTION check_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  work placement%ROWTYPE;
BEGIN
  SELECT * INTO work FROM placement WHERE id = NEW.placement_id;
  IF work.status NOT IN ('ENDED', 'FOLLOWED_UP') OR work.ends_on IS NULL OR work.participant_id <> NEW.participant_id
    OR NEW.answered_on < work.ends_on + make_interval(months => CASE NEW.milestone
      WHEN 'MONTHS_3' THEN 3 WHEN 'MONTHS_6' THEN 6 WHEN 'MONTHS_12' THEN 12 ELSE 0 END) THEN
    RAISE EXCEPTION 'the day of this outcome has not come' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outcome_check BEFORE INSERT OR UPDATE ON outcome FOR EACH ROW EXECUTE FUNCTION check_outcome();

ALTER TABLE programme ADD CONSTRAINT programme_dates_check CHECK (to_day >= from_day);
ALTER TABLE funding_plan
  ADD CONSTRAINT funding_plan_total_check CHECK (total_cents > 0),
  ADD CONSTRAINT funding_plan_active_check CHECK (status = 'DRAFT' OR activated_on IS NOT NULL);
CREATE UNIQUE INDEX funding_plan_one_active ON funding_plan (carrier_id, programme_id) WHERE status = 'ACTIVE';
ALTER TABLE funding_share
  ADD CONSTRAINT funding_share_bps_check CHECK (share_bps BETWEEN 0 AND 10000),
  ADD CONSTRAINT funding_share_nature_check
    CHECK (nature IN ('EU', 'STATE', 'REGION', 'DEPARTMENT', 'EPCI', 'PRIVATE', 'OWN_FUNDS')),
  ADD CONSTRAINT funding_share_once EXCLUDE USING gist (carrier_id WITH =, plan_id WITH =, funder_id WITH =,
    daterange(from_day, to_day, '[]') WITH &&);
-- A plan is active only when its shares make the whole on each of its days (R42): they change on a few days only.
CREATE FUNCTION check_funding_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong date;
BEGIN
  IF OLD.status <> 'DRAFT' AND (NEW.status = 'DRAFT' OR NEW.total_cents <> OLD.total_cents) THEN
    RAISE EXCEPTION 'an active plan does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'ACTIVE' AND OLD.status = 'DRAFT' THEN
    SELECT d INTO wrong FROM programme p, LATERAL (
        SELECT p.from_day AS d UNION SELECT s.from_day FROM funding_share s WHERE s.plan_id = NEW.id
        UNION SELECT s.to_day + 1 FROM funding_share s WHERE s.plan_id = NEW.id) days
      WHERE p.id = NEW.programme_id AND d BETWEEN p.from_day AND p.to_day
        AND 10000 IS DISTINCT FROM (SELECT sum(s.share_bps) FROM funding_share s
          WHERE s.plan_id = NEW.id AND d BETWEEN s.from_day AND s.to_day) LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'the shares do not make the whole on %', wrong USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funding_plan_check BEFORE UPDATE ON funding_plan FOR EACH ROW EXECUTE FUNCTION check_funding_plan();
CREATE FUNCTION check_funding_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM funding_plan p WHERE p.id IN (NEW.plan_id, OLD.plan_id) AND p.status <> 'DRAFT') THEN
    RAISE EXCEPTION 'an active plan does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER funding_share_check BEFORE INSERT OR UPDATE OR DELETE ON funding_share
  FOR EACH ROW EXECUTE FUNCTION check_funding_share();

ALTER TABLE staff_cost_rule
  ADD CONSTRAINT staff_cost_rule_method_check CHECK (method IN ('TIME_SHEETS', 'FIXED_SHARE', 'UNIT_COST', 'FLAT_RATE')),
  ADD CONSTRAINT staff_cost_rule_values_check CHECK (share_bps BETWEEN 0 AND 10000 AND unit_cost_cents >= 0),
  ADD CONSTRAINT staff_cost_rule_once EXCLUDE USING gist (carrier_id WITH =, programme_id WITH =, funder_id WITH =,
    daterange(from_day, to_day, '[]') WITH &&);
ALTER TABLE mission_letter
  ADD CONSTRAINT mission_letter_share_check CHECK (share_bps BETWEEN 1 AND 10000),
  ADD CONSTRAINT mission_letter_once EXCLUDE USING gist (carrier_id WITH =, programme_id WITH =, user_id WITH =,
    daterange(from_day, to_day, '[]') WITH &&);
ALTER TABLE expense
  ADD CONSTRAINT expense_amount_check CHECK (amount_cents > 0 AND eligible_cents BETWEEN 0 AND amount_cents),
  ADD CONSTRAINT expense_dates_check CHECK (paid_on >= invoiced_on);
ALTER TABLE staff_month
  ADD CONSTRAINT staff_month_cost_check CHECK (cost_cents >= 0),
  ADD CONSTRAINT staff_month_month_check CHECK (extract(day FROM month) = 1);
ALTER TABLE time_entry ADD CONSTRAINT time_entry_minutes_check CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE time_sheet
  ADD CONSTRAINT time_sheet_month_check CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT time_sheet_employee_check CHECK (status = 'OPEN' OR signed_employee_on IS NOT NULL),
  ADD CONSTRAINT time_sheet_manager_check CHECK (status IN ('OPEN', 'SIGNED_EMPLOYEE')
    OR (signed_manager_on >= signed_employee_on AND manager_id IS NOT NULL)),
  ADD CONSTRAINT time_sheet_two_people_check CHECK (manager_id <> user_id);
CREATE FUNCTION check_time_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'CLAIMED' THEN
    RAISE EXCEPTION 'a claimed time sheet does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'OPEN' AND OLD.status <> 'OPEN' AND length(trim(coalesce(NEW.reopen_reason, ''))) = 0 THEN
    RAISE EXCEPTION 'a time sheet is reopened with a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER time_sheet_check BEFORE UPDATE ON time_sheet FOR EACH ROW EXECUTE FUNCTION check_time_sheet();
-- Time is written on an open sheet, and a day has 24 hours.
CREATE FUNCTION check_time_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry time_entry := coalesce(NEW, OLD);
BEGIN
  PERFORM 1 FROM time_sheet s WHERE s.carrier_id = entry.carrier_id AND s.user_id = entry.user_id
    AND s.month = date_trunc('month', entry.worked_on)::date AND s.status = 'OPEN' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the time sheet of this month is not open' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.minutes + coalesce((SELECT sum(e.minutes) FROM time_entry e WHERE e.carrier_id = NEW.carrier_id
      AND e.user_id = NEW.user_id AND e.worked_on = NEW.worked_on AND e.id <> NEW.id), 0) > 1440 THEN
    RAISE EXCEPTION 'a day has 24 hours' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN entry;
END $$;
CREATE TRIGGER time_entry_check BEFORE INSERT OR UPDATE OR DELETE ON time_entry
  FOR EACH ROW EXECUTE FUNCTION check_time_entry();

-- What is in a claim is in no other, and does not change any more (R41).
ALTER TABLE payment_claim ADD CONSTRAINT payment_claim_amounts_check CHECK (requested_cents BETWEEN 0 AND presented_cents);
ALTER TABLE claim_line
  ADD CONSTRAINT claim_line_one_thing_check CHECK ((expense_id IS NULL) <> (staff_month_id IS NULL)),
  ADD CONSTRAINT claim_line_amount_check CHECK (amount_cents >= 0);
CREATE TRIGGER payment_claim_append_only BEFORE UPDATE OR DELETE ON payment_claim
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_line_append_only BEFORE UPDATE OR DELETE ON claim_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_claimed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM claim_line l WHERE OLD.id IN (l.expense_id, l.staff_month_id)) THEN
    RAISE EXCEPTION 'what is claimed does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER expense_claimed BEFORE UPDATE OR DELETE ON expense FOR EACH ROW EXECUTE FUNCTION refuse_claimed_change();
CREATE TRIGGER staff_month_claimed BEFORE UPDATE OR DELETE ON staff_month
  FOR EACH ROW EXECUTE FUNCTION refuse_claimed_change();

ALTER TABLE publicity_block
  ADD CONSTRAINT publicity_block_sentence_check CHECK (length(trim(sentence)) > 0),
  ADD CONSTRAINT publicity_block_link_check CHECK (link LIKE 'https://%'),
  ADD CONSTRAINT publicity_block_amount_check CHECK (amount_cents >= 0),
  ADD CONSTRAINT publicity_block_emblem_check CHECK (emblem IN ('EU', 'FRANCE', 'NONE'));

ALTER TABLE frozen_report
  ADD CONSTRAINT frozen_report_dates_check CHECK (to_day >= from_day),
  ADD CONSTRAINT frozen_report_audience_check CHECK (audience IN ('PUBLIC', 'COPIL', 'FUNDER_CONVENTION', 'CONTROL')),
  ADD CONSTRAINT frozen_report_replaces_check CHECK (replaces_id <> id);
CREATE TRIGGER frozen_report_append_only BEFORE UPDATE OR DELETE ON frozen_report
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_report_row_append_only BEFORE UPDATE OR DELETE ON frozen_report_row
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE policy_value
  ADD CONSTRAINT policy_value_dates_check CHECK (to_day >= from_day),
  ADD CONSTRAINT policy_value_scope_check CHECK ((scope_kind IS NULL) = (scope_id IS NULL)
    AND scope_kind IN ('TERRITORY', 'BUYER', 'CONTRACT')),
  ADD CONSTRAINT policy_value_source_check CHECK (length(trim(source)) > 0),
  ADD CONSTRAINT policy_value_once EXCLUDE USING gist (carrier_id WITH =, kind WITH =, coalesce(scope_id, '') WITH =,
    daterange(from_day, to_day, '[]') WITH &&) WHERE (withdrawn_on IS NULL);

-- What anyone may read of who pays.
CREATE VIEW public_publicity AS
SELECT p.carrier_id, o.name AS funder, coalesce(p.emblem, 'NONE') AS emblem, p.sentence, p.amount_cents AS amount, p.link, p.position
FROM publicity_block p JOIN organisation o ON o.carrier_id = p.carrier_id AND o.id = p.funder_id
WHERE p.published;

CREATE TRIGGER publicity_block_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON publicity_block
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

-- The last figures signed for the public: they are read as they were frozen.
CREATE VIEW public_report AS
SELECT DISTINCT ON (carrier_id) carrier_id, number, title, from_day, to_day, frozen_on, figures
FROM frozen_report WHERE audience = 'PUBLIC' ORDER BY carrier_id, created_at DESC, id DESC;
CREATE TRIGGER frozen_report_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON frozen_report
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

GRANT SELECT, INSERT, UPDATE ON organisation_merge, staffing_request, staffing_offer, meeting, meeting_attendance, outcome,
  programme, funding_plan, mission_letter, expense, staff_month, time_sheet, publicity_block, policy_value
  TO cordee_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON funding_share, staff_cost_rule, time_entry TO cordee_app;
GRANT SELECT, INSERT ON payment_claim, claim_line, frozen_report, frozen_report_row TO cordee_app;
GRANT SELECT ON public_publicity, public_report TO cordee_public;

SELECT protect_tenant_table(name::regclass) FROM unnest(ARRAY['organisation_merge', 'staffing_request', 'staffing_offer',
  'meeting', 'meeting_attendance', 'outcome', 'programme', 'funding_plan', 'funding_share',
  'staff_cost_rule', 'mission_letter', 'expense', 'staff_month', 'time_entry', 'time_sheet', 'payment_claim', 'claim_line',
  'publicity_block', 'frozen_report', 'frozen_report_row', 'policy_value']) AS name;
