-- « On m'appelle »: somebody of a company or an agency may ask not to be written to.
ALTER TABLE contact ADD COLUMN prefers_calls BOOLEAN NOT NULL DEFAULT false;
