-- Somebody follows their request with their telephone alone: six digits, and a request that has no file yet.
-- AlterEnum
ALTER TYPE "auth_purpose" ADD VALUE 'JOBSEEKER_CODE' AFTER 'JOBSEEKER_LINK';

-- AlterTable
ALTER TABLE "auth_token" ADD COLUMN "work_request_id" UUID;

-- CreateIndex
CREATE INDEX "auth_token_carrier_id_work_request_id_idx" ON "auth_token"("carrier_id", "work_request_id");

-- AddForeignKey
ALTER TABLE "auth_token" ADD CONSTRAINT "auth_token_carrier_id_work_request_id_fkey" FOREIGN KEY ("carrier_id", "work_request_id") REFERENCES "work_request"("carrier_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE auth_token
  DROP CONSTRAINT auth_token_subject_check,
  DROP CONSTRAINT auth_token_purpose_check,
  ADD CONSTRAINT auth_token_subject_check
    CHECK (num_nonnulls(contact_id, organisation_id, participant_id, staff_user_id, work_request_id) = 1),
  ADD CONSTRAINT auth_token_purpose_check CHECK (CASE
    WHEN purpose::text IN ('COMPANY_LINK', 'BUYER_LINK') THEN contact_id IS NOT NULL
    WHEN purpose::text = 'ADVISER_LINK' THEN contact_id IS NOT NULL OR organisation_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_LINK' THEN participant_id IS NOT NULL
    WHEN purpose::text = 'JOBSEEKER_CODE' THEN (participant_id IS NOT NULL OR work_request_id IS NOT NULL) AND code_hash IS NOT NULL
    WHEN purpose::text = 'HOLDER_SESSION' THEN staff_user_id IS NULL
    ELSE staff_user_id IS NOT NULL
  END);

-- Whose telephone it is, among the files of a carrier and the requests that have none.
CREATE INDEX participant_identity_phone ON participant_identity (phone);
CREATE INDEX work_request_phone ON work_request (phone);

-- A session goes with the link or the code that opened it: without it, nobody could say whose it was.
CREATE OR REPLACE FUNCTION public.forget_rows(p_table regclass, p_carrier uuid, p_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_child record;
  v_ids uuid[];
  -- What is to or from somebody means nothing without them.
  v_whole oid[] := ARRAY['call_record'::regclass, 'auth_token'::regclass, 'message'::regclass];
BEGIN
  IF p_ids IS NULL THEN RETURN; END IF;
  FOR v_child IN
    SELECT k.conrelid::regclass AS name, a.attname AS link, (a.attnotnull OR k.conrelid = ANY (v_whole)) 
        AND (k.conrelid <> p_table OR k.conrelid = 'auth_token'::regclass) AS goes,
      EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = k.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS named
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND k.confrelid = p_table
  LOOP
    IF NOT v_child.goes THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE carrier_id = $1 AND %2$I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    ELSIF v_child.named THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        INTO v_ids USING p_carrier, p_ids;
      PERFORM forget_rows(v_child.name, p_carrier, v_ids);
    ELSE
      EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND %I = ANY ($2)', v_child.name, v_child.link)
        USING p_carrier, p_ids;
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE carrier_id = $1 AND id = ANY ($2)', p_table) USING p_carrier, p_ids;
END $function$;
