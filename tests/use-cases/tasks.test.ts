import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { amendTaskCommand } from "@/lib/tasks/commands/amend-task";
import { answerWordingCommand } from "@/lib/tasks/commands/answer-wording";
import { assignTasksCommand } from "@/lib/tasks/commands/assign-tasks";
import { cancelTaskCommand } from "@/lib/tasks/commands/cancel-task";
import { discardDraftCommand } from "@/lib/tasks/commands/discard-draft";
import { draftTaskCommand } from "@/lib/tasks/commands/draft-task";
import { queryWordingCommand } from "@/lib/tasks/commands/query-wording";
import { reviseDraftCommand } from "@/lib/tasks/commands/revise-draft";
import { signTaskCommand } from "@/lib/tasks/commands/sign-task";
import { signTasksCommand } from "@/lib/tasks/commands/sign-tasks";
import { compareVersions } from "@/lib/tasks/queries/compare-versions";
import { listDrafts } from "@/lib/tasks/queries/list-drafts";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { listUnsigned } from "@/lib/tasks/queries/list-unsigned";
import { readAssignmentPreview } from "@/lib/tasks/queries/read-assignment-preview";
import { readDraftForm } from "@/lib/tasks/queries/read-draft-form";
import { readSigning } from "@/lib/tasks/queries/read-signing";
import { readTask } from "@/lib/tasks/queries/read-task";
import { readTaskHistory } from "@/lib/tasks/queries/read-task-history";
import { wordingOf } from "@/lib/tasks/task";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, NOW, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { assignedTask, draftTask, personId, signedTask, submittedReport, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const moe = as(cast.moeLiaison);
const miit = as(cast.miitLiaison);
const TABLES = ["task", "task_version", "task_unit", "task_signature", "wording_query", "outbox_event"];

/** What the wording form posts. */
const FORM = {
  ...WORDING,
  weight: "10",
  units: WORDING.units.map((unit) => ({ ...unit })),
  milestones: WORDING.milestones.map((row) => ({ ...row, key: "", share: String(row.share) })),
  indicators: WORDING.indicators.map((row) => ({ ...row, key: "" })),
};
const MOE_ALONE = FORM.units.slice(0, 1);

/** What the amendment form of a task posts when it is opened now. */
async function opened(code: string, changes: object = {}) {
  const { current } = valueOf(await coordinator.ask(readTask, { code }));
  const { weight, milestones, ...rest } = wordingOf(current);
  return {
    ...rest,
    code,
    version: String(current.version),
    weight: String(weight),
    milestones: milestones.map((row) => ({ ...row, share: String(row.share) })),
    ...changes,
  };
}

async function lastEvent() {
  const event = await db().outboxEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { name: event.name, ...(event.payload as Record<string, unknown>) };
}

async function nothingWritten(act: () => Promise<unknown>) {
  const before = await countRows(...TABLES);
  const outcome = await act();
  expect(await countRows(...TABLES)).toEqual(before);
  return outcome;
}

async function pendingExtension(taskId: string, unitCode: string) {
  const unit = await db().unit.findUniqueOrThrow({ where: { code: unitCode } });
  await db().extensionRequest.create({
    data: {
      taskId,
      unitId: unit.id,
      fromDate: new Date("2025-11-30"),
      askedDueOn: new Date("2025-12-15"),
      reason: "企业名单延后",
      at: NOW,
      byId: await personId(cast.miitLiaison),
    },
  });
}

describe("drafting", () => {
  it("takes the next number of the measure, revises in place and discards", async () => {
    const { code } = valueOf(await coordinator.run(draftTaskCommand, { ...FORM, measureCode: "M02" }));
    expect(code).toBe("M02-01");
    const choices = valueOf(await coordinator.ask(readDraftForm, {}));
    expect(choices.measures.find((measure) => measure.code === "M02")?.nextCode).toBe("M02-02");
    expect(choices.units.find((unit) => unit.code === "MOE")?.isMember).toBe(true);
    valueOf(
      await coordinator.run(reviseDraftCommand, await opened(code, { title: "新标题", units: MOE_ALONE })),
    );
    const { current } = valueOf(await coordinator.ask(readTask, { code }));
    expect(current).toMatchObject({ title: "新标题", stage: "DRAFT", versionNumber: 1, assignedAt: null });
    expect(current.units.map(({ unitCode }) => unitCode)).toEqual(["MOE"]);
    const history = valueOf(await coordinator.ask(readTaskHistory, { code }));
    expect(history.map(({ useCase }) => useCase)).toEqual(["tasks.revise-draft", "tasks.draft-task"]);
    expect(history[0]?.changes.map(({ field }) => field)).toEqual(["title", "units"]);
    const version = String(current.version);
    valueOf(await coordinator.run(discardDraftCommand, { code, version }));
    expect((await coordinator.ask(readTask, { code })).kind).toBe("not-found");
    expect(await db().taskVersion.count()).toBe(0);
  });

  it("invalid: says at which field, and writes nothing", async () => {
    valueOf(await coordinator.run(draftTaskCommand, { ...FORM, measureCode: "M01", code: "M01-05" }));
    const cases: [object, string, string][] = [
      [{ code: "M01-05" }, "task.code-taken", "code"],
      [{ code: "M02-05" }, "task.code-of-other-measure", "code"],
      [{ measureCode: "M77" }, "task.measure-unknown", "measureCode"],
      [{ documentCode: "", orderNote: "" }, "task.no-order", "documentCode"],
      [{ dueOn: "2026-05-01" }, "task.due-outside-plan", "dueOn"],
      [{ units: [] }, "task.no-lead", "units"],
      [{ milestones: FORM.milestones.slice(0, 1) }, "task.shares-not-whole", "milestones.0.share"],
    ];
    for (const [changes, refusal, field] of cases) {
      const outcome = await nothingWritten(() =>
        coordinator.run(draftTaskCommand, { ...FORM, measureCode: "M01", ...changes }),
      );
      expect(outcome).toMatchObject({
        kind: "refused",
        refusal: { refusal, field },
      });
    }
    expect(
      await nothingWritten(() =>
        coordinator.run(draftTaskCommand, { ...FORM, measureCode: "M01", weight: "0", title: " " }),
      ),
    ).toMatchObject({
      kind: "invalid",
      fields: { weight: [{ code: "too-small" }], title: [{ code: "required" }] },
    });
  });

  it("hidden from everybody but coordinators", async () => {
    const { code } = await draftTask();
    for (const member of [cast.leader, cast.moeLiaison, cast.moeStaff]) {
      expect((await as(member).ask(readTask, { code })).kind).toBe("not-found");
      expect(valueOf(await as(member).ask(listTasks, {})).tasks).toEqual([]);
    }
    for (const member of [cast.auditor, cast.systemAdministrator])
      expect((await as(member).ask(listTasks, {})).kind).toBe("forbidden");
  });
});

describe("assigning", () => {
  it("shows what each unit will receive, and assigns the batch with a notice for each task", async () => {
    const [first, second] = [await draftTask(), await draftTask({ units: WORDING.units.slice(0, 1) })];
    const codes = [first.code, second.code];
    const preview = valueOf(await coordinator.ask(readAssignmentPreview, { codes: [...codes, "M09-99"] }));
    expect(preview.missing).toEqual(["M09-99"]);
    expect(preview.units.map(({ unit, tasks }) => [unit.code, tasks.length])).toEqual([
      ["MOE", 2],
      ["MIIT", 1],
    ]);
    expect(preview.signBy).toBe("2025-06-23");
    valueOf(await coordinator.run(assignTasksCommand, { codes, note: "请抓紧" }));
    const { current, batchNote, signings, rule } = valueOf(await moe.ask(readTask, { code: first.code }));
    expect(current).toMatchObject({ stage: "ASSIGNED", versionAt: NOW, assignedAt: NOW });
    expect(batchNote).toBe("请抓紧");
    expect(rule?.days).toBe(5);
    expect(signings.map(({ unitCode, state, signBy }) => [unitCode, state, signBy])).toEqual([
      ["MOE", "WAITING", "2025-06-23"],
      ["MIIT", "WAITING", "2025-06-23"],
    ]);
    expect(await db().assignmentBatch.count()).toBe(1);
    expect(await lastEvent()).toMatchObject({ name: "task.assigned", units: ["MOE"], signBy: "2025-06-23" });
    expect(await db().outboxEvent.count({ where: { name: "task.assigned" } })).toBe(2);
    await expect(
      db().$executeRaw`update task_version set title = '偷改' where id = ${first.versionId}::uuid`,
    ).rejects.toThrow(/frozen/);
  });

  it("invalid: names the draft that stops the batch, and assigns none", async () => {
    const [ready, faulty, done] = [
      await draftTask(),
      await draftTask({ units: [], milestones: [] }),
      await assignedTask(),
    ];
    const drafts = valueOf(await coordinator.ask(listDrafts, {}));
    expect(drafts.map(({ code, faults }) => [code, faults.length > 0])).toEqual([
      [ready.code, false],
      [faulty.code, true],
    ]);
    for (const [code, refusal] of [
      [faulty.code, "task.draft-not-ready"],
      [done.code, "task.already-assigned"],
      ["M09-99", "task.draft-unknown"],
    ]) {
      const outcome = await nothingWritten(() =>
        coordinator.run(assignTasksCommand, { codes: [ready.code, code] }),
      );
      expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal, params: { code } } });
    }
    expect(await coordinator.run(assignTasksCommand, {})).toMatchObject({ kind: "invalid" });
  });

  it("conflict: of two who assign the same batch one is told", async () => {
    const { code } = await draftTask();
    const outcomes = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((member) =>
        as(member).run(assignTasksCommand, { codes: [code] }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(await db().taskStep.count()).toBe(1);
  });
});

describe("signing", () => {
  it("signs for what was read, one task or several", async () => {
    const tasks = [await assignedTask(), await assignedTask(), await assignedTask()];
    const [one, two, three] = tasks;
    if (!one || !two || !three) throw new Error("three tasks");
    expect(valueOf(await moe.ask(listUnsigned, {})).map(({ unit }) => unit.code)).toEqual([
      "MOE",
      "MOE",
      "MOE",
    ]);
    expect(valueOf(await coordinator.ask(listUnsigned, {}))).toHaveLength(6);
    expect(valueOf(await coordinator.ask(listUnsigned, {}))[0]).toMatchObject({
      state: "OVERDUE",
      signBy: "2025-01-13",
    });
    valueOf(await moe.run(signTaskCommand, { code: one.code, versionId: one.versionId }));
    expect(await lastEvent()).toMatchObject({ name: "task.signed", unit: "MOE" });
    valueOf(
      await moe.run(signTasksCommand, {
        tasks: [two, three].map(({ code, versionId }) => `${code}:${versionId}`),
      }),
    );
    expect(valueOf(await moe.ask(listUnsigned, {}))).toEqual([]);
    expect(valueOf(await moe.ask(listTasks, { unsigned: "1" })).shown).toBe(0);
    expect(valueOf(await coordinator.ask(listTasks, { unsigned: "1" })).shown).toBe(3);
    const { signings } = valueOf(await coordinator.ask(readTask, { code: one.code }));
    expect(signings[0]).toMatchObject({ state: "SIGNED", signedBy: cast.moeLiaison.nameZh });
  });

  it("forbidden to staff and coordinators; hidden from a unit without a part", async () => {
    const { code, versionId } = await assignedTask({ units: WORDING.units.slice(0, 1) });
    const sign = (member: CastMember) =>
      nothingWritten(() => as(member).run(signTaskCommand, { code, versionId }));
    expect(await sign(cast.moeStaff)).toMatchObject({ kind: "forbidden" });
    expect(await sign(cast.coordinator)).toMatchObject({ kind: "forbidden" });
    expect(await sign(cast.miitLiaison)).toMatchObject({ kind: "not-found" });
    expect((await miit.ask(readSigning, { codes: [code] })).kind).toBe("not-found");
    expect((await miit.ask(readTaskHistory, { code })).kind).toBe("not-found");
    expect((await miit.ask(compareVersions, { code, number: "1" })).kind).toBe("not-found");
    expect(
      await nothingWritten(() => miit.run(signTasksCommand, { tasks: `${code}:${versionId}` })),
    ).toMatchObject({ kind: "not-found" });
  });

  it("conflict: two at once, and a wording that changed meanwhile", async () => {
    const { code, versionId } = await assignedTask();
    const outcomes = await Promise.all([1, 2].map(() => moe.run(signTaskCommand, { code, versionId })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(outcomes.find(({ kind }) => kind === "refused")).toMatchObject({
      refusal: { refusal: "task.already-signed" },
    });
    expect(await db().taskSignature.count()).toBe(1);
    valueOf(await coordinator.run(amendTaskCommand, await opened(code, { title: "又", reason: "更正" })));
    expect(await nothingWritten(() => miit.run(signTaskCommand, { code, versionId }))).toMatchObject({
      refusal: { refusal: "task.wording-changed" },
    });
  });
});

describe("amending", () => {
  it("keeps the original, asks those concerned to sign anew and shows them the difference", async () => {
    const { code } = await signedTask();
    const units = [
      { unitCode: "MIIT", role: "LEAD", part: "牵头对接", dueOn: "2025-12-31" },
      { unitCode: "MOE", role: "SUPPORT", part: "组织高校盘点", dueOn: "2025-12-31" },
    ];
    valueOf(await coordinator.run(amendTaskCommand, await opened(code, { units, reason: "分工调整" })));
    expect(await lastEvent()).toMatchObject({
      name: "task.amended",
      task: { lead: "MIIT", supports: ["MOE"] },
      units: ["MIIT", "MOE"],
      removed: [],
      reason: "分工调整",
      signBy: "2025-06-23",
    });
    const [signing] = valueOf(await moe.ask(readSigning, { codes: [code] }));
    expect(signing).toMatchObject({ signing: { state: "WAITING" }, last: { number: 1 } });
    expect(signing?.last?.wording.units[0]).toMatchObject({ unitCode: "MOE", role: "LEAD" });
    const compared = valueOf(await moe.ask(compareVersions, { code, number: "2" }));
    expect(compared).toMatchObject({ before: { number: 1 }, version: { reason: "分工调整" } });
    // Milestones keep their keys, because reports refer to them.
    expect(compared.wording.milestones.map(({ key }) => key)).toEqual(
      WORDING.milestones.map(({ key }) => key),
    );
  });

  it("leaves signatures alone that it does not concern, and takes a removed unit off", async () => {
    const { code } = await signedTask();
    const later = { ...FORM.units[1], dueOn: "2025-12-15" };
    valueOf(
      await coordinator.run(
        amendTaskCommand,
        await opened(code, { units: [FORM.units[0], later], weight: "20", reason: "顺延" }),
      ),
    );
    const { signings } = valueOf(await coordinator.ask(readTask, { code }));
    expect(signings.map(({ unitCode, state }) => [unitCode, state])).toEqual([
      ["MOE", "HELD"],
      ["MIIT", "WAITING"],
    ]);
    valueOf(
      await coordinator.run(amendTaskCommand, await opened(code, { units: MOE_ALONE, reason: "收窄" })),
    );
    expect(await lastEvent()).toMatchObject({
      name: "task.amended",
      units: [],
      removed: ["MIIT"],
      signBy: null,
    });
    expect((await miit.ask(readTask, { code })).kind).toBe("not-found");
    valueOf(
      await coordinator.run(amendTaskCommand, await opened(code, { units: FORM.units, reason: "恢复" })),
    );
    expect(await lastEvent()).toMatchObject({ units: ["MIIT"] });
  });

  it("invalid: without a change, a reason, or over a request that waits", async () => {
    const task = await signedTask();
    const { code } = task;
    const amend = async (changes: object) =>
      nothingWritten(async () => coordinator.run(amendTaskCommand, await opened(code, changes)));
    expect(await amend({ reason: "x" })).toMatchObject({ refusal: { refusal: "nothing-changed" } });
    expect(await amend({ title: "又", reason: " " })).toMatchObject({
      kind: "invalid",
      fields: { reason: [{ code: "required" }] },
    });
    await pendingExtension(task.id, "MIIT");
    expect(await amend({ units: MOE_ALONE, reason: "x" })).toMatchObject({
      refusal: { refusal: "task.extension-pending", params: { unit: "MIIT" } },
    });
    const version = (await opened(code)).version;
    expect(
      await nothingWritten(() => coordinator.run(cancelTaskCommand, { code, version, reason: "x" })),
    ).toMatchObject({ refusal: { refusal: "task.request-pending" } });
    expect(
      await nothingWritten(() => coordinator.run(reviseDraftCommand, { ...FORM, code, version })),
    ).toMatchObject({
      refusal: { refusal: "task.not-draft" },
    });
  });

  it("forbidden to units; conflict: a stale form shows the other text", async () => {
    const { code } = await signedTask();
    const form = await opened(code, { title: "甲", reason: "x" });
    expect(await nothingWritten(() => moe.run(amendTaskCommand, form))).toMatchObject({ kind: "forbidden" });
    valueOf(await coordinator.run(amendTaskCommand, form));
    expect(
      await nothingWritten(() => as(cast.secondCoordinator).run(amendTaskCommand, { ...form, title: "乙" })),
    ).toMatchObject({ kind: "stale", current: { title: "甲" }, changedBy: cast.coordinator.nameZh });
  });
});

describe("wording queries and cancelling", () => {
  it("asks, answers once, and cancels with a reason", async () => {
    const { code } = await assignedTask();
    valueOf(await as(cast.moeStaff).run(queryWordingCommand, { code, question: "含民办高校吗？" }));
    expect(await lastEvent()).toMatchObject({ name: "task.wording-queried", unit: "MOE" });
    const [query] = valueOf(await miit.ask(readTask, { code })).queries;
    const answer = { queryId: query?.id, answer: "含。" };
    expect(await nothingWritten(() => moe.run(answerWordingCommand, answer))).toMatchObject({
      kind: "forbidden",
    });
    valueOf(await coordinator.run(answerWordingCommand, answer));
    expect(await lastEvent()).toMatchObject({ name: "task.wording-answered", unit: "MOE", answer: "含。" });
    expect(
      await nothingWritten(() => coordinator.run(answerWordingCommand, { ...answer, answer: "不含。" })),
    ).toMatchObject({ refusal: { refusal: "task.query-answered" } });
    const { version } = await opened(code);
    valueOf(await coordinator.run(cancelTaskCommand, { code, version, reason: "并入他项" }));
    const view = valueOf(await moe.ask(readTask, { code }));
    expect(view.current.stage).toBe("CANCELLED");
    expect(view.steps.at(-1)).toMatchObject({ kind: "CANCELLED", reason: "并入他项" });
    expect(view.signings[0]?.state).toBe("LAPSED");
    expect(
      await nothingWritten(() => moe.run(queryWordingCommand, { code, question: "为何撤销？" })),
    ).toMatchObject({ refusal: { refusal: "task.not-in-hand" } });
  });
});

describe("reading", () => {
  it("finds by words, unit and role, stage and due date, in the order asked for", async () => {
    await signedTask({ title: "甲" }, "M01-81");
    await assignedTask(
      { title: "乙", dueOn: "2025-12-20", units: MOE_ALONE.map(earlier), milestones: [] },
      "M01-82",
    );
    await draftTask({ title: "丙" }, "M01-83");
    const codes = async (params: object, member: CastMember = cast.coordinator) =>
      valueOf(await as(member).ask(listTasks, params)).tasks.map(({ code }) => code);
    expect(await codes({})).toEqual(["M01-81", "M01-82", "M01-83"]);
    expect(await codes({}, cast.miitStaff)).toEqual(["M01-81"]);
    expect(await codes({ role: "LEAD" }, cast.miitStaff)).toEqual([]);
    expect(await codes({}, cast.leader)).toEqual(["M01-81", "M01-82"]);
    expect(await codes({ q: "乙" })).toEqual(["M01-82"]);
    expect(await codes({ unit: "MIIT", role: "SUPPORT", stage: "ASSIGNED" })).toEqual(["M01-81"]);
    expect(await codes({ unit: "MIIT", role: "LEAD" })).toEqual([]);
    expect(await codes({ to: "2025-12-20" })).toEqual(["M01-82"]);
    expect(await codes({ from: "2025-12-21", sort: "-code" })).toEqual(["M01-83", "M01-81"]);
    expect(await codes({ measure: "M02" })).toEqual([]);
    expect(await codes({ page: "99", sort: "no such", stage: "NONE", from: "gestern" })).toHaveLength(3);
  });

  it("opens as it stood on a day", async () => {
    const { code } = await signedTask();
    valueOf(
      await coordinator.run(
        amendTaskCommand,
        await opened(code, { title: "新", dueOn: "2025-12-20", ...earlierAll(), reason: "提前" }),
      ),
    );
    const then = valueOf(await moe.ask(readTask, { code, on: "2025-06-15" }));
    expect(then.task).toMatchObject({ title: WORDING.title, dueOn: "2025-12-31", versionNumber: 1 });
    expect(then).toMatchObject({ on: "2025-06-15", moves: [], current: { title: "新" } });
    expect(then.versions).toHaveLength(1);
    const signedLater = valueOf(await moe.ask(readTask, { code, on: "2025-01-06" }));
    expect(signedLater.signings[0]?.state).toBe("WAITING");
    expect(valueOf(await moe.ask(readTask, { code, on: "2025-01-05" })).task).toBeNull();
    const now = valueOf(await moe.ask(readTask, { code, on: "2099-01-01" }));
    expect(now.on).toBeNull();
    expect(now.moves).toMatchObject([{ from: "2025-12-31", to: "2025-12-20", ground: "AMENDMENT" }]);
    expect(valueOf(await moe.ask(readTaskHistory, { code, on: "2025-06-15" }))).toEqual([]);
  });

  it("shows of another unit's report only what has left that unit", async () => {
    const task = await signedTask();
    const { reportId } = await submittedReport(task, { unit: "MIIT" });
    const event = (useCase: string) => ({
      at: NOW,
      requestId: "t",
      useCase,
      outcome: "done",
      personName: "高航",
      recordType: "report",
      recordId: reportId,
      recordLabel: `${task.code} · 2025-05 · MIIT`,
      address: "",
    });
    await db().auditEvent.createMany({
      data: [event("reports.save-draft"), event("reports.sign-off"), event("reports.approve-report")],
    });
    const acts = async (member: CastMember) =>
      valueOf(await as(member).ask(readTaskHistory, { code: task.code })).map(({ useCase }) => useCase);
    expect(await acts(cast.miitStaff)).toContain("reports.save-draft");
    for (const member of [cast.moeLiaison, cast.coordinator, cast.leader]) {
      expect(await acts(member)).toEqual(["reports.approve-report", "reports.sign-off"]);
    }
  });
});

function earlier<Part extends { dueOn: string }>(part: Part): Part {
  return { ...part, dueOn: part.dueOn > "2025-12-20" ? "2025-12-20" : part.dueOn };
}

function earlierAll() {
  return { units: FORM.units.map(earlier), milestones: FORM.milestones.map(earlier) };
}
