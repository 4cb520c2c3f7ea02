-- When a person is best called, beside how they are reached: it goes with the identity.
ALTER TABLE participant_identity ADD COLUMN call_moment text;
