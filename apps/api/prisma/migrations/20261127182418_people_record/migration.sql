-- Who reads the files of people, how long they are kept, and how somebody is forgotten.

-- The log outlives the file: it says that an identifier was read, and the identifier alone says nothing.
ALTER TABLE "participant_read" DROP CONSTRAINT "participant_read_carrier_id_participant_id_fkey";
CREATE INDEX "participant_read_carrier_id_actor_id_at_idx" ON "participant_read"("carrier_id", "actor_id", "at");

ALTER TABLE "participant" ADD COLUMN     "anonymised" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "objected_on" DATE,
ADD COLUMN     "retention_notice_on" DATE;

CREATE TABLE "read_alarm" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "persons" INTEGER NOT NULL,
    "limit" INTEGER NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "release_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "read_alarm_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "data_share" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID,
    "purpose" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "revoked_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "data_share_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "read_alarm_carrier_id_at_idx" ON "read_alarm"("carrier_id", "at");
CREATE UNIQUE INDEX "read_alarm_carrier_id_id_key" ON "read_alarm"("carrier_id", "id");
CREATE INDEX "data_share_carrier_id_participant_id_idx" ON "data_share"("carrier_id", "participant_id");
CREATE INDEX "data_share_carrier_id_organisation_id_idx" ON "data_share"("carrier_id", "organisation_id");
CREATE UNIQUE INDEX "data_share_carrier_id_id_key" ON "data_share"("carrier_id", "id");
ALTER TABLE "read_alarm" ADD CONSTRAINT "read_alarm_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carrier_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "data_share" ADD CONSTRAINT "data_share_carrier_id_participant_id_fkey" FOREIGN KEY ("carrier_id", "participant_id") REFERENCES "participant"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "data_share" ADD CONSTRAINT "data_share_carrier_id_organisation_id_fkey" FOREIGN KEY ("carrier_id", "organisation_id") REFERENCES "organisation"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE read_alarm
  ADD CONSTRAINT read_alarm_kind_check CHECK (kind IN ('TOO_MANY', 'UNLIKE_USUAL')),
  ADD CONSTRAINT read_alarm_release_check
    CHECK ((released_at IS NULL) = (release_reason IS NULL) AND length(trim(coalesce(release_reason, 'x'))) > 0);
-- One at a time suspends somebody: two requests at once raise one alarm.
CREATE UNIQUE INDEX read_alarm_open ON read_alarm (carrier_id, actor_id) WHERE released_at IS NULL;

ALTER TABLE data_share
  ADD CONSTRAINT data_share_purpose_check CHECK (purpose IN ('PROPOSAL', 'POOL', 'TESTIMONY')),
  ADD CONSTRAINT data_share_dates_check CHECK (to_day >= from_day AND revoked_on >= from_day);

-- Of somebody forgotten nothing is left that tells one from another, nor a day.
ALTER TABLE participant ADD CONSTRAINT participant_anonymised_check CHECK (NOT anonymised OR (
  prescriber_id IS NULL AND qualification IS NULL AND mobility IS NULL AND trades = '{}' AND contact_channel = 'CALL'
  AND retention_notice_on IS NULL AND objected_on IS NULL
  AND last_activity_on = date_trunc('month', last_activity_on)
  AND created_at = date_trunc('month', created_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'));

-- The log of reads is appended; its oldest lines may go, never those of the last six months.
DROP TRIGGER participant_read_append_only ON participant_read;
CREATE FUNCTION refuse_change_of_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < now() - interval '6 months' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the log of reads is appended only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER participant_read_append_only BEFORE UPDATE OR DELETE ON participant_read
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_read();

-- A call with somebody goes with their file, by the function below alone.
CREATE OR REPLACE FUNCTION refuse_change_of_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'cordee_owner' AND current_setting('cordee.forgetting', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR NEW.said IS NOT NULL OR to_jsonb(NEW) - 'said' <> to_jsonb(OLD) - 'said' THEN
    RAISE EXCEPTION 'the log of calls is appended only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Deletes rows, and what hangs on them: a child that can stand alone loses its link, another goes with its parent.
CREATE FUNCTION forget_rows(p_table regclass, p_carrier uuid, p_ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  v_child record;
  v_ids uuid[];
  -- What is to or from somebody means nothing without them.
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
BEGIN
  IF p_ids IS NULL THEN RETURN; END IF;
  FOR v_child IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) AND k.conrelid <> p_table AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = p_table
  LOOP
    IF NOT v_child.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    ELSIF v_child.named THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        INTO v_ids USING p_carrier, p_ids;
      PERFORM forget_rows(v_child.name, p_carrier, v_ids);
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND id = ANY ($2)', p_table) USING p_carrier, p_ids;
END $$;
REVOKE ALL ON FUNCTION forget_rows FROM PUBLIC;

-- Forgets one person: identity, criteria, requests, referrals, messages and calls go. Hours that are kept stay under
-- a pseudonym made of chance, by month; what refers to the person by their identifier finds nobody.
CREATE FUNCTION forget_participant(p_carrier uuid, p_participant uuid, p_pseudonym uuid, p_commune text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
REVOKE ALL ON FUNCTION forget_participant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_participant TO cordee_app;

SELECT protect_tenant_table('read_alarm');
SELECT protect_tenant_table('data_share');
GRANT SELECT ON read_alarm TO cordee_app;
GRANT INSERT ON read_alarm TO cordee_system;
GRANT UPDATE (released_at, released_by_id, release_reason, version) ON read_alarm TO cordee_app;
GRANT SELECT, INSERT, UPDATE ON data_share TO cordee_app;
GRANT DELETE ON participant_read TO cordee_app;

-- A request that led to nothing is kept less long.
CREATE FUNCTION forget_idle_requests(p_carrier uuid, p_before date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_ids uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s requests' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT array_agg(id) INTO v_ids FROM work_request
    WHERE carrier_id = p_carrier AND participant_id IS NULL AND created_at < p_before;
  PERFORM set_config('cordee.forgetting', 'on', true);
  PERFORM forget_rows('task', p_carrier,
    (SELECT array_agg(id) FROM task WHERE carrier_id = p_carrier AND work_request_id = ANY (v_ids)));
  PERFORM forget_rows('work_request', p_carrier, v_ids);
  PERFORM set_config('cordee.forgetting', '', true);
  RETURN coalesce(cardinality(v_ids), 0);
END $$;
REVOKE ALL ON FUNCTION forget_idle_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_idle_requests TO cordee_app;
