-- What signing out of the identity provider asks for, kept sealed between its answer and our own code.
ALTER TABLE "auth_token" ADD COLUMN "id_token" BYTEA;

ALTER TABLE auth_token
  ADD CONSTRAINT auth_token_id_token_check CHECK (id_token IS NULL OR purpose = 'STAFF_SIGN_IN');
ALTER TABLE carrier_organisation
  ADD CONSTRAINT carrier_organisation_sirets_check
    CHECK (array_to_string(sirets, ',') ~ '^(\d{14}(,\d{14})*)?$');
