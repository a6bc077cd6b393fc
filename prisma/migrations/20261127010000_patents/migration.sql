-- CreateEnum
CREATE TYPE "conversion_kind" AS ENUM ('TRANSFER', 'EXCLUSIVE_LICENCE', 'SOLE_LICENCE', 'ORDINARY_LICENCE', 'OPEN_LICENCE', 'EQUITY_CONTRIBUTION', 'PLEDGE', 'SECURITISATION', 'INSURANCE', 'OWN_IMPLEMENTATION', 'STATE_USE');

-- CreateEnum
CREATE TYPE "market_prospect" AS ENUM ('GOOD', 'FAIR', 'POOR');

-- CreateEnum
CREATE TYPE "cooperation_wish" AS ENUM ('NONE', 'TRANSFER', 'LICENCE', 'JOINT', 'EQUITY');

-- CreateEnum
CREATE TYPE "patent_import_state" AS ENUM ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED');

-- CreateEnum
CREATE TYPE "patent_type" AS ENUM ('INVENTION', 'UTILITY_MODEL', 'DESIGN');

-- CreateEnum
CREATE TYPE "patent_status" AS ENUM ('PENDING', 'IN_FORCE', 'EXPIRED', 'CEASED', 'REFUSED', 'WITHDRAWN', 'INVALIDATED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "holder_kind" AS ENUM ('UNIVERSITY', 'RESEARCH_INSTITUTE', 'MEDICAL_INSTITUTION', 'ENTERPRISE', 'PUBLIC_BODY', 'INDIVIDUAL', 'OTHER');

-- CreateEnum
CREATE TYPE "patent_stage" AS ENUM ('INVENTORIED', 'GRADED', 'POOLED', 'MATCHED', 'CONTRACTED', 'IN_PRODUCTION', 'REVENUE', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "patent_criterion_kind" AS ENUM ('STRATEGIC_INDUSTRY', 'OVERSEAS_FAMILY', 'MAINTAINED_TEN_YEARS', 'PLEDGE_FINANCING', 'AWARD');

-- CreateEnum
CREATE TYPE "recognition" AS ENUM ('FILED', 'RECOGNISED', 'NOT_RECOGNISED');

-- CreateTable
CREATE TABLE "conversion" (
    "id" SERIAL NOT NULL,
    "kind" "conversion_kind" NOT NULL,
    "from_party" TEXT NOT NULL,
    "to_party" TEXT NOT NULL,
    "to_province" VARCHAR(2),
    "amount" DECIMAL(18,2),
    "currency" CHAR(3) NOT NULL DEFAULT 'CNY',
    "contract_no" VARCHAR(80) NOT NULL DEFAULT '',
    "signed_on" DATE NOT NULL,
    "effective_on" DATE,
    "filing_no" VARCHAR(80),
    "filed_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "unit_ids" UUID[],
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion_patent" (
    "conversion_id" INTEGER NOT NULL,
    "patent_id" INTEGER NOT NULL,

    CONSTRAINT "conversion_patent_pkey" PRIMARY KEY ("conversion_id","patent_id")
);

-- CreateTable
CREATE TABLE "grade_label" (
    "id" SMALLINT NOT NULL,
    "name_zh" VARCHAR(20) NOT NULL,
    "name_en" VARCHAR(40) NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "grade_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_grading" (
    "id" SERIAL NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "grade" SMALLINT NOT NULL,
    "graded_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "import_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "patent_grading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_evaluation" (
    "id" UUID NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "enterprise" TEXT NOT NULL,
    "prospect" "market_prospect" NOT NULL,
    "improvement" TEXT NOT NULL,
    "wish" "cooperation_wish" NOT NULL,
    "evaluated_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enterprise_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scoring_scene" (
    "id" SERIAL NOT NULL,
    "code" VARCHAR(24) NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "scoring_scene_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scoring_sheet" (
    "id" SERIAL NOT NULL,
    "scene_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "items" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "from_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "scoring_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_scoring" (
    "id" UUID NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "sheet_id" INTEGER NOT NULL,
    "scores" JSONB NOT NULL,
    "legal" DECIMAL(5,2) NOT NULL,
    "technical" DECIMAL(5,2) NOT NULL,
    "economic" DECIMAL(5,2) NOT NULL,
    "total" DECIMAL(5,2) NOT NULL,
    "scored_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "patent_scoring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_tally" (
    "unit_id" UUID NOT NULL,
    "dimension" VARCHAR(12) NOT NULL,
    "key" VARCHAR(24) NOT NULL,
    "stage" "patent_stage" NOT NULL,
    "high_value" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,

    CONSTRAINT "patent_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_days_tally" (
    "unit_id" UUID NOT NULL,
    "dimension" VARCHAR(12) NOT NULL,
    "key" VARCHAR(24) NOT NULL,
    "from_stage" "patent_stage" NOT NULL,
    "stage" "patent_stage" NOT NULL,
    "days" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,

    CONSTRAINT "patent_days_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion_tally" (
    "unit_id" UUID NOT NULL,
    "kind" "conversion_kind" NOT NULL,
    "month" CHAR(7) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "n" INTEGER NOT NULL,
    "amount" DECIMAL(20,2) NOT NULL,
    "id" BIGSERIAL NOT NULL,

    CONSTRAINT "conversion_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_sample" (
    "id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "holders" TEXT NOT NULL,
    "type" "patent_type" NOT NULL,
    "status" "patent_status" NOT NULL,
    "holder_kind" "holder_kind" NOT NULL,
    "province" VARCHAR(2),
    "ipc" TEXT[],
    "filed_on" DATE NOT NULL,
    "granted_on" DATE,
    "state_funded" BOOLEAN,
    "industry" SMALLINT,
    "unit_ids" UUID[],
    "stage" "patent_stage" NOT NULL,
    "stage_since" DATE NOT NULL,
    "grade" SMALLINT,
    "criteria" SMALLINT NOT NULL,
    "conversions" SMALLINT NOT NULL,
    "amount" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "patent_sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_import" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "format" VARCHAR(12) NOT NULL,
    "encoding" VARCHAR(20) NOT NULL DEFAULT '',
    "delimiter" VARCHAR(1) NOT NULL DEFAULT '',
    "sheet" TEXT NOT NULL DEFAULT '',
    "headings" JSONB NOT NULL,
    "examples" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID NOT NULL,
    "state" "patent_import_state" NOT NULL DEFAULT 'UPLOADED',
    "cancel_asked" BOOLEAN NOT NULL DEFAULT false,
    "rows_total" INTEGER,
    "rows_checked" INTEGER NOT NULL DEFAULT 0,
    "rows_imported" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '{}',
    "phase_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patent_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_import_refusal" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "patent_import_refusal_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "patent_import_change" (
    "import_id" INTEGER NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "patent_import_change_pkey" PRIMARY KEY ("import_id","patent_id")
);

-- CreateTable
CREATE TABLE "patent_mapping" (
    "headings_hash" CHAR(64) NOT NULL,
    "mapping" JSONB NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patent_mapping_pkey" PRIMARY KEY ("headings_hash")
);

-- CreateTable
CREATE TABLE "patent_import_row" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "application_no" VARCHAR(20) COLLATE "C" NOT NULL,
    "publication_no" VARCHAR(20),
    "type" "patent_type" NOT NULL,
    "title" TEXT NOT NULL,
    "holders" TEXT NOT NULL,
    "holder_ids" INTEGER[],
    "holder_kind" "holder_kind" NOT NULL,
    "province" VARCHAR(2),
    "inventors" TEXT NOT NULL,
    "ipc_main" VARCHAR(20),
    "ipc" TEXT[],
    "locarno" VARCHAR(40),
    "filed_on" DATE NOT NULL,
    "published_on" DATE,
    "granted_on" DATE,
    "status" "patent_status" NOT NULL,
    "status_text" TEXT NOT NULL,
    "status_on" DATE,
    "state_funded" BOOLEAN,
    "industry" SMALLINT,
    "grade" SMALLINT,
    "criteria" SMALLINT NOT NULL,

    CONSTRAINT "patent_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "holder_kind" NOT NULL,
    "province" VARCHAR(2),
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent" (
    "id" SERIAL NOT NULL,
    "application_no" VARCHAR(20) COLLATE "C" NOT NULL, -- by code point: its index finds beginnings too
    "publication_no" VARCHAR(20) COLLATE "C",
    "type" "patent_type" NOT NULL,
    "title" TEXT NOT NULL,
    "holders" TEXT NOT NULL DEFAULT '',
    "holder_ids" INTEGER[],
    "holder_kind" "holder_kind" NOT NULL,
    "province" VARCHAR(2),
    "inventors" TEXT NOT NULL DEFAULT '',
    "ipc_main" VARCHAR(20),
    "ipc" TEXT[],
    "locarno" VARCHAR(40),
    "filed_on" DATE NOT NULL,
    "published_on" DATE,
    "granted_on" DATE,
    "status" "patent_status" NOT NULL,
    "status_text" TEXT NOT NULL DEFAULT '',
    "status_on" DATE,
    "state_funded" BOOLEAN,
    "industry" SMALLINT,
    "unit_ids" UUID[],
    "stage" "patent_stage" NOT NULL DEFAULT 'INVENTORIED',
    "stage_since" DATE NOT NULL,
    "grade" SMALLINT,
    "criteria" SMALLINT NOT NULL DEFAULT 0,
    "conversions" SMALLINT NOT NULL DEFAULT 0,
    "amount" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "import_id" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_claim" (
    "patent_id" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "import_id" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "patent_claim_pkey" PRIMARY KEY ("patent_id","unit_id")
);

-- CreateTable
CREATE TABLE "patent_criterion" (
    "id" SERIAL NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "kind" "patent_criterion_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "ended_on" DATE,
    "proof" TEXT NOT NULL,
    "file_id" UUID,
    "import_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patent_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_step" (
    "id" SERIAL NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "from_stage" "patent_stage" NOT NULL,
    "stage" "patent_stage" NOT NULL,
    "days" INTEGER NOT NULL,
    "stepped_on" DATE NOT NULL,
    "proof" TEXT NOT NULL,
    "file_id" UUID,
    "import_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "unit_ids" UUID[],
    "grade" SMALLINT,
    "industry" SMALLINT,
    "province" VARCHAR(2),
    "institution_id" INTEGER,

    CONSTRAINT "patent_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_file" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,

    CONSTRAINT "proof_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patent_measure" (
    "patent_id" INTEGER NOT NULL,
    "measure_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "patent_measure_pkey" PRIMARY KEY ("patent_id","measure_id")
);

-- CreateTable
CREATE TABLE "patent_task" (
    "patent_id" INTEGER NOT NULL,
    "task_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "patent_task_pkey" PRIMARY KEY ("patent_id","task_id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "province" VARCHAR(2),
    "industry" SMALLINT,
    "filing_no" VARCHAR(80),
    "filed_on" DATE,
    "unit_ids" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_year" (
    "product_id" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "recognition" "recognition" NOT NULL,
    "output" DECIMAL(18,2),
    "source" TEXT NOT NULL,
    "file_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_year_pkey" PRIMARY KEY ("product_id","year")
);

-- CreateTable
CREATE TABLE "product_patent" (
    "product_id" INTEGER NOT NULL,
    "patent_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_patent_pkey" PRIMARY KEY ("product_id","patent_id")
);

-- CreateIndex
CREATE INDEX "conversion_signed_on_id_idx" ON "conversion"("signed_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversion_patent_patent_id_idx" ON "conversion_patent"("patent_id");

-- CreateIndex
CREATE INDEX "patent_grading_patent_id_id_idx" ON "patent_grading"("patent_id", "id");

-- CreateIndex
CREATE INDEX "enterprise_evaluation_patent_id_idx" ON "enterprise_evaluation"("patent_id");

-- CreateIndex
CREATE UNIQUE INDEX "scoring_scene_code_key" ON "scoring_scene"("code");

-- CreateIndex
CREATE UNIQUE INDEX "scoring_sheet_scene_id_number_key" ON "scoring_sheet"("scene_id", "number");

-- CreateIndex
CREATE INDEX "patent_scoring_patent_id_idx" ON "patent_scoring"("patent_id");

-- CreateIndex
CREATE INDEX "patent_tally_unit_id_dimension_idx" ON "patent_tally"("unit_id", "dimension");

-- CreateIndex
CREATE INDEX "patent_days_tally_unit_id_dimension_idx" ON "patent_days_tally"("unit_id", "dimension");

-- CreateIndex
CREATE INDEX "conversion_tally_unit_id_idx" ON "conversion_tally"("unit_id");

-- CreateIndex
CREATE INDEX "patent_import_sha256_idx" ON "patent_import"("sha256");

-- CreateIndex
CREATE INDEX "patent_import_state_idx" ON "patent_import"("state");

-- CreateIndex
CREATE INDEX "patent_import_change_patent_id_idx" ON "patent_import_change"("patent_id");

-- CreateIndex
CREATE INDEX "patent_import_row_import_id_application_no_idx" ON "patent_import_row"("import_id", "application_no");

-- CreateIndex
CREATE UNIQUE INDEX "institution_name_key" ON "institution"("name");

-- CreateIndex
CREATE UNIQUE INDEX "patent_application_no_key" ON "patent"("application_no");

-- CreateIndex
CREATE INDEX "patent_filed_on_id_idx" ON "patent"("filed_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "patent_stage_since_id_idx" ON "patent"("stage_since", "id");

-- CreateIndex
CREATE INDEX "patent_publication_no_idx" ON "patent"("publication_no");

-- CreateIndex
CREATE INDEX "patent_import_id_idx" ON "patent" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "patent_criterion_patent_id_idx" ON "patent_criterion"("patent_id");

-- CreateIndex
CREATE INDEX "patent_step_patent_id_id_idx" ON "patent_step"("patent_id", "id");

-- CreateIndex
CREATE INDEX "patent_measure_measure_id_idx" ON "patent_measure"("measure_id");

-- CreateIndex
CREATE INDEX "patent_task_task_id_idx" ON "patent_task"("task_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_filing_no_key" ON "product"("filing_no");

-- CreateIndex
CREATE INDEX "product_patent_patent_id_idx" ON "product_patent"("patent_id");

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "proof_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion_patent" ADD CONSTRAINT "conversion_patent_conversion_id_fkey" FOREIGN KEY ("conversion_id") REFERENCES "conversion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion_patent" ADD CONSTRAINT "conversion_patent_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_grading" ADD CONSTRAINT "patent_grading_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_grading" ADD CONSTRAINT "patent_grading_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_evaluation" ADD CONSTRAINT "enterprise_evaluation_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_evaluation" ADD CONSTRAINT "enterprise_evaluation_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoring_sheet" ADD CONSTRAINT "scoring_sheet_scene_id_fkey" FOREIGN KEY ("scene_id") REFERENCES "scoring_scene"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoring_sheet" ADD CONSTRAINT "scoring_sheet_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_scoring" ADD CONSTRAINT "patent_scoring_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_scoring" ADD CONSTRAINT "patent_scoring_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "scoring_sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_scoring" ADD CONSTRAINT "patent_scoring_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_import" ADD CONSTRAINT "patent_import_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_import" ADD CONSTRAINT "patent_import_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_import_refusal" ADD CONSTRAINT "patent_import_refusal_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "patent_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_import_change" ADD CONSTRAINT "patent_import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "patent_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_import_change" ADD CONSTRAINT "patent_import_change_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_claim" ADD CONSTRAINT "patent_claim_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_claim" ADD CONSTRAINT "patent_claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_claim" ADD CONSTRAINT "patent_claim_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_criterion" ADD CONSTRAINT "patent_criterion_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_criterion" ADD CONSTRAINT "patent_criterion_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "proof_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_criterion" ADD CONSTRAINT "patent_criterion_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_step" ADD CONSTRAINT "patent_step_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_step" ADD CONSTRAINT "patent_step_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "proof_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_step" ADD CONSTRAINT "patent_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proof_file" ADD CONSTRAINT "proof_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proof_file" ADD CONSTRAINT "proof_file_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proof_file" ADD CONSTRAINT "proof_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_measure" ADD CONSTRAINT "patent_measure_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_measure" ADD CONSTRAINT "patent_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_task" ADD CONSTRAINT "patent_task_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patent_task" ADD CONSTRAINT "patent_task_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_year" ADD CONSTRAINT "product_year_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_year" ADD CONSTRAINT "product_year_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "proof_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_year" ADD CONSTRAINT "product_year_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_patent" ADD CONSTRAINT "product_patent_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_patent" ADD CONSTRAINT "product_patent_patent_id_fkey" FOREIGN KEY ("patent_id") REFERENCES "patent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
