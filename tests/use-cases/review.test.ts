import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { approveReportCommand } from "@/lib/reports/commands/approve-report";
import { grantExceptionCommand } from "@/lib/reports/commands/grant-exception";
import { reopenReportCommand } from "@/lib/reports/commands/reopen-report";
import { returnReportCommand } from "@/lib/reports/commands/return-report";
import { revokeExceptionCommand } from "@/lib/reports/commands/revoke-exception";
import { urgeLateCommand } from "@/lib/reports/commands/urge-late";
import { listPeriods } from "@/lib/reports/queries/list-periods";
import { listReopened } from "@/lib/reports/queries/list-reopened";
import { listReviewQueue } from "@/lib/reports/queries/list-review-queue";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { readReview } from "@/lib/reports/queries/read-review";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import {
  approvedReport,
  assignedTask,
  periodException,
  personId,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const second = as(cast.secondCoordinator);
const alone = { units: WORDING.units.slice(0, 1) };

const noticesOf = async (name: string) =>
  (await db().outboxEvent.findMany({ where: { name }, orderBy: { id: "asc" } })).map(
    ({ payload }) => payload as Record<string, unknown>,
  );
const written = () => countRows("report_decision", "outbox_event", "urge", "period_exception");
const stateOf = async (id: string) =>
  db().report.findUniqueOrThrow({ where: { id }, select: { state: true, correctUntil: true } });

async function waiting(over: Parameters<typeof submittedReport>[1] = {}) {
  const task = await assignedTask(alone);
  const { reportId, submissionId } = await submittedReport(task, over);
  return { task, reportId, submissionId, read: { reportId, submission: submissionId } };
}

const returning = { field: "done", reason: "请写明盘点数量", correctUntil: "2025-06-23" };

describe("done", () => {
  it("approves with the office's own rating beside the unit's", async () => {
    const { reportId, read, task } = await waiting();
    const rating = { rating: "AT_RISK", ratingReason: "进度偏慢" };
    valueOf(await coordinator.run(approveReportCommand, { ...read, ...rating }));
    expect(await stateOf(reportId)).toEqual({ state: "APPROVED", correctUntil: null });
    expect(await db().reportDecision.findFirst({ where: { submissionId: read.submission } })).toMatchObject({
      kind: "APPROVED",
      ...rating,
      at: new Date("2025-06-16T02:00:00Z"),
    });
    expect(await noticesOf("report.approved")).toMatchObject([
      { unit: "MOE", period: "2025-05", authors: [await personId(cast.moeStaff)] },
    ]);
    expect(await db().auditEvent.findFirst({ where: { recordId: reportId } })).toMatchObject({
      useCase: "reports.approve-report",
      recordLabel: `${task.code} · 2025-05 · MOE`,
    });
  });

  it("returns with a reason tied to a part of the report, and a date", async () => {
    const { reportId, read } = await waiting();
    valueOf(await coordinator.run(returnReportCommand, { ...read, ...returning }));
    expect(await stateOf(reportId)).toEqual({
      state: "RETURNED",
      correctUntil: new Date("2025-06-23T00:00:00Z"),
    });
    expect(await noticesOf("report.returned")).toMatchObject([{ ...returning, unit: "MOE" }]);
  });

  it("reopens an approved figure: the approval stays beneath it", async () => {
    const task = await assignedTask(alone);
    const { reportId, submissionId } = await approvedReport(task);
    const input = { reportId, submission: submissionId, reason: "数据有误", correctUntil: "2025-06-23" };
    valueOf(await second.run(reopenReportCommand, input));
    const kinds = await db().reportDecision.findMany({ where: { submissionId }, orderBy: { at: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["APPROVED", "REOPENED"]);
    expect((await stateOf(reportId)).state).toBe("RETURNED");
    expect(await noticesOf("report.reopened")).toHaveLength(1);
    const page = valueOf(await as(cast.leader).ask(listReopened, { unit: "MOE", period: "2025-05" }));
    expect(page.reopened.find((one) => one.reportId === reportId)).toMatchObject({
      before: 40,
      after: null,
      reason: "数据有误",
    });
  });

  it("excepts several units at once, and takes one back", async () => {
    const input = { period: "2025-05", units: ["MOE", "MIIT"], until: "2025-06-30", reason: "系统故障" };
    valueOf(await coordinator.run(grantExceptionCommand, input));
    expect(await noticesOf("period.exception-granted")).toMatchObject([{ unit: "MOE" }, { unit: "MIIT" }]);
    const view = valueOf(await coordinator.ask(readPeriodMatrix, { period: "2025-05" }));
    const moe = view.exceptions.find((one) => one.unitCode === "MOE");
    valueOf(await second.run(revokeExceptionCommand, { exceptionId: moe?.id }));
    const { exceptions } = valueOf(await coordinator.ask(listReopened, { period: "2025-05" }));
    expect(exceptions.find((one) => one.unitCode === "MOE")).toMatchObject({
      revoked: true,
      revokedByZh: cast.secondCoordinator.nameZh,
    });
  });

  it("urges all that are late: one message to each unit", async () => {
    const [one, two] = [await assignedTask(), await assignedTask(alone)];
    await submittedReport(one, { unit: "MIIT" });
    const before = (await noticesOf("report.urged")).length;
    const done = valueOf(await coordinator.run(urgeLateCommand, { period: "2025-05", unit: "MOE" }));
    expect(done).toMatchObject({ period: "2025-05", units: 1 });
    const [message] = (await noticesOf("report.urged")).slice(before);
    const codes = ((message?.tasks ?? []) as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([one.code, two.code]));
    expect(message?.unit).toBe("MOE");
  });
});

describe("read", () => {
  it("lists what waits, the longest first, with the last approved figure beside it", async () => {
    const task = await assignedTask();
    await approvedReport(task, { period: "2025-04", progress: 30 });
    await submittedReport(task, { progress: 45, submittedAt: new Date("2025-05-27T02:00:00Z") });
    await submittedReport(task, { unit: "MIIT", submittedAt: new Date("2025-05-26T02:00:00Z") });
    const view = valueOf(await coordinator.ask(listReviewQueue, { period: "2025-05" }));
    const mine = view.rows.filter((row) => row.taskCode === task.code);
    expect(mine.map((row) => row.unitCode)).toEqual(["MIIT", "MOE"]);
    expect(mine[1]).toMatchObject({
      progress: 45,
      before: { period: "2025-04", progress: 30 },
      age: 13,
      late: false,
    });
    const only = valueOf(await coordinator.ask(listReviewQueue, { unit: "MIIT", period: "nonsense" }));
    expect(new Set(only.rows.map((row) => row.unitCode))).toEqual(new Set(["MIIT"]));
    expect(only.total).toBe(view.total);
  });

  it("puts a report beside the last approved one, with the parts of the supporters", async () => {
    const task = await assignedTask();
    await approvedReport(task, { period: "2025-04", progress: 30 });
    const { reportId } = await submittedReport(task, { progress: 45 });
    const support = await submittedReport(task, { unit: "MIIT", progress: 20 });
    const view = valueOf(await as(cast.leader).ask(readReview, { reportId, unit: "MOE" }));
    expect(view).toMatchObject({
      current: { progress: 45 },
      last: { period: "2025-04", submission: { progress: 30 } },
      texts: { done: { kind: "SAME" } },
      planned: 40,
      supporters: [{ unitCode: "MIIT", progress: 20, reportId: support.reportId, quoted: false }],
      correctUntilProposed: "2025-06-23",
      place: { next: null },
    });
    const part = valueOf(await coordinator.ask(readReview, { reportId: support.reportId }));
    expect(part).toMatchObject({ last: null, supporters: [], planned: 0, report: { role: "SUPPORT" } });
  });

  it("shows who has reported, and nothing due as no rate", async () => {
    const task = await assignedTask(WORDING, "M01-71");
    await submittedReport(task, { unit: "MIIT", late: true });
    const view = valueOf(await as(cast.leader).ask(readPeriodMatrix, { period: "2025-05" }));
    const cell = (unit: string) =>
      view.rows.find((row) => row.unit.code === unit)?.cells.find((one) => one.taskCode === "M01-71");
    expect(cell("MOE")).toMatchObject({ state: "MISSING", late: true, reportId: null });
    expect(cell("MIIT")).toMatchObject({ state: "SUBMITTED", late: true, onTime: false });
    expect(view.totals.due).toBe(view.totals.onTime + view.totals.madeUp + view.totals.outstanding);
    for (const { tally } of view.rows) expect(tally.rate === null).toBe(tally.due === 0);
    const list = valueOf(await coordinator.ask(listPeriods, {}));
    const may = list.rows.find((row) => row.period.code === "2025-05");
    expect(may?.tally).toEqual(view.totals);
    expect(list.rows[0]?.period.code).toBe("2025-06");
  });

  it("counts a return as a reopening only once the window has closed", async () => {
    const { read, reportId } = await waiting();
    const early = as(cast.coordinator, { now: new Date("2025-06-03T02:00:00Z"), today: "2025-06-03" });
    valueOf(await early.run(returnReportCommand, { ...read, ...returning }));
    const other = await waiting();
    valueOf(await coordinator.run(returnReportCommand, { ...other.read, ...returning }));
    const { returned } = valueOf(await coordinator.ask(listReopened, { period: "2025-05" }));
    const ids = returned.map((one) => one.reportId);
    expect(ids).toContain(other.reportId);
    expect(ids).not.toContain(reportId);
  });
});

describe("invalid", () => {
  it("asks for reasons, parts and dates", async () => {
    const { read } = await waiting();
    const before = await written();
    expect(await coordinator.run(returnReportCommand, { ...read, field: "weight" })).toMatchObject({
      kind: "invalid",
      fields: { field: [{ code: "choose" }], reason: [{ code: "required" }] },
    });
    expect(await coordinator.run(approveReportCommand, { ...read, rating: "OFF_TRACK" })).toMatchObject({
      refusal: { refusal: "review.rating-without-reason" },
    });
    expect(await coordinator.run(grantExceptionCommand, { period: "2025-13" })).toMatchObject({
      kind: "invalid",
    });
    expect(await written()).toEqual(before);
  });
});

describe("forbidden", () => {
  it("nobody decides on what he wrote or signed off", async () => {
    const { reportId, read } = await waiting();
    await db().reportAuthor.create({
      data: { reportId, personId: await personId(cast.coordinator), at: new Date("2025-05-28T02:00:00Z") },
    });
    const before = await written();
    const approval = { ...read, rating: "ON_TRACK" };
    expect(await coordinator.run(approveReportCommand, approval)).toEqual({ kind: "forbidden" });
    expect(await coordinator.run(returnReportCommand, { ...read, ...returning })).toEqual({
      kind: "forbidden",
    });
    expect(await written()).toEqual(before);
    expect((await second.run(approveReportCommand, approval)).kind).toBe("done");
  });

  it("units neither decide nor read over the reviewer's shoulder", async () => {
    const { read, reportId } = await waiting();
    const unit = as(cast.moeLiaison);
    expect(await unit.run(approveReportCommand, { ...read, rating: "ON_TRACK" })).toEqual({
      kind: "forbidden",
    });
    for (const outcome of [
      await unit.ask(readReview, { reportId }),
      await unit.ask(listReviewQueue, {}),
      await unit.ask(readPeriodMatrix, { period: "2025-05" }),
      await unit.ask(listReopened, {}),
      await unit.run(urgeLateCommand, { period: "2025-05" }),
      await as(cast.leader).run(urgeLateCommand, { period: "2025-05" }),
    ]) {
      expect(outcome).toEqual({ kind: "forbidden" });
    }
  });
});

describe("hidden", () => {
  it("a draft is not there for the reviewer, nor a period without a window", async () => {
    const { reportId } = await waiting();
    const draft = await db().report.findUniqueOrThrow({ where: { id: reportId } });
    const task = await assignedTask(alone);
    const { id } = await db().report.create({
      data: {
        taskId: task.id,
        unitId: draft.unitId,
        period: "2025-05",
        draft: {},
        savedAt: draft.savedAt,
        savedById: draft.savedById,
      },
    });
    expect(await coordinator.ask(readReview, { reportId: id })).toEqual({ kind: "not-found" });
    expect(
      await coordinator.run(approveReportCommand, { reportId: id, submission: id, rating: "ON_TRACK" }),
    ).toEqual({ kind: "not-found" });
    expect(await coordinator.ask(readPeriodMatrix, { period: "2025-07" })).toEqual({ kind: "not-found" });
    expect(await coordinator.ask(readPeriodMatrix, { period: "2019-01" })).toEqual({ kind: "not-found" });
  });
});

describe("conflict", () => {
  it("of two decisions at once one is made, the other is told", async () => {
    const { read } = await waiting();
    const outcomes = await Promise.all([
      coordinator.run(approveReportCommand, { ...read, rating: "ON_TRACK" }),
      second.run(returnReportCommand, { ...read, ...returning }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(outcomes.find(({ kind }) => kind === "refused")).toMatchObject({
      refusal: { refusal: "review.already-decided" },
    });
    expect(await db().reportDecision.count({ where: { submissionId: read.submission } })).toBe(1);
  });

  it("a submission that was taken back or followed by another is not decided", async () => {
    const { read, reportId, submissionId } = await waiting();
    const row = await db().reportSubmission.findUniqueOrThrow({ where: { id: submissionId } });
    await db().reportDecision.create({
      data: { submissionId, kind: "WITHDRAWN", at: row.submittedAt, byId: row.signedOffById },
    });
    await db().report.update({ where: { id: reportId }, data: { state: "DRAFT" } });
    const approval = { ...read, rating: "ON_TRACK" };
    expect(await coordinator.run(approveReportCommand, approval)).toMatchObject({
      refusal: { refusal: "review.withdrawn" },
    });
    const { id: _id, findings: _findings, ...again } = row;
    await db().reportSubmission.create({ data: { ...again, number: 2 } });
    await db().report.update({ where: { id: reportId }, data: { state: "SUBMITTED" } });
    expect(await coordinator.run(approveReportCommand, approval)).toMatchObject({
      refusal: { refusal: "review.newer-submission" },
    });
  });

  it("the same are not urged twice a day, even by two at once", async () => {
    await assignedTask(alone);
    const urge = { period: "2025-05", unit: "MOE" };
    const outcomes = await Promise.all([
      coordinator.run(urgeLateCommand, urge),
      second.run(urgeLateCommand, urge),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    const before = await written();
    expect(await coordinator.run(urgeLateCommand, urge)).toMatchObject({
      refusal: { refusal: "urge.already-today" },
    });
    expect(await written()).toEqual(before);
    const tomorrow = as(cast.coordinator, { now: new Date("2025-06-17T02:00:00Z"), today: "2025-06-17" });
    expect((await tomorrow.run(urgeLateCommand, urge)).kind).toBe("done");
  });

  it("an exception that is there already, or gone already, is named", async () => {
    const exceptionId = await periodException("MOE", "2025-05", "2025-06-30");
    const input = { period: "2025-05", units: "MOE", until: "2025-06-25", reason: "系统故障" };
    expect(await coordinator.run(grantExceptionCommand, input)).toMatchObject({
      refusal: { refusal: "exception.already-granted", params: { units: "MOE" } },
    });
    valueOf(await coordinator.run(revokeExceptionCommand, { exceptionId }));
    expect(await coordinator.run(revokeExceptionCommand, { exceptionId })).toMatchObject({
      refusal: { refusal: "exception.already-revoked" },
    });
    expect((await coordinator.run(grantExceptionCommand, input)).kind).toBe("done");
  });
});
