/** What a hand would write for the three pages of the workspace: their facts, without the rules judged on them. */

export const contractSql = `SELECT c.id, c.subject, c.status, c.notified_on, b.name AS buyer, m.name AS commune,
  (SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'title', l.title,
    'pauses', (SELECT coalesce(json_agg(p), '[]') FROM lot_pause p WHERE p.carrier_id = l.carrier_id AND p.lot_id = l.id),
    'clause', (SELECT json_agg(v) FROM clause k JOIN clause_version v ON v.carrier_id = k.carrier_id AND v.clause_id = k.id
       WHERE k.carrier_id = l.carrier_id AND k.lot_id = l.id),
    'commitments', (SELECT json_agg(json_build_object('id', k.id, 'status', k.status, 'holder', o.name,
       'lines', (SELECT json_agg(n ORDER BY n.effect_on) FROM obligation_line n WHERE n.carrier_id = k.carrier_id AND n.commitment_id = k.id),
       'hours', (SELECT json_agg(h ORDER BY h.month) FROM commitment_hours h WHERE h.carrier_id = k.carrier_id AND h.commitment_id = k.id),
       'placements', (SELECT json_agg(json_build_object('id', w.id, 'startsOn', w.starts_on, 'endsOn', w.ends_on, 'status', w.status,
           'firstName', i.first_name, 'lastName', i.last_name, 'trade', t.label))
         FROM placement w JOIN participant_identity i ON i.carrier_id = w.carrier_id AND i.participant_id = w.participant_id
           JOIN rome_trade t ON t.code = w.rome_code WHERE w.carrier_id = k.carrier_id AND w.commitment_id = k.id),
       'opportunities', (SELECT json_agg(json_build_object('id', p.id, 'title', p.title, 'status', p.status))
         FROM opportunity p WHERE p.carrier_id = k.carrier_id AND p.commitment_id = k.id)))
       FROM commitment k JOIN organisation o ON o.carrier_id = k.carrier_id AND o.id = k.holder_id
       WHERE k.carrier_id = l.carrier_id AND k.lot_id = l.id)))
   FROM lot l WHERE l.carrier_id = c.carrier_id AND l.contract_id = c.id) AS lots,
  (SELECT json_agg(j ORDER BY j.at) FROM journal_entry j
   WHERE j.carrier_id = c.carrier_id AND j.object_kind = 'ProcurementContract' AND j.object_id = c.id) AS journal
FROM procurement_contract c
JOIN organisation b ON b.carrier_id = c.carrier_id AND b.id = c.buyer_id
LEFT JOIN commune m ON m.code = c.commune_code
WHERE c.carrier_id = $1 AND c.id = $2`

export const gridSql = `SELECT p.id, i.first_name, i.last_name, t.label AS trade, d.name AS declarant, c.subject,
  (SELECT json_agg(json_build_object('month', m.month, 'status', m.status, 'minutes', s.minutes, 'counted', s.counted) ORDER BY m.month)
   FROM hours_month m JOIN LATERAL (
     SELECT sum(e.minutes) AS minutes, sum(e.counted_minutes) AS counted FROM hours_entry e
     WHERE e.carrier_id = m.carrier_id AND e.month_id = m.id) s ON true
   WHERE m.carrier_id = p.carrier_id AND m.placement_id = p.id AND m.month BETWEEN $2::date AND $3::date) AS cells
FROM placement p
JOIN participant_identity i ON i.carrier_id = p.carrier_id AND i.participant_id = p.participant_id
JOIN rome_trade t ON t.code = p.rome_code
JOIN organisation d ON d.carrier_id = p.carrier_id AND d.id = p.declarant_id
JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
WHERE p.carrier_id = $1 AND p.status <> 'CANCELLED' AND p.starts_on <= $3::date AND (p.ends_on IS NULL OR p.ends_on >= $2::date)
ORDER BY d.name, i.last_name LIMIT 1000`

export const todaySql = `SELECT
  (SELECT json_agg(r ORDER BY r.answer_before) FROM (SELECT id, status, answer_before FROM referral
    WHERE carrier_id = $1 AND status IN ('NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW') LIMIT 100) r) AS referrals,
  (SELECT json_agg(w) FROM (SELECT id, first_name, phone, call_before FROM work_request
    WHERE carrier_id = $1 AND status IN ('NEW', 'CALLED_NO_ANSWER', 'TALKED') LIMIT 100) w) AS requests,
  (SELECT count(*) FROM hours_month WHERE carrier_id = $1 AND status IN ('SUBMITTED', 'UNDER_REVIEW')) AS to_validate,
  (SELECT count(*) FROM placement WHERE carrier_id = $1 AND status = 'STARTED' AND ends_on BETWEEN $2::date AND $2::date + 30) AS ending,
  (SELECT json_agg(json_build_object('id', k.id, 'subject', c.subject,
      'due', (SELECT sum(minutes) FROM obligation_line n WHERE n.carrier_id = k.carrier_id AND n.commitment_id = k.id),
      'hours', (SELECT sum(validated_minutes) FROM commitment_hours h WHERE h.carrier_id = k.carrier_id AND h.commitment_id = k.id)))
    FROM commitment k JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
      JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
    WHERE k.carrier_id = $1 AND k.status IN ('OPEN', 'ACTIVE', 'SUSPENDED', 'SHORTFALL', 'REMEDY')) AS running,
  (SELECT sum(validated_minutes) FROM commitment_hours WHERE carrier_id = $1 AND month >= date_trunc('year', $2::date)) AS this_year,
  (SELECT count(DISTINCT participant_id) FROM placement WHERE carrier_id = $1 AND status = 'STARTED') AS people`
