-- One portal speaks for one carrier: the address people type says which. Null: the address of the instance.
ALTER TABLE carrier_organisation ADD COLUMN portal_url text;
CREATE UNIQUE INDEX carrier_organisation_portal_url_key ON carrier_organisation (portal_url);
ALTER TABLE carrier_organisation ADD CONSTRAINT carrier_organisation_portal_url_check
  CHECK (portal_url ~ '^https?://[a-z0-9.:-]+$');

-- An address that is no carrier's is answered by the first of the instance.
CREATE FUNCTION portal_carrier(p_portal text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT c.id FROM carrier_organisation c WHERE c.portal_url = p_portal),
    (SELECT c.id FROM carrier_organisation c ORDER BY c.id LIMIT 1))
$$;
REVOKE ALL ON FUNCTION portal_carrier(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal_carrier(text) TO cordee_public;
