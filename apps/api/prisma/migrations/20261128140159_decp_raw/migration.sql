-- A record of the essential data as its file has it, beside what was read of it.
ALTER TABLE decp_import_row ADD COLUMN raw JSONB;
-- The API keeps 32,768 signs; a sign is four bytes at most.
ALTER TABLE decp_import_row ADD CONSTRAINT decp_import_row_raw_check CHECK (octet_length(raw::text) <= 131072);
