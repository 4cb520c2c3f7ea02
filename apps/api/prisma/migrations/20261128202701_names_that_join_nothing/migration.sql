-- A frozen report names people by an HMAC whose key is not in the database. What was frozen before takes a name made
-- of chance, the same in every report of the carrier.
ALTER TABLE frozen_report ADD COLUMN pseudonym_key text;
ALTER TABLE frozen_report_row RENAME COLUMN participant_id TO pseudonym;
ALTER TABLE frozen_report_row DISABLE TRIGGER frozen_report_row_append_only;
UPDATE frozen_report_row f SET pseudonym = n.fresh
FROM (SELECT carrier_id, pseudonym, gen_random_uuid() AS fresh
      FROM (SELECT DISTINCT carrier_id, pseudonym FROM frozen_report_row) d) n
WHERE f.carrier_id = n.carrier_id AND f.pseudonym = n.pseudonym;
ALTER TABLE frozen_report_row ENABLE TRIGGER frozen_report_row_append_only;
CREATE INDEX "frozen_report_row_carrier_id_entry_id_idx" ON "frozen_report_row"("carrier_id", "entry_id");

-- Forgetting gives other names to lines that stay, and takes nothing else from what they say.
CREATE FUNCTION only_renamed(p_old jsonb, p_new jsonb) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT current_user = 'cordee_owner' AND coalesce(current_setting('cordee.forgetting', true), '') = 'on'
    AND p_old - n = p_new - n
  FROM (VALUES (ARRAY['id', 'month_id', 'reverses_id', 'entry_id', 'object_id', 'participant_id', 'created_at', 'reason', 'facts'])) AS v(n)
$$;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'cordee_owner' AND current_setting('cordee.undoing_import', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF only_renamed(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION refuse_change_of_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < now() - interval '6 months' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF only_renamed(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'the log of reads is appended only' USING ERRCODE = 'restrict_violation';
END $$;

-- What was done stays noted, by whom and when, of people whom nothing finds any more. All the reads of one person take
-- one name, that of `p_fresh` at its place: who read how many people still adds up.
CREATE FUNCTION unlink_traces(p_carrier uuid, p_names uuid[], p_fresh uuid[]) RETURNS void LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  v_words text[] := p_names::text[];
BEGIN
  UPDATE journal_entry SET object_id = CASE WHEN object_id = ANY (p_names) THEN gen_random_uuid() ELSE object_id END,
    facts = facts - 'merged' - 'kept'
  WHERE carrier_id = p_carrier
    AND (object_id = ANY (p_names) OR facts->>'merged' = ANY (v_words) OR facts->>'kept' = ANY (v_words));
  UPDATE participant_read SET participant_id = n.fresh FROM unnest(p_names, p_fresh) AS n(name, fresh)
    WHERE carrier_id = p_carrier AND participant_id = n.name;
  UPDATE outbox_event SET object_id = gen_random_uuid() WHERE carrier_id = p_carrier AND object_id = ANY (p_names);
  UPDATE idempotency_key SET object_id = gen_random_uuid() WHERE carrier_id = p_carrier AND object_id = ANY (p_names);
END $$;

-- The names of hours tell the millisecond they were made at, and the journal says who acted then: they take others, and
-- months instead of instants. Frozen reports follow, so that their lines are still compared with what is there.
CREATE FUNCTION rename_kept_hours(p_carrier uuid, p_people uuid[]) RETURNS void LANGUAGE plpgsql
  SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  v_months uuid[] := ARRAY(SELECT m.id FROM hours_month m JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
    WHERE m.carrier_id = p_carrier AND p.participant_id = ANY (p_people));
  v_old uuid[];
  v_new uuid[];
BEGIN
  SELECT array_agg(e.id), array_agg(gen_random_uuid()) INTO v_old, v_new
  FROM hours_entry e WHERE e.carrier_id = p_carrier AND e.month_id = ANY (v_months);
  UPDATE frozen_report_row f SET entry_id = r.new FROM unnest(v_old, v_new) AS r(old, new)
    WHERE f.carrier_id = p_carrier AND f.entry_id = r.old;
  UPDATE hours_entry e SET id = r.new, created_at = date_trunc('month', e.created_at),
      reason = CASE WHEN e.reason IS NOT NULL THEN 'correction' END
    FROM unnest(v_old, v_new) AS r(old, new) WHERE e.carrier_id = p_carrier AND e.id = r.old;
  UPDATE hours_transfer SET id = gen_random_uuid(), created_at = date_trunc('month', created_at),
      reason = CASE WHEN reason IS NOT NULL THEN 'correction' END
    WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  UPDATE hours_month SET id = gen_random_uuid(), declared_at = date_trunc('month', declared_at),
      validated_at = date_trunc('month', validated_at), status_since = date_trunc('month', status_since)::date,
      kept_with_reason = NULL
    WHERE carrier_id = p_carrier AND id = ANY (v_months);
END $$;

-- People are forgotten together: each statement here is one for all of them. `p_pseudonyms` and `p_communes` hold, at the
-- place of each person, the name and the commune that are left; without a name nothing is.
DROP FUNCTION forget_participant(uuid, uuid, uuid, text);
CREATE FUNCTION forget_participants(p_carrier uuid, p_people uuid[], p_pseudonyms uuid[], p_communes text[], p_today date)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_table record;
  v_requests uuid[] := ARRAY(SELECT id FROM work_request WHERE carrier_id = p_carrier AND participant_id = ANY (p_people));
  v_referrals uuid[] := ARRAY(SELECT id FROM referral WHERE carrier_id = p_carrier AND participant_id = ANY (p_people));
  v_kept uuid[] := ARRAY(SELECT k.id FROM unnest(p_people, p_pseudonyms) AS k(id, pseudonym) WHERE k.pseudonym IS NOT NULL);
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
  v_names uuid[];
  v_fresh uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('cordee.forgetting', 'on', true);

  -- Reads of what somebody asked before they had a file are noted under the request.
  WITH fresh AS MATERIALIZED (SELECT id, gen_random_uuid() AS name FROM unnest(p_people) AS q(id))
  SELECT array_agg(o.id), array_agg(o.name) INTO v_names, v_fresh FROM (
    SELECT id, name FROM fresh
    UNION ALL SELECT w.id, f.name FROM work_request w JOIN fresh f ON f.id = w.participant_id
    WHERE w.carrier_id = p_carrier) o;
  PERFORM unlink_traces(p_carrier, v_names, v_fresh);

  -- Who is erased before the day they were promised is owed nothing more; a day that passed in silence stays counted.
  PERFORM owe_nothing_more(p_carrier, v_requests || v_referrals, p_today);
  UPDATE placement SET assessment_id = NULL, referral_id = NULL WHERE carrier_id = p_carrier AND participant_id = ANY (p_people);
  PERFORM forget_rows('task', p_carrier, (SELECT array_agg(id) FROM task
    WHERE carrier_id = p_carrier AND (participant_id = ANY (p_people) OR work_request_id = ANY (v_requests))));
  PERFORM forget_rows('work_request', p_carrier, nullif(v_requests, '{}'));

  -- Whatever else speaks of the people, in tables of today and of tomorrow; work stays.
  FOR v_table IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) AND k.conrelid <> 'participant'::regclass AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = 'participant'::regclass AND k.conrelid <> 'placement'::regclass
  LOOP
    IF NOT v_table.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = ANY ($2)', v_table.name, v_table.link)
        USING p_carrier, p_people;
    ELSIF v_table.named THEN
      EXECUTE format('SELECT forget_rows(%L::regclass, $1, (SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)))',
        v_table.name, v_table.name, v_table.link) USING p_carrier, p_people;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_table.name, v_table.link)
        USING p_carrier, p_people;
    END IF;
  END LOOP;

  PERFORM forget_rows('placement', p_carrier, (SELECT array_agg(p.id) FROM placement p
    WHERE p.carrier_id = p_carrier AND p.participant_id = ANY (p_people) AND NOT EXISTS (
      SELECT FROM hours_month m JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
      WHERE m.carrier_id = p.carrier_id AND m.placement_id = p.id)));

  -- Of work that is kept, neither what was learnt nor what was seen: their days would tell whose it was.
  PERFORM forget_rows('training_period', p_carrier, (SELECT array_agg(t.id) FROM training_period t
    JOIN placement p ON p.carrier_id = t.carrier_id AND p.id = t.placement_id
    WHERE t.carrier_id = p_carrier AND p.participant_id = ANY (p_people)));
  PERFORM forget_rows('document_seen', p_carrier, (SELECT array_agg(d.id) FROM document_seen d
    JOIN placement p ON p.carrier_id = d.carrier_id AND p.id = d.placement_id
    WHERE d.carrier_id = p_carrier AND p.participant_id = ANY (p_people)));

  -- Months instead of days; two placements of one month keep the days that part them.
  UPDATE placement p SET id = gen_random_uuid(), starts_on = r.starts_on, ends_on = r.ends_on, version = 1
  FROM (
    SELECT id,
      CASE WHEN lag(ends_on) OVER w >= date_trunc('month', starts_on) THEN starts_on
           ELSE date_trunc('month', starts_on)::date END AS starts_on,
      CASE WHEN lead(starts_on) OVER w < date_trunc('month', ends_on) + interval '1 month' THEN lead(starts_on) OVER w - 1
           ELSE (date_trunc('month', ends_on) + interval '1 month' - interval '1 day')::date END AS ends_on
    FROM placement WHERE carrier_id = p_carrier AND participant_id = ANY (v_kept)
    WINDOW w AS (PARTITION BY participant_id, commitment_id ORDER BY starts_on)
  ) r WHERE p.carrier_id = p_carrier AND p.id = r.id;
  PERFORM rename_kept_hours(p_carrier, v_kept);
  UPDATE participant a SET id = k.pseudonym, anonymised = true, commune_code = k.commune,
    prescriber_id = NULL, qualification = NULL, mobility = NULL, trades = '{}', contact_channel = 'CALL',
    retention_notice_on = NULL, objected_on = NULL,
    last_activity_on = date_trunc('month', last_activity_on)::date,
    created_at = date_trunc('month', last_activity_on::timestamp) AT TIME ZONE 'UTC', version = 1
  FROM unnest(p_people, p_pseudonyms, p_communes) AS k(id, pseudonym, commune)
  WHERE a.carrier_id = p_carrier AND a.id = k.id AND k.pseudonym IS NOT NULL;
  -- Those who were kept bear another name by now.
  DELETE FROM participant WHERE carrier_id = p_carrier AND id = ANY (p_people);
  PERFORM set_config('cordee.forgetting', '', true);
END $function$;

-- By requests and referrals that go: what was promised for a day that has not come.
CREATE FUNCTION owe_nothing_more(p_carrier uuid, p_about uuid[], p_today date) RETURNS void LANGUAGE sql
  SET search_path = public, pg_temp AS $$
  DELETE FROM news_promise WHERE carrier_id = p_carrier AND about_id = ANY (p_about) AND heard_on IS NULL AND news_by >= p_today;
  DELETE FROM call_promise WHERE carrier_id = p_carrier AND id = ANY (p_about) AND called_on IS NULL AND call_by >= p_today;
$$;

-- The rows of everybody forgotten are written again together, once after all those of a day: none bears the mark of the
-- transaction that made it.
CREATE FUNCTION write_forgotten_again(p_carrier uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  v_own uuid := nullif(current_setting('cordee.carrier_id', true), '')::uuid;
  v_placements uuid[];
  v_months uuid[];
BEGIN
  IF v_own IS NOT NULL AND v_own <> p_carrier THEN
    RAISE EXCEPTION 'another carrier''s people' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (SELECT count(DISTINCT xmin::text) FROM participant WHERE carrier_id = p_carrier AND anonymised) < 2 THEN RETURN; END IF;
  PERFORM set_config('cordee.forgetting', 'on', true);
  v_placements := ARRAY(SELECT p.id FROM placement p JOIN participant a ON a.carrier_id = p.carrier_id AND a.id = p.participant_id
    WHERE p.carrier_id = p_carrier AND a.anonymised);
  v_months := ARRAY(SELECT id FROM hours_month WHERE carrier_id = p_carrier AND placement_id = ANY (v_placements));
  UPDATE participant SET version = 1 WHERE carrier_id = p_carrier AND anonymised;
  UPDATE placement SET version = 1 WHERE carrier_id = p_carrier AND id = ANY (v_placements);
  UPDATE hours_month SET version = version WHERE carrier_id = p_carrier AND id = ANY (v_months);
  UPDATE hours_entry SET created_at = created_at WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  UPDATE hours_transfer SET created_at = created_at WHERE carrier_id = p_carrier AND month_id = ANY (v_months);
  PERFORM set_config('cordee.forgetting', '', true);
END $$;

REVOKE ALL ON FUNCTION unlink_traces, rename_kept_hours, owe_nothing_more, forget_participants, write_forgotten_again FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_participants, write_forgotten_again TO cordee_app;

-- Those who were forgotten before, each carrier's at once.
DO $$
BEGIN
  PERFORM set_config('cordee.forgetting', 'on', true);
  PERFORM rename_kept_hours(carrier_id, array_agg(id)) FROM participant WHERE anonymised GROUP BY carrier_id;
  PERFORM unlink_traces(q.carrier_id, array_agg(q.id), array_agg(gen_random_uuid())) FROM (
    SELECT carrier_id, object_id AS id FROM journal_entry WHERE object_kind = 'Participant'
    UNION SELECT carrier_id, participant_id FROM participant_read) q
  WHERE NOT EXISTS (SELECT FROM participant p WHERE p.id = q.id)
    AND NOT EXISTS (SELECT FROM work_request w WHERE w.id = q.id)
  GROUP BY q.carrier_id;
  PERFORM set_config('cordee.forgetting', '', true);
END $$;
