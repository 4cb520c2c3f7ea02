-- The journal is read from its end, whole or one author at a time.
DROP INDEX journal_entry_carrier_id_at_idx;
CREATE INDEX journal_entry_carrier_id_at_id_idx ON journal_entry (carrier_id, at, id);
CREATE INDEX journal_entry_carrier_id_actor_id_at_id_idx ON journal_entry (carrier_id, actor_id, at, id);
