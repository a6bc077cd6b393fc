import { createHash, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Wording } from "@/lib/tasks/task";
import { insertVersion, takeStep } from "@/lib/tasks/task.store";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";

/*
 * What stood before a test begins, written straight into the rows: a test of one act should not have
 * to go through all the acts before it. MOE leads, MIIT supports, nobody else has a part.
 */

export const ASSIGNED_AT = new Date("2025-01-06T02:00:00Z");

export const WORDING: Wording = {
  title: "梳理高校存量专利",
  titleEn: "Sort out the patents of universities",
  deliverable: "存量专利清单",
  acceptance: "清单覆盖全部高校并经抽查核实",
  weight: 10,
  cadence: "MONTHLY",
  dueOn: "2025-12-31",
  documentCode: "guobanfa-2023-37",
  meetingCode: "",
  orderNote: "第二部分第（一）条",
  units: [
    { unitCode: "MOE", role: "LEAD", part: "组织高校盘点", dueOn: "2025-12-31" },
    { unitCode: "MIIT", role: "SUPPORT", part: "组织企业对接", dueOn: "2025-11-30" },
  ],
  milestones: [
    { key: "00000000-0000-4000-8000-000000000001", title: "完成盘点", dueOn: "2025-03-31", share: 40 },
    { key: "00000000-0000-4000-8000-000000000002", title: "完成验收", dueOn: "2025-12-31", share: 60 },
  ],
  indicators: [
    { key: "00000000-0000-4000-8000-000000000011", name: "盘点专利", unitOfMeasure: "件", target: "5000" },
  ],
};

export type SceneTask = { id: string; code: string; versionId: string };

let counter = 0;

/** A draft of measure M01. */
export async function draftTask(over: Partial<Wording> = {}, code?: string): Promise<SceneTask> {
  const measure = await db().measure.findFirstOrThrow({ where: { code: "M01" } });
  const byId = await personId(cast.coordinator);
  const { id, ...task } = await db().task.create({
    data: {
      planId: measure.planId,
      measureId: measure.id,
      code: code ?? `M01-${String(90 + ++counter)}`,
      createdAt: ASSIGNED_AT,
      createdById: byId,
    },
  });
  const versionId = await db().$transaction((tx) =>
    insertVersion(
      tx,
      { id, versionNumber: 0 },
      { ...WORDING, ...over },
      {
        ground: "ORIGINAL",
        reason: "",
        at: ASSIGNED_AT,
        byId,
        mustSign: (over.units ?? WORDING.units).map((unit) => unit.unitCode),
      },
    ),
  );
  return { id, code: task.code, versionId };
}

/** Assigned on 6 January 2025, and signed for by nobody yet. */
export async function assignedTask(over: Partial<Wording> = {}, code?: string): Promise<SceneTask> {
  const task = await draftTask(over, code);
  const byId = await personId(cast.coordinator);
  await db().$transaction((tx) => takeStep(tx, task.id, { kind: "ASSIGNED", at: ASSIGNED_AT, byId }));
  return task;
}

/** Assigned, and signed for by every unit the day after. */
export async function signedTask(over: Partial<Wording> = {}, code?: string): Promise<SceneTask> {
  const task = await assignedTask(over, code);
  const units = await db().taskUnit.findMany({ where: { versionId: task.versionId } });
  const byId = await personId(cast.moeLiaison);
  await db().taskSignature.createMany({
    data: units.map(({ unitId }) => ({
      taskId: task.id,
      versionId: task.versionId,
      unitId,
      byId,
      at: new Date("2025-01-07T02:00:00Z"),
    })),
  });
  return task;
}

type SceneReport = {
  unit?: "MOE" | "MIIT";
  period?: string;
  progress?: number;
  submittedAt?: Date;
  late?: boolean;
  selfRating?: "ON_TRACK" | "AT_RISK" | "OFF_TRACK";
};

const DONE = "本月完成首批高校盘点。";

/** Written by the unit's staff, signed off by its liaison officer, waiting for review. */
export async function submittedReport(task: SceneTask, over: SceneReport = {}) {
  const { unit = "MOE", period = "2025-05", progress = 40, late = false, selfRating = "ON_TRACK" } = over;
  const submittedAt = over.submittedAt ?? new Date("2025-05-28T02:00:00Z");
  const [staff, liaison] =
    unit === "MOE" ? [cast.moeStaff, cast.moeLiaison] : [cast.miitStaff, cast.miitLiaison];
  const [writer, signer, { id: unitId }] = await Promise.all([
    personId(staff),
    personId(liaison),
    db().unit.findUniqueOrThrow({ where: { code: unit } }),
  ]);
  const report = await db().report.create({
    data: {
      taskId: task.id,
      unitId,
      period,
      state: "SUBMITTED",
      draft: { progress: String(progress), selfRating, done: DONE, next: "继续推进。" },
      savedAt: submittedAt,
      savedById: writer,
      authors: { create: { personId: writer, at: submittedAt } },
    },
  });
  const submission = await db().reportSubmission.create({
    data: {
      reportId: report.id,
      number: 1,
      taskVersionId: task.versionId,
      role: unit === "MOE" ? "LEAD" : "SUPPORT",
      progress,
      selfRating,
      done: DONE,
      next: "继续推进。",
      late,
      submittedAt,
      signedOffById: signer,
      claimCount: 0,
      claimsWithEvidence: 0,
    },
  });
  return { reportId: report.id, submissionId: submission.id };
}

export async function approvedReport(task: SceneTask, over: SceneReport & { approvedAt?: Date } = {}) {
  const report = await submittedReport(task, over);
  const at = over.approvedAt ?? new Date("2025-05-29T02:00:00Z");
  const byId = await personId(cast.coordinator);
  await db().reportDecision.create({
    data: { submissionId: report.submissionId, kind: "APPROVED", at, byId, rating: "ON_TRACK" },
  });
  await db().report.update({ where: { id: report.reportId }, data: { state: "APPROVED" } });
  return report;
}

/** A file of a unit on a task, as a row: its bytes are nowhere. */
export async function evidenceFile(task: SceneTask, by: CastMember = cast.moeStaff): Promise<string> {
  const sha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const unit = await db().unit.findUniqueOrThrow({ where: { code: by.unitCode } });
  await db().storedFile.create({
    data: { sha256, size: 1024, mediaType: "application/pdf", storedAt: ASSIGNED_AT },
  });
  const { id } = await db().evidenceFile.create({
    data: {
      sha256,
      name: "清单.pdf",
      taskId: task.id,
      unitId: unit.id,
      uploadedById: await personId(by),
      uploadedAt: ASSIGNED_AT,
    },
  });
  return id;
}

/** Lets a unit report for a period after its window has closed. */
export async function periodException(unit: "MOE" | "MIIT", period: string, until: string): Promise<string> {
  const [plan, { id: unitId }, byId] = await Promise.all([
    db().plan.findFirstOrThrow(),
    db().unit.findUniqueOrThrow({ where: { code: unit } }),
    personId(cast.coordinator),
  ]);
  const { id } = await db().periodException.create({
    data: {
      planId: plan.id,
      period,
      unitId,
      until: toDatabaseDate(until),
      reason: "系统故障",
      at: ASSIGNED_AT,
      byId,
    },
  });
  return id;
}

export async function personId(member: CastMember): Promise<string> {
  const person = await db().person.findUniqueOrThrow({ where: { loginName: member.loginName } });
  return person.id;
}
