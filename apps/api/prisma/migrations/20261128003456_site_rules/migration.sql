-- What the site of a contract changes: asbestos removal (R51), urban renewal and its neighbourhoods (R29).
ALTER TABLE "procurement_contract" ADD COLUMN "urban_renewal" BOOLEAN;
ALTER TABLE "clause" ADD COLUMN "asbestos_removal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "neighbourhood_priority" BOOLEAN NOT NULL DEFAULT false;
