-- The programme a contract is followed under; a value of practice may hold for one programme only.
ALTER TABLE "procurement_contract" ADD COLUMN "programme_id" UUID;
ALTER TABLE "procurement_contract" ADD CONSTRAINT "procurement_contract_carrier_id_programme_id_fkey" FOREIGN KEY ("carrier_id", "programme_id") REFERENCES "programme"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "procurement_contract_carrier_id_programme_id_idx" ON "procurement_contract"("carrier_id", "programme_id");

ALTER TABLE policy_value DROP CONSTRAINT policy_value_scope_check;
ALTER TABLE policy_value ADD CONSTRAINT policy_value_scope_check CHECK (
  (scope_kind IS NULL) = (scope_id IS NULL) AND scope_kind IN ('TERRITORY', 'PROGRAMME', 'BUYER', 'CONTRACT'));
