-- CreateEnum
CREATE TYPE "instruction_state" AS ENUM ('WRITTEN', 'ASSIGNED', 'ANSWERED', 'CLOSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "instruction_step_kind" AS ENUM ('WRITTEN', 'ASSIGNED', 'ANSWERED', 'RETURNED', 'CLOSED', 'REOPENED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "read_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "interim_target_version" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "grounds_zh" TEXT NOT NULL,
    "grounds_en" TEXT NOT NULL DEFAULT '',
    "evidence" "evidence" NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "interim_target_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interim_target" (
    "version_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "quantity" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "interim_target_pkey" PRIMARY KEY ("version_id","due_on")
);

-- CreateTable
CREATE TABLE "instruction" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "task_id" UUID,
    "difficulty_id" UUID,
    "unit_id" UUID,
    "text" TEXT NOT NULL,
    "wished_by" DATE,
    "state" "instruction_state" NOT NULL DEFAULT 'WRITTEN',
    "owner_unit_id" UUID,
    "due_on" DATE,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruction_step" (
    "id" UUID NOT NULL,
    "instruction_id" UUID NOT NULL,
    "kind" "instruction_step_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "owner_unit_id" UUID,
    "due_on" DATE,

    CONSTRAINT "instruction_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "page" VARCHAR(40) NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "query" TEXT NOT NULL,
    "shared_with_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "default_view" (
    "person_id" UUID NOT NULL,
    "page" VARCHAR(40) NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("person_id","page")
);

-- CreateTable
CREATE TABLE "_InterimTargetVersionToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_InterimTargetVersionToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "interim_target_version_indicator_id_number_key" ON "interim_target_version"("indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "instruction_number_key" ON "instruction"("number");

-- CreateIndex
CREATE INDEX "instruction_task_id_idx" ON "instruction"("task_id");

-- CreateIndex
CREATE INDEX "instruction_difficulty_id_idx" ON "instruction"("difficulty_id");

-- CreateIndex
CREATE INDEX "instruction_unit_id_idx" ON "instruction"("unit_id");

-- CreateIndex
CREATE INDEX "instruction_owner_unit_id_idx" ON "instruction"("owner_unit_id");

-- CreateIndex
CREATE INDEX "instruction_state_idx" ON "instruction"("state");

-- CreateIndex
CREATE INDEX "instruction_step_instruction_id_at_idx" ON "instruction_step"("instruction_id", "at");

-- CreateIndex
CREATE INDEX "saved_view_shared_with_id_page_idx" ON "saved_view"("shared_with_id", "page");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_owner_id_page_name_key" ON "saved_view"("owner_id", "page", "name");

-- CreateIndex
CREATE INDEX "_InterimTargetVersionToSource_B_index" ON "_InterimTargetVersionToSource"("B");

-- AddForeignKey
ALTER TABLE "interim_target_version" ADD CONSTRAINT "interim_target_version_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interim_target_version" ADD CONSTRAINT "interim_target_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interim_target" ADD CONSTRAINT "interim_target_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "interim_target_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_difficulty_id_fkey" FOREIGN KEY ("difficulty_id") REFERENCES "difficulty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_step" ADD CONSTRAINT "instruction_step_instruction_id_fkey" FOREIGN KEY ("instruction_id") REFERENCES "instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_step" ADD CONSTRAINT "instruction_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_step" ADD CONSTRAINT "instruction_step_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_shared_with_id_fkey" FOREIGN KEY ("shared_with_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_InterimTargetVersionToSource" ADD CONSTRAINT "_InterimTargetVersionToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "interim_target_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_InterimTargetVersionToSource" ADD CONSTRAINT "_InterimTargetVersionToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold whatever program writes.
ALTER TABLE instruction
  ADD CONSTRAINT instruction_one_subject CHECK (num_nonnulls(task_id, difficulty_id, unit_id) = 1),
  ADD CONSTRAINT instruction_owned CHECK (state IN ('WRITTEN', 'WITHDRAWN') OR (owner_unit_id IS NOT NULL AND due_on IS NOT NULL)),
  ADD CONSTRAINT instruction_text CHECK (text <> '');
ALTER TABLE saved_view ADD CONSTRAINT saved_view_name CHECK (name <> '');
ALTER TABLE interim_target_version
  ADD CONSTRAINT interim_target_version_number CHECK (number > 0),
  ADD CONSTRAINT interim_target_version_grounds CHECK (grounds_zh <> '');

CREATE TRIGGER instruction_step_append_only BEFORE UPDATE OR DELETE ON instruction_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interim_target_version_append_only BEFORE UPDATE OR DELETE ON interim_target_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interim_target_append_only BEFORE UPDATE OR DELETE ON interim_target
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
