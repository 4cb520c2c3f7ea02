-- What a partner's software may still ask: a bucket that every process shares, filled again second by second.
CREATE TABLE "partner_points" (
    "client_id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "filled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_points_pkey" PRIMARY KEY ("client_id"),
    CONSTRAINT partner_points_check CHECK (points >= 0)
);
CREATE UNIQUE INDEX "partner_points_carrier_id_client_id_key" ON "partner_points"("carrier_id", "client_id");
ALTER TABLE "partner_points" ADD CONSTRAINT "partner_points_carrier_id_client_id_fkey" FOREIGN KEY ("carrier_id", "client_id") REFERENCES "partner_client"("carrier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT protect_tenant_table('partner_points');
GRANT SELECT, INSERT, UPDATE ON partner_points TO cordee_partner;

-- Takes what is asked when it is there, and nothing otherwise; a negative cost gives back, never above the brim.
CREATE FUNCTION take_partner_points(p_carrier uuid, p_client uuid, p_cost int, p_most int, p_per_second int)
RETURNS TABLE (allowed boolean, points int)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_left double precision;
BEGIN
  INSERT INTO partner_points AS b (client_id, carrier_id, points, filled_at) VALUES (p_client, p_carrier, p_most, v_now)
    ON CONFLICT (client_id) DO NOTHING;
  SELECT least(p_most, b.points + greatest(0, extract(epoch FROM v_now - b.filled_at)) * p_per_second)
    INTO v_left FROM partner_points b WHERE b.carrier_id = p_carrier AND b.client_id = p_client FOR UPDATE;
  allowed := v_left >= p_cost;
  IF allowed THEN v_left := least(p_most, v_left - p_cost); END IF;
  UPDATE partner_points b SET points = v_left, filled_at = greatest(b.filled_at, v_now)
    WHERE b.carrier_id = p_carrier AND b.client_id = p_client;
  points := floor(v_left)::int;
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION take_partner_points FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_partner_points TO cordee_partner;
