-- How long a carrier keeps each thing, as its own notice says it to anybody.
CREATE VIEW public_retention AS
  SELECT carrier_id, from_day, to_day, source, verified, values
  FROM policy_value WHERE kind = 'retention' AND scope_id IS NULL AND withdrawn_on IS NULL;
GRANT SELECT ON public_retention TO cordee_public;
