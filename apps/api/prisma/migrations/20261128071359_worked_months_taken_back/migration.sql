-- A total said by mistake is taken back: the month is to complete again, and the ledger keeps both lines.
GRANT DELETE ON worked_month TO cordee_app;
