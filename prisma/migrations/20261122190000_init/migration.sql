-- Trigram search of Chinese text, and exclusion constraints over dated ranges.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('COORDINATOR', 'LIAISON_OFFICER', 'STAFF', 'LEADER', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR');

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('HOLIDAY', 'MAKEUP_WORKDAY');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'NO_LATER_THAN');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('POINT', 'PERIOD', 'CUMULATIVE', 'RATE');

-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('UP', 'DOWN');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('EXACT', 'OVER', 'NEARLY', 'ABOUT');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('PLENARY', 'SPECIAL', 'LIAISON');

-- CreateEnum
CREATE TYPE "deliberation_outcome" AS ENUM ('APPROVED', 'APPROVED_IN_PRINCIPLE', 'DEFERRED', 'REJECTED');

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('PRESENT', 'EXCUSED', 'ABSENT');

-- CreateEnum
CREATE TYPE "unit_role" AS ENUM ('LEAD', 'SUPPORT');

-- CreateEnum
CREATE TYPE "source_grade" AS ENUM ('A', 'B', 'C', 'D');

-- CreateEnum
CREATE TYPE "evidence" AS ENUM ('SOURCED', 'DERIVED', 'JUDGED', 'UNVERIFIED');

-- CreateEnum
CREATE TYPE "membership_evidence" AS ENUM ('A', 'B', 'B_MINUS', 'C');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('LEAD', 'MEMBER');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "login_name" VARCHAR(60) NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "password_set_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "locale" VARCHAR(5) NOT NULL DEFAULT 'zh',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "login_name" VARCHAR(60) NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("login_name")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "request_id" VARCHAR(64) NOT NULL,
    "use_case" VARCHAR(80) NOT NULL,
    "outcome" VARCHAR(16) NOT NULL,
    "person_id" UUID,
    "person_name" TEXT NOT NULL,
    "role" "role",
    "unit_code" VARCHAR(16),
    "record_type" VARCHAR(40) NOT NULL,
    "record_id" VARCHAR(80) NOT NULL,
    "record_label" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "seq" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" VARCHAR(80) NOT NULL,
    "payload" JSONB NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "submission_id" UUID NOT NULL,
    "use_case" VARCHAR(80) NOT NULL,
    "person_id" UUID,
    "outcome" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "notice_title_zh" TEXT NOT NULL,
    "notice_title_en" TEXT NOT NULL,
    "notice_number" TEXT,
    "notice_url" TEXT NOT NULL,
    "notice_date" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "notice_year" INTEGER NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "policy_document" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "number" TEXT,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "date_precision" "date_precision" NOT NULL,
    "date_note_zh" TEXT NOT NULL DEFAULT '',
    "date_note_en" TEXT NOT NULL DEFAULT '',
    "targets_zh" TEXT NOT NULL DEFAULT '',
    "targets_en" TEXT NOT NULL DEFAULT '',
    "evidence" "evidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "policy_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_issuer" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unit_id" UUID,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "document_issuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit_of_measure" VARCHAR(24) NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "direction" "indicator_direction" NOT NULL DEFAULT 'UP',
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "data_provider_id" UUID,
    "lead_unit_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_definition" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "comparable_with_previous" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "indicator_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_series" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "indicator_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "definition_id" UUID NOT NULL,
    "period_zh" TEXT NOT NULL,
    "period_en" TEXT NOT NULL,
    "period_start" DATE,
    "as_of" DATE NOT NULL,
    "published_on" DATE,
    "value" DECIMAL(20,4) NOT NULL,
    "qualifier" "qualifier" NOT NULL DEFAULT 'EXACT',
    "evidence" "evidence" NOT NULL,
    "derivation_zh" TEXT NOT NULL DEFAULT '',
    "derivation_en" TEXT NOT NULL DEFAULT '',
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "revises_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place_zh" TEXT NOT NULL DEFAULT '',
    "place_en" TEXT NOT NULL DEFAULT '',
    "chair_zh" TEXT NOT NULL DEFAULT '',
    "chair_en" TEXT NOT NULL DEFAULT '',
    "summary_zh" TEXT NOT NULL DEFAULT '',
    "summary_en" TEXT NOT NULL DEFAULT '',
    "evidence" "evidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "presenter_zh" TEXT NOT NULL DEFAULT '',
    "presenter_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliberated_document" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "outcome" "deliberation_outcome" NOT NULL,
    "text_public" BOOLEAN NOT NULL,
    "rules_id" UUID,

    CONSTRAINT "deliberated_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "meeting_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "attendance_state" NOT NULL,
    "person_zh" TEXT NOT NULL DEFAULT '',
    "person_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "issuer_zh" TEXT NOT NULL,
    "issuer_en" TEXT NOT NULL,
    "document_date" DATE,
    "published_on" DATE,
    "dates_evidence" "evidence" NOT NULL,
    "window_start" DATE NOT NULL,
    "window_end" DATE NOT NULL,
    "main_thread_zh" TEXT NOT NULL,
    "main_thread_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "announced_member_count" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_event" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "evidence" "evidence" NOT NULL,
    "source_id" VARCHAR(8),

    CONSTRAINT "plan_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "evidence" "evidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "asks_zh" TEXT NOT NULL,
    "asks_en" TEXT NOT NULL,
    "evidence" "evidence" NOT NULL,
    "evidence_note_zh" TEXT NOT NULL DEFAULT '',
    "evidence_note_en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_unit" (
    "measure_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "unit_role" NOT NULL,
    "evidence" "evidence" NOT NULL,

    CONSTRAINT "measure_unit_pkey" PRIMARY KEY ("measure_id","unit_id")
);

-- CreateTable
CREATE TABLE "plan_target" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "value_zh" TEXT NOT NULL,
    "value_en" TEXT NOT NULL,
    "quantity" DECIMAL(20,4),
    "original_due_on" DATE,
    "due_text_zh" TEXT NOT NULL,
    "due_text_en" TEXT NOT NULL,
    "evidence" "evidence" NOT NULL,
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "indicator_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_date_change" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "document_id" UUID NOT NULL,
    "reason_zh" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,

    CONSTRAINT "target_date_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" VARCHAR(8) NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "url" TEXT,
    "grade" "source_grade" NOT NULL,
    "published_on" DATE,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_name_zh" TEXT NOT NULL,
    "remit_zh" TEXT,
    "remit_en" TEXT,
    "protocol_rank" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL DEFAULT 'MEMBER',
    "hosts_office" BOOLEAN NOT NULL DEFAULT false,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,
    "evidence" "membership_evidence" NOT NULL,
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules_version" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "approved_by_meeting_id" UUID,
    "in_force_from" DATE,
    "demonstration_text" BOOLEAN NOT NULL DEFAULT false,
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rules_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules_article" (
    "id" UUID NOT NULL,
    "rules_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "heading_zh" TEXT NOT NULL,
    "heading_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,

    CONSTRAINT "rules_article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules_clause" (
    "article_id" UUID NOT NULL,
    "key" VARCHAR(40) NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "rules_clause_pkey" PRIMARY KEY ("article_id","key")
);

-- CreateTable
CREATE TABLE "_CalendarYearToSource" (
    "A" INTEGER NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_CalendarYearToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PolicyDocumentToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_PolicyDocumentToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndicatorToMeasure" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndicatorToMeasure_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ObservationToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_ObservationToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MeetingToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_MeetingToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PlanToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_PlanToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MeasureToPlanTarget" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_MeasureToPlanTarget_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MeasureToPolicyDocument" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_MeasureToPolicyDocument_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MeasureToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_MeasureToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PlanTargetToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_PlanTargetToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_MembershipToSource" (
    "A" UUID NOT NULL,
    "B" VARCHAR(8) NOT NULL,

    CONSTRAINT "_MembershipToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_login_name_key" ON "person"("login_name");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "appointment_person_id_idx" ON "appointment"("person_id");

-- CreateIndex
CREATE INDEX "appointment_unit_id_idx" ON "appointment"("unit_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE INDEX "external_identity_person_id_idx" ON "external_identity"("person_id");

-- CreateIndex
CREATE INDEX "audit_event_record_type_record_id_id_idx" ON "audit_event"("record_type", "record_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_person_id_id_idx" ON "audit_event"("person_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_use_case_id_idx" ON "audit_event"("use_case", "id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_event_id_key" ON "audit_link"("event_id");

-- CreateIndex
CREATE INDEX "outbox_event_delivered_at_id_idx" ON "outbox_event"("delivered_at", "id");

-- CreateIndex
CREATE INDEX "command_receipt_at_idx" ON "command_receipt"("at");

-- CreateIndex
CREATE INDEX "calendar_day_notice_year_idx" ON "calendar_day"("notice_year");

-- CreateIndex
CREATE UNIQUE INDEX "policy_document_code_key" ON "policy_document"("code");

-- CreateIndex
CREATE INDEX "policy_document_plan_id_dated_on_idx" ON "policy_document"("plan_id", "dated_on");

-- CreateIndex
CREATE INDEX "document_issuer_unit_id_idx" ON "document_issuer"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_issuer_document_id_ordinal_key" ON "document_issuer"("document_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_plan_id_code_key" ON "indicator"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_plan_id_ordinal_key" ON "indicator"("plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_definition_indicator_id_number_key" ON "indicator_definition"("indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_definition_id_indicator_id_key" ON "indicator_definition"("id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_series_indicator_id_code_key" ON "indicator_series"("indicator_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_series_indicator_id_ordinal_key" ON "indicator_series"("indicator_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_series_id_indicator_id_key" ON "indicator_series"("id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_revises_id_key" ON "observation"("revises_id");

-- CreateIndex
CREATE INDEX "observation_indicator_id_as_of_idx" ON "observation"("indicator_id", "as_of");

-- CreateIndex
CREATE INDEX "observation_series_id_as_of_idx" ON "observation"("series_id", "as_of");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_code_key" ON "meeting"("code");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_plan_id_kind_number_key" ON "meeting"("plan_id", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_ordinal_key" ON "agenda_item"("meeting_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "deliberated_document_meeting_id_ordinal_key" ON "deliberated_document"("meeting_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "plan_code_key" ON "plan"("code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_event_plan_id_held_on_title_zh_key" ON "plan_event"("plan_id", "held_on", "title_zh");

-- CreateIndex
CREATE UNIQUE INDEX "theme_plan_id_code_key" ON "theme"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "theme_plan_id_ordinal_key" ON "theme"("plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "measure_theme_id_idx" ON "measure"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_plan_id_code_key" ON "measure"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "measure_plan_id_ordinal_key" ON "measure"("plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "measure_unit_unit_id_idx" ON "measure_unit"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_target_plan_id_code_key" ON "plan_target"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_target_plan_id_ordinal_key" ON "plan_target"("plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "target_date_change_target_id_ordinal_key" ON "target_date_change"("target_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_name_zh_key" ON "unit"("name_zh");

-- CreateIndex
CREATE UNIQUE INDEX "unit_protocol_rank_key" ON "unit"("protocol_rank");

-- CreateIndex
CREATE INDEX "membership_plan_id_idx" ON "membership"("plan_id");

-- CreateIndex
CREATE INDEX "membership_unit_id_idx" ON "membership"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "rules_version_plan_id_number_key" ON "rules_version"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rules_version_plan_id_in_force_from_key" ON "rules_version"("plan_id", "in_force_from");

-- CreateIndex
CREATE UNIQUE INDEX "rules_article_rules_id_number_key" ON "rules_article"("rules_id", "number");

-- CreateIndex
CREATE INDEX "_CalendarYearToSource_B_index" ON "_CalendarYearToSource"("B");

-- CreateIndex
CREATE INDEX "_PolicyDocumentToSource_B_index" ON "_PolicyDocumentToSource"("B");

-- CreateIndex
CREATE INDEX "_IndicatorToMeasure_B_index" ON "_IndicatorToMeasure"("B");

-- CreateIndex
CREATE INDEX "_ObservationToSource_B_index" ON "_ObservationToSource"("B");

-- CreateIndex
CREATE INDEX "_MeetingToSource_B_index" ON "_MeetingToSource"("B");

-- CreateIndex
CREATE INDEX "_PlanToSource_B_index" ON "_PlanToSource"("B");

-- CreateIndex
CREATE INDEX "_MeasureToPlanTarget_B_index" ON "_MeasureToPlanTarget"("B");

-- CreateIndex
CREATE INDEX "_MeasureToPolicyDocument_B_index" ON "_MeasureToPolicyDocument"("B");

-- CreateIndex
CREATE INDEX "_MeasureToSource_B_index" ON "_MeasureToSource"("B");

-- CreateIndex
CREATE INDEX "_PlanTargetToSource_B_index" ON "_PlanTargetToSource"("B");

-- CreateIndex
CREATE INDEX "_MembershipToSource_B_index" ON "_MembershipToSource"("B");

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_notice_year_fkey" FOREIGN KEY ("notice_year") REFERENCES "calendar_year"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_document" ADD CONSTRAINT "policy_document_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_issuer" ADD CONSTRAINT "document_issuer_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "policy_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_issuer" ADD CONSTRAINT "document_issuer_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_data_provider_id_fkey" FOREIGN KEY ("data_provider_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_series" ADD CONSTRAINT "indicator_series_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_series_id_indicator_id_fkey" FOREIGN KEY ("series_id", "indicator_id") REFERENCES "indicator_series"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_definition_id_indicator_id_fkey" FOREIGN KEY ("definition_id", "indicator_id") REFERENCES "indicator_definition"("id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliberated_document" ADD CONSTRAINT "deliberated_document_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliberated_document" ADD CONSTRAINT "deliberated_document_rules_id_fkey" FOREIGN KEY ("rules_id") REFERENCES "rules_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_event" ADD CONSTRAINT "plan_event_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_unit" ADD CONSTRAINT "measure_unit_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_unit" ADD CONSTRAINT "measure_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_date_change" ADD CONSTRAINT "target_date_change_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "plan_target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_date_change" ADD CONSTRAINT "target_date_change_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "policy_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules_version" ADD CONSTRAINT "rules_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules_version" ADD CONSTRAINT "rules_version_approved_by_meeting_id_fkey" FOREIGN KEY ("approved_by_meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules_article" ADD CONSTRAINT "rules_article_rules_id_fkey" FOREIGN KEY ("rules_id") REFERENCES "rules_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules_clause" ADD CONSTRAINT "rules_clause_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "rules_article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CalendarYearToSource" ADD CONSTRAINT "_CalendarYearToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "calendar_year"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CalendarYearToSource" ADD CONSTRAINT "_CalendarYearToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PolicyDocumentToSource" ADD CONSTRAINT "_PolicyDocumentToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "policy_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PolicyDocumentToSource" ADD CONSTRAINT "_PolicyDocumentToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorToMeasure" ADD CONSTRAINT "_IndicatorToMeasure_A_fkey" FOREIGN KEY ("A") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorToMeasure" ADD CONSTRAINT "_IndicatorToMeasure_B_fkey" FOREIGN KEY ("B") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ObservationToSource" ADD CONSTRAINT "_ObservationToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ObservationToSource" ADD CONSTRAINT "_ObservationToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeetingToSource" ADD CONSTRAINT "_MeetingToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeetingToSource" ADD CONSTRAINT "_MeetingToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanToSource" ADD CONSTRAINT "_PlanToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanToSource" ADD CONSTRAINT "_PlanToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToPlanTarget" ADD CONSTRAINT "_MeasureToPlanTarget_A_fkey" FOREIGN KEY ("A") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToPlanTarget" ADD CONSTRAINT "_MeasureToPlanTarget_B_fkey" FOREIGN KEY ("B") REFERENCES "plan_target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToPolicyDocument" ADD CONSTRAINT "_MeasureToPolicyDocument_A_fkey" FOREIGN KEY ("A") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToPolicyDocument" ADD CONSTRAINT "_MeasureToPolicyDocument_B_fkey" FOREIGN KEY ("B") REFERENCES "policy_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToSource" ADD CONSTRAINT "_MeasureToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToSource" ADD CONSTRAINT "_MeasureToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanTargetToSource" ADD CONSTRAINT "_PlanTargetToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "plan_target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanTargetToSource" ADD CONSTRAINT "_PlanTargetToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MembershipToSource" ADD CONSTRAINT "_MembershipToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MembershipToSource" ADD CONSTRAINT "_MembershipToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
