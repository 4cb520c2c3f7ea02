-- CreateEnum
CREATE TYPE "auth_purpose" AS ENUM ('COMPANY_LINK', 'BUYER_LINK', 'ADVISER_LINK', 'JOBSEEKER_LINK', 'HOLDER_SESSION', 'STAFF_INVITATION', 'STAFF_RECOVERY');

-- CreateTable
CREATE TABLE "auth_token" (
    "purpose" "auth_purpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "contact_id" UUID,
    "organisation_id" UUID,
    "participant_id" UUID,
    "staff_user_id" UUID,
    "link_id" UUID,
    "code_hash" BYTEA,
    "browser_hash" BYTEA,
    "sent_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_token_pkey" PRIMARY KEY ("purpose","token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "auth_token_id_key" ON "auth_token"("id");

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_contact_id_idx" ON "auth_token"("carrier_id", "contact_id");

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_organisation_id_idx" ON "auth_token"("carrier_id", "organisation_id");

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_participant_id_idx" ON "auth_token"("carrier_id", "participant_id");

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_staff_user_id_idx" ON "auth_token"("carrier_id", "staff_user_id");

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_link_id_idx" ON "auth_token"("carrier_id", "link_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_token_carrier_id_id_key" ON "auth_token"("carrier_id", "id");

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_contact_id_fkey" FOREIGN KEY ("carrier_id", "contact_id") REFERENCES "contact"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_staff_user_id_fkey" FOREIGN KEY ("carrier_id", "staff_user_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_sent_by_id_fkey" FOREIGN KEY ("carrier_id", "sent_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_link_id_fkey" FOREIGN KEY ("carrier_id", "link_id") REFERENCES "auth_token"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A secret opens something for one subject, and is kept as a SHA-256.
ALTER TABLE auth_token
  ADD CONSTRAINT auth_token_subject_check
    CHECK (num_nonnulls(contact_id, organisation_id, participant_id, staff_user_id) = 1),
  ADD CONSTRAINT auth_token_purpose_check
    CHECK (CASE purpose
      WHEN 'COMPANY_LINK' THEN contact_id IS NOT NULL
      WHEN 'BUYER_LINK' THEN contact_id IS NOT NULL
      WHEN 'ADVISER_LINK' THEN contact_id IS NOT NULL OR organisation_id IS NOT NULL
      WHEN 'JOBSEEKER_LINK' THEN participant_id IS NOT NULL
      WHEN 'HOLDER_SESSION' THEN staff_user_id IS NULL
      WHEN 'STAFF_INVITATION' THEN staff_user_id IS NOT NULL
      WHEN 'STAFF_RECOVERY' THEN staff_user_id IS NOT NULL
    END),
  ADD CONSTRAINT auth_token_link_check CHECK ((purpose = 'HOLDER_SESSION') = (link_id IS NOT NULL)),
  ADD CONSTRAINT auth_token_hash_check
    CHECK (octet_length(token_hash) = 32 AND octet_length(code_hash) = 32 AND octet_length(browser_hash) = 32),
  ADD CONSTRAINT auth_token_life_check CHECK (expires_at > created_at AND tries >= 0);

CREATE INDEX auth_token_expiring ON auth_token (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON auth_token TO cordee_app;
SELECT protect_tenant_table('auth_token');
