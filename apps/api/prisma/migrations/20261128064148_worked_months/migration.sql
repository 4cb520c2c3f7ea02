-- The hours a holder worked in a month, all its staff together: what a clause in percent bears on (R08).
CREATE TABLE "worked_month" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "said_on" DATE NOT NULL,

    CONSTRAINT "worked_month_pkey" PRIMARY KEY ("id"),
    CONSTRAINT worked_month_minutes_check CHECK (minutes >= 0),
    CONSTRAINT worked_month_month_check CHECK (extract(day FROM month) = 1),
    CONSTRAINT worked_month_ended_check CHECK (said_on >= (month + interval '1 month - 1 day')::date)
);
CREATE UNIQUE INDEX "worked_month_carrier_id_commitment_id_month_key" ON "worked_month"("carrier_id", "commitment_id", "month");

ALTER TABLE "worked_month" ADD CONSTRAINT "worked_month_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('worked_month');
GRANT SELECT, INSERT, UPDATE ON worked_month TO cordee_app;
