-- CreateEnum
CREATE TYPE "partner_token_kind" AS ENUM ('SECRET', 'ACCESS');

-- AlterEnum
ALTER TYPE "auth_purpose" ADD VALUE 'STAFF_SIGN_IN';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "staff_kind" ADD VALUE 'DEPUTY';
ALTER TYPE "staff_kind" ADD VALUE 'FUNDER_READER';
ALTER TYPE "staff_kind" ADD VALUE 'ELECTED_OFFICIAL';

-- AlterTable
ALTER TABLE "carrier_organisation" ADD COLUMN     "sirets" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "partner_token" ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "kind" "partner_token_kind" NOT NULL DEFAULT 'SECRET',
ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "noticed_days" INTEGER,
ADD COLUMN     "secret_id" UUID;

-- A session opened with a password alone is no session any more.
DELETE FROM staff_session;

-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "id" UUID NOT NULL,
ADD COLUMN     "id_token" BYTEA,
ADD COLUMN     "stepped_up_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "staff_user" ADD COLUMN     "oidc_subject" TEXT,
ADD COLUMN     "organisation_id" UUID,
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "totp_secret" BYTEA;

-- CreateTable
CREATE TABLE "staff_recovery_code" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_recovery_code_carrier_id_user_id_idx" ON "staff_recovery_code"("carrier_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_token_id_key" ON "partner_token"("id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_id_key" ON "staff_session"("id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_oidc_subject_key" ON "staff_user"("oidc_subject");

-- AddForeignKey
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_carrier_id_user_id_fkey" FOREIGN KEY ("carrier_id", "user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- New values of an enum cannot be named before their transaction ends: they are compared as text.
ALTER TABLE auth_token DROP CONSTRAINT auth_token_purpose_check;
ALTER TABLE auth_token ADD CONSTRAINT auth_token_purpose_check
  CHECK (CASE
    WHEN purpose::text IN ('COMPANY_LINK', 'BUYER_LINK') THEN contact_id IS NOT NULL
    WHEN purpose::text = 'ADVISER_LINK' THEN contact_id IS NOT NULL OR organisation_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_LINK' THEN participant_id IS NOT NULL
    WHEN purpose::text = 'HOLDER_SESSION' THEN staff_user_id IS NULL
    ELSE staff_user_id IS NOT NULL
  END);

ALTER TABLE staff_user
  ADD CONSTRAINT staff_user_reader_check
    CHECK ((kind::text IN ('FUNDER_READER', 'ELECTED_OFFICIAL')) = (organisation_id IS NOT NULL)),
  ADD CONSTRAINT staff_user_totp_check CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);

ALTER TABLE staff_recovery_code
  ADD CONSTRAINT staff_recovery_code_hash_check CHECK (octet_length(code_hash) = 32);
SELECT protect_tenant_table('staff_recovery_code');
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_recovery_code TO cordee_app;

-- A short token is bought with a secret of the same client; somebody's secret lives a year at most.
ALTER TABLE partner_token
  ADD CONSTRAINT partner_token_secret_fkey FOREIGN KEY (secret_id) REFERENCES partner_token (id),
  ADD CONSTRAINT partner_token_access_check CHECK ((kind = 'ACCESS') = (secret_id IS NOT NULL)),
  ADD CONSTRAINT partner_token_life_check
    CHECK (created_by_id IS NULL OR expires_at <= created_at + interval '366 days');
CREATE INDEX partner_token_client ON partner_token (carrier_id, client_id);
