-- Who came to a meeting keeps having come when two files of one person are brought together: only what is said of
-- the coming, or another meeting, is looked at again.
DROP TRIGGER meeting_attendance_check ON meeting_attendance;
CREATE TRIGGER meeting_attendance_check BEFORE INSERT OR UPDATE OF attendance, meeting_id ON meeting_attendance
  FOR EACH ROW EXECUTE FUNCTION check_attendance();
