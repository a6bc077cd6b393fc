import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { decideCompletionCommand } from "@/lib/completions/commands/decide-completion";
import { reopenTaskCommand } from "@/lib/completions/commands/reopen-task";
import { requestCompletionCommand } from "@/lib/completions/commands/request-completion";
import { strikeOffCommand } from "@/lib/completions/commands/strike-off";
import { withdrawCompletionCommand } from "@/lib/completions/commands/withdraw-completion";
import { listCompletionsOfTask } from "@/lib/completions/queries/list-of-task";
import { listPendingCompletions } from "@/lib/completions/queries/list-pending";
import { listToStrikeOff } from "@/lib/completions/queries/list-to-strike-off";
import { readCompletionRequest } from "@/lib/completions/queries/read-request";
import { db } from "@/lib/db/client";
import { decideExtensionCommand } from "@/lib/extensions/commands/decide-extension";
import { requestExtensionCommand } from "@/lib/extensions/commands/request-extension";
import { withdrawExtensionCommand } from "@/lib/extensions/commands/withdraw-extension";
import { listExtensionsOfTask } from "@/lib/extensions/queries/list-of-task";
import { listPendingExtensions } from "@/lib/extensions/queries/list-pending";
import { prepareExtensionRequest } from "@/lib/extensions/queries/prepare-request";
import { scopeOf } from "@/lib/kernel/scope";
import { findTask } from "@/lib/tasks/task.store";
import { as, closeDatabase, countRows, NOW, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { completedTask, doneTask, pendingCompletion, pendingExtension } from "../support/matrix/closing";
import {
  approvedReport,
  assignedTask,
  evidenceFile,
  signedTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const lead = as(cast.moeLiaison);
const support = as(cast.miitLiaison);
const coordinator = as(cast.coordinator);
const withoutMiit = {
  units: [{ unitCode: "MOE", role: "LEAD" as const, part: "全部", dueOn: WORDING.dueOn }],
};

async function taskNow(code: string) {
  const task = await findTask(db(), code, scopeOf(await coordinator.actor()));
  if (!task) throw new Error(`${code} is not there`);
  return task;
}

const noticeNames = async () =>
  (await db().outboxEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.name);

const ask = (taskCode: string, askedDueOn = "2026-03-31") => ({
  taskCode,
  askedDueOn,
  reason: "系统建设延后",
});
const approve = (id: string, over: object = {}) => ({
  ...{ id, version: "1", state: "APPROVED", grantedDueOn: "2026-03-31", decisionReason: "" },
  ...over,
});

describe("asking for a later date", () => {
  it("done: the lead for the task, a supporting unit for its part, and the office is told", async () => {
    const { code, id } = await assignedTask();
    valueOf(await lead.run(requestExtensionCommand, ask(code)));
    valueOf(await support.run(requestExtensionCommand, ask(code, "2025-12-31")));
    const requests = valueOf(await coordinator.ask(listExtensionsOfTask, { taskId: id }));
    expect(requests.map((r) => [r.unitCode, r.fromDate, r.askedDueOn, r.state]).sort()).toEqual([
      ["MIIT", "2025-11-30", "2025-12-31", "PENDING"],
      ["MOE", "2025-12-31", "2026-03-31", "PENDING"],
    ]);
    expect(await noticeNames()).toEqual(["extension.requested", "extension.requested"]);
    expect(valueOf(await coordinator.ask(listPendingExtensions, {}))).toHaveLength(2);
    expect((await taskNow(code)).dueOn).toBe("2025-12-31");
  });

  it("refused after the due date, citing the article in force, and said before anything is typed", async () => {
    const { code } = await assignedTask();
    const late = as(cast.moeLiaison, { now: new Date("2026-01-02T02:00:00Z"), today: "2026-01-02" });
    const refusal = {
      refusal: "extension.after-due",
      params: { date: "2025-12-31", rulesNumber: 1, articleNumber: expect.any(Number) },
    };
    expect(await late.run(requestExtensionCommand, ask(code))).toMatchObject({ kind: "refused", refusal });
    expect(valueOf(await late.ask(prepareExtensionRequest, { taskCode: code })).hindrance).toMatchObject(
      refusal,
    );
    expect(await countRows("extension_request", "outbox_event")).toEqual({
      extension_request: 0,
      outbox_event: 0,
    });
  });

  it("refused: a second request of the unit, two at once among them", async () => {
    const { code } = await assignedTask();
    const outcomes = await Promise.all([
      lead.run(requestExtensionCommand, ask(code)),
      lead.run(requestExtensionCommand, ask(code)),
    ]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done", "refused"]);
    expect(await countRows("extension_request")).toEqual({ extension_request: 1 });
  });

  it("invalid without a date or a reason", async () => {
    const { code } = await assignedTask();
    expect(
      await lead.run(requestExtensionCommand, { taskCode: code, askedDueOn: "2026-02-30", reason: " " }),
    ).toMatchObject({
      kind: "invalid",
      fields: { askedDueOn: [{ code: "date" }], reason: [{ code: "required" }] },
    });
  });

  it("forbidden to staff and the office; hidden from a unit without a part", async () => {
    const { code } = await assignedTask(withoutMiit);
    expect(await as(cast.moeStaff).run(requestExtensionCommand, ask(code))).toEqual({ kind: "forbidden" });
    expect(await coordinator.run(requestExtensionCommand, ask(code))).toEqual({ kind: "forbidden" });
    expect(await support.run(requestExtensionCommand, ask(code))).toEqual({ kind: "not-found" });
    expect(await countRows("extension_request")).toEqual({ extension_request: 0 });
  });
});

describe("withdrawing a request", () => {
  it("done by the unit while it waits, refused afterwards, forbidden to others", async () => {
    const task = await assignedTask();
    const id = await pendingExtension(task);
    expect(await support.run(withdrawExtensionCommand, { id })).toEqual({ kind: "forbidden" });
    valueOf(await lead.run(withdrawExtensionCommand, { id }));
    expect(await lead.run(withdrawExtensionCommand, { id })).toMatchObject({
      refusal: { refusal: "extension.decided" },
    });
    valueOf(await lead.run(requestExtensionCommand, ask(task.code)));
  });
});

describe("deciding on a later date", () => {
  it("done: a new version with the date; nobody signs anew but who had not signed; the original date stays", async () => {
    const task = await assignedTask();
    const unit = await db().unit.findUniqueOrThrow({ where: { code: "MOE" } });
    const byId = (await lead.actor()).personId;
    await db().taskSignature.create({
      data: { taskId: task.id, versionId: task.versionId, unitId: unit.id, byId, at: NOW },
    });
    const id = await pendingExtension(task);
    valueOf(await coordinator.run(decideExtensionCommand, approve(id)));
    const now = await taskNow(task.code);
    expect([now.ground, now.dueOn, now.originalDueOn, now.versionNumber, now.reason]).toEqual([
      "EXTENSION",
      "2026-03-31",
      "2025-12-31",
      2,
      "系统建设延后",
    ]);
    expect(now.units.map((u) => [u.unitCode, u.dueOn, u.mustSign])).toEqual([
      ["MOE", "2026-03-31", false],
      ["MIIT", "2025-11-30", true],
    ]);
    expect(now.milestones.map((m) => m.dueOn)).toEqual(["2025-03-31", "2026-03-31"]);
    const row = await db().extensionRequest.findUniqueOrThrow({ where: { id } });
    expect([row.state, row.versionId, row.version]).toEqual(["APPROVED", now.versionId, 2]);
    expect(await noticeNames()).toEqual(["extension.approved"]);
  });

  it("done: another date than asked for, with its reason; a supporting unit's moves its part alone", async () => {
    const task = await signedTask();
    const id = await pendingExtension(task, "MIIT");
    const decision = approve(id, { grantedDueOn: "2025-12-15", decisionReason: "年底前须留出汇总时间" });
    valueOf(await coordinator.run(decideExtensionCommand, decision));
    const now = await taskNow(task.code);
    expect([now.dueOn, ...now.units.map((u) => [u.unitCode, u.dueOn, u.mustSign])]).toEqual([
      "2025-12-31",
      ["MOE", "2025-12-31", false],
      ["MIIT", "2025-12-15", false],
    ]);
    expect(now.reason).toBe("年底前须留出汇总时间");
  });

  it("done: refused with a reason, and nothing of the task changes", async () => {
    const task = await assignedTask();
    const id = await pendingExtension(task);
    const refusal = approve(id, { state: "REFUSED", decisionReason: "理由不充分" });
    valueOf(await coordinator.run(decideExtensionCommand, refusal));
    expect(await countRows("task_version")).toEqual({ task_version: 1 });
    expect(await noticeNames()).toEqual(["extension.refused"]);
    const [request] = valueOf(await lead.ask(listExtensionsOfTask, { taskId: task.id }));
    expect(request).toMatchObject({ state: "REFUSED", decisionReason: "理由不充分", grantedDueOn: null });
  });

  it("refused a second time; conflict for who decides at the same moment", async () => {
    const task = await assignedTask();
    const id = await pendingExtension(task);
    const both = await Promise.all([
      coordinator.run(decideExtensionCommand, approve(id)),
      as(cast.secondCoordinator).run(
        decideExtensionCommand,
        approve(id, { state: "REFUSED", decisionReason: "理由不充分" }),
      ),
    ]);
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(["done", "stale"]);
    expect(await coordinator.run(decideExtensionCommand, approve(id, { version: "2" }))).toMatchObject({
      refusal: { refusal: "extension.decided" },
    });
    const decided = await db().auditEvent.count({ where: { useCase: "extensions.decide", outcome: "done" } });
    expect(decided).toBe(1);
  });

  it("forbidden to units and leaders", async () => {
    const id = await pendingExtension(await assignedTask());
    for (const member of [cast.moeLiaison, cast.miitStaff, cast.leader]) {
      expect(await as(member).run(decideExtensionCommand, approve(id))).toEqual({ kind: "forbidden" });
    }
    expect(await countRows("task_version")).toEqual({ task_version: 1 });
  });

  it("as of a day before the decision the request still waits", async () => {
    const task = await assignedTask();
    const id = await pendingExtension(task);
    valueOf(await coordinator.run(decideExtensionCommand, approve(id)));
    const on = async (day: string) =>
      valueOf(await lead.ask(listExtensionsOfTask, { taskId: task.id, on: day })).map((r) => r.state);
    expect([await on("2025-06-09"), await on("2025-06-12"), await on("2025-06-16")]).toEqual([
      [],
      ["PENDING"],
      ["APPROVED"],
    ]);
  });
});

describe("asking for completion", () => {
  const request = async (task: { id: string; code: string; versionId: string }) => ({
    taskCode: task.code,
    statement: "清单已覆盖全部高校。",
    files: await evidenceFile(task),
  });

  it("done: with the statement and its evidence, which the other units now see", async () => {
    const task = await doneTask();
    valueOf(await lead.run(requestCompletionCommand, await request(task)));
    const { requests } = valueOf(await support.ask(listCompletionsOfTask, { taskId: task.id }));
    expect(requests).toMatchObject([{ state: "PENDING", files: [{ name: "清单.pdf" }] }]);
    expect((await db().evidenceFile.findFirstOrThrow()).sharedAt).toEqual(NOW);
    expect(await noticeNames()).toEqual(["completion.requested"]);
    expect(valueOf(await coordinator.ask(listPendingCompletions, {}))).toHaveLength(1);
  });

  it("refused below 100 % of the latest approved report, naming the figure; a later submission does not count", async () => {
    const task = await signedTask();
    expect(await lead.run(requestCompletionCommand, await request(task))).toMatchObject({
      refusal: { refusal: "completion.no-approved-report" },
    });
    await approvedReport(task, { period: "2025-04", progress: 90 });
    await submittedReport(task, { period: "2025-05", progress: 100 });
    expect(await lead.run(requestCompletionCommand, await request(task))).toMatchObject({
      refusal: { refusal: "completion.not-whole", params: { progress: 90, period: "2025-04" } },
    });
    await approvedReport(task, { unit: "MIIT", period: "2025-05", progress: 100 });
    expect(await lead.run(requestCompletionCommand, await request(task))).toMatchObject({ kind: "refused" });
    expect(await countRows("completion_request")).toEqual({ completion_request: 0 });
  });

  it("refused with files of another task; invalid with none", async () => {
    const [task, other] = [await doneTask(), await assignedTask()];
    const foreign = { ...(await request(task)), files: await evidenceFile(other) };
    expect(await lead.run(requestCompletionCommand, foreign)).toMatchObject({
      refusal: { refusal: "evidence.unknown", field: "files" },
    });
    for (const files of ["", undefined]) {
      expect(
        await lead.run(requestCompletionCommand, { taskCode: task.code, statement: "完成", files }),
      ).toMatchObject({ kind: "invalid", fields: { files: [{ code: "too-few" }] } });
    }
  });

  it("forbidden to a supporting unit, to staff and to the office; one request at a time", async () => {
    const task = await doneTask();
    for (const member of [cast.miitLiaison, cast.moeStaff, cast.coordinator]) {
      expect(await as(member).run(requestCompletionCommand, await request(task))).toEqual({
        kind: "forbidden",
      });
    }
    await pendingCompletion(task);
    expect(await lead.run(requestCompletionCommand, await request(task))).toMatchObject({
      refusal: { refusal: "completion.pending" },
    });
  });

  it("withdrawn by the unit while it waits", async () => {
    const id = await pendingCompletion(await doneTask());
    valueOf(await lead.run(withdrawCompletionCommand, { id }));
    expect(await lead.run(withdrawCompletionCommand, { id })).toMatchObject({
      refusal: { refusal: "completion.decided" },
    });
  });
});

describe("closing a task", () => {
  const yes = (id: string, over: object = {}) => ({
    ...{ id, version: "1", state: "APPROVED", decisionReason: "符合验收标准" },
    ...over,
  });

  it("done from request to strike-off and back", async () => {
    const task = await doneTask();
    const id = await pendingCompletion(task);
    valueOf(await coordinator.run(decideCompletionCommand, yes(id)));
    expect((await taskNow(task.code)).stage).toBe("COMPLETED");
    expect(valueOf(await coordinator.ask(listToStrikeOff, {}))).toMatchObject([
      { taskCode: task.code, unitCode: "MOE", completedAt: NOW },
    ]);
    valueOf(await coordinator.run(strikeOffCommand, { taskCode: task.code }));
    expect((await taskNow(task.code)).stage).toBe("STRUCK_OFF");
    expect(valueOf(await coordinator.ask(listToStrikeOff, {}))).toEqual([]);
    valueOf(await coordinator.run(reopenTaskCommand, { taskCode: task.code, reason: "抽查发现遗漏" }));
    expect((await taskNow(task.code)).stage).toBe("ASSIGNED");
    const { steps } = valueOf(await support.ask(listCompletionsOfTask, { taskId: task.id }));
    expect(steps.map((step) => step.kind).sort()).toEqual(["COMPLETED", "REOPENED", "STRUCK_OFF"]);
    expect(await noticeNames()).toEqual(["task.completed", "task.struck-off", "task.reopened"]);
  });

  it("done although a unit has not signed and a difficulty is open: the office is told, not barred", async () => {
    const task = await assignedTask();
    await approvedReport(task, { progress: 100 });
    const id = await pendingCompletion(task);
    const { unitId, personId } = await support.actor();
    await db().difficulty.create({
      data: {
        ...{ taskId: task.id, unitId, raisedById: personId, raisedAt: NOW },
        ...{ title: "数据缺口", description: "部分高校未报", request: "协调" },
      },
    });
    const view = valueOf(await coordinator.ask(readCompletionRequest, { id }));
    expect([view.unsigned.map((unit) => unit.unitCode), view.openDifficulties.length]).toEqual([
      ["MOE", "MIIT"],
      1,
    ]);
    valueOf(await coordinator.run(decideCompletionCommand, yes(id)));
  });

  it("done: refused with a reason, and the task stays in hand", async () => {
    const task = await doneTask();
    const id = await pendingCompletion(task);
    const no = yes(id, { state: "REFUSED", decisionReason: "" });
    expect(await coordinator.run(decideCompletionCommand, no)).toMatchObject({
      refusal: { refusal: "completion.reason-needed", field: "decisionReason" },
    });
    valueOf(await coordinator.run(decideCompletionCommand, { ...no, decisionReason: "缺少抽查记录" }));
    expect([(await taskNow(task.code)).stage, await noticeNames()]).toEqual([
      "ASSIGNED",
      ["completion.refused"],
    ]);
  });

  it("conflict: two decide at once, and one of them sees that; a second decision is refused", async () => {
    const id = await pendingCompletion(await doneTask());
    const both = await Promise.all([
      coordinator.run(decideCompletionCommand, yes(id)),
      as(cast.secondCoordinator).run(decideCompletionCommand, yes(id)),
    ]);
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(["done", "stale"]);
    expect(await coordinator.run(decideCompletionCommand, yes(id, { version: "2" }))).toMatchObject({
      refusal: { refusal: "completion.decided" },
    });
    expect(await db().taskStep.count({ where: { kind: "COMPLETED" } })).toBe(1);
  });

  it("refused out of turn, and twice", async () => {
    const task = await doneTask();
    expect(await coordinator.run(strikeOffCommand, { taskCode: task.code })).toMatchObject({
      refusal: { refusal: "completion.not-completed" },
    });
    expect(await coordinator.run(reopenTaskCommand, { taskCode: task.code, reason: "有误" })).toMatchObject({
      refusal: { refusal: "completion.not-closed" },
    });
    const closed = await completedTask();
    const twice = await Promise.all([
      coordinator.run(strikeOffCommand, { taskCode: closed.code }),
      coordinator.run(strikeOffCommand, { taskCode: closed.code }),
    ]);
    expect(twice.map((outcome) => outcome.kind).sort()).toEqual(["done", "refused"]);
  });

  it("forbidden to units", async () => {
    const task = await completedTask();
    for (const member of [cast.moeLiaison, cast.leader]) {
      expect(await as(member).run(strikeOffCommand, { taskCode: task.code })).toEqual({ kind: "forbidden" });
      expect(await as(member).run(reopenTaskCommand, { taskCode: task.code, reason: "有误" })).toEqual({
        kind: "forbidden",
      });
    }
    expect((await taskNow(task.code)).stage).toBe("COMPLETED");
  });
});
