-- What a partner's token opens. Those made before open what the door opened then; from now on it is said.
ALTER TABLE partner_token ADD COLUMN scopes TEXT[] NOT NULL
  DEFAULT ARRAY['opportunities:read', 'referrals:read', 'referrals:write', 'persons:read.own'];
ALTER TABLE partner_token ALTER COLUMN scopes DROP DEFAULT;
ALTER TABLE partner_token ADD CONSTRAINT partner_token_scopes_check CHECK (
  cardinality(scopes) > 0
  AND scopes <@ ARRAY['opportunities:read', 'referrals:read', 'referrals:write', 'persons:read.own']
);

-- A token that was bought opens no more than its secret, and what a token opens does not change.
CREATE FUNCTION partner_token_scopes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.scopes IS DISTINCT FROM OLD.scopes THEN
    RAISE EXCEPTION 'what a token opens does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.secret_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM partner_token s
    WHERE s.id = NEW.secret_id AND s.kind = 'SECRET' AND s.client_id = NEW.client_id AND NEW.scopes <@ s.scopes
  ) THEN
    RAISE EXCEPTION 'a token opens no more than its secret' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_token_scopes BEFORE INSERT OR UPDATE OF scopes ON partner_token
  FOR EACH ROW EXECUTE FUNCTION partner_token_scopes();
