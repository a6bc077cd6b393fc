-- An import of millions is taken back in batches: one transaction would hold locks on every patent for half an hour.
-- What has been taken back is counted with each batch; one that had to stop half way is told apart from a whole one.
ALTER TYPE patent_import_state ADD VALUE 'PARTLY_UNDONE' AFTER 'UNDONE';
ALTER TABLE patent_import
  ADD COLUMN to_undo int NOT NULL DEFAULT 0,
  ADD COLUMN removed int NOT NULL DEFAULT 0,
  ADD COLUMN restored int NOT NULL DEFAULT 0;

-- Meanwhile nothing is built on its patents, whoever would and by whatever way: half of an import cannot be put back.
-- The kernel reads the refusal out of the message. Whoever takes back says so in `tracker.taking_back` and is let through.
CREATE FUNCTION patent_taken_back_now(patents int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  number text;
BEGIN
  SELECT p.application_no INTO number
  FROM patent_import i JOIN patent p ON p.id = ANY(patents)
  WHERE i.state = 'UNDOING' AND i.id::text IS DISTINCT FROM current_setting('tracker.taking_back', true)
    AND (p.import_id = i.id
      OR EXISTS (SELECT FROM patent_import_change c WHERE c.import_id = i.id AND c.patent_id = p.id)
      OR EXISTS (SELECT FROM patent_criterion c WHERE c.patent_id = p.id AND c.import_id = i.id)
      OR EXISTS (SELECT FROM patent_grading g WHERE g.patent_id = p.id AND g.import_id = i.id))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'refused: patent.being-taken-back number=%', number USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION patent_built_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM patent_import WHERE state = 'UNDOING') THEN
    PERFORM patent_taken_back_now(ARRAY(SELECT DISTINCT patent_id FROM written));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER patent_built_on AFTER INSERT ON patent_step REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_criterion REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on_again AFTER UPDATE ON patent_criterion REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_grading REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON enterprise_evaluation REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_scoring REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON conversion_patent REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON product_patent REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_measure REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_task REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on AFTER INSERT ON patent_claim REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
-- Withdrawing and correcting what was put down about its worth is something built as well.
CREATE TRIGGER patent_built_on_again AFTER UPDATE ON patent_grading REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on_again AFTER UPDATE ON enterprise_evaluation REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();
CREATE TRIGGER patent_built_on_again AFTER UPDATE ON patent_scoring REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_built_on();

-- What changes a patent gives it a new version; what an institution's correction or a contract brings along does not.
CREATE FUNCTION patent_changed_now() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM patent_import WHERE state = 'UNDOING') THEN
    PERFORM patent_taken_back_now(ARRAY(
      SELECT a.id FROM after_rows a JOIN before_rows b ON b.id = a.id WHERE a.version <> b.version));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER patent_changed_now AFTER UPDATE ON patent
  REFERENCING NEW TABLE AS after_rows OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION patent_changed_now();
