-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "difficulty_state" AS ENUM ('RAISED', 'ROUTED', 'ANSWERED', 'SOLVED', 'UNSOLVED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ledger_state" AS ENUM ('PREVIEWED', 'CONFIRMED', 'UNDONE');

-- CreateEnum
CREATE TYPE "ledger_outcome" AS ENUM ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('DRAFT', 'READY', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- CreateEnum
CREATE TYPE "rating" AS ENUM ('ON_TRACK', 'AT_RISK', 'OFF_TRACK');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('DONE', 'MILESTONE', 'INDICATOR');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('APPROVED', 'RETURNED', 'REOPENED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "task_stage" AS ENUM ('DRAFT', 'ASSIGNED', 'COMPLETED', 'STRUCK_OFF', 'CANCELLED');

-- CreateEnum
CREATE TYPE "task_step_kind" AS ENUM ('ASSIGNED', 'COMPLETED', 'STRUCK_OFF', 'REOPENED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "cadence" AS ENUM ('MONTHLY', 'QUARTERLY');

-- CreateEnum
CREATE TYPE "version_ground" AS ENUM ('ORIGINAL', 'AMENDMENT', 'EXTENSION');

-- CreateTable
CREATE TABLE "extension_request" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "asked_due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'PENDING',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "granted_due_on" DATE,
    "version_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "completion_request" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'PENDING',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "completion_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "completion_evidence" (
    "request_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "completion_evidence_pkey" PRIMARY KEY ("request_id","file_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "report_id" UUID,
    "difficulty_id" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reader" (
    "comment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "comment_reader_pkey" PRIMARY KEY ("comment_id","unit_id")
);

-- CreateTable
CREATE TABLE "difficulty" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "state" "difficulty_state" NOT NULL DEFAULT 'RAISED',
    "routed_to_id" UUID,
    "answer_due_on" DATE,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "difficulty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty_step" (
    "id" UUID NOT NULL,
    "difficulty_id" UUID NOT NULL,
    "kind" "difficulty_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "routed_to_id" UUID,
    "due_on" DATE,

    CONSTRAINT "difficulty_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty_evidence" (
    "difficulty_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "difficulty_evidence_pkey" PRIMARY KEY ("difficulty_id","file_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" VARCHAR(120) NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "sheet" TEXT NOT NULL DEFAULT '',
    "headings" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" "ledger_state" NOT NULL DEFAULT 'PREVIEWED',
    "measure_code" VARCHAR(8) NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ledger_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_row" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "outcome" "ledger_outcome" NOT NULL,
    "cells" JSONB NOT NULL,
    "parsed" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "task_id" UUID,
    "before" JSONB,

    CONSTRAINT "ledger_row_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE TABLE "ledger_mapping" (
    "headings_hash" CHAR(64) NOT NULL,
    "mapping" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_mapping_pkey" PRIMARY KEY ("headings_hash")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "reason" VARCHAR(40) NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period" VARCHAR(7) NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'DRAFT',
    "draft" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "ready_note" TEXT NOT NULL DEFAULT '',
    "correct_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_author" (
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_author_pkey" PRIMARY KEY ("report_id","person_id")
);

-- CreateTable
CREATE TABLE "report_submission" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "task_version_id" UUID NOT NULL,
    "role" "unit_role" NOT NULL,
    "progress" INTEGER NOT NULL,
    "self_rating" "rating" NOT NULL,
    "rating_reason" TEXT NOT NULL DEFAULT '',
    "done" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "problems" TEXT NOT NULL DEFAULT '',
    "explanation" TEXT NOT NULL DEFAULT '',
    "findings" JSONB NOT NULL DEFAULT '[]',
    "late" BOOLEAN NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_off_by_id" UUID NOT NULL,
    "claim_count" INTEGER NOT NULL,
    "claims_with_evidence" INTEGER NOT NULL,

    CONSTRAINT "report_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_claim" (
    "submission_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "milestone_key" UUID,
    "indicator_key" UUID,
    "value" DECIMAL(20,4),
    "no_evidence_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_claim_pkey" PRIMARY KEY ("submission_id","ordinal")
);

-- CreateTable
CREATE TABLE "claim_evidence" (
    "submission_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "claim_evidence_pkey" PRIMARY KEY ("submission_id","ordinal","file_id")
);

-- CreateTable
CREATE TABLE "report_quote" (
    "submission_id" UUID NOT NULL,
    "quoted_id" UUID NOT NULL,

    CONSTRAINT "report_quote_pkey" PRIMARY KEY ("submission_id","quoted_id")
);

-- CreateTable
CREATE TABLE "report_decision" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "field" VARCHAR(40) NOT NULL DEFAULT '',
    "correct_until" DATE,
    "rating" "rating",
    "rating_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period_exception" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period" VARCHAR(7) NOT NULL,
    "unit_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "period_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "urge" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period" VARCHAR(7) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "urge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "code" VARCHAR(24) NOT NULL,
    "stage" "task_stage" NOT NULL DEFAULT 'DRAFT',
    "current_version_id" UUID,
    "batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_version" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ground" "version_ground" NOT NULL DEFAULT 'ORIGINAL',
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "deliverable" TEXT NOT NULL,
    "acceptance" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "cadence" "cadence" NOT NULL,
    "due_on" DATE NOT NULL,
    "document_id" UUID,
    "meeting_id" UUID,
    "order_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "task_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_unit" (
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "unit_role" NOT NULL,
    "part" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "must_sign" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "task_unit_pkey" PRIMARY KEY ("version_id","unit_id")
);

-- CreateTable
CREATE TABLE "task_milestone" (
    "version_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "share" INTEGER NOT NULL,

    CONSTRAINT "task_milestone_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "task_indicator" (
    "version_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit_of_measure" TEXT NOT NULL,
    "target" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "task_indicator_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "assignment_batch" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "assignment_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_step" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "kind" "task_step_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "task_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_signature" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "task_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wording_query" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "wording_query_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "extension_request_version_id_key" ON "extension_request"("version_id");

-- CreateIndex
CREATE INDEX "extension_request_task_id_idx" ON "extension_request"("task_id");

-- CreateIndex
CREATE INDEX "extension_request_state_idx" ON "extension_request"("state");

-- CreateIndex
CREATE INDEX "completion_request_task_id_idx" ON "completion_request"("task_id");

-- CreateIndex
CREATE INDEX "completion_request_state_idx" ON "completion_request"("state");

-- CreateIndex
CREATE INDEX "completion_evidence_file_id_idx" ON "completion_evidence"("file_id");

-- CreateIndex
CREATE INDEX "comment_task_id_at_idx" ON "comment"("task_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "difficulty_number_key" ON "difficulty"("number");

-- CreateIndex
CREATE INDEX "difficulty_task_id_idx" ON "difficulty"("task_id");

-- CreateIndex
CREATE INDEX "difficulty_unit_id_idx" ON "difficulty"("unit_id");

-- CreateIndex
CREATE INDEX "difficulty_routed_to_id_idx" ON "difficulty"("routed_to_id");

-- CreateIndex
CREATE INDEX "difficulty_state_idx" ON "difficulty"("state");

-- CreateIndex
CREATE INDEX "difficulty_step_difficulty_id_at_idx" ON "difficulty_step"("difficulty_id", "at");

-- CreateIndex
CREATE INDEX "difficulty_evidence_file_id_idx" ON "difficulty_evidence"("file_id");

-- CreateIndex
CREATE INDEX "evidence_file_task_id_unit_id_idx" ON "evidence_file"("task_id", "unit_id");

-- CreateIndex
CREATE INDEX "ledger_import_sha256_idx" ON "ledger_import"("sha256");

-- CreateIndex
CREATE INDEX "ledger_row_task_id_idx" ON "ledger_row"("task_id");

-- CreateIndex
CREATE INDEX "notice_person_id_read_at_idx" ON "notice"("person_id", "read_at");

-- CreateIndex
CREATE INDEX "notice_person_id_at_idx" ON "notice"("person_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_event_id_key" ON "notice"("person_id", "event_id");

-- CreateIndex
CREATE INDEX "report_unit_id_period_idx" ON "report"("unit_id", "period");

-- CreateIndex
CREATE INDEX "report_period_state_idx" ON "report"("period", "state");

-- CreateIndex
CREATE INDEX "report_state_idx" ON "report"("state");

-- CreateIndex
CREATE UNIQUE INDEX "report_task_id_unit_id_period_key" ON "report"("task_id", "unit_id", "period");

-- CreateIndex
CREATE INDEX "report_submission_submitted_at_idx" ON "report_submission"("submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_submission_report_id_number_key" ON "report_submission"("report_id", "number");

-- CreateIndex
CREATE INDEX "claim_evidence_file_id_idx" ON "claim_evidence"("file_id");

-- CreateIndex
CREATE INDEX "report_quote_quoted_id_idx" ON "report_quote"("quoted_id");

-- CreateIndex
CREATE INDEX "report_decision_submission_id_at_idx" ON "report_decision"("submission_id", "at");

-- CreateIndex
CREATE INDEX "report_decision_at_idx" ON "report_decision"("at");

-- CreateIndex
CREATE INDEX "period_exception_period_unit_id_idx" ON "period_exception"("period", "unit_id");

-- CreateIndex
CREATE INDEX "urge_period_unit_id_idx" ON "urge"("period", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_current_version_id_key" ON "task"("current_version_id");

-- CreateIndex
CREATE INDEX "task_measure_id_idx" ON "task"("measure_id");

-- CreateIndex
CREATE INDEX "task_stage_idx" ON "task"("stage");

-- CreateIndex
CREATE UNIQUE INDEX "task_plan_id_code_key" ON "task"("plan_id", "code");

-- CreateIndex
CREATE INDEX "task_version_task_id_at_idx" ON "task_version"("task_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "task_version_task_id_number_key" ON "task_version"("task_id", "number");

-- CreateIndex
CREATE INDEX "task_unit_unit_id_idx" ON "task_unit"("unit_id");

-- CreateIndex
CREATE INDEX "task_step_task_id_at_idx" ON "task_step"("task_id", "at");

-- CreateIndex
CREATE INDEX "task_signature_task_id_idx" ON "task_signature"("task_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_signature_version_id_unit_id_key" ON "task_signature"("version_id", "unit_id");

-- CreateIndex
CREATE INDEX "wording_query_task_id_idx" ON "wording_query"("task_id");

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_evidence" ADD CONSTRAINT "completion_evidence_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "completion_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion_evidence" ADD CONSTRAINT "completion_evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_difficulty_id_fkey" FOREIGN KEY ("difficulty_id") REFERENCES "difficulty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reader" ADD CONSTRAINT "comment_reader_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reader" ADD CONSTRAINT "comment_reader_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_routed_to_id_fkey" FOREIGN KEY ("routed_to_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_step" ADD CONSTRAINT "difficulty_step_difficulty_id_fkey" FOREIGN KEY ("difficulty_id") REFERENCES "difficulty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_step" ADD CONSTRAINT "difficulty_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_step" ADD CONSTRAINT "difficulty_step_routed_to_id_fkey" FOREIGN KEY ("routed_to_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_evidence" ADD CONSTRAINT "difficulty_evidence_difficulty_id_fkey" FOREIGN KEY ("difficulty_id") REFERENCES "difficulty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_evidence" ADD CONSTRAINT "difficulty_evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_import" ADD CONSTRAINT "ledger_import_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_row" ADD CONSTRAINT "ledger_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "ledger_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_row" ADD CONSTRAINT "ledger_row_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_author" ADD CONSTRAINT "report_author_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_author" ADD CONSTRAINT "report_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_signed_off_by_id_fkey" FOREIGN KEY ("signed_off_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_claim" ADD CONSTRAINT "report_claim_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_evidence" ADD CONSTRAINT "claim_evidence_submission_id_ordinal_fkey" FOREIGN KEY ("submission_id", "ordinal") REFERENCES "report_claim"("submission_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_evidence" ADD CONSTRAINT "claim_evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_quote" ADD CONSTRAINT "report_quote_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_quote" ADD CONSTRAINT "report_quote_quoted_id_fkey" FOREIGN KEY ("quoted_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "assignment_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "task_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_version" ADD CONSTRAINT "task_version_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_version" ADD CONSTRAINT "task_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_version" ADD CONSTRAINT "task_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "policy_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_version" ADD CONSTRAINT "task_version_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_milestone" ADD CONSTRAINT "task_milestone_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_indicator" ADD CONSTRAINT "task_indicator_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_batch" ADD CONSTRAINT "assignment_batch_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_step" ADD CONSTRAINT "task_step_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_step" ADD CONSTRAINT "task_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_signature" ADD CONSTRAINT "task_signature_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_signature" ADD CONSTRAINT "task_signature_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_signature" ADD CONSTRAINT "task_signature_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_signature" ADD CONSTRAINT "task_signature_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_query" ADD CONSTRAINT "wording_query_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_query" ADD CONSTRAINT "wording_query_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "task_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_query" ADD CONSTRAINT "wording_query_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_query" ADD CONSTRAINT "wording_query_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_query" ADD CONSTRAINT "wording_query_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
