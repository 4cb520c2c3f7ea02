-- CreateTable
CREATE TABLE "coming_position" (
    "carrier_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "rome_code" TEXT,
    "commune_code" TEXT,
    "period" TEXT,
    "places" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coming_position_pkey" PRIMARY KEY ("carrier_id","commitment_id")
);

-- AlterTable
ALTER TABLE "work_request" ADD COLUMN "commitment_id" UUID;

-- CreateIndex
CREATE INDEX "work_request_carrier_id_commitment_id_idx" ON "work_request"("carrier_id", "commitment_id");

-- AddForeignKey
ALTER TABLE "coming_position" ADD CONSTRAINT "coming_position_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coming_position" ADD CONSTRAINT "coming_position_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "rome_trade"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coming_position" ADD CONSTRAINT "coming_position_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_request" ADD CONSTRAINT "work_request_carrier_id_commitment_id_fkey" FOREIGN KEY ("carrier_id", "commitment_id") REFERENCES "commitment"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE coming_position
  ADD CONSTRAINT coming_position_places_check CHECK (places BETWEEN 1 AND 20),
  ADD CONSTRAINT coming_position_period_check CHECK (length(trim(period)) BETWEEN 1 AND 60);

SELECT protect_tenant_table('coming_position');
GRANT SELECT, INSERT, UPDATE ON coming_position TO cordee_app;

-- What every awarded commitment still owes and nobody is taken for: the hours that were not yet validated are those of
-- the contracts of work that bring them. Read by the workspace under its own row-level security.
CREATE FUNCTION commitments_to_come(p_carrier uuid, p_today date)
RETURNS TABLE (
  commitment_id uuid, key text, contract_id uuid, subject text, lot_title text, holder_name text, holder_named boolean,
  private_buyer boolean, due integer, counted integer, planned integer, starts_on date, ends_on date, stopped_until date,
  hidden boolean, rome_code text, commune_code text, period text, places integer, version integer
) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT k.id, left(md5(k.id::text), 10), c.id, c.subject, l.title, h.name, h.named_publicly,
    c.buyer_category IS NOT DISTINCT FROM 'PRIVATE', d.due, v.counted, w.planned, s.starts_on, s.ends_on, x.stopped_until,
    coalesce(p.hidden, false), p.rome_code, coalesce(p.commune_code, c.commune_code), p.period, p.places, coalesce(p.version, 0)
  FROM commitment k
  JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
  JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
  JOIN organisation h ON h.carrier_id = k.carrier_id AND h.id = k.holder_id
  LEFT JOIN coming_position p ON p.carrier_id = k.carrier_id AND p.commitment_id = k.id
  LEFT JOIN LATERAL (
    SELECT a.service_order_on, a.planned_end_on FROM commitment_plan a
    WHERE a.carrier_id = k.carrier_id AND a.commitment_id = k.id ORDER BY a.number DESC LIMIT 1) a ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(a.service_order_on, l.service_order_on) AS starts_on, coalesce(a.planned_end_on, l.planned_end_on) AS ends_on) s
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(o.minutes), 0)::integer AS due FROM obligation_line o
    WHERE o.carrier_id = k.carrier_id AND o.commitment_id = k.id) d
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.validated_minutes), 0)::integer AS counted FROM commitment_hours t
    WHERE t.carrier_id = k.carrier_id AND t.commitment_id = k.id) v
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(q.weekly_minutes * greatest(0, q.to_day - q.from_day + 1) / 7), 0)::integer AS planned
    FROM (
      SELECT z.weekly_minutes, least(coalesce(z.ends_on, s.ends_on, p_today), coalesce(s.ends_on, z.ends_on, p_today)) AS to_day,
        greatest(z.starts_on, (
          SELECT (max(m.month) + interval '1 month')::date FROM hours_month m
          WHERE m.carrier_id = z.carrier_id AND m.placement_id = z.id AND m.status IN ('VALIDATED', 'LOCKED'))) AS from_day
      FROM placement z
      WHERE z.carrier_id = k.carrier_id AND z.commitment_id = k.id AND z.status <> 'CANCELLED'
        AND z.contract_type <> 'IMMERSION' AND NOT z.permanent_staff) q) w
  CROSS JOIN LATERAL (
    SELECT max(y.to_day) AS stopped_until FROM lot_pause y
    WHERE y.carrier_id = l.carrier_id AND y.lot_id = l.id AND (y.commitment_id IS NULL OR y.commitment_id = k.id)
      AND greatest(s.starts_on, p_today) BETWEEN y.from_day - 28 AND y.to_day) x
  WHERE k.carrier_id = p_carrier AND k.status IN ('EXPECTED', 'OPEN', 'ACTIVE')
    AND NOT EXISTS (
      SELECT FROM opportunity o
      WHERE o.carrier_id = k.carrier_id AND o.commitment_id = k.id AND o.status IN ('PUBLISHED', 'PAUSED'))
$$;

-- The same as anyone may read it: no company that did not agree, no private buyer's words, nothing hidden.
CREATE FUNCTION public_coming(p_carrier uuid, p_today date)
RETURNS TABLE (
  key text, subject text, lot_title text, holder_name text, due integer, counted integer, planned integer, starts_on date,
  ends_on date, stopped_until date, rome_code text, commune_code text, commune_name text, epci_name text, postcodes text[],
  period text, places integer
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.key, CASE WHEN NOT c.private_buyer THEN c.subject END, c.lot_title, CASE WHEN c.holder_named THEN c.holder_name END,
    c.due, c.counted, c.planned, c.starts_on, c.ends_on, c.stopped_until, c.rome_code, c.commune_code, m.name,
    coalesce(e.name, ''), m.postcodes, c.period, c.places
  FROM commitments_to_come(p_carrier, p_today) c
  JOIN commune m ON m.code = c.commune_code
  LEFT JOIN epci e ON e.code = m.epci_code
  WHERE NOT c.hidden
$$;

-- A number left for a post to come; the request is named by its receipt.
CREATE FUNCTION tie_work_request(p_carrier uuid, p_reference text, p_key text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE work_request w SET commitment_id = k.id
  FROM commitment k
  WHERE w.carrier_id = p_carrier AND w.reference = p_reference AND w.opportunity_id IS NULL AND w.commitment_id IS NULL
    AND w.status = 'NEW' AND k.carrier_id = p_carrier AND left(md5(k.id::text), 10) = p_key
$$;

-- The practice of this carrier that a public answer is counted with.
CREATE VIEW public_policy AS
SELECT carrier_id, kind, from_day, to_day, values, source, verified FROM policy_value
WHERE withdrawn_on IS NULL AND scope_id IS NULL AND kind = 'comingPositions';

CREATE TRIGGER coming_position_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON coming_position
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER policy_value_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON policy_value
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER lot_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON lot
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER procurement_contract_public_change AFTER UPDATE OF subject, commune_code, buyer_category ON procurement_contract
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER obligation_line_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON obligation_line
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER commitment_plan_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON commitment_plan
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER lot_pause_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON lot_pause
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER placement_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON placement
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER hours_transfer_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON hours_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

REVOKE ALL ON FUNCTION commitments_to_come, public_coming, tie_work_request FROM PUBLIC;
GRANT EXECUTE ON FUNCTION commitments_to_come TO cordee_app, cordee_system;
GRANT EXECUTE ON FUNCTION public_coming, tie_work_request TO cordee_public;
GRANT SELECT ON public_policy TO cordee_public;
