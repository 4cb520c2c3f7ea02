-- On which basis a carrier keeps what it knows of people, who answers for it and who watches over it (RGPD, articles 6
-- and 13): said from a day on, never rewritten; what is said later for the same day takes its place.
CREATE TABLE "data_protection" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "controller" TEXT NOT NULL,
    "officer_name" TEXT,
    "officer_contact" TEXT,
    "source" TEXT NOT NULL,
    "said_on" DATE NOT NULL,

    CONSTRAINT "data_protection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "data_protection_carrier_id_id_key" ON "data_protection"("carrier_id", "id");
CREATE INDEX "data_protection_carrier_id_from_day_idx" ON "data_protection"("carrier_id", "from_day");
ALTER TABLE "data_protection" ADD CONSTRAINT "data_protection_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE data_protection
  ADD CONSTRAINT data_protection_basis_check CHECK (legal_basis IN ('PUBLIC_MISSION', 'LEGITIMATE_INTEREST', 'CONTRACT', 'CONSENT')),
  ADD CONSTRAINT data_protection_said_check CHECK (btrim(grounds) <> '' AND btrim(controller) <> '' AND btrim(source) <> ''),
  ADD CONSTRAINT data_protection_officer_check CHECK ((officer_name IS NULL) = (officer_contact IS NULL)
    AND btrim(officer_name) <> '' AND btrim(officer_contact) <> '');

SELECT protect_tenant_table('data_protection');
REVOKE ALL ON data_protection FROM cordee_app, cordee_partner;
GRANT SELECT, INSERT ON data_protection TO cordee_app, cordee_system;

CREATE VIEW public_data_protection AS
  SELECT id, carrier_id, from_day, legal_basis, grounds, controller, officer_name, officer_contact FROM data_protection;
GRANT SELECT ON public_data_protection TO cordee_public;
CREATE TRIGGER data_protection_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON data_protection
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
