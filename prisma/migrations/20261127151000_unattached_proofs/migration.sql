-- Files that were uploaded to prove something and never attached are removed after some days, with their bytes. What a
-- file is stays as it was told; it goes only when nothing names it, which the foreign keys hold.
DROP TRIGGER stored_file_append_only ON stored_file;
CREATE TRIGGER stored_file_unchanged BEFORE UPDATE ON stored_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A proof that something is attached to cannot go: it would be detached without a word.
ALTER TABLE patent_criterion DROP CONSTRAINT patent_criterion_file_id_fkey,
  ADD CONSTRAINT patent_criterion_file_id_fkey FOREIGN KEY (file_id) REFERENCES proof_file (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE patent_step DROP CONSTRAINT patent_step_file_id_fkey,
  ADD CONSTRAINT patent_step_file_id_fkey FOREIGN KEY (file_id) REFERENCES proof_file (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE conversion DROP CONSTRAINT conversion_file_id_fkey,
  ADD CONSTRAINT conversion_file_id_fkey FOREIGN KEY (file_id) REFERENCES proof_file (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE product_year DROP CONSTRAINT product_year_file_id_fkey,
  ADD CONSTRAINT product_year_file_id_fkey FOREIGN KEY (file_id) REFERENCES proof_file (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which proofs are attached is asked by the proof.
CREATE INDEX patent_criterion_file ON patent_criterion (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX patent_step_file ON patent_step (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX conversion_file ON conversion (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX product_year_file ON product_year (file_id) WHERE file_id IS NOT NULL;
