-- What Prisma's schema cannot say: the database as last guard, and one role a door.

-- Quantities and shares --------------------------------------------------------------------------

ALTER TABLE lot_holder ADD CONSTRAINT lot_holder_share_check CHECK (share_bps BETWEEN 1 AND 10000);
ALTER TABLE commitment ADD CONSTRAINT commitment_share_check CHECK (share_bps BETWEEN 1 AND 10000);
ALTER TABLE procurement_contract
  ADD CONSTRAINT procurement_contract_amount_check CHECK (amount_cents IS NULL OR amount_cents >= 0),
  ADD CONSTRAINT procurement_contract_category_check CHECK (category IN ('WORKS', 'SUPPLIES', 'SERVICES', 'CONCESSION')),
  ADD CONSTRAINT procurement_contract_buyer_category_check
    CHECK (buyer_category IN ('CENTRAL', 'LOCAL', 'CONTRACTING_ENTITY', 'PRIVATE')),
  ADD CONSTRAINT procurement_contract_derogation_check
    CHECK (derogation_reason IS NULL OR length(trim(coalesce(derogation_justification, ''))) > 0);
ALTER TABLE clause_version
  ADD CONSTRAINT clause_version_due_check CHECK (due_minutes IS NULL OR due_minutes >= 0),
  ADD CONSTRAINT clause_version_rates_check
    CHECK (labour_share_bps BETWEEN 0 AND 10000 AND insertion_rate_bps BETWEEN 0 AND 10000);
ALTER TABLE lot ADD CONSTRAINT lot_dates_check CHECK (planned_end_on >= service_order_on);
ALTER TABLE lot_pause ADD CONSTRAINT lot_pause_dates_check CHECK (to_day >= from_day);
ALTER TABLE opportunity
  ADD CONSTRAINT opportunity_places_check CHECK (places BETWEEN 1 AND 99),
  ADD CONSTRAINT opportunity_weekly_check CHECK (weekly_minutes BETWEEN 1 AND 2880),
  ADD CONSTRAINT opportunity_dates_check CHECK (ends_on >= starts_on),
  ADD CONSTRAINT opportunity_context_check CHECK (status = 'DRAFT' OR length(trim(context)) > 0);
ALTER TABLE work_request
  ADD CONSTRAINT work_request_reachable_check CHECK (phone IS NOT NULL OR helper_phone IS NOT NULL);
ALTER TABLE eligibility_assessment
  ADD CONSTRAINT eligibility_assessment_dates_check CHECK (valid_until >= effect_on),
  ADD CONSTRAINT eligibility_assessment_decision_check
    CHECK (status NOT IN ('VALIDATED', 'EXTENDED') OR (decided_on IS NOT NULL AND effect_on IS NOT NULL AND valid_until IS NOT NULL)),
  ADD CONSTRAINT eligibility_assessment_regularisation_check
    CHECK (effect_on IS NULL OR effect_on >= decided_on OR length(trim(coalesce(regularisation_reason, ''))) > 0);
ALTER TABLE placement
  ADD CONSTRAINT placement_dates_check CHECK (ends_on >= starts_on),
  ADD CONSTRAINT placement_weekly_check CHECK (weekly_minutes BETWEEN 1 AND 2880),
  ADD CONSTRAINT placement_no_overlap EXCLUDE USING gist (
    carrier_id WITH =, participant_id WITH =, commitment_id WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&
  ) WHERE (status <> 'CANCELLED');
ALTER TABLE hours_month ADD CONSTRAINT hours_month_first_day_check CHECK (extract(day FROM month) = 1);
ALTER TABLE hours_entry
  ADD CONSTRAINT hours_entry_counted_check CHECK (
    (minutes >= 0 AND counted_minutes BETWEEN 0 AND minutes) OR
    (minutes < 0 AND counted_minutes BETWEEN minutes AND 0 AND (reverses_id IS NOT NULL OR correction))
  ),
  ADD CONSTRAINT hours_entry_correction_check CHECK (NOT correction OR length(trim(coalesce(reason, ''))) > 0);

-- Ledgers are appended, never edited -------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER hours_entry_append_only BEFORE UPDATE OR DELETE ON hours_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hours_entry_no_truncate BEFORE TRUNCATE ON hours_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER obligation_line_append_only BEFORE UPDATE OR DELETE ON obligation_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clause_version_append_only BEFORE UPDATE OR DELETE ON clause_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER participant_read_append_only BEFORE UPDATE OR DELETE ON participant_read
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A validated month takes corrections only (R38).
CREATE FUNCTION refuse_entry_in_locked_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW.correction AND EXISTS (
    -- Shared: a validation under way is waited for, not raced.
    SELECT 1 FROM (SELECT status FROM hours_month WHERE id = NEW.month_id FOR SHARE) m
    WHERE m.status IN ('VALIDATED', 'LOCKED')
  ) THEN
    RAISE EXCEPTION 'the month is locked: only a correction may be added' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hours_entry_locked_month BEFORE INSERT ON hours_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_entry_in_locked_month();

-- The position of every commitment: sums of stored facts, whose meaning the domain fixed when writing.
CREATE VIEW commitment_hours WITH (security_invoker = true) AS
SELECT p.carrier_id, p.commitment_id, m.month,
  sum(e.counted_minutes) FILTER (WHERE m.status IN ('VALIDATED', 'LOCKED'))::int AS validated_minutes,
  sum(e.counted_minutes) FILTER (WHERE m.status NOT IN ('VALIDATED', 'LOCKED', 'REJECTED'))::int AS declared_minutes
FROM placement p
JOIN hours_month m ON m.carrier_id = p.carrier_id AND m.placement_id = p.id
JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
GROUP BY p.carrier_id, p.commitment_id, m.month;

-- The public door: what anyone may read, nothing personal ------------------------------------------

CREATE VIEW public_opportunity AS
SELECT o.id, o.carrier_id, o.slug,
  CASE WHEN o.status <> 'PUBLISHED' THEN 'CLOSED' WHEN o.coming_period IS NOT NULL THEN 'COMING' ELSE 'OPEN' END AS state,
  o.title, o.rome_code, t.label AS trade_label,
  o.commune_code, c.name AS commune_name, c.postcodes, c.epci_code, coalesce(x.name, '') AS epci_name,
  o.starts_on, o.ends_on, o.coming_period, o.places, o.weekly_minutes, o.timetable, o.contract_type,
  CASE WHEN e.named_publicly THEN e.name END AS employer_name, e.kinds AS employer_kinds,
  CASE WHEN h.named_publicly AND h.id IS DISTINCT FROM e.id THEN h.name END AS works_for_name,
  o.tasks, o.needs, o.provided, o.how_to_come, o.meals, o.first_pay, o.physical_effort, o.reading_needed,
  o.driving_licence, o.context, o.verified_on, o.published_at, o.advisers_only_until
FROM opportunity o
JOIN commitment k ON k.carrier_id = o.carrier_id AND k.id = o.commitment_id
JOIN organisation h ON h.carrier_id = k.carrier_id AND h.id = k.holder_id
LEFT JOIN organisation e ON e.carrier_id = o.carrier_id AND e.id = o.employer_id
JOIN commune c ON c.code = o.commune_code
LEFT JOIN epci x ON x.code = c.epci_code
JOIN rome_trade t ON t.code = o.rome_code
WHERE o.status IN ('PUBLISHED', 'FILLED', 'EXPIRED', 'ARCHIVED') AND o.published_at IS NOT NULL;

CREATE VIEW public_territory AS
SELECT id AS carrier_id, name, facilitator_first_name, phone, phone_hours, email, demonstration FROM carrier_organisation;

CREATE VIEW public_carrier_epci AS SELECT carrier_id, epci_code FROM carrier_territory;

CREATE INDEX opportunity_public_list ON opportunity (carrier_id, published_at DESC, id DESC) WHERE status = 'PUBLISHED';

-- The one write of the public door: a call-back asked, once, with its journal and its outgoing event.
-- The same person asking again the same day gets the same receipt.
CREATE FUNCTION record_work_request(
  p_id uuid, p_carrier uuid, p_reference text, p_opportunity uuid, p_first_name text, p_last_name text, p_phone text,
  p_helper_name text, p_helper_phone text, p_commune text, p_trades text[], p_mobility text, p_call_moment text,
  p_prefers_calls boolean, p_note text, p_call_before date, p_dedupe text, p_journal uuid, p_event uuid
) RETURNS TABLE (reference text, call_before date, created boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_carrier::text || p_dedupe, 0));
  RETURN QUERY SELECT w.reference, w.call_before, false FROM work_request w
    WHERE w.carrier_id = p_carrier AND w.dedupe_key = p_dedupe AND w.status = 'NEW';
  IF FOUND THEN RETURN; END IF;
  INSERT INTO work_request (id, carrier_id, reference, opportunity_id, first_name, last_name, phone, helper_name,
    helper_phone, commune_code, trades, mobility, call_moment, prefers_calls, note, consent_at, call_before, dedupe_key)
  VALUES (p_id, p_carrier, p_reference, p_opportunity, p_first_name, p_last_name, p_phone, p_helper_name,
    p_helper_phone, p_commune, p_trades, p_mobility, p_call_moment, p_prefers_calls, p_note, now(), p_call_before, p_dedupe);
  INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id)
    VALUES (p_journal, p_carrier, 'ANONYMOUS', 'request:create', 'WorkRequest', p_id);
  INSERT INTO outbox_event (id, carrier_id, type, object_id) VALUES (p_event, p_carrier, 'workRequest.created', p_id);
  RETURN QUERY SELECT p_reference, p_call_before, true;
END $$;
REVOKE ALL ON FUNCTION record_work_request FROM PUBLIC;

-- One role a door ----------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA public TO cordee_app, cordee_partner, cordee_public;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO cordee_app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN REVOKE ALL ON _prisma_migrations FROM cordee_app; END IF;
END $$;
REVOKE UPDATE ON hours_entry, obligation_line, clause_version, journal_entry, participant_read, idempotency_key FROM cordee_app;
GRANT DELETE ON lot_holder, lot_pause, eligibility_criterion_seen, staff_session TO cordee_app;

GRANT SELECT ON commune, epci, rome_trade, carrier_organisation, carrier_territory, opportunity, commitment, organisation, lot,
  partner_client, partner_token, referral, participant, idempotency_key TO cordee_partner;
GRANT SELECT (participant_id, carrier_id, search_name, birth_date) ON participant_identity TO cordee_partner;
GRANT SELECT (id, carrier_id, participant_id, status, effect_on, valid_until) ON eligibility_assessment TO cordee_partner;
GRANT SELECT (id, carrier_id, referral_id, status, starts_on, ends_on) ON placement TO cordee_partner;
GRANT SELECT ON public_opportunity, public_territory, public_carrier_epci TO cordee_partner;
GRANT INSERT ON participant, participant_identity, referral, journal_entry, outbox_event, idempotency_key, participant_read
  TO cordee_partner;

GRANT SELECT ON public_opportunity, public_territory, public_carrier_epci, commune, epci, rome_trade TO cordee_public;
GRANT EXECUTE ON FUNCTION record_work_request TO cordee_public;
