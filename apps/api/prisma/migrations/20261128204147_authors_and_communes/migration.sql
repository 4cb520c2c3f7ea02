-- Who wrote, decided or closed something is one of the same carrier's own team, and a request comes from a commune that is known.
-- Not `hours_entry.created_by_id`: a company's link or a partner's software may have declared.
ALTER TABLE clause_study ADD CONSTRAINT clause_study_carrier_id_created_by_id_fkey
  FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE clause_version ADD CONSTRAINT clause_version_carrier_id_created_by_id_fkey
  FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE data_share ADD CONSTRAINT data_share_carrier_id_recorded_by_id_fkey
  FOREIGN KEY (carrier_id, recorded_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE decp_import ADD CONSTRAINT decp_import_carrier_id_started_by_id_fkey
  FOREIGN KEY (carrier_id, started_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE eligibility_assessment ADD CONSTRAINT eligibility_assessment_carrier_id_decided_by_id_fkey
  FOREIGN KEY (carrier_id, decided_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE frozen_report ADD CONSTRAINT frozen_report_carrier_id_frozen_by_id_fkey
  FOREIGN KEY (carrier_id, frozen_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE history_import ADD CONSTRAINT history_import_carrier_id_started_by_id_fkey
  FOREIGN KEY (carrier_id, started_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE hours_month ADD CONSTRAINT hours_month_carrier_id_validated_by_id_fkey
  FOREIGN KEY (carrier_id, validated_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE hours_transfer ADD CONSTRAINT hours_transfer_carrier_id_created_by_id_fkey
  FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE organisation_merge ADD CONSTRAINT organisation_merge_carrier_id_merged_by_id_fkey
  FOREIGN KEY (carrier_id, merged_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE participant_merge ADD CONSTRAINT participant_merge_carrier_id_merged_by_id_fkey
  FOREIGN KEY (carrier_id, merged_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE partner_token ADD CONSTRAINT partner_token_carrier_id_created_by_id_fkey
  FOREIGN KEY (carrier_id, created_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE payment_claim ADD CONSTRAINT payment_claim_carrier_id_filed_by_id_fkey
  FOREIGN KEY (carrier_id, filed_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE read_alarm ADD CONSTRAINT read_alarm_carrier_id_released_by_id_fkey
  FOREIGN KEY (carrier_id, released_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE study_request ADD CONSTRAINT study_request_carrier_id_handled_by_id_fkey
  FOREIGN KEY (carrier_id, handled_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE work_request ADD CONSTRAINT work_request_carrier_id_handled_by_id_fkey
  FOREIGN KEY (carrier_id, handled_by_id) REFERENCES staff_user (carrier_id, id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE work_request ADD CONSTRAINT work_request_commune_code_fkey
  FOREIGN KEY (commune_code) REFERENCES commune (code) ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- A short token is bought with a secret of the same carrier.
CREATE UNIQUE INDEX partner_token_carrier_id_id_key ON partner_token (carrier_id, id);
ALTER TABLE partner_token DROP CONSTRAINT partner_token_secret_fkey;
ALTER TABLE partner_token ADD CONSTRAINT partner_token_secret_fkey
  FOREIGN KEY (carrier_id, secret_id) REFERENCES partner_token (carrier_id, id) NOT VALID;
