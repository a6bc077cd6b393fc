-- AlterTable
ALTER TABLE "enterprise_evaluation" ADD COLUMN     "withdraw_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

-- AlterTable
ALTER TABLE "patent_grading" ADD COLUMN     "withdraw_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

-- AlterTable
ALTER TABLE "patent_scoring" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdraw_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

-- AlterTable
ALTER TABLE "scoring_scene" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "scoring_scene_name_zh_key" ON "scoring_scene"("name_zh");

-- CreateIndex
CREATE UNIQUE INDEX "scoring_scene_name_en_key" ON "scoring_scene"("name_en");

-- AddForeignKey
ALTER TABLE "patent_grading" ADD CONSTRAINT "patent_grading_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_evaluation" ADD CONSTRAINT "enterprise_evaluation_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_scoring" ADD CONSTRAINT "patent_scoring_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE patent_grading ADD CONSTRAINT patent_grading_withdrawn
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason = ''));
ALTER TABLE enterprise_evaluation ADD CONSTRAINT enterprise_evaluation_withdrawn
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason = ''));
ALTER TABLE patent_scoring ADD CONSTRAINT patent_scoring_withdrawn
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason = ''));

-- One withdrawn counts no longer: the grade of its patent is the latest that stands, or none. What is added needs no
-- such look (patent_graded): it is the latest.
CREATE FUNCTION patent_grading_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE patent p SET grade = now.grade
  FROM (
    SELECT w.patent_id, (SELECT g.grade FROM patent_grading g
      WHERE g.patent_id = w.patent_id AND g.withdrawn_at IS NULL ORDER BY g.id DESC LIMIT 1) AS grade
    FROM (SELECT DISTINCT patent_id FROM written) w
  ) now
  WHERE p.id = now.patent_id AND p.grade IS DISTINCT FROM now.grade;
  RETURN NULL;
END $$;
CREATE TRIGGER patent_grading_changed AFTER UPDATE ON patent_grading REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_grading_changed();

-- What a grading said is never altered: a mistake is withdrawn, once, and graded anew.
CREATE TRIGGER patent_grading_only_withdrawn BEFORE UPDATE ON patent_grading FOR EACH ROW
  WHEN ((OLD.patent_id, OLD.grade, OLD.graded_on, OLD.basis, OLD.at)
      IS DISTINCT FROM (NEW.patent_id, NEW.grade, NEW.graded_on, NEW.basis, NEW.at)
    OR OLD.withdrawn_at IS NOT NULL
      AND (OLD.withdrawn_at, OLD.withdraw_reason) IS DISTINCT FROM (NEW.withdrawn_at, NEW.withdraw_reason))
  EXECUTE FUNCTION refuse_change();
