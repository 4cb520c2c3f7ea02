-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "staff_kind" AS ENUM ('FACILITATOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "commitment_status" AS ENUM ('DORMANT', 'EXPECTED', 'OPEN', 'ACTIVE', 'SUSPENDED', 'SHORTFALL', 'REMEDY', 'PENALTY_CASE', 'FULFILLED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "opportunity_status" AS ENUM ('DRAFT', 'PUBLISHED', 'PAUSED', 'FILLED', 'EXPIRED', 'CANCELLED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "referral_status" AS ENUM ('NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'OBSOLETE', 'POOL');

-- CreateEnum
CREATE TYPE "work_request_status" AS ENUM ('NEW', 'CALLED_NO_ANSWER', 'TALKED', 'REFERRED', 'CLOSED');

-- CreateEnum
CREATE TYPE "eligibility_status" AS ENUM ('DRAFT', 'SUBMITTED', 'VALIDATED', 'REFUSED', 'EXTENDED', 'EXPIRED', 'REVOKED');

-- CreateEnum
CREATE TYPE "placement_status" AS ENUM ('PLANNED', 'STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP', 'CANCELLED');

-- CreateEnum
CREATE TYPE "hours_month_status" AS ENUM ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'VALIDATED', 'LOCKED');

-- CreateEnum
CREATE TYPE "contract_status" AS ENUM ('IDENTIFIED', 'STUDY', 'CLAUSE_PROPOSED', 'PUBLISHED', 'AWARDED', 'NOTIFIED', 'IN_PROGRESS', 'SUSPENDED', 'COMPLETED', 'CLOSED', 'NO_CLAUSE', 'UNSUCCESSFUL', 'ABANDONED', 'TERMINATED');

-- CreateEnum
CREATE TYPE "clause_status" AS ENUM ('DRAFT', 'SUBMITTED_TO_BUYER', 'ACCEPTED', 'REJECTED', 'PUBLISHED', 'BINDING', 'SUSPENDED', 'WAIVED', 'SETTLED');

-- CreateTable
CREATE TABLE "carrier_organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "facilitator_first_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_hours" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "carrier_organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carrier_territory" (
    "carrier_id" UUID NOT NULL,
    "epci_code" TEXT NOT NULL,

    CONSTRAINT "carrier_territory_pkey" PRIMARY KEY ("carrier_id","epci_code")
);

-- CreateTable
CREATE TABLE "staff_user" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "staff_kind" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "token_hash" BYTEA NOT NULL,
    "carrier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "label" TEXT,
    "share_bps" INTEGER NOT NULL,
    "status" "commitment_status" NOT NULL DEFAULT 'EXPECTED',
    "kickoff_on" DATE,
    "correspondent_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_line" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "effect_on" DATE NOT NULL,
    "sentence" TEXT NOT NULL,
    "formula" TEXT,
    "clause_version_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obligation_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_client" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_token" (
    "token_hash" BYTEA NOT NULL,
    "carrier_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "carrier_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "opportunity_status" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "rome_code" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "coming_period" TEXT,
    "places" INTEGER NOT NULL,
    "weekly_minutes" INTEGER NOT NULL,
    "timetable" TEXT NOT NULL,
    "employer_id" UUID,
    "contract_type" TEXT NOT NULL,
    "tasks" TEXT[],
    "needs" TEXT[],
    "provided" TEXT[],
    "how_to_come" TEXT[],
    "meals" TEXT,
    "first_pay" TEXT,
    "physical_effort" TEXT,
    "reading_needed" BOOLEAN NOT NULL DEFAULT false,
    "driving_licence" BOOLEAN NOT NULL DEFAULT false,
    "context" TEXT NOT NULL,
    "verified_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "advisers_only_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "opportunity_id" UUID,
    "participant_id" UUID NOT NULL,
    "partner_client_id" UUID,
    "source" TEXT NOT NULL,
    "status" "referral_status" NOT NULL DEFAULT 'NEW',
    "status_since" DATE NOT NULL,
    "reason" TEXT,
    "adviser_name" TEXT,
    "note" TEXT,
    "answer_before" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_request" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "opportunity_id" UUID,
    "participant_id" UUID,
    "status" "work_request_status" NOT NULL DEFAULT 'NEW',
    "first_name" TEXT NOT NULL,
    "last_name" TEXT,
    "phone" TEXT,
    "helper_name" TEXT,
    "helper_phone" TEXT,
    "commune_code" TEXT,
    "trades" TEXT[],
    "mobility" TEXT,
    "call_moment" TEXT,
    "prefers_calls" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "consent_at" TIMESTAMPTZ(3) NOT NULL,
    "call_before" DATE NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "handled_by_id" UUID,
    "handled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "epci" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "epci_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "epci_code" TEXT,
    "department" TEXT NOT NULL,
    "postcodes" TEXT[],
    "population" INTEGER,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rome_trade" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "rome_trade_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kinds" TEXT[],
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "commune_code" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "named_publicly" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "verified_on" DATE,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "sex" TEXT,
    "birth_year" INTEGER,
    "commune_code" TEXT,
    "qualification" TEXT,
    "mobility" TEXT,
    "contact_channel" TEXT NOT NULL DEFAULT 'CALL',
    "trades" TEXT[],
    "prescriber_id" UUID,
    "last_activity_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_identity" (
    "participant_id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "birth_date" DATE,
    "phone" TEXT,
    "email" TEXT,
    "helper_name" TEXT,
    "helper_phone" TEXT,
    "notice_given_on" DATE,

    CONSTRAINT "participant_identity_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "eligibility_assessment" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "status" "eligibility_status" NOT NULL,
    "decided_on" DATE,
    "decided_by_id" UUID,
    "effect_on" DATE,
    "valid_until" DATE,
    "regularisation_reason" TEXT,
    "refusal_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "eligibility_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_criterion_seen" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "principal" BOOLEAN NOT NULL DEFAULT false,
    "proof_kind" TEXT NOT NULL,
    "proof_dated_on" DATE,
    "seen_on" DATE NOT NULL,
    "seen_by_id" UUID,

    CONSTRAINT "eligibility_criterion_seen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_read" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "through" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "assessment_id" UUID,
    "opportunity_id" UUID,
    "referral_id" UUID,
    "employer_id" UUID NOT NULL,
    "declarant_id" UUID NOT NULL,
    "modality" TEXT NOT NULL,
    "contract_type" TEXT NOT NULL,
    "permanent_staff" BOOLEAN NOT NULL DEFAULT false,
    "already_employed" BOOLEAN NOT NULL DEFAULT false,
    "fixed_term_motive" TEXT,
    "rome_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "weekly_minutes" INTEGER NOT NULL,
    "status" "placement_status" NOT NULL DEFAULT 'PLANNED',
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_month" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "status" "hours_month_status" NOT NULL DEFAULT 'DRAFT',
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kept_with_reason" TEXT,
    "validated_at" TIMESTAMPTZ(3),
    "validated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hours_month_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_entry" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "month_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "counted_minutes" INTEGER NOT NULL,
    "refused" JSONB NOT NULL DEFAULT '[]',
    "reverses_id" UUID,
    "correction" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hours_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_contract" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "reference" TEXT,
    "decp_uid" TEXT,
    "subject" TEXT NOT NULL,
    "category" TEXT,
    "nature" TEXT,
    "cpv" TEXT,
    "procedure" TEXT,
    "amount_cents" BIGINT,
    "commune_code" TEXT,
    "place_code" TEXT,
    "place_code_type" TEXT,
    "buyer_category" TEXT,
    "launched_on" DATE,
    "notified_on" DATE,
    "duration_months" INTEGER,
    "considerations" TEXT[],
    "considerations_raw" JSONB,
    "warnings" TEXT[],
    "origin" TEXT NOT NULL,
    "status" "contract_status" NOT NULL DEFAULT 'IDENTIFIED',
    "no_clause_reason" TEXT,
    "derogation_reason" TEXT,
    "derogation_justification" TEXT,
    "next_actor" TEXT NOT NULL DEFAULT 'FACILITATOR',
    "next_actor_since" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procurement_contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "no_clause_reason" TEXT,
    "service_order_on" DATE,
    "planned_end_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_holder" (
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "share_bps" INTEGER NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "lot_holder_pkey" PRIMARY KEY ("carrier_id","lot_id","organisation_id")
);

-- CreateTable
CREATE TABLE "lot_pause" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "lot_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "status" "clause_status" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_version" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "labour_share_bps" INTEGER,
    "hourly_cost_cents" INTEGER,
    "insertion_rate_bps" INTEGER,
    "due_minutes" INTEGER,
    "trace" JSONB NOT NULL,
    "scope" TEXT,
    "eligible_publics" TEXT,
    "facilitator_contact" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clause_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "effect_on" DATE NOT NULL,
    "changes_due" BOOLEAN NOT NULL,
    "due_delta_minutes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decp_import" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "read" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "outside" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "decp_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decp_import_row" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "contract_id" UUID,
    "label" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "decp_import_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_carrier_id_id_key" ON "staff_user"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "staff_session_carrier_id_user_id_idx" ON "staff_session"("carrier_id", "user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_email_hash_at_idx" ON "sign_in_attempt"("email_hash", "at");

-- CreateIndex
CREATE INDEX "commitment_carrier_id_lot_id_idx" ON "commitment"("carrier_id", "lot_id");

-- CreateIndex
CREATE INDEX "commitment_carrier_id_status_idx" ON "commitment"("carrier_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_carrier_id_id_key" ON "commitment"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "obligation_line_carrier_id_commitment_id_effect_on_idx" ON "obligation_line"("carrier_id", "commitment_id", "effect_on");

-- CreateIndex
CREATE UNIQUE INDEX "partner_client_carrier_id_id_key" ON "partner_client"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "journal_entry_carrier_id_object_kind_object_id_at_idx" ON "journal_entry"("carrier_id", "object_kind", "object_id", "at");

-- CreateIndex
CREATE INDEX "journal_entry_carrier_id_at_idx" ON "journal_entry"("carrier_id", "at");

-- CreateIndex
CREATE INDEX "outbox_event_delivered_at_at_idx" ON "outbox_event"("delivered_at", "at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "opportunity_slug_key" ON "opportunity"("slug");

-- CreateIndex
CREATE INDEX "opportunity_carrier_id_status_idx" ON "opportunity"("carrier_id", "status");

-- CreateIndex
CREATE INDEX "opportunity_carrier_id_commitment_id_idx" ON "opportunity"("carrier_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "opportunity_carrier_id_id_key" ON "opportunity"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "referral_carrier_id_status_status_since_idx" ON "referral"("carrier_id", "status", "status_since");

-- CreateIndex
CREATE INDEX "referral_carrier_id_partner_client_id_created_at_id_idx" ON "referral"("carrier_id", "partner_client_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "referral_carrier_id_opportunity_id_idx" ON "referral"("carrier_id", "opportunity_id");

-- CreateIndex
CREATE INDEX "referral_carrier_id_participant_id_idx" ON "referral"("carrier_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_carrier_id_id_key" ON "referral"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "work_request_carrier_id_status_call_before_idx" ON "work_request"("carrier_id", "status", "call_before");

-- CreateIndex
CREATE UNIQUE INDEX "work_request_carrier_id_id_key" ON "work_request"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_request_carrier_id_reference_key" ON "work_request"("carrier_id", "reference");

-- CreateIndex
CREATE INDEX "commune_search_name_idx" ON "commune"("search_name");

-- CreateIndex
CREATE INDEX "commune_search_trigram" ON "commune" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "commune_epci_code_idx" ON "commune"("epci_code");

-- CreateIndex
CREATE INDEX "organisation_carrier_id_name_idx" ON "organisation"("carrier_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_carrier_id_id_key" ON "organisation"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_carrier_id_siret_key" ON "organisation"("carrier_id", "siret");

-- CreateIndex
CREATE INDEX "contact_carrier_id_organisation_id_idx" ON "contact"("carrier_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_carrier_id_id_key" ON "contact"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "participant_carrier_id_last_activity_on_idx" ON "participant"("carrier_id", "last_activity_on");

-- CreateIndex
CREATE UNIQUE INDEX "participant_carrier_id_id_key" ON "participant"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "participant_identity_carrier_id_search_name_idx" ON "participant_identity"("carrier_id", "search_name");

-- CreateIndex
CREATE INDEX "participant_identity_search_trigram" ON "participant_identity" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "participant_identity_carrier_id_participant_id_key" ON "participant_identity"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "eligibility_assessment_carrier_id_participant_id_idx" ON "eligibility_assessment"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "eligibility_assessment_carrier_id_valid_until_idx" ON "eligibility_assessment"("carrier_id", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_assessment_carrier_id_id_key" ON "eligibility_assessment"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_criterion_seen_carrier_id_assessment_id_code_key" ON "eligibility_criterion_seen"("carrier_id", "assessment_id", "code");

-- CreateIndex
CREATE INDEX "participant_read_carrier_id_participant_id_at_idx" ON "participant_read"("carrier_id", "participant_id", "at");

-- CreateIndex
CREATE INDEX "placement_carrier_id_commitment_id_idx" ON "placement"("carrier_id", "commitment_id");

-- CreateIndex
CREATE INDEX "placement_carrier_id_participant_id_idx" ON "placement"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "placement_carrier_id_declarant_id_idx" ON "placement"("carrier_id", "declarant_id");

-- CreateIndex
CREATE INDEX "placement_carrier_id_starts_on_ends_on_idx" ON "placement"("carrier_id", "starts_on", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "placement_carrier_id_id_key" ON "placement"("carrier_id", "id");

-- CreateIndex
CREATE INDEX "hours_month_carrier_id_month_idx" ON "hours_month"("carrier_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "hours_month_carrier_id_id_key" ON "hours_month"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_month_carrier_id_placement_id_month_key" ON "hours_month"("carrier_id", "placement_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_reverses_id_key" ON "hours_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "hours_entry_carrier_id_month_id_idx" ON "hours_entry"("carrier_id", "month_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_carrier_id_id_key" ON "hours_entry"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_carrier_id_reverses_id_key" ON "hours_entry"("carrier_id", "reverses_id");

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_status_next_actor_since_idx" ON "procurement_contract"("carrier_id", "status", "next_actor_since");

-- CreateIndex
CREATE INDEX "procurement_contract_carrier_id_notified_on_id_idx" ON "procurement_contract"("carrier_id", "notified_on" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "procurement_contract_carrier_id_id_key" ON "procurement_contract"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "procurement_contract_carrier_id_decp_uid_key" ON "procurement_contract"("carrier_id", "decp_uid");

-- CreateIndex
CREATE UNIQUE INDEX "lot_carrier_id_id_key" ON "lot"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_carrier_id_contract_id_number_key" ON "lot"("carrier_id", "contract_id", "number");

-- CreateIndex
CREATE INDEX "lot_pause_carrier_id_lot_id_idx" ON "lot_pause"("carrier_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_carrier_id_id_key" ON "clause"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_carrier_id_lot_id_key" ON "clause"("carrier_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_version_carrier_id_id_key" ON "clause_version"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clause_version_carrier_id_clause_id_number_key" ON "clause_version"("carrier_id", "clause_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_carrier_id_lot_id_number_key" ON "amendment"("carrier_id", "lot_id", "number");

-- CreateIndex
CREATE INDEX "decp_import_carrier_id_started_at_idx" ON "decp_import"("carrier_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "decp_import_carrier_id_id_key" ON "decp_import"("carrier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decp_import_row_carrier_id_import_id_position_key" ON "decp_import_row"("carrier_id", "import_id", "position");

-- AddForeignKey
ALTER TABLE "carrier_territory" ADD CONSTRAINT "carrier_territory_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carrier_territory" ADD CONSTRAINT "carrier_territory_epci_code_fkey" FOREIGN KEY ("epci_code") REFERENCES "epci"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_carrier_id_holder_id_fkey" FOREIGN KEY ("carrier_id", "holder_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_carrier_id_correspondent_id_fkey" FOREIGN KEY ("carrier_id", "correspondent_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_line" ADD CONSTRAINT "obligation_line_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_line" ADD CONSTRAINT "obligation_line_carrier_id_clause_version_id_fkey" FOREIGN KEY ("carrier_id", "clause_version_id") REFERENCES "clause_version"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_client" ADD CONSTRAINT "partner_client_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_token" ADD CONSTRAINT "partner_token_carrier_id_client_id_fkey" FOREIGN KEY ("carrier_id", "client_id") REFERENCES "partner_client"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_carrier_id_employer_id_fkey" FOREIGN KEY ("carrier_id", "employer_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_carrier_id_partner_client_id_fkey" FOREIGN KEY ("carrier_id", "partner_client_id") REFERENCES "partner_client"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_request" ADD CONSTRAINT "work_request_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_request" ADD CONSTRAINT "work_request_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_request" ADD CONSTRAINT "work_request_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_epci_code_fkey" FOREIGN KEY ("epci_code") REFERENCES "epci"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_carrier_id_prescriber_id_fkey" FOREIGN KEY ("carrier_id", "prescriber_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_identity" ADD CONSTRAINT "participant_identity_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_assessment" ADD CONSTRAINT "eligibility_assessment_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_criterion_seen" ADD CONSTRAINT "eligibility_criterion_seen_carrier_id_assessment_id_fkey" FOREIGN KEY ("carrier_id", "assessment_id") REFERENCES "eligibility_assessment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_read" ADD CONSTRAINT "participant_read_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_assessment_id_fkey" FOREIGN KEY ("carrier_id", "assessment_id") REFERENCES "eligibility_assessment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_opportunity_id_fkey" FOREIGN KEY ("carrier_id", "opportunity_id") REFERENCES "opportunity"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_referral_id_fkey" FOREIGN KEY ("carrier_id", "referral_id") REFERENCES "referral"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_employer_id_fkey" FOREIGN KEY ("carrier_id", "employer_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_carrier_id_declarant_id_fkey" FOREIGN KEY ("carrier_id", "declarant_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_month" ADD CONSTRAINT "hours_month_carrier_id_placement_id_fkey" FOREIGN KEY ("carrier_id", "placement_id") REFERENCES "placement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_carrier_id_month_id_fkey" FOREIGN KEY ("carrier_id", "month_id") REFERENCES "hours_month"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_carrier_id_reverses_id_fkey" FOREIGN KEY ("carrier_id", "reverses_id") REFERENCES "hours_entry"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_contract" ADD CONSTRAINT "procurement_contract_carrier_id_buyer_id_fkey" FOREIGN KEY ("carrier_id", "buyer_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_contract" ADD CONSTRAINT "procurement_contract_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_holder" ADD CONSTRAINT "lot_holder_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_holder" ADD CONSTRAINT "lot_holder_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_pause" ADD CONSTRAINT "lot_pause_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_version" ADD CONSTRAINT "clause_version_carrier_id_clause_id_fkey" FOREIGN KEY ("carrier_id", "clause_id") REFERENCES "clause"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_carrier_id_lot_id_fkey" FOREIGN KEY ("carrier_id", "lot_id") REFERENCES "lot"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decp_import" ADD CONSTRAINT "decp_import_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decp_import_row" ADD CONSTRAINT "decp_import_row_carrier_id_import_id_fkey" FOREIGN KEY ("carrier_id", "import_id") REFERENCES "decp_import"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decp_import_row" ADD CONSTRAINT "decp_import_row_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

