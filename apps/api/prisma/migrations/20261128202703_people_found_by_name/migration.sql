-- People are found as organisations are: without accents nor spaces, in either order, and with nearly these letters.
ALTER TABLE "participant_identity" ADD COLUMN "search_key" TEXT NOT NULL GENERATED ALWAYS AS (
  search_key(first_name || ' ' || last_name) || ' ' || search_key(last_name || ' ' || first_name)) STORED;
DROP INDEX "participant_identity_search_trigram";
-- The carrier stands in the index: the names of the others are not read, however many they are.
CREATE INDEX "participant_identity_key_trigram" ON "participant_identity" USING GIST ("carrier_id" gist_uuid_ops, "search_key" gist_trgm_ops);

-- Those of the carrier at work whose name is nearly this one, the nearest first; nobody when somebody has these very
-- letters. Row-level security keeps operators that could tell from being asked of an index: here the carrier is the
-- condition itself, and the index answers. Two letters in five are enough: one wrong letter in « Roux ».
CREATE FUNCTION people_nearly_named(p_name text, p_most integer) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.39 AS $$
  SELECT i.participant_id FROM participant_identity i
  WHERE i.carrier_id = nullif(current_setting('cordee.carrier_id', true), '')::uuid AND p_name <% i.search_key
    AND length(p_name) > 2
    AND NOT EXISTS (SELECT FROM participant_identity s WHERE s.carrier_id = i.carrier_id
      AND s.search_key LIKE ANY (ARRAY['%' || p_name || '%', '%' || replace(p_name, ' ', '') || '%']))
  ORDER BY word_similarity(p_name, i.search_key) DESC, i.search_key, i.participant_id LIMIT p_most
$$;
REVOKE ALL ON FUNCTION people_nearly_named FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_nearly_named TO cordee_app;
