-- What several carriers' shares of one contract owe together (R57): who reads it with us, said once.
CREATE FUNCTION shared_contract_parties(p_contract uuid)
RETURNS TABLE(carrier_id uuid, contract_id uuid, ourselves boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
  WITH own AS (SELECT own_carrier_of_contract(p_contract) AS carrier_id),
  first AS (
    SELECT l.carrier_id, l.contract_id FROM contract_link l, own
    WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL
      AND ((l.carrier_id = own.carrier_id AND l.contract_id = p_contract)
        OR (l.joined_carrier_id = own.carrier_id AND l.joined_contract_id = p_contract))
    LIMIT 1)
  SELECT f.carrier_id, f.contract_id, f.carrier_id = own.carrier_id FROM first f, own
  UNION
  SELECT l.joined_carrier_id, l.joined_contract_id, l.joined_carrier_id = own.carrier_id
  FROM contract_link l JOIN first f ON f.carrier_id = l.carrier_id AND f.contract_id = l.contract_id, own
  WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION shared_contract_hours(p_contract uuid)
RETURNS TABLE(carrier_id uuid, carrier_name text, ourselves boolean, month date, validated integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
  SELECT p.carrier_id, o.name, p.ourselves, h.month, coalesce(sum(h.validated_minutes), 0)::integer
  FROM shared_contract_parties(p_contract) p
  JOIN carrier_organisation o ON o.id = p.carrier_id
  LEFT JOIN lot t ON t.carrier_id = p.carrier_id AND t.contract_id = p.contract_id
  LEFT JOIN commitment k ON k.carrier_id = t.carrier_id AND k.lot_id = t.id
  LEFT JOIN commitment_hours h ON h.carrier_id = k.carrier_id AND h.commitment_id = k.id
  GROUP BY p.carrier_id, o.name, p.ourselves, h.month
$$;

CREATE FUNCTION shared_contract_dues(p_contract uuid)
RETURNS TABLE(carrier_id uuid, commitment_id uuid, due integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
  SELECT p.carrier_id, k.id, coalesce(sum(l.minutes), 0)::integer
  FROM shared_contract_parties(p_contract) p
  JOIN lot t ON t.carrier_id = p.carrier_id AND t.contract_id = p.contract_id
  JOIN commitment k ON k.carrier_id = t.carrier_id AND k.lot_id = t.id
  LEFT JOIN obligation_line l ON l.carrier_id = k.carrier_id AND l.commitment_id = k.id
  GROUP BY p.carrier_id, k.id
$$;
REVOKE EXECUTE ON FUNCTION shared_contract_parties(uuid), shared_contract_dues(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shared_contract_dues(uuid) TO cordee_app;
