-- The telephone whose codes let an adviser, or the shared mailbox of an agency, read: its secret sealed, a code serves
-- once. A device put back by the facilitator keeps its row, without its secret.
CREATE TABLE adviser_device (
    id UUID NOT NULL,
    carrier_id UUID NOT NULL,
    organisation_id UUID,
    contact_id UUID,
    totp_secret BYTEA,
    totp_confirmed_at TIMESTAMPTZ(3),
    totp_last_step INTEGER NOT NULL DEFAULT 0,
    started_in_id UUID,
    CONSTRAINT adviser_device_pkey PRIMARY KEY (id),
    CONSTRAINT adviser_device_holder_check CHECK (num_nonnulls(organisation_id, contact_id) = 1),
    CONSTRAINT adviser_device_totp_check CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
);
CREATE UNIQUE INDEX adviser_device_carrier_id_organisation_id_key ON adviser_device (carrier_id, organisation_id);
CREATE UNIQUE INDEX adviser_device_carrier_id_contact_id_key ON adviser_device (carrier_id, contact_id);
ALTER TABLE adviser_device
  ADD CONSTRAINT adviser_device_carrier_id_organisation_id_fkey FOREIGN KEY (carrier_id, organisation_id)
    REFERENCES organisation (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT adviser_device_carrier_id_contact_id_fkey FOREIGN KEY (carrier_id, contact_id)
    REFERENCES contact (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT protect_tenant_table('adviser_device');
GRANT SELECT, INSERT, UPDATE ON adviser_device TO cordee_app, cordee_system;
