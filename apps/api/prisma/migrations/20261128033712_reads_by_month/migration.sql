-- The log of reads is the largest table: a partition a month, made ahead and dropped whole (docs/decisions/0015).
-- Partitions live in a schema of their own, which no door may use: they are read through the table, under its policies.
CREATE SCHEMA read_month;
ALTER TABLE participant_read RENAME TO participant_read_before;
ALTER TABLE participant_read_before RENAME CONSTRAINT participant_read_pkey TO participant_read_before_pkey;
ALTER INDEX participant_read_carrier_id_participant_id_at_idx RENAME TO participant_read_before_person;
ALTER INDEX participant_read_carrier_id_actor_id_at_idx RENAME TO participant_read_before_actor;

CREATE TABLE "participant_read" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "through" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_read_pkey" PRIMARY KEY ("id", "at")
) PARTITION BY RANGE ("at");
CREATE INDEX "participant_read_carrier_id_participant_id_at_idx" ON "participant_read"("carrier_id", "participant_id", "at");
CREATE INDEX "participant_read_carrier_id_actor_id_at_idx" ON "participant_read"("carrier_id", "actor_id", "at");
-- A read is written whatever happens: a month that nobody prepared, an older one taken over.
CREATE TABLE read_month.apart PARTITION OF participant_read DEFAULT;

CREATE TRIGGER participant_read_append_only BEFORE UPDATE OR DELETE ON participant_read
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_read();
SELECT protect_tenant_table('participant_read');
GRANT SELECT, INSERT, DELETE ON participant_read TO cordee_app;
GRANT INSERT ON participant_read TO cordee_partner;

-- Prepares the month of a day and the two that follow, and drops the months that ended before another day. What lies
-- apart stays there: it is read as well, and leaves row by row. Run twice, it does nothing more.
CREATE FUNCTION keep_read_months(p_today date, p_kept_from date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' SET timezone = 'UTC' AS $$
DECLARE
  v_month date := date_trunc('month', p_today)::date;
  v_start date;
  v_end date;
  v_old record;
  v_dropped int := 0;
BEGIN
  IF p_kept_from > p_today - interval '6 months' THEN
    RAISE EXCEPTION 'the log of reads keeps six months at least' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('keep_read_months'));
  FOR v_ahead IN 0..2 LOOP
    v_start := (v_month + make_interval(months => v_ahead))::date;
    v_end := (v_start + interval '1 month')::date;
    CONTINUE WHEN to_regclass('read_month.' || to_char(v_start, '"m"YYYY_MM')) IS NOT NULL
      OR EXISTS (SELECT FROM read_month.apart a WHERE a.at >= v_start AND a.at < v_end);
    EXECUTE format('CREATE TABLE read_month.%I PARTITION OF participant_read FOR VALUES FROM (%L) TO (%L)',
      to_char(v_start, '"m"YYYY_MM'), v_start, v_end);
  END LOOP;
  FOR v_old IN
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'read_month'::regnamespace AND c.relkind = 'r'
      AND c.relname ~ '^m\d{4}_\d{2}$'
      AND to_date(substr(c.relname, 2), 'YYYY_MM') + interval '1 month' <= p_kept_from
  LOOP
    EXECUTE format('DROP TABLE read_month.%I', v_old.relname);
    v_dropped := v_dropped + 1;
  END LOOP;
  RETURN v_dropped;
END $$;
REVOKE ALL ON FUNCTION keep_read_months FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_read_months TO cordee_system;

SELECT keep_read_months(now()::date, (now() - interval '36 months')::date);
INSERT INTO participant_read SELECT id, carrier_id, participant_id, actor_kind, actor_id, through, at FROM participant_read_before;
DROP TABLE participant_read_before;
