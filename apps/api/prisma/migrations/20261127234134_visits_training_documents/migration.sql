-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "visited_on" DATE NOT NULL,
    "contract_id" UUID,
    "organisation_id" UUID,
    "commune_code" TEXT,
    "minutes" INTEGER,
    "said" TEXT NOT NULL,
    "visited_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT visit_length_check CHECK (minutes BETWEEN 1 AND 1440),
    CONSTRAINT visit_said_check CHECK (length(trim(said)) >= 3),
    CONSTRAINT visit_about_check CHECK (contract_id IS NOT NULL OR organisation_id IS NOT NULL OR kind = 'COMMITTEE')
);
CREATE UNIQUE INDEX "visit_carrier_id_id_key" ON "visit"("carrier_id", "id");
CREATE INDEX "visit_carrier_id_visited_on_id_idx" ON "visit"("carrier_id", "visited_on", "id");
CREATE INDEX "visit_carrier_id_contract_id_idx" ON "visit"("carrier_id", "contract_id");
CREATE INDEX "visit_carrier_id_organisation_id_idx" ON "visit"("carrier_id", "organisation_id");

-- CreateTable
CREATE TABLE "training_period" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "provider_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "planned_minutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_period_pkey" PRIMARY KEY ("id"),
    CONSTRAINT training_period_kind_check CHECK (kind IN ('TRAINING_INTERNAL', 'TRAINING_EXTERNAL', 'CFA')),
    CONSTRAINT training_period_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT training_period_length_check CHECK (planned_minutes > 0)
);
CREATE UNIQUE INDEX "training_period_carrier_id_id_key" ON "training_period"("carrier_id", "id");
CREATE INDEX "training_period_carrier_id_placement_id_starts_on_idx" ON "training_period"("carrier_id", "placement_id", "starts_on");

-- CreateTable
CREATE TABLE "document_seen" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" DATE,
    "dated_on" DATE,
    "seen_on" DATE NOT NULL,
    "seen_by_id" UUID NOT NULL,

    CONSTRAINT "document_seen_pkey" PRIMARY KEY ("id"),
    CONSTRAINT document_seen_month_check CHECK (extract(day FROM month) = 1),
    CONSTRAINT document_seen_order_check CHECK (dated_on <= seen_on)
);
CREATE INDEX "document_seen_carrier_id_placement_id_seen_on_idx" ON "document_seen"("carrier_id", "placement_id", "seen_on");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_carrier_id_contract_id_fkey" FOREIGN KEY ("carrier_id", "contract_id") REFERENCES "procurement_contract"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "visit" ADD CONSTRAINT "visit_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "visit" ADD CONSTRAINT "visit_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "visit" ADD CONSTRAINT "visit_carrier_id_visited_by_id_fkey" FOREIGN KEY ("carrier_id", "visited_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_carrier_id_placement_id_fkey" FOREIGN KEY ("carrier_id", "placement_id") REFERENCES "placement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_carrier_id_provider_id_fkey" FOREIGN KEY ("carrier_id", "provider_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_seen" ADD CONSTRAINT "document_seen_carrier_id_placement_id_fkey" FOREIGN KEY ("carrier_id", "placement_id") REFERENCES "placement"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_seen" ADD CONSTRAINT "document_seen_carrier_id_seen_by_id_fkey" FOREIGN KEY ("carrier_id", "seen_by_id") REFERENCES "staff_user"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A document is seen once; what shows a month, once a month.
CREATE UNIQUE INDEX "document_seen_once_key" ON "document_seen"("carrier_id", "placement_id", "kind", "month") NULLS NOT DISTINCT;

SELECT protect_tenant_table('visit'), protect_tenant_table('training_period'), protect_tenant_table('document_seen');
GRANT SELECT, INSERT, UPDATE, DELETE ON visit, training_period TO cordee_app;
GRANT SELECT, INSERT, DELETE ON document_seen TO cordee_app;

-- Somebody forgotten leaves neither training nor documents.
CREATE OR REPLACE FUNCTION forget_participant(p_carrier uuid, p_participant uuid, p_pseudonym uuid, p_commune text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path = public, pg_temp
AS $$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_table record;
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('cordee.forgetting', 'on', true);

  UPDATE placement SET assessment_id = NULL, referral_id = NULL WHERE carrier_id = p_carrier AND participant_id = p_participant;
  PERFORM forget_rows('task', p_carrier, (SELECT array_agg(t.id) FROM task t
    LEFT JOIN work_request w ON w.carrier_id = t.carrier_id AND w.id = t.work_request_id
    WHERE t.carrier_id = p_carrier AND (t.participant_id = p_participant OR w.participant_id = p_participant)));
  PERFORM forget_rows('work_request', p_carrier,
    (SELECT array_agg(id) FROM work_request WHERE carrier_id = p_carrier AND participant_id = p_participant));

  -- Whatever else speaks of the person, in tables of today and of tomorrow; work stays.
  FOR v_table IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) AND k.conrelid <> 'participant'::regclass AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = 'participant'::regclass AND k.conrelid <> 'placement'::regclass
  LOOP
    IF NOT v_table.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = $2', v_table.name, v_table.link)
        USING p_carrier, p_participant;
    ELSIF v_table.named THEN
      EXECUTE format('SELECT forget_rows(%L::regclass, $1, (SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = $2))',
        v_table.name, v_table.name, v_table.link) USING p_carrier, p_participant;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = $2', v_table.name, v_table.link)
        USING p_carrier, p_participant;
    END IF;
  END LOOP;

  PERFORM forget_rows('placement', p_carrier, (SELECT array_agg(p.id) FROM placement p
    WHERE p.carrier_id = p_carrier AND p.participant_id = p_participant AND NOT EXISTS (
      SELECT FROM hours_month m JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
      WHERE m.carrier_id = p.carrier_id AND m.placement_id = p.id)));

  -- Of work that is kept, neither what was learnt nor what was seen: their days would tell whose it was.
  PERFORM forget_rows('training_period', p_carrier, (SELECT array_agg(t.id) FROM training_period t
    JOIN placement p ON p.carrier_id = t.carrier_id AND p.id = t.placement_id
    WHERE t.carrier_id = p_carrier AND p.participant_id = p_participant));
  PERFORM forget_rows('document_seen', p_carrier, (SELECT array_agg(d.id) FROM document_seen d
    JOIN placement p ON p.carrier_id = d.carrier_id AND p.id = d.placement_id
    WHERE d.carrier_id = p_carrier AND p.participant_id = p_participant));

  IF p_pseudonym IS NOT NULL THEN
    -- Months instead of days; two placements of one month keep the days that part them.
    UPDATE placement p SET id = gen_random_uuid(), starts_on = r.starts_on, ends_on = r.ends_on, version = 1
    FROM (
      SELECT id,
        CASE WHEN lag(ends_on) OVER w >= date_trunc('month', starts_on) THEN starts_on
             ELSE date_trunc('month', starts_on)::date END AS starts_on,
        CASE WHEN lead(starts_on) OVER w < date_trunc('month', ends_on) + interval '1 month' THEN lead(starts_on) OVER w - 1
             ELSE (date_trunc('month', ends_on) + interval '1 month' - interval '1 day')::date END AS ends_on
      FROM placement WHERE carrier_id = p_carrier AND participant_id = p_participant
      WINDOW w AS (PARTITION BY commitment_id ORDER BY starts_on)
    ) r WHERE p.carrier_id = p_carrier AND p.id = r.id;
    UPDATE hours_month m SET kept_with_reason = NULL FROM placement p
    WHERE m.carrier_id = p_carrier AND p.carrier_id = p_carrier AND p.id = m.placement_id AND p.participant_id = p_participant;
    UPDATE participant SET id = p_pseudonym, anonymised = true, commune_code = p_commune,
      prescriber_id = NULL, qualification = NULL, mobility = NULL, trades = '{}', contact_channel = 'CALL',
      retention_notice_on = NULL, objected_on = NULL,
      last_activity_on = date_trunc('month', last_activity_on)::date,
      created_at = date_trunc('month', last_activity_on::timestamp) AT TIME ZONE 'UTC', version = 1
    WHERE carrier_id = p_carrier AND id = p_participant;
  ELSE
    DELETE FROM participant WHERE carrier_id = p_carrier AND id = p_participant;
  END IF;
  -- The rows of everybody forgotten before are written again: none bears the mark of its own transaction.
  UPDATE participant SET version = 1 WHERE carrier_id = p_carrier AND anonymised;
  UPDATE placement p SET version = 1 FROM participant a
  WHERE a.carrier_id = p_carrier AND a.anonymised AND p.carrier_id = p_carrier AND p.participant_id = a.id;
  PERFORM set_config('cordee.forgetting', '', true);
END $$;
