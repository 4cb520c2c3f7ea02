-- A contract that two carriers follow, each in its own books (R57): offered by a code, joined by who holds it.
CREATE TABLE "contract_link" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_carrier_id" UUID,
    "joined_contract_id" UUID,
    "joined_on" DATE,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contract_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT contract_link_hash_check CHECK (length(code_hash) = 32),
    CONSTRAINT contract_link_joined_check CHECK (
      (joined_carrier_id IS NULL) = (joined_contract_id IS NULL) AND (joined_carrier_id IS NULL) = (joined_on IS NULL)),
    CONSTRAINT contract_link_other_check CHECK (joined_carrier_id <> carrier_id)
);
CREATE UNIQUE INDEX "contract_link_code_hash_key" ON "contract_link"("code_hash");
CREATE INDEX "contract_link_carrier_id_contract_id_idx" ON "contract_link"("carrier_id", "contract_id");
CREATE INDEX "contract_link_joined_carrier_id_joined_contract_id_idx" ON "contract_link"("joined_carrier_id", "joined_contract_id");
-- A contract joins one agreement at a time.
CREATE UNIQUE INDEX contract_link_joined_once ON contract_link (joined_carrier_id, joined_contract_id) WHERE ended_on IS NULL;

ALTER TABLE "contract_link" ADD CONSTRAINT "contract_link_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contract_link" ADD CONSTRAINT "contract_link_joined_carrier_id_joined_contract_id_fkey" FOREIGN KEY ("joined_carrier_id", "joined_contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('contract_link');
GRANT SELECT, INSERT ON contract_link TO cordee_app;

/* The three acts below see past one carrier's rows, and only through an agreement both sides made: who asks has to
   own the contract it speaks of, by the carrier its connection was told. They give totals, never a person. */
CREATE FUNCTION own_carrier_of_contract(p_contract uuid) RETURNS uuid
LANGUAGE sql STABLE SET search_path TO 'public', 'pg_temp' AS $$
  SELECT c.carrier_id FROM procurement_contract c
  WHERE c.id = p_contract AND c.carrier_id = nullif(current_setting('cordee.carrier_id', true), '')::uuid
$$;

CREATE FUNCTION join_shared_contract(p_contract uuid, p_code_hash bytea, p_today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
DECLARE v_own uuid := own_carrier_of_contract(p_contract);
BEGIN
  UPDATE contract_link SET joined_carrier_id = v_own, joined_contract_id = p_contract, joined_on = p_today
  WHERE v_own IS NOT NULL AND code_hash = p_code_hash AND joined_on IS NULL AND ended_on IS NULL
    AND expires_at > now() AND carrier_id <> v_own;
  RETURN FOUND;
END $$;

CREATE FUNCTION end_shared_contract(p_contract uuid, p_today date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
DECLARE v_own uuid := own_carrier_of_contract(p_contract);
  v_count integer;
BEGIN
  UPDATE contract_link SET ended_on = p_today
  WHERE ended_on IS NULL AND ((carrier_id = v_own AND contract_id = p_contract)
    OR (joined_carrier_id = v_own AND joined_contract_id = p_contract));
  GET DIAGNOSTICS v_count = ROW_COUNT;
  RETURN v_count;
END $$;

CREATE FUNCTION shared_contract_hours(p_contract uuid)
RETURNS TABLE(carrier_id uuid, carrier_name text, ourselves boolean, month date, validated integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO 'public', 'pg_temp' AS $$
  WITH own AS (SELECT own_carrier_of_contract(p_contract) AS carrier_id),
  first AS (
    SELECT l.carrier_id, l.contract_id FROM contract_link l, own
    WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL
      AND ((l.carrier_id = own.carrier_id AND l.contract_id = p_contract)
        OR (l.joined_carrier_id = own.carrier_id AND l.joined_contract_id = p_contract))
    LIMIT 1),
  parties AS (
    SELECT f.carrier_id, f.contract_id FROM first f
    UNION
    SELECT l.joined_carrier_id, l.joined_contract_id FROM contract_link l
    JOIN first f ON f.carrier_id = l.carrier_id AND f.contract_id = l.contract_id
    WHERE l.ended_on IS NULL AND l.joined_on IS NOT NULL)
  SELECT p.carrier_id, o.name, p.carrier_id = own.carrier_id, h.month, coalesce(sum(h.validated_minutes), 0)::integer
  FROM parties p CROSS JOIN own
  JOIN carrier_organisation o ON o.id = p.carrier_id
  LEFT JOIN lot t ON t.carrier_id = p.carrier_id AND t.contract_id = p.contract_id
  LEFT JOIN commitment k ON k.carrier_id = t.carrier_id AND k.lot_id = t.id
  LEFT JOIN commitment_hours h ON h.carrier_id = k.carrier_id AND h.commitment_id = k.id
  GROUP BY p.carrier_id, o.name, own.carrier_id, h.month
$$;
REVOKE EXECUTE ON FUNCTION own_carrier_of_contract(uuid), join_shared_contract(uuid, bytea, date),
  end_shared_contract(uuid, date), shared_contract_hours(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_shared_contract(uuid, bytea, date), end_shared_contract(uuid, date),
  shared_contract_hours(uuid) TO cordee_app;
