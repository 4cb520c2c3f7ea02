-- A line written by mistake is taken back whole before its first day.
GRANT DELETE ON bus_line TO cordee_app;
