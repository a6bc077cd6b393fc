import pg from "pg";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { approveReportCommand } from "@/lib/reports/commands/approve-report";
import { returnReportCommand } from "@/lib/reports/commands/return-report";
import { listDecisions } from "@/lib/worklists/queries/list-decisions";
import { listUnitParts } from "@/lib/worklists/queries/list-unit-parts";
import { listWaiting } from "@/lib/worklists/queries/list-waiting";
import { readEvidenceCoverage } from "@/lib/worklists/queries/read-evidence-coverage";
import { readPeriodState } from "@/lib/worklists/queries/read-period-state";
import { readReopened } from "@/lib/worklists/queries/read-reopened";
import { readUnitPeriod } from "@/lib/worklists/queries/read-unit-period";
import { readUnitStanding } from "@/lib/worklists/queries/read-unit-standing";
import { readWorkload } from "@/lib/worklists/queries/read-workload";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { answeredDifficulty, raisedDifficulty, routedDifficulty } from "../support/difficulty-scene";
import {
  approvedReport,
  assignedTask,
  evidenceFile,
  periodException,
  type SceneTask,
  signedTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

/** Monday 16 June 2025: the window of May closed on 5 June, that of June opens on the 25th. */
const coordinator = as(cast.coordinator);
const leader = as(cast.leader);
const moe = as(cast.moeLiaison);

const state = async (input: object = {}) => valueOf(await coordinator.ask(readPeriodState, input));
const lineOf = async (unit: string, input: object = {}) =>
  (await state(input)).whom.rows.find((row) => row.unit.code === unit)?.columns;
const rowsOf = async (kind: string, more: object = {}) =>
  valueOf(await coordinator.ask(listWaiting, { kind, ...more })).rows.map((row) => [row.code, row.unit.code]);

/** What the unit says it did, with a file for the first so many of its claims. */
async function claim(task: SceneTask, submissionId: string, claims: number, covered: number) {
  const fileId = await evidenceFile(task);
  for (let ordinal = 0; ordinal < claims; ordinal++) {
    await db().reportClaim.create({
      data: {
        ...{ submissionId, ordinal, kind: ordinal === 0 ? "MILESTONE" : "DONE", text: `事项${ordinal}` },
        noEvidenceReason: ordinal < covered ? "" : "清单尚在汇总",
        evidence: { create: ordinal < covered ? [{ fileId }] : [] },
      },
    });
  }
}

describe("done", () => {
  it("shows the period whose window opened last, its days, and units with nothing to do", async () => {
    const { period, window, cycle, periods, tally, office, whom } = await state();
    expect([period.code, window, periods[0]]).toEqual(["2025-05", "CLOSED", "2025-05"]);
    expect(cycle).toEqual({ from: "2025-05-25", to: "2025-06-16", over: false });
    expect(tally).toMatchObject({ due: 0, rate: null });
    expect(Object.values(office).every(({ count, oldest }) => count === 0 && oldest === null)).toBe(true);
    expect(whom.rows).toHaveLength(21);
    expect(whom.totals.late).toBe(0);
  });

  it("counts what a unit owes: signatures past their date, reports not handed in, by age", async () => {
    const task = await assignedTask();
    const line = await lineOf("MOE");
    expect(line?.sign).toMatchObject({ count: 1, late: 1, ages: { "over-10": 1 } });
    // Since the window opened on Sunday 25 May; the Dragon Boat holiday of 2 June is no working day.
    expect(line?.report).toMatchObject({ count: 1, late: 1, oldest: 15, ages: { "over-10": 1 } });
    expect(await rowsOf("sign", { late: "1" })).toEqual([
      [task.code, "MOE"],
      [task.code, "MIIT"],
    ]);
    expect(await rowsOf("report", { unit: "MIIT" })).toEqual([[task.code, "MIIT"]]);
    expect(await rowsOf("report", { age: "0-2" })).toEqual([]);
  });

  it("counts what came back, what waits for sign-off, and what the office has to decide", async () => {
    const [first, second] = [await signedTask({}, "M01-91"), await signedTask({}, "M01-92")];
    const { reportId, submissionId } = await submittedReport(first);
    await submittedReport(second);
    const returning = { field: "done", reason: "请写明数量", correctUntil: "2025-06-18" };
    valueOf(await coordinator.run(returnReportCommand, { reportId, submission: submissionId, ...returning }));
    expect(await lineOf("MOE")).toMatchObject({
      correct: { count: 1, late: 0, oldest: 0 },
      report: { count: 0 },
    });
    const { office } = await state();
    expect(office.reports).toMatchObject({ count: 1, oldest: 12 });
    await db().report.update({
      where: { id: reportId },
      data: { correctUntil: toDatabaseDate("2025-06-13") },
    });
    expect((await lineOf("MOE"))?.correct).toMatchObject({ count: 1, late: 1 });
    await db().report.update({
      where: { id: reportId },
      data: { state: "READY", readyAt: new Date("2025-06-12T02:00:00Z") },
    });
    expect(await lineOf("MOE")).toMatchObject({ correct: { count: 0 }, "sign-off": { count: 1, oldest: 2 } });
    expect(await rowsOf("sign-off")).toEqual([["M01-91", "MOE"]]);
  });

  it("knows whose turn it is with a difficulty", async () => {
    const task = await signedTask();
    await raisedDifficulty(task);
    await routedDifficulty(task, { dueOn: "2025-06-13" });
    await answeredDifficulty(task);
    expect((await state()).office.difficulties.count).toBe(1);
    expect((await lineOf("MIIT"))?.["answer-difficulty"]).toMatchObject({ count: 1, late: 1 });
    expect((await lineOf("MOE"))?.["confirm-difficulty"]).toMatchObject({ count: 1, late: 0 });
    expect((await lineOf("MOE"))?.["answer-difficulty"].count).toBe(0);
  });

  it("counts decisions where they were made, whatever period they are about", async () => {
    const [first, second] = [await signedTask({}, "M01-91"), await signedTask({}, "M01-92")];
    const approve = await submittedReport(first, {
      period: "2025-04",
      submittedAt: new Date("2025-06-12T02:00:00Z"),
    });
    const back = await submittedReport(second, { submittedAt: new Date("2025-06-10T02:00:00Z") });
    valueOf(
      await coordinator.run(approveReportCommand, {
        ...{ reportId: approve.reportId, submission: approve.submissionId, rating: "ON_TRACK" },
      }),
    );
    const returning = { field: "done", reason: "请写明数量", correctUntil: "2025-06-23" };
    valueOf(
      await as(cast.secondCoordinator).run(returnReportCommand, {
        ...{ reportId: back.reportId, submission: back.submissionId, ...returning },
      }),
    );
    await periodException("MOE", "2025-05", "2025-06-30"); // granted in January
    const { rows, totals } = valueOf(await leader.ask(readWorkload, {}));
    expect(
      rows.map(({ acts, median, longest, returnedShare }) => [
        acts.approved,
        acts.returned,
        median,
        longest,
        returnedShare,
      ]),
    ).toEqual([
      [1, 0, 2, 2, 0],
      [0, 1, 4, 4, 100],
    ]);
    expect(totals).toMatchObject({ total: 2, median: 2, longest: 4, returnedShare: 50 });
    const listed = valueOf(await leader.ask(listDecisions, { act: "returned" }));
    expect(listed.rows).toMatchObject([{ code: "M01-92", days: 4, period: "2025-05" }]);
    expect([listed.count, listed.total]).toEqual([1, 2]);
    expect(valueOf(await leader.ask(readWorkload, { period: "2025-04" })).totals.total).toBe(0);
  });

  it("shows which claims nothing proves, and why; what was taken back claims nothing", async () => {
    const [first, second] = [await signedTask({}, "M01-91"), await signedTask({}, "M01-92")];
    const { submissionId } = await submittedReport(first);
    await claim(first, submissionId, 3, 1);
    const other = await submittedReport(second);
    await claim(second, other.submissionId, 2, 0);
    const view = async () => valueOf(await coordinator.ask(readEvidenceCoverage, {}));
    expect((await view()).total).toEqual({ claims: 5, covered: 1, share: 20 });
    await db().reportDecision.create({
      data: {
        ...{ submissionId: other.submissionId, kind: "WITHDRAWN", at: new Date("2025-06-02T02:00:00Z") },
        byId: (await coordinator.actor()).personId,
      },
    });
    await db().report.update({ where: { id: other.reportId }, data: { state: "DRAFT" } });
    expect(await view()).toMatchObject({
      total: { claims: 3, covered: 1, share: 33 },
      uncovered: [
        { code: "M01-91", ordinal: 1, reason: "清单尚在汇总" },
        { code: "M01-91", ordinal: 2 },
      ],
    });
  });

  it("counts as reopened what changed after the window, not what was returned within it", async () => {
    const task = await signedTask();
    const { reportId, submissionId } = await submittedReport(task);
    const early = as(cast.coordinator, { now: new Date("2025-06-03T02:00:00Z"), today: "2025-06-03" });
    const returning = { field: "done", reason: "请写明数量", correctUntil: "2025-06-18" };
    valueOf(await early.run(returnReportCommand, { reportId, submission: submissionId, ...returning }));
    const view = async () => valueOf(await coordinator.ask(readReopened, {}));
    expect(await view()).toMatchObject({ returned: 0, exceptions: 0, first: [] });
    await periodException("MOE", "2025-05", "2025-06-30");
    expect(await view()).toMatchObject({ exceptions: 1 });
    expect(valueOf(await coordinator.ask(readReopened, { unit: "MIIT" }))).toMatchObject({ exceptions: 0 });
  });

  it("shows a unit how it stands, and which tasks of others wait for it", async () => {
    const task = await signedTask({
      units: [
        { unitCode: "MOE", role: "LEAD", part: "全部", dueOn: "2025-12-31" },
        { unitCode: "MIIT", role: "SUPPORT", part: "对接", dueOn: "2025-05-31" },
      ],
    });
    await approvedReport(task, { period: "2025-04", progress: 60 });
    const { submissionId } = await approvedReport(task, {
      unit: "MIIT",
      period: "2025-04",
      progress: 30,
      late: true,
    });
    await claim(task, submissionId, 2, 1);
    const standing = async () => valueOf(await as(cast.miitStaff).ask(readUnitStanding, { code: "MIIT" }));
    expect(await standing()).toMatchObject({
      ...{ leads: null, supports: { tasks: 1, planned: "100.0", actual: "30.0", gap: "-70.0" } },
      trend: { role: "SUPPORT" },
      waitedFor: [
        { code: task.code, lead: { code: "MOE" }, reasons: ["holds-up", "part-late", "lead-waits"] },
      ],
      totals: {
        tally: { due: 5, onTime: 0, madeUp: 1, outstanding: 4 },
        coverage: { claims: 2, covered: 1 },
      },
    });
    // Once the lead has reported without it, the lead no longer waits.
    await submittedReport(task);
    expect((await standing()).waitedFor[0]?.reasons).toEqual(["holds-up", "part-late"]);
    const own = valueOf(await moe.ask(readUnitStanding, { code: "MOE" }));
    expect(own).toMatchObject({ leads: { actual: "60.0" }, supports: null, waitedFor: [] });
    const parts = valueOf(await as(cast.miitStaff).ask(listUnitParts, { code: "MIIT", role: "SUPPORT" }));
    expect(parts.rows).toMatchObject([{ code: task.code, light: "OVERDUE", actual: 30, planned: 100 }]);
  });

  it("opens the reports behind a unit's figures of a period", async () => {
    const task = await signedTask();
    const { submissionId } = await submittedReport(task, { late: true });
    await claim(task, submissionId, 2, 2);
    await db().reportSubmission.findUniqueOrThrow({ where: { id: submissionId } });
    const view = valueOf(await moe.ask(readUnitPeriod, { code: "MOE", period: "2025-05" }));
    expect(view.rows).toMatchObject([{ taskCode: task.code, state: "SUBMITTED", late: true, returned: 0 }]);
    expect(view.tally).toMatchObject({ due: 1, madeUp: 1, outstanding: 0 });
  });

  it("takes the same number of statements however much there is", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    const statements = async () => {
      query.mockClear();
      const { whom } = await state();
      return [whom.totals.columns.report.count, query.mock.calls.length];
    };
    await assignedTask();
    await statements();
    await assignedTask();
    const [, once] = await statements();
    for (let n = 0; n < 3; n++) await submittedReport(await assignedTask(WORDING));
    expect(await statements()).toEqual([7, once]);
    query.mockRestore();
  });
});

describe("invalid", () => {
  it("a malformed period or unit means the latest, and all", async () => {
    expect((await state({ period: "2025-13", unit: "<b>" })).period.code).toBe("2025-05");
    expect((await state({ sort: "nonsense" })).whom.rows).toHaveLength(21);
  });

  it("a kind nobody knows is no page", async () => {
    expect(await coordinator.ask(listWaiting, { kind: "nonsense" })).toEqual({ kind: "not-found" });
    expect(await moe.ask(readUnitPeriod, { code: "MOE", period: "2025-13" })).toEqual({ kind: "not-found" });
  });
});

describe("forbidden", () => {
  it("to units: the state of the period tells of all of them", async () => {
    for (const query of [readPeriodState, readWorkload, listDecisions, readEvidenceCoverage, readReopened]) {
      expect(await moe.ask<never, unknown>(query as never, {})).toEqual({ kind: "forbidden" });
    }
    expect(await moe.ask(listWaiting, { kind: "report", unit: "MOE" })).toEqual({ kind: "forbidden" });
  });

  it("to a unit: the standing of another", async () => {
    expect(await moe.ask(readUnitStanding, { code: "MIIT" })).toEqual({ kind: "forbidden" });
    expect(await moe.ask(listUnitParts, { code: "MIIT", role: "LEAD" })).toEqual({ kind: "forbidden" });
    expect(await moe.ask(readUnitPeriod, { code: "MIIT", period: "2025-05" })).toEqual({ kind: "forbidden" });
    expect(await as(cast.auditor).ask(readUnitStanding, { code: "MOE" })).toEqual({ kind: "forbidden" });
  });
});

describe("hidden", () => {
  it("a period whose window has not opened, and a unit that is not there", async () => {
    expect(await coordinator.ask(readPeriodState, { period: "2025-06" })).toEqual({ kind: "not-found" });
    expect(await leader.ask(readWorkload, { period: "2030-01" })).toEqual({ kind: "not-found" });
    expect(await coordinator.ask(readUnitStanding, { code: "NOBODY" })).toEqual({ kind: "not-found" });
    expect(await moe.ask(readUnitPeriod, { code: "MOE", period: "2025-06" })).toEqual({ kind: "not-found" });
  });

  it("from a unit's standing whatever tells of units beyond its own tasks", async () => {
    const others = await signedTask({
      units: [{ unitCode: "MIIT", role: "LEAD", part: "全部", dueOn: "2025-05-31" }],
    });
    await approvedReport(others, { unit: "MIIT", progress: 10 });
    const standing = valueOf(await moe.ask(readUnitStanding, { code: "MOE" }));
    expect(JSON.stringify(standing)).not.toMatch(/MIIT|M01-9/);
    expect(standing).toMatchObject({ leads: null, supports: null, waitedFor: [], trend: { points: [] } });
  });
});
