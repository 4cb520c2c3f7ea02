-- A position that was published and then cancelled is closed, not unknown: its posters and messages still lead to it.
CREATE OR REPLACE VIEW public_opportunity AS
 SELECT o.id,
    o.carrier_id,
    o.slug,
        CASE
            WHEN o.status <> 'PUBLISHED'::opportunity_status THEN 'CLOSED'::text
            WHEN o.coming_period IS NOT NULL THEN 'COMING'::text
            ELSE 'OPEN'::text
        END AS state,
    o.title,
    o.rome_code,
    t.label AS trade_label,
    o.commune_code,
    c.name AS commune_name,
    c.postcodes,
    c.epci_code,
    COALESCE(x.name, ''::text) AS epci_name,
    o.starts_on,
    o.ends_on,
    o.coming_period,
    o.places,
    o.weekly_minutes,
    o.timetable,
    o.contract_type,
        CASE
            WHEN e.named_publicly THEN e.name
            ELSE NULL::text
        END AS employer_name,
    e.kinds AS employer_kinds,
        CASE
            WHEN h.named_publicly AND h.id IS DISTINCT FROM e.id THEN h.name
            ELSE NULL::text
        END AS works_for_name,
    o.tasks,
    o.needs,
    o.provided,
    o.how_to_come,
    o.meals,
    o.first_pay,
    o.physical_effort,
    o.reading_needed,
    o.driving_licence,
    o.context,
    o.verified_on,
    o.published_at,
    o.advisers_only_until,
    o.status = 'PUBLISHED'::opportunity_status AS listed
   FROM opportunity o
     JOIN commitment k ON k.carrier_id = o.carrier_id AND k.id = o.commitment_id
     JOIN organisation h ON h.carrier_id = k.carrier_id AND h.id = k.holder_id
     LEFT JOIN organisation e ON e.carrier_id = o.carrier_id AND e.id = o.employer_id
     JOIN commune c ON c.code = o.commune_code
     LEFT JOIN epci x ON x.code = c.epci_code
     JOIN rome_trade t ON t.code = o.rome_code
  WHERE o.status IN ('PUBLISHED', 'FILLED', 'EXPIRED', 'CANCELLED', 'ARCHIVED') AND o.published_at IS NOT NULL;
