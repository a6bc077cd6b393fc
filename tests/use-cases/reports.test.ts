import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { handOnCommand } from "@/lib/reports/commands/hand-on";
import { saveDraftCommand } from "@/lib/reports/commands/save-draft";
import { sendBackCommand } from "@/lib/reports/commands/send-back";
import { signOffCommand } from "@/lib/reports/commands/sign-off";
import { withdrawCommand } from "@/lib/reports/commands/withdraw";
import { listOwedReports } from "@/lib/reports/queries/list-owed-reports";
import { listQuotable } from "@/lib/reports/queries/list-quotable";
import { listTaskReports } from "@/lib/reports/queries/list-task-reports";
import { openReport } from "@/lib/reports/queries/open-report";
import { readReport } from "@/lib/reports/queries/read-report";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { REPORT_FORM, readyReport } from "../support/reporting";
import {
  approvedReport,
  draftTask,
  evidenceFile,
  personId,
  type SceneTask,
  signedTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

/** Within the window of June. */
const OPEN = { now: new Date("2025-06-26T02:00:00Z"), today: "2025-06-26" };
const staff = as(cast.moeStaff, OPEN);
const liaison = as(cast.moeLiaison, OPEN);
const TABLES = [
  "report",
  "report_author",
  "report_submission",
  "report_claim",
  "claim_evidence",
  "report_decision",
  "audit_event",
  "outbox_event",
];
const ONLY_MOE = { units: WORDING.units.filter(({ unitCode }) => unitCode === "MOE") };

const key = (task: SceneTask, version = 0, period = "2025-06") => ({
  task: task.code,
  period,
  version: String(version),
});
const form = (task: SceneTask, version = 0, over: object = {}) => ({
  ...key(task, version),
  ...REPORT_FORM,
  ...over,
});

/** Handed on by the staff and signed off by the liaison officer. */
async function signedOff(task: SceneTask, over: object = {}) {
  valueOf(await staff.run(handOnCommand, form(task, 0, over)));
  const { version } = await db().report.findFirstOrThrow({
    where: { taskId: task.id, period: "2025-06", unit: { code: "MOE" } },
  });
  return valueOf(await liaison.run(signOffCommand, key(task, version)));
}

describe("done", () => {
  it("opens pre-filled, keeps what is typed, hands on and signs off with evidence", async () => {
    const task = await signedTask();
    await approvedReport(task, { period: "2025-05", progress: 40 });
    const opened = valueOf(await staff.ask(openReport, { task: task.code, period: "2025-06" }));
    expect(opened).toMatchObject({
      version: 0,
      planned: 40,
      access: { through: "WINDOW", until: "2025-07-05" },
    });
    expect(opened.draft).toMatchObject({ progress: "40", done: "" });
    expect(opened.lastValues).toEqual([
      { period: "2025-05", progress: 40, selfRating: "ON_TRACK", rating: "ON_TRACK" },
    ]);
    expect(opened.dueMilestones.map(({ title }) => title)).toEqual(["完成盘点"]);

    const nothing = valueOf(await staff.run(saveDraftCommand, { ...key(task), ...opened.draft }));
    expect(nothing).toMatchObject({ version: 0, savedAt: null });
    expect(await db().report.count({ where: { period: "2025-06" } })).toBe(0);
    const first = valueOf(await staff.run(saveDraftCommand, { ...key(task), progress: "3", done: "半句" }));
    expect(first.version).toBe(1);
    expect(first.findings.map(({ code }) => code)).toEqual(["progress-fell"]);
    const again = await staff.run(saveDraftCommand, { ...key(task, 1), progress: "55", done: "半句话" });
    expect(valueOf(again).version).toBe(2);
    const audits = await db().auditEvent.findMany({ where: { useCase: "reports.save-draft" } });
    expect(audits.map(({ recordLabel }) => recordLabel)).toEqual([`${task.code} · 2025-06 · MOE`]);

    const fileId = await evidenceFile(task);
    const claims = [
      { kind: "DONE", text: "完成第二批盘点", files: fileId },
      {
        kind: "MILESTONE",
        milestoneKey: WORDING.milestones[0]?.key,
        text: "验收",
        noEvidenceReason: "待印发",
      },
      { kind: "INDICATOR", indicatorKey: WORDING.indicators[0]?.key, value: "", text: "" },
      { kind: "DONE", text: "", files: "" },
    ];
    valueOf(await staff.run(handOnCommand, form(task, 2, { claims })));
    const report = await db().report.findFirstOrThrow({ where: { taskId: task.id, period: "2025-06" } });
    expect(report.state).toBe("READY");
    const { submissionId } = valueOf(await liaison.run(signOffCommand, key(task, report.version)));

    const read = valueOf(
      await as(cast.coordinator, OPEN).ask(readReport, { task: task.code, period: "2025-06", unit: "MOE" }),
    );
    expect(read).toMatchObject({ standing: "SUBMITTED", own: null });
    expect(read.submissions).toHaveLength(1);
    expect(read.submissions[0]).toMatchObject({
      id: submissionId,
      number: 1,
      progress: 55,
      late: false,
      claimCount: 2,
      claimsWithEvidence: 1,
    });
    expect(read.submissions[0]?.claims[0]?.files).toMatchObject([{ id: fileId, name: "清单.pdf" }]);
    const file = await db().evidenceFile.findUniqueOrThrow({ where: { id: fileId } });
    expect(file.sharedAt).toEqual(OPEN.now);
    const events = await db().outboxEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ name }) => name).slice(-2)).toEqual(["report.ready", "report.submitted"]);
  });

  it("stores what the checks found with the explanation", async () => {
    const task = await signedTask();
    await approvedReport(task, { period: "2025-05", progress: 90 });
    const lower = form(task, 0, { explanation: "核减重复数据" });
    valueOf(await staff.run(handOnCommand, lower));
    const { version } = await db().report.findFirstOrThrow({ where: { period: "2025-06" } });
    valueOf(await liaison.run(signOffCommand, key(task, version)));
    const { findings } = await db().reportSubmission.findFirstOrThrow({ where: { progress: 55 } });
    expect(findings).toMatchObject([{ code: "progress-fell", params: { last: 90, now: 55 } }]);
  });

  it("quotes a supporting unit's part", async () => {
    const task = await signedTask();
    const supporting = await submittedReport(task, { unit: "MIIT", period: "2025-06" });
    const { quotable } = valueOf(await staff.ask(listQuotable, { task: task.code, period: "2025-06" }));
    expect(quotable.map(({ submissionId }) => submissionId)).toEqual([supporting.submissionId]);
    await signedOff(task, { quotes: supporting.submissionId });
    const read = valueOf(await staff.ask(readReport, { task: task.code, period: "2025-06", unit: "MOE" }));
    expect(read.submissions[0]?.quotes.map(({ unitCode }) => unitCode)).toEqual(["MIIT"]);
  });

  it("sends back with a note, and takes back before a decision", async () => {
    const task = await signedTask();
    valueOf(await staff.run(handOnCommand, form(task)));
    const report = () => db().report.findFirstOrThrow({ where: { taskId: task.id, period: "2025-06" } });
    valueOf(
      await liaison.run(sendBackCommand, { ...key(task, (await report()).version), note: "补充数据来源" }),
    );
    expect(await report()).toMatchObject({ state: "DRAFT", readyNote: "补充数据来源" });
    valueOf(await staff.run(handOnCommand, form(task, (await report()).version, { problems: "无" })));
    expect(await report()).toMatchObject({ state: "READY", readyNote: "" });
    valueOf(await liaison.run(signOffCommand, key(task, (await report()).version)));
    valueOf(await liaison.run(withdrawCommand, key(task, (await report()).version)));
    expect(await report()).toMatchObject({ state: "DRAFT" });
    const decisions = await db().reportDecision.findMany();
    expect(decisions.map(({ kind }) => kind)).toEqual(["WITHDRAWN"]);
  });

  it("marks as late what first comes after the window, under an exception", async () => {
    const { task, period, version } = await readyReport(await signedTask());
    valueOf(await as(cast.moeLiaison).run(signOffCommand, { task, period, version: String(version) }));
    expect(await db().reportSubmission.findFirstOrThrow()).toMatchObject({ late: true });
  });

  it("lists a task's periods, as they stood on a past day too", async () => {
    const task = await signedTask();
    await approvedReport(task, { period: "2025-05", progress: 40 });
    const rows = valueOf(await staff.ask(listTaskReports, { task: task.code })).rows;
    expect(rows[0]).toMatchObject({
      period: "2025-06",
      unitCode: "MOE",
      standing: "NOT_STARTED",
      open: true,
    });
    const may = (list: typeof rows) => list.find((row) => row.period === "2025-05" && row.unitCode === "MOE");
    expect(may(rows)).toMatchObject({ standing: "APPROVED", progress: 40, rating: "ON_TRACK" });
    expect(rows.at(-1)).toMatchObject({ period: "2025-01", unitCode: "MIIT", standing: "MISSING" });
    const past = valueOf(await staff.ask(listTaskReports, { task: task.code, on: "2025-05-28" })).rows;
    expect(may(past)).toMatchObject({ standing: "SUBMITTED", rating: null, open: false });
    const before = valueOf(await staff.ask(listTaskReports, { task: task.code, on: "2025-05-27" })).rows;
    expect(may(before)).toMatchObject({ standing: "NOT_STARTED", progress: null });
  });

  it("lists what a unit owes", async () => {
    const task = await signedTask({ ...ONLY_MOE, cadence: "QUARTERLY" });
    await draftTask();
    const owed = async (input: object) =>
      valueOf(await staff.ask(listOwedReports, input)).reports.filter((one) => one.taskCode === task.code);
    expect(await owed({})).toMatchObject([
      { period: "2025-03", standing: "MISSING", overdue: true, until: null },
      { period: "2025-06", standing: "NOT_STARTED", overdue: false, until: "2025-07-05", settled: false },
    ]);
    await signedOff(task);
    expect(await owed({ period: "2025-06" })).toMatchObject([{ standing: "SUBMITTED", settled: true }]);
  });
});

describe("invalid", () => {
  it("keeps any draft, and hands on only what is complete, saying where", async () => {
    const task = await signedTask();
    valueOf(await staff.run(saveDraftCommand, { ...key(task), progress: "很多", claims: [{ text: 5 }] }));
    const before = await countRows(...TABLES);
    const claims = [{ text: "" }, { kind: "INDICATOR", value: "许多" }];
    const outcome = await staff.run(handOnCommand, {
      ...form(task, 1, { progress: "101", next: "", claims }),
    });
    expect(outcome).toMatchObject({ kind: "invalid" });
    expect(outcome.kind === "invalid" && Object.keys(outcome.fields).sort()).toEqual([
      "claims.1.value",
      "next",
      "progress",
    ]);
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("refuses by name what a complete report may not do", async () => {
    const task = await signedTask();
    await approvedReport(task, { period: "2025-05", progress: 90 });
    const foreign = await evidenceFile(task, cast.miitStaff);
    const before = await countRows(...TABLES);
    const refusal = async (over: object) => {
      const outcome = await staff.run(handOnCommand, form(task, 0, over));
      return outcome.kind === "refused" ? outcome.refusal.refusal : outcome.kind;
    };
    expect(await refusal({})).toBe("report.unexplained");
    const explanation = "核减";
    expect(await refusal({ explanation, selfRating: "AT_RISK" })).toBe("report.blocked");
    expect(await refusal({ explanation, claims: [{ kind: "DONE", text: "完成", files: foreign }] })).toBe(
      "report.evidence-unknown",
    );
    expect(await refusal({ explanation, quotes: randomUUID() })).toBe("report.quote-unknown");
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("refuses outside the window with its dates, at the minute it closes", async () => {
    const task = await signedTask();
    const on = (today: string, at: string) => as(cast.moeStaff, { now: new Date(at), today });
    const before = await countRows("report");
    expect(await on("2025-06-24", "2025-06-24T15:59:00Z").run(handOnCommand, form(task))).toMatchObject({
      refusal: { refusal: "period.not-open", params: { opensOn: "2025-06-25", closesOn: "2025-07-05" } },
    });
    expect(await on("2025-07-06", "2025-07-05T16:00:00Z").run(handOnCommand, form(task))).toMatchObject({
      refusal: { refusal: "period.closed" },
    });
    expect(await countRows("report")).toEqual(before);
    valueOf(await on("2025-07-05", "2025-07-05T15:59:59Z").run(handOnCommand, form(task)));
  });
});

describe("forbidden", () => {
  it("lets nobody sign off what he wrote", async () => {
    const task = await signedTask();
    valueOf(await liaison.run(handOnCommand, form(task)));
    const { version } = await db().report.findFirstOrThrow({ where: { taskId: task.id, period: "2025-06" } });
    const before = await countRows(...TABLES);
    expect(await liaison.run(signOffCommand, key(task, version))).toMatchObject({
      refusal: { refusal: "report.own-words" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("does not make an author of a liaison officer who hands on unchanged", async () => {
    const task = await signedTask();
    valueOf(await staff.run(saveDraftCommand, form(task)));
    valueOf(await liaison.run(handOnCommand, form(task, 1)));
    const authors = await db().reportAuthor.findMany();
    expect(authors.map((one) => one.personId)).toEqual([await personId(cast.moeStaff)]);
  });

  it("keeps staff from signing and others from writing", async () => {
    const { task, period, version } = await readyReport(await signedTask());
    const input = { task, period, version: String(version) };
    expect((await as(cast.moeStaff).run(signOffCommand, input)).kind).toBe("forbidden");
    expect((await as(cast.coordinator).run(saveDraftCommand, input)).kind).toBe("forbidden");
    expect((await as(cast.leader).run(handOnCommand, input)).kind).toBe("forbidden");
  });

  it("keeps an approved report from being withdrawn or written in", async () => {
    const task = await signedTask();
    await approvedReport(task, { period: "2025-06" });
    for (const outcome of [
      await liaison.run(withdrawCommand, key(task, 1)),
      await staff.run(saveDraftCommand, { ...key(task, 1), done: "改" }),
      await liaison.run(signOffCommand, key(task, 1)),
    ]) {
      expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal: "report.approved" } });
    }
  });
});

describe("hidden", () => {
  it("is what another unit drafts, and any task without a part", async () => {
    const task = await signedTask();
    valueOf(await staff.run(saveDraftCommand, form(task)));
    const asked = { task: task.code, period: "2025-06", unit: "MOE" };
    for (const member of [cast.miitStaff, cast.coordinator, cast.leader]) {
      const read = valueOf(await as(member, OPEN).ask(readReport, asked));
      expect(read).toMatchObject({ standing: "NOT_STARTED", submissions: [], own: null });
    }
    const alone = await signedTask(ONLY_MOE);
    const stranger = as(cast.miitLiaison, OPEN);
    expect((await stranger.ask(readReport, { ...asked, task: alone.code })).kind).toBe("not-found");
    expect((await stranger.ask(openReport, { task: alone.code, period: "2025-06" })).kind).toBe("not-found");
    expect((await stranger.run(saveDraftCommand, key(alone))).kind).toBe("not-found");
    expect((await stranger.run(withdrawCommand, key(alone, 1))).kind).toBe("not-found");
  });

  it("is a period before the task was assigned, of another cadence, or none at all", async () => {
    const task = await signedTask({ cadence: "QUARTERLY" });
    for (const period of ["2024-12", "2025-05", "2025-13", "now"]) {
      expect((await staff.ask(openReport, { task: task.code, period })).kind).toBe("not-found");
    }
    expect((await staff.ask(openReport, { task: task.code, period: "2025-06" })).kind).toBe("done");
  });
});

describe("conflict", () => {
  it("shows the other person's text, and writes nothing", async () => {
    const task = await signedTask();
    valueOf(await staff.run(saveDraftCommand, { ...key(task), done: "工作人员的文字" }));
    const outcome = await liaison.run(saveDraftCommand, { ...key(task), done: "联络员的文字" });
    expect(outcome).toMatchObject({
      kind: "stale",
      current: { done: "工作人员的文字", version: 1 },
      changedBy: cast.moeStaff.nameZh,
    });
    expect(Object.keys(outcome.kind === "stale" ? outcome.current : {})).not.toContain("reporting");
    valueOf(await liaison.run(saveDraftCommand, { ...key(task, 1), done: "合并后的文字" }));
    const audits = await db().auditEvent.findMany({ where: { useCase: "reports.save-draft" } });
    expect(audits).toHaveLength(2);
    expect(await db().reportAuthor.count()).toBe(2);
  });

  it("lets one of two who begin at once begin, and one of two who sign off sign", async () => {
    const task = await signedTask();
    const begun = await Promise.all([
      staff.run(saveDraftCommand, { ...key(task), done: "甲" }),
      liaison.run(saveDraftCommand, { ...key(task), done: "乙" }),
    ]);
    expect(begun.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    const other = await signedTask();
    valueOf(await staff.run(handOnCommand, form(other)));
    const { version } = await db().report.findFirstOrThrow({ where: { taskId: other.id } });
    const signed = await Promise.all([
      liaison.run(signOffCommand, key(other, version)),
      liaison.run(signOffCommand, key(other, version)),
    ]);
    expect(signed.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    expect(await db().reportSubmission.count()).toBe(1);
  });
});
