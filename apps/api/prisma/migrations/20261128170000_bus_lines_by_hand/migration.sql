-- AlterTable
ALTER TABLE "transit_feed" ADD COLUMN     "entered_on" DATE;

-- CreateTable
CREATE TABLE "bus_line" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "feed_id" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bus_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bus_line_feed_id_key" ON "bus_line"("feed_id");

-- CreateIndex
CREATE UNIQUE INDEX "bus_line_carrier_id_id_key" ON "bus_line"("carrier_id", "id");

-- AddForeignKey
ALTER TABLE "bus_line" ADD CONSTRAINT "bus_line_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bus_line" ADD CONSTRAINT "bus_line_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "transit_feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transit_stop" ADD CONSTRAINT "transit_stop_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('bus_line');

ALTER TABLE bus_line
  ADD CONSTRAINT bus_line_said_check CHECK (btrim(operator) <> '' AND btrim(name) <> '' AND btrim(source) <> '');

GRANT SELECT, INSERT, UPDATE ON bus_line TO cordee_app;
