CREATE TABLE history_import (
  id uuid PRIMARY KEY,
  carrier_id uuid NOT NULL REFERENCES carrier_organisation (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  file_name text NOT NULL,
  started_by_id uuid NOT NULL,
  committed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  undone_at timestamptz(3),
  totals jsonb NOT NULL
);
CREATE UNIQUE INDEX history_import_carrier_id_id_key ON history_import (carrier_id, id);

CREATE TABLE history_import_object (
  carrier_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL,
  object_id uuid NOT NULL,
  PRIMARY KEY (carrier_id, import_id, object_id),
  FOREIGN KEY (carrier_id, import_id) REFERENCES history_import (carrier_id, id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX history_import_object_object_id_idx ON history_import_object (object_id);

CREATE TABLE history_mapping (
  carrier_id uuid PRIMARY KEY REFERENCES carrier_organisation (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  columns jsonb NOT NULL
);

GRANT SELECT, INSERT ON history_import, history_import_object TO cordee_app;
GRANT SELECT, INSERT, UPDATE ON history_mapping TO cordee_app;
SELECT protect_tenant_table('history_import');
SELECT protect_tenant_table('history_import_object');
SELECT protect_tenant_table('history_mapping');

-- Append-only for everyone; what an import brought may leave with the whole import, by the one function below.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'cordee_owner' AND current_setting('cordee.undoing_import', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Takes back everything an import made, or nothing: false when it is unknown, already taken back, or built upon.
CREATE FUNCTION undo_history_import(p_carrier uuid, p_import uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_table text;
BEGIN
  PERFORM 1 FROM history_import WHERE carrier_id = p_carrier AND id = p_import AND undone_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM set_config('cordee.undoing_import', 'yes', true);
  BEGIN
    DELETE FROM participant_read r USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'participant'
        AND r.carrier_id = p_carrier AND r.participant_id = o.object_id;
    DELETE FROM participant_identity i USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'participant'
        AND i.carrier_id = p_carrier AND i.participant_id = o.object_id;
    DELETE FROM lot_holder h USING history_import_object o
      WHERE o.carrier_id = p_carrier AND o.import_id = p_import AND o.kind = 'lot'
        AND h.carrier_id = p_carrier AND h.lot_id = o.object_id;
    FOREACH v_table IN ARRAY ARRAY['hours_entry', 'hours_month', 'placement', 'eligibility_assessment', 'participant',
      'obligation_line', 'commitment', 'clause_version', 'clause', 'lot', 'procurement_contract', 'organisation']
    LOOP
      EXECUTE format(
        'DELETE FROM %I t USING history_import_object o WHERE o.carrier_id = $1 AND o.import_id = $2 AND o.kind = %L
           AND t.carrier_id = $1 AND t.id = o.object_id', v_table, v_table) USING p_carrier, p_import;
    END LOOP;
  EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
    PERFORM set_config('cordee.undoing_import', '', true);
    RETURN false;
  END;
  PERFORM set_config('cordee.undoing_import', '', true);
  UPDATE history_import SET undone_at = now() WHERE carrier_id = p_carrier AND id = p_import;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION undo_history_import FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_history_import TO cordee_system;
