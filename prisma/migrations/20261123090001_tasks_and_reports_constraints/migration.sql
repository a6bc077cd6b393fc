-- What must hold of tasks, reports and decisions whatever program writes.

ALTER TABLE task_version
  ADD CONSTRAINT task_version_number CHECK (number > 0),
  ADD CONSTRAINT task_version_weight CHECK (weight BETWEEN 1 AND 100),
  ADD CONSTRAINT task_version_reason CHECK (ground = 'ORIGINAL' OR reason <> '');
CREATE UNIQUE INDEX task_unit_one_lead ON task_unit (version_id) WHERE role = 'LEAD';
ALTER TABLE task_milestone ADD CONSTRAINT task_milestone_share CHECK (share BETWEEN 1 AND 100);

ALTER TABLE report ADD CONSTRAINT report_period CHECK (period ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE period_exception ADD CONSTRAINT period_exception_period CHECK (period ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE report_submission
  ADD CONSTRAINT report_submission_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT report_submission_claims CHECK (claims_with_evidence BETWEEN 0 AND claim_count);
ALTER TABLE report_decision
  ADD CONSTRAINT report_decision_reason CHECK (kind IN ('APPROVED', 'WITHDRAWN') OR reason <> '');
ALTER TABLE report_quote ADD CONSTRAINT report_quote_other CHECK (submission_id <> quoted_id);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_size CHECK (size > 0);

CREATE UNIQUE INDEX extension_request_one_pending ON extension_request (task_id, unit_id) WHERE state = 'PENDING';
CREATE UNIQUE INDEX completion_request_one_pending ON completion_request (task_id) WHERE state = 'PENDING';

-- The wording of an assigned task stays as it was: a change is a new version. A version may be put
-- together within the transaction that makes it, and in a draft at any time.
CREATE FUNCTION refuse_change_of_task_wording() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_of jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  of_version uuid := coalesce((row_of ->> 'version_id')::uuid, (row_of ->> 'id')::uuid);
BEGIN
  IF EXISTS (
    SELECT 1 FROM task_version v JOIN task t ON t.id = v.task_id
    WHERE v.id = of_version AND t.stage <> 'DRAFT'
      AND NOT (TG_OP = 'INSERT'
               AND v.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295))
  ) THEN
    RAISE EXCEPTION 'the wording of an assigned task is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER task_version_frozen BEFORE UPDATE OR DELETE ON task_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_task_wording();
CREATE TRIGGER task_unit_frozen BEFORE INSERT OR UPDATE OR DELETE ON task_unit
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_task_wording();
CREATE TRIGGER task_milestone_frozen BEFORE INSERT OR UPDATE OR DELETE ON task_milestone
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_task_wording();
CREATE TRIGGER task_indicator_frozen BEFORE INSERT OR UPDATE OR DELETE ON task_indicator
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_task_wording();

CREATE TRIGGER task_step_append_only BEFORE UPDATE OR DELETE ON task_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_signature_append_only BEFORE UPDATE OR DELETE ON task_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_submission_append_only BEFORE UPDATE OR DELETE ON report_submission
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_claim_append_only BEFORE UPDATE OR DELETE ON report_claim
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_evidence_append_only BEFORE UPDATE OR DELETE ON claim_evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_quote_append_only BEFORE UPDATE OR DELETE ON report_quote
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_decision_append_only BEFORE UPDATE OR DELETE ON report_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER difficulty_step_append_only BEFORE UPDATE OR DELETE ON difficulty_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_append_only BEFORE UPDATE OR DELETE ON comment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_reader_append_only BEFORE UPDATE OR DELETE ON comment_reader
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_append_only BEFORE UPDATE OR DELETE ON stored_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
