-- A purchase order is taken back by a line of the contrary; a pooling agreement is given up before anybody signs.
ALTER TABLE "purchase_order" ADD COLUMN "cancels_id" UUID, ADD COLUMN "reason" TEXT;
CREATE UNIQUE INDEX "purchase_order_carrier_id_id_key" ON "purchase_order"("carrier_id", "id");
CREATE UNIQUE INDEX "purchase_order_carrier_id_cancels_id_key" ON "purchase_order"("carrier_id", "cancels_id");
ALTER TABLE "purchase_order" ADD CONSTRAINT "purchase_order_carrier_id_cancels_id_fkey" FOREIGN KEY ("carrier_id", "cancels_id") REFERENCES "purchase_order"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE purchase_order
  DROP CONSTRAINT purchase_order_amount_check,
  ADD CONSTRAINT purchase_order_amount_check CHECK (
    CASE WHEN cancels_id IS NULL THEN amount_cents > 0 AND delta_minutes >= 0
         ELSE amount_cents < 0 AND delta_minutes <= 0 END),
  ADD CONSTRAINT purchase_order_reason_check CHECK ((cancels_id IS NULL) = (reason IS NULL));

ALTER TABLE "pooling_agreement" ADD COLUMN "dropped_on" DATE;
ALTER TABLE pooling_agreement ADD CONSTRAINT pooling_agreement_dropped_check CHECK (dropped_on IS NULL OR signed_on IS NULL);
