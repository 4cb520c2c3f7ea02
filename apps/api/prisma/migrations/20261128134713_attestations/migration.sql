-- What was attested of a commitment: numbered by carrier, never changed, each replacing the one before.
CREATE TABLE attestation (
    id UUID NOT NULL,
    carrier_id UUID NOT NULL,
    commitment_id UUID NOT NULL,
    number INTEGER NOT NULL,
    issued_on DATE NOT NULL,
    issued_by_id UUID NOT NULL,
    holder_name TEXT NOT NULL,
    contract_subject TEXT NOT NULL,
    lot_title TEXT NOT NULL,
    due_minutes INTEGER NOT NULL,
    validated_minutes INTEGER NOT NULL,
    people INTEGER NOT NULL,
    from_month DATE,
    to_month DATE,
    by_modality JSONB NOT NULL,
    replaces_id UUID,

    CONSTRAINT attestation_pkey PRIMARY KEY (id),
    CONSTRAINT attestation_number_check CHECK (number > 0),
    CONSTRAINT attestation_figures_check CHECK (due_minutes >= 0 AND validated_minutes > 0 AND people >= 0),
    CONSTRAINT attestation_period_check CHECK (
      (from_month IS NULL) = (to_month IS NULL) AND to_month >= from_month
      AND extract(day FROM from_month) = 1 AND extract(day FROM to_month) = 1
    ),
    CONSTRAINT attestation_by_modality_check CHECK (jsonb_typeof(by_modality) = 'array')
);
CREATE UNIQUE INDEX attestation_carrier_id_number_key ON attestation (carrier_id, number);
CREATE UNIQUE INDEX attestation_carrier_id_commitment_id_id_key ON attestation (carrier_id, commitment_id, id);
CREATE UNIQUE INDEX attestation_carrier_id_commitment_id_replaces_id_key ON attestation (carrier_id, commitment_id, replaces_id);
-- Only the first of a commitment replaces none.
CREATE UNIQUE INDEX attestation_first_key ON attestation (carrier_id, commitment_id) WHERE replaces_id IS NULL;

ALTER TABLE attestation
  ADD CONSTRAINT attestation_carrier_id_commitment_id_fkey FOREIGN KEY (carrier_id, commitment_id)
    REFERENCES commitment (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT attestation_carrier_id_issued_by_id_fkey FOREIGN KEY (carrier_id, issued_by_id)
    REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT attestation_carrier_id_commitment_id_replaces_id_fkey FOREIGN KEY (carrier_id, commitment_id, replaces_id)
    REFERENCES attestation (carrier_id, commitment_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER attestation_append_only BEFORE UPDATE OR DELETE ON attestation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

SELECT protect_tenant_table('attestation');
GRANT SELECT, INSERT ON attestation TO cordee_app;
