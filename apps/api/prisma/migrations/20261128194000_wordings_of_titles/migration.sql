-- The title and the timetable of a position are said again as its other texts are.
ALTER TABLE opportunity_wording ADD COLUMN title text, ADD COLUMN timetable text;

CREATE OR REPLACE VIEW public_opportunity_wording AS
SELECT o.slug, w.language, w.tasks, w.needs, w.provided, w.how_to_come, w.meals, w.first_pay, w.physical_effort, w.context,
  w.title, w.timetable
FROM opportunity_wording w
JOIN opportunity o ON o.carrier_id = w.carrier_id AND o.id = w.opportunity_id
WHERE o.status = 'PUBLISHED' AND o.published_at IS NOT NULL;
