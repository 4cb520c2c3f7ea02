-- Names as people search them: « Sainte-Luce », « Ste Luce » and « sainte luce » are the same letters, « La Mure » and
-- « Lamure » too. The same rule as db/search-name.ts, which a test keeps together.
CREATE FUNCTION search_name(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN trim(regexp_replace(regexp_replace(regexp_replace(replace(lower(regexp_replace(
  replace(normalize(value, NFD), 'Œ', 'œ'), '[\u0300-\u036f]', '', 'g') COLLATE "C"), 'œ', 'oe'),
  '[^a-z0-9]+', ' ', 'g'), '\mste\M', 'sainte', 'g'), '\mst\M', 'saint', 'g'));
CREATE FUNCTION search_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN search_name(value) || ' ' || replace(search_name(value), ' ', '');

-- AlterTable
ALTER TABLE "commune" ADD COLUMN "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED;

-- AlterTable
ALTER TABLE "opportunity" ADD COLUMN "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key(title)) STORED;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED;

-- AlterTable
ALTER TABLE "procurement_contract" ADD COLUMN "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key(subject || ' ' || coalesce(reference, ''))) STORED;

-- CreateTable
CREATE TABLE "former_commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key("name")) STORED,

    CONSTRAINT "former_commune_pkey" PRIMARY KEY ("code","name")
);

-- CreateTable
CREATE TABLE "zone_commune" (
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "zone_commune_pkey" PRIMARY KEY ("kind","code","commune_code","from_day")
);

-- CreateTable
CREATE TABLE "cpv_code" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key("label")) STORED,

    CONSTRAINT "cpv_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "naf_code" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "naf_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rome_appellation" (
    "code" TEXT NOT NULL,
    "rome_code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "search_key" TEXT NOT NULL GENERATED ALWAYS AS (search_key("label")) STORED,

    CONSTRAINT "rome_appellation_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "former_commune_commune_code_idx" ON "former_commune"("commune_code");

-- CreateIndex
CREATE INDEX "former_commune_key_trigram" ON "former_commune" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "zone_commune_commune_code_kind_idx" ON "zone_commune"("commune_code", "kind");

-- CreateIndex
CREATE INDEX "cpv_code_key_trigram" ON "cpv_code" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "rome_appellation_rome_code_idx" ON "rome_appellation"("rome_code");

-- CreateIndex
CREATE INDEX "rome_appellation_key_trigram" ON "rome_appellation" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "commune_key_trigram" ON "commune" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "opportunity_key_trigram" ON "opportunity" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "organisation_key_trigram" ON "organisation" USING GIN ("search_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "procurement_contract_key_trigram" ON "procurement_contract" USING GIN ("search_key" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "former_commune" ADD CONSTRAINT "former_commune_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone_commune" ADD CONSTRAINT "zone_commune_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rome_appellation" ADD CONSTRAINT "rome_appellation_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The database as last guard ---------------------------------------------------------------------

ALTER TABLE zone_commune
  ADD CONSTRAINT zone_commune_kind_check CHECK (kind IN ('QPV', 'ZRR', 'FRR')),
  ADD CONSTRAINT zone_commune_dates_check CHECK (to_day >= from_day),
  ADD CONSTRAINT zone_commune_once EXCLUDE USING gist (kind WITH =, code WITH =, commune_code WITH =,
    daterange(from_day, to_day, '[]') WITH &&);
ALTER TABLE cpv_code ADD CONSTRAINT cpv_code_check CHECK (code ~ '^[0-9]{8}$');
ALTER TABLE naf_code ADD CONSTRAINT naf_code_check CHECK (code ~ '^[0-9]{2}([.][0-9]{1,2}[A-Z]?)?$');
ALTER TABLE rome_appellation ADD CONSTRAINT rome_appellation_check CHECK (code ~ '^[0-9]+$');

-- The words of a subject or of a position, whatever their ending: « réhabiliter » finds « réhabilitation ».
CREATE INDEX procurement_contract_words ON procurement_contract USING gin (to_tsvector('french', search_key));
CREATE INDEX opportunity_words ON opportunity USING gin (to_tsvector('french', search_key || ' ' || search_name(context)));
CREATE INDEX "procurement_contract_carrier_id_buyer_id_idx" ON "procurement_contract"("carrier_id", "buyer_id");
-- Lists read in this order.
CREATE INDEX opportunity_newest ON opportunity (carrier_id, created_at DESC, id DESC);
CREATE INDEX participant_recent ON participant (carrier_id, last_activity_on DESC, id DESC);
CREATE INDEX referral_answer_before ON referral (carrier_id, answer_before, id);

GRANT SELECT, INSERT, UPDATE ON former_commune, zone_commune, cpv_code, naf_code, rome_appellation TO cordee_app;
GRANT SELECT ON former_commune, cpv_code, rome_appellation TO cordee_public, cordee_partner;
