-- CreateEnum
CREATE TYPE "immersion_status" AS ENUM ('ASKED', 'AGREED', 'STARTED', 'DONE', 'STOPPED', 'DROPPED');

-- CreateTable
CREATE TABLE "immersion" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "rome_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "immersion_status" NOT NULL DEFAULT 'ASKED',
    "status_since" DATE NOT NULL,
    "agreed_on" DATE,
    "result" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "immersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT immersion_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT immersion_agreed_check CHECK (status IN ('ASKED', 'DROPPED') OR agreed_on <= starts_on AND agreed_on IS NOT NULL),
    CONSTRAINT immersion_result_check CHECK ((result IS NOT NULL) = (status = 'DONE')),
    CONSTRAINT immersion_result_kind_check CHECK (result IN ('HIRE_FOLLOWS', 'TRADE_SUITS', 'ANOTHER_TRADE')),
    CONSTRAINT immersion_once EXCLUDE USING gist (carrier_id WITH =, participant_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
      WHERE (status <> 'DROPPED')
);
CREATE UNIQUE INDEX "immersion_carrier_id_id_key" ON "immersion"("carrier_id", "id");
CREATE INDEX "immersion_carrier_id_participant_id_starts_on_idx" ON "immersion"("carrier_id", "participant_id", "starts_on");
CREATE INDEX "immersion_carrier_id_host_id_idx" ON "immersion"("carrier_id", "host_id");

-- AddForeignKey
ALTER TABLE "immersion" ADD CONSTRAINT "immersion_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "immersion" ADD CONSTRAINT "immersion_carrier_id_host_id_fkey" FOREIGN KEY ("carrier_id", "host_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "immersion" ADD CONSTRAINT "immersion_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('immersion');
GRANT SELECT, INSERT, UPDATE, DELETE ON immersion TO cordee_app;
