-- What anyone may read of the meetings to come: where, when, and whether there is room; nobody's name.
CREATE VIEW public_meeting AS
SELECT m.carrier_id, m.id, m.kind, m.title, m.place, c.name AS commune_name, m.starts_at, m.ends_at, m.version,
  CASE WHEN m.places IS NULL THEN NULL ELSE greatest(0, m.places - (
    SELECT count(*) FROM meeting_attendance a
    WHERE a.carrier_id = m.carrier_id AND a.meeting_id = m.id AND a.attendance IN ('COMING', 'CAME')))::integer END AS places_left
FROM meeting m LEFT JOIN commune c ON c.code = m.commune_code
WHERE m.status = 'PLANNED' AND m.kind <> 'STEERING';

CREATE TRIGGER meeting_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON meeting
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER meeting_attendance_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON meeting_attendance
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();

GRANT SELECT ON public_meeting TO cordee_public;
