ALTER TABLE "procurement_contract" ADD COLUMN "defence_or_security" BOOLEAN;
