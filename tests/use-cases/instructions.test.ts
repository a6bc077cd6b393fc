import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { answerInstructionCommand } from "@/lib/instructions/commands/answer-instruction";
import { assignInstructionCommand } from "@/lib/instructions/commands/assign-instruction";
import { closeInstructionCommand } from "@/lib/instructions/commands/close-instruction";
import { reopenInstructionCommand } from "@/lib/instructions/commands/reopen-instruction";
import { returnAnswerCommand } from "@/lib/instructions/commands/return-answer";
import { withdrawInstructionCommand } from "@/lib/instructions/commands/withdraw-instruction";
import { writeInstructionCommand } from "@/lib/instructions/commands/write-instruction";
import { listInstructions } from "@/lib/instructions/queries/list-instructions";
import { listOnSubject } from "@/lib/instructions/queries/list-on-subject";
import { listOpenInstructions } from "@/lib/instructions/queries/list-open";
import { readAssigning } from "@/lib/instructions/queries/read-assigning";
import { readInstruction } from "@/lib/instructions/queries/read-instruction";
import { readWriting } from "@/lib/instructions/queries/read-writing";
import { readTaskHistory } from "@/lib/tasks/queries/read-task-history";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { raisedDifficulty } from "../support/difficulty-scene";
import {
  answeredInstruction,
  assignedInstruction,
  closedInstruction,
  TEXT,
  writtenInstruction,
} from "../support/instruction-scene";
import { assignedTask, draftTask, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, second, leader] = [as(cast.coordinator), as(cast.secondCoordinator), as(cast.leader)];
const [moe, miit, miitLiaison] = [as(cast.moeStaff), as(cast.miitStaff), as(cast.miitLiaison)];
const TABLES = ["instruction", "instruction_step", "outbox_event", "audit_event"];
/** Forbidden attempts leave a row of the trail, and nothing else. */
const BUT_TRAIL = TABLES.slice(0, 3);
const ON_MOE = { kind: "unit", code: "MOE" } as const;

const at = (day: string) => ({ now: new Date(`${day}T02:00:00Z`), today: day });
const when = (member: Parameters<typeof as>[0], day: string) => as(member, at(day));
const onTask = async () => ({ kind: "task" as const, code: (await assignedTask()).code });
const steps = (number: number) =>
  db().instructionStep.findMany({ where: { instruction: { number } }, orderBy: { at: "asc" } });
const stateOf = async (number: number) =>
  (await db().instruction.findUniqueOrThrow({ where: { number } })).state;

async function lastNotice() {
  const { name, payload } = await db().outboxEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { name, ...(payload as Record<string, unknown>) };
}

describe("done", () => {
  it("goes from the leader's words to the coordinator's, a step for every act", async () => {
    const about = await onTask();
    const { number } = valueOf(
      await when(cast.leader, "2025-06-16").run(writeInstructionCommand, {
        ...{ ...about, text: TEXT, wishedBy: "2025-06-27" },
      }),
    );
    const [plan, stored] = [await db().plan.findFirstOrThrow(), await db().instruction.findFirstOrThrow()];
    expect(stored).toMatchObject({ planId: plan.id, state: "WRITTEN", difficultyId: null, unitId: null });
    expect(await lastNotice()).toMatchObject({
      name: "instruction.written",
      instruction: { number, excerpt: TEXT, subject: { ...about, title: WORDING.title }, owner: null },
      wishedBy: "2025-06-27",
    });

    const terms = valueOf(await when(cast.coordinator, "2025-06-17").ask(readAssigning, { number }));
    expect(terms.dueOn).toBe("2025-06-27");
    expect(terms.units.map(({ code }) => code)).toContain("MIIT");
    valueOf(
      await when(cast.coordinator, "2025-06-17").run(assignInstructionCommand, {
        ...{ number, version: "1", owner: "MIIT", dueOn: "", remark: "" },
      }),
    );
    expect(await lastNotice()).toMatchObject({
      name: "instruction.assigned",
      ...{ instruction: { owner: "MIIT" }, dueOn: "2025-06-27", movedFrom: null },
    });
    valueOf(
      await when(cast.miitStaff, "2025-07-01").run(answerInstructionCommand, {
        ...{ number, version: "2", answer: "已协调到位。" },
      }),
    );
    expect(await lastNotice()).toMatchObject({ name: "instruction.answered", answer: "已协调到位。" });
    valueOf(
      await when(cast.coordinator, "2025-07-02").run(closeInstructionCommand, {
        ...{ number, version: "3", note: "同意办结" },
      }),
    );
    expect((await steps(number)).map(({ kind }) => kind)).toEqual([
      ...["WRITTEN", "ASSIGNED", "ANSWERED", "CLOSED"],
    ]);
    const view = valueOf(await when(cast.leader, "2025-12-01").ask(readInstruction, { number }));
    expect(view.line).toMatchObject({
      ...{ state: "CLOSED", age: null, overdue: false, dueOn: "2025-06-27", originalDueOn: "2025-06-27" },
      timing: { state: "late", days: 2, answered: true },
    });
    const trail = await db().auditEvent.findMany({
      where: { recordType: "instruction" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ useCase }) => useCase)).toEqual(
      ["write", "assign", "answer", "close"].map((verb) => `instructions.${verb}-instruction`),
    );
    expect(trail[1]).toMatchObject({
      recordLabel: `#${number} · ${about.code}`,
      before: { state: "WRITTEN", owner: null, dueOn: null },
      after: { state: "ASSIGNED", owner: "MIIT", dueOn: "2025-06-27" },
    });
  });

  it("is written on a difficulty and on a unit as well", async () => {
    const difficulty = await raisedDifficulty(await assignedTask());
    const subjects = [{ kind: "difficulty", code: String(difficulty.number) }, ON_MOE];
    for (const about of subjects) {
      expect(valueOf(await leader.ask(readWriting, about))).toMatchObject(about);
      const { number } = valueOf(
        await leader.run(writeInstructionCommand, { ...about, text: TEXT, wishedBy: "" }),
      );
      expect(valueOf(await leader.ask(readInstruction, { number }))).toMatchObject({
        line: { subject: about, wishedBy: null },
        subjectVisible: true,
      });
    }
  });

  it("is handed to another unit with a new date, and the first date stays to be seen", async () => {
    const { number } = await assignedInstruction(ON_MOE);
    const again = { number, version: "2", owner: "MOF", dueOn: "2025-07-10", remark: "职责在财政部" };
    valueOf(await coordinator.run(assignInstructionCommand, again));
    expect(await lastNotice()).toMatchObject({ movedFrom: "MIIT", remark: "职责在财政部" });
    const { line, steps: taken } = valueOf(await leader.ask(readInstruction, { number }));
    expect(line).toMatchObject({
      owner: { code: "MOF" },
      ...{ dueOn: "2025-07-10", originalDueOn: "2025-06-30", since: "2025-06-03" },
    });
    expect(taken.map(({ kind, owner, dueOn }) => [kind, owner?.code ?? null, dueOn])).toEqual([
      ["WRITTEN", null, null],
      ["ASSIGNED", "MIIT", "2025-06-30"],
      ["ASSIGNED", "MOF", "2025-07-10"],
    ]);
  });

  it("comes back to the unit when the answer does not do, and when the leader is not satisfied", async () => {
    const { number, version } = await answeredInstruction(ON_MOE);
    valueOf(await coordinator.run(returnAnswerCommand, { number, version, reason: "未说明结果" }));
    expect(await lastNotice()).toMatchObject({
      ...{ name: "instruction.returned", dueOn: "2025-06-30", reason: "未说明结果" },
    });
    expect(await stateOf(number)).toBe("ASSIGNED");
    const next = (by: number) => ({ number, version: version + by });
    valueOf(await miit.run(answerInstructionCommand, { ...next(1), answer: "结果已补充。" }));
    valueOf(await coordinator.run(closeInstructionCommand, next(2)));
    const reopening = { ...next(3), reason: "未见成效", dueOn: "2025-07-31" };
    valueOf(await leader.run(reopenInstructionCommand, reopening));
    expect(await lastNotice()).toMatchObject({ name: "instruction.reopened", dueOn: "2025-07-31" });
    const { line } = valueOf(await miit.ask(readInstruction, { number }));
    expect(line).toMatchObject({
      ...{ state: "ASSIGNED", dueOn: "2025-07-31", originalDueOn: "2025-06-30", answeredOn: null },
      owner: { code: "MIIT" },
    });
  });

  it("is withdrawn by the leader who wrote it, assigned or not", async () => {
    const both = [await writtenInstruction(ON_MOE), await assignedInstruction(ON_MOE)];
    for (const opened of both) valueOf(await leader.run(withdrawInstructionCommand, { ...opened, note: "" }));
    expect(await Promise.all(both.map(({ number }) => stateOf(number)))).toEqual(["WITHDRAWN", "WITHDRAWN"]);
    expect(await lastNotice()).toMatchObject({
      ...{ name: "instruction.withdrawn", instruction: { owner: "MIIT" } },
    });
  });

  it("is answered by a coordinator for the office's own unit, and closed by another", async () => {
    const { number, version } = await assignedInstruction(ON_MOE, { to: "CNIPA" });
    valueOf(await coordinator.run(answerInstructionCommand, { number, version, answer: "已办。" }));
    const opened = { number, version: version + 1 };
    expect(await coordinator.run(closeInstructionCommand, opened)).toEqual({ kind: "forbidden" });
    const returning = { ...opened, reason: "重写" };
    expect(await coordinator.run(returnAnswerCommand, returning)).toEqual({ kind: "forbidden" });
    valueOf(await second.run(closeInstructionCommand, opened));
  });

  it("is listed by state, unit, kind, lateness and words, in order", async () => {
    const task = await assignedTask({}, "M01-77");
    const written = await writtenInstruction({ kind: "task", code: task.code });
    const late = await assignedInstruction(ON_MOE, { dueOn: "2025-06-10", text: "限期整改" });
    const closed = await closedInstruction(ON_MOE);
    const listed = async (params: object, who = coordinator) => {
      const { rows, shown } = valueOf(await who.ask(listInstructions, params));
      expect(shown).toBe(rows.length);
      return rows.map(({ number }) => number);
    };
    expect(await listed({})).toEqual([closed.number, late.number, written.number]);
    expect(await listed({ sort: "due" })).toEqual([late.number, closed.number, written.number]);
    expect((await listed({ sort: "-age" })).toSorted()).toEqual(await listed({ sort: "number" }));
    expect(await listed({ state: "OPEN" })).toEqual([late.number, written.number]);
    expect(await listed({ state: "CLOSED" })).toEqual([closed.number]);
    expect(await listed({ overdue: "yes" })).toEqual([late.number]);
    expect(await listed({ kind: "task" })).toEqual([written.number]);
    expect(await listed({ kind: "unit", owner: "MIIT", sort: "number" })).toEqual([
      late.number,
      closed.number,
    ]);
    expect(await listed({ q: "整改" })).toEqual([late.number]);
    expect(await listed({ q: "M01-77" }, leader)).toEqual([written.number]);
    expect(await listed({ q: "教育部" })).toEqual([closed.number, late.number]);
    expect(await listed({ state: "what", sort: "x", page: "-1", owner: "" })).toHaveLength(3);
    const far = valueOf(await coordinator.ask(listInstructions, { page: "99" }));
    expect([far.page, far.pages, far.total]).toEqual([1, 1, 3]);
    expect(far.owners.map(({ code }) => code)).toEqual(["MIIT"]);
  });

  it("tells a dashboard what is open, how old and how late, and how many stand where", async () => {
    const written = await writtenInstruction(ON_MOE);
    const late = await assignedInstruction(ON_MOE, { dueOn: "2025-06-10" });
    const answered = await answeredInstruction(ON_MOE);
    await closedInstruction(ON_MOE);
    const view = valueOf(await leader.ask(listOpenInstructions, {}));
    expect(view.rows.map(({ number, overdue }) => [number, overdue])).toEqual([
      [late.number, true],
      [answered.number, false],
      [written.number, false],
    ]);
    expect(view).toMatchObject({
      counts: { WRITTEN: 1, ASSIGNED: 1, ANSWERED: 1, CLOSED: 1, WITHDRAWN: 0 },
      ...{ overdue: 1, today: "2025-06-16" },
    });
    expect(view.rows[0]).toMatchObject({
      age: 10,
      timing: { state: "late", days: 4 },
      owner: { code: "MIIT" },
    });
    expect(valueOf(await moe.ask(listOpenInstructions, {})).rows).toEqual([]);
  });

  it("stands on the page of its subject as it stood on any day", async () => {
    const about = await onTask();
    const { number } = await closedInstruction(about);
    const on = async (day: string | null, who = leader) =>
      valueOf(await who.ask(listOnSubject, { ...about, on: day })).map((line) => [
        ...[line.number, line.state, line.owner?.code ?? null],
      ]);
    expect(await on("2025-06-01")).toEqual([]);
    expect(await on("2025-06-02")).toEqual([[number, "WRITTEN", null]]);
    expect(await on("2025-06-03", miit)).toEqual([[number, "ASSIGNED", "MIIT"]]);
    expect(await on("2025-06-04")).toEqual([[number, "ANSWERED", "MIIT"]]);
    expect(await on(null)).toEqual([[number, "CLOSED", "MIIT"]]);
    expect(await on(null, moe)).toEqual([]);
  });
});

describe("invalid", () => {
  it("names the fields that are missing, too long or past", async () => {
    const before = await countRows(...TABLES);
    const outcome = await leader.run(writeInstructionCommand, {
      ...{ ...ON_MOE, text: " ", wishedBy: "2025-02-30" },
    });
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { text: [{ code: "required" }], wishedBy: [{ code: "date" }] },
    });
    const long = await leader.run(writeInstructionCommand, { ...ON_MOE, text: "长".repeat(2001) });
    expect(long).toMatchObject({ kind: "invalid", fields: { text: [{ code: "too-long" }] } });
    const past = { ...ON_MOE, text: TEXT, wishedBy: "2025-06-15" };
    expect(await leader.run(writeInstructionCommand, past)).toMatchObject({
      refusal: { refusal: "instruction.wished-date-past", field: "wishedBy" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("assigns to members only, on working days to come, and later than wished for a reason only", async () => {
    const written = await writtenInstruction(ON_MOE, { wishedBy: "2025-06-20" });
    const before = await countRows(...TABLES);
    const refused = async (over: object) => {
      const form = { ...written, owner: "MIIT", ...over };
      const outcome = await coordinator.run(assignInstructionCommand, form);
      return outcome.kind === "refused" ? outcome.refusal.refusal : outcome.kind;
    };
    expect(await refused({ owner: "NCA" })).toBe("instruction.unit-not-member");
    expect(await refused({ dueOn: "2025-06-13" })).toBe("instruction.due-date-past");
    expect(await refused({ dueOn: "2025-06-21" })).toBe("instruction.due-date-not-a-working-day");
    expect(await refused({ dueOn: "2025-06-23" })).toBe("instruction.later-than-wished");
    expect(await refused({ owner: "" })).toBe("invalid");
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("decides on an answer only once there is one, and reopens what is closed only", async () => {
    const opened = await assignedInstruction(ON_MOE);
    const before = await countRows(...TABLES);
    const reopening = { ...opened, reason: "再办", dueOn: "2025-07-31" };
    expect(await coordinator.run(closeInstructionCommand, opened)).toMatchObject({
      refusal: { refusal: "instruction.not-answered" },
    });
    expect(await coordinator.run(returnAnswerCommand, reopening)).toMatchObject({
      refusal: { refusal: "instruction.not-answered" },
    });
    expect(await leader.run(reopenInstructionCommand, reopening)).toMatchObject({
      refusal: { refusal: "instruction.not-closed" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("returns with a new date once the old one has passed", async () => {
    const { number, version } = await answeredInstruction(ON_MOE, { dueOn: "2025-06-10" });
    const returning = { number, version, reason: "不全" };
    expect(await coordinator.run(returnAnswerCommand, returning)).toMatchObject({
      refusal: { refusal: "instruction.new-date-needed", field: "dueOn" },
    });
    valueOf(await coordinator.run(returnAnswerCommand, { ...returning, dueOn: "2025-06-20" }));
  });
});

describe("forbidden", () => {
  it("refuses each act to those who see it and are not asked for it", async () => {
    const assigned = await assignedInstruction(ON_MOE);
    const answered = await answeredInstruction(ON_MOE);
    const closed = await closedInstruction(ON_MOE);
    const before = await countRows(...BUT_TRAIL);
    const forbidden = [
      await coordinator.run(writeInstructionCommand, { ...ON_MOE, text: TEXT }),
      await miitLiaison.run(writeInstructionCommand, { ...ON_MOE, text: TEXT }),
      await leader.run(assignInstructionCommand, { ...assigned, owner: "MOF" }),
      await miitLiaison.run(assignInstructionCommand, { ...assigned, owner: "MOF" }),
      await coordinator.run(answerInstructionCommand, { ...assigned, answer: "x" }),
      await leader.run(answerInstructionCommand, { ...assigned, answer: "x" }),
      await leader.run(closeInstructionCommand, answered),
      await miitLiaison.run(returnAnswerCommand, { ...answered, reason: "x" }),
      await coordinator.run(reopenInstructionCommand, { ...closed, reason: "x", dueOn: "2025-07-31" }),
      await coordinator.run(withdrawInstructionCommand, assigned),
      await miitLiaison.run(withdrawInstructionCommand, assigned),
    ];
    expect(forbidden.map(({ kind }) => kind)).toEqual(forbidden.map(() => "forbidden"));
    expect(await countRows(...BUT_TRAIL)).toEqual(before);
  });

  it("lets no leader withdraw what another wrote", async () => {
    const opened = await writtenInstruction(ON_MOE, { by: cast.secondCoordinator });
    expect(await leader.run(withdrawInstructionCommand, opened)).toEqual({ kind: "forbidden" });
    expect(await stateOf(opened.number)).toBe("WRITTEN");
  });
});

describe("hidden", () => {
  it("is not there for the unit it is about, nor for the units of its task, until it is their own", async () => {
    const about = await onTask();
    const written = await writtenInstruction(about);
    const onUnit = await assignedInstruction(ON_MOE, { to: "MOF" });
    for (const who of [moe, miit]) {
      for (const { number } of [written, onUnit])
        expect(await who.ask(readInstruction, { number })).toEqual({ kind: "not-found" });
      expect(valueOf(await who.ask(listInstructions, {}))).toMatchObject({ total: 0, owners: [] });
      expect(valueOf(await who.ask(listOnSubject, about))).toEqual([]);
      expect(valueOf(await who.ask(listOnSubject, ON_MOE))).toEqual([]);
    }
    const answer = await moe.run(answerInstructionCommand, { ...written, answer: "x" });
    expect(answer).toEqual({ kind: "not-found" });

    valueOf(await coordinator.run(assignInstructionCommand, { ...written, owner: "MIIT" }));
    expect(valueOf(await miit.ask(readInstruction, { number: written.number })).subjectVisible).toBe(true);
    expect(await moe.ask(readInstruction, { number: written.number })).toEqual({ kind: "not-found" });
  });

  it("stays there for the unit that had it before, and is no longer its to answer", async () => {
    const { number } = await assignedInstruction(ON_MOE);
    const again = { number, version: 2, owner: "MOF", dueOn: "2025-06-30", remark: "职责在财政部" };
    valueOf(await coordinator.run(assignInstructionCommand, again));
    expect(valueOf(await miit.ask(readInstruction, { number })).line.owner?.code).toBe("MOF");
    const late = await miit.run(answerInstructionCommand, { number, version: 3, answer: "x" });
    expect(late).toEqual({ kind: "forbidden" });
  });

  it("tells a unit without a part in it no more of the task than its code and title", async () => {
    const units = WORDING.units.filter(({ unitCode }) => unitCode === "MOE");
    const task = await assignedTask({ units });
    const { number } = await assignedInstruction({ kind: "task", code: task.code });
    const view = valueOf(await miit.ask(readInstruction, { number }));
    expect(view).toMatchObject({ subjectVisible: false, line: { subject: { title: WORDING.title } } });
    expect(JSON.stringify(view)).not.toContain(WORDING.deliverable);
    const stale = await miit.run(answerInstructionCommand, { number, version: 1, answer: "x" });
    expect(stale.kind).toBe("stale");
    expect(JSON.stringify(stale)).not.toContain(WORDING.deliverable);
    expect(await miit.ask(listOnSubject, { kind: "task", code: task.code })).toEqual({ kind: "not-found" });
  });

  it("is in the task's history for those who see it, and for nobody else", async () => {
    const about = await onTask();
    valueOf(await leader.run(writeInstructionCommand, { ...about, text: TEXT, wishedBy: "" }));
    const acts = async (who = leader) =>
      valueOf(await who.ask(readTaskHistory, { code: about.code })).map(({ recordType }) => recordType);
    expect(await acts()).toContain("instruction");
    expect(await acts(moe)).not.toContain("instruction");
    const { number } = await db().instruction.findFirstOrThrow();
    valueOf(await coordinator.run(assignInstructionCommand, { number, version: 1, owner: "MOE" }));
    expect(await acts(moe)).toContain("instruction");
    expect(await acts(miit)).not.toContain("instruction");
  });

  it("cannot be written on what the leader does not see", async () => {
    const draft = await draftTask();
    const before = await countRows(...TABLES);
    for (const about of [
      { kind: "task", code: draft.code },
      { kind: "task", code: "M99-99" },
      { kind: "difficulty", code: "one" },
      { kind: "unit", code: "XYZ" },
    ]) {
      expect(await leader.ask(readWriting, about)).toEqual({ kind: "not-found" });
      expect(await leader.run(writeInstructionCommand, { ...about, text: TEXT })).toEqual({
        kind: "not-found",
      });
    }
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("is not there for administrators", async () => {
    const { number } = await assignedInstruction(ON_MOE, { to: "CNIPA" });
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor])
      expect((await as(member).ask(readInstruction, { number })).kind).toBe("forbidden");
  });
});

describe("conflict", () => {
  it("lets one of two answers stand and shows it to the other", async () => {
    const { number, version } = await assignedInstruction(ON_MOE);
    const outcomes = await Promise.all([
      miit.run(answerInstructionCommand, { number, version, answer: "甲反馈" }),
      miitLiaison.run(answerInstructionCommand, { number, version, answer: "乙反馈" }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    const answers = (await steps(number)).filter(({ kind }) => kind === "ANSWERED");
    expect(answers).toHaveLength(1);
    const stale = outcomes.find(({ kind }) => kind === "stale");
    expect(stale).toMatchObject({ current: { answer: answers[0]?.text, state: "ANSWERED", version: 3 } });
  });

  it("does not assign what the leader has withdrawn meanwhile", async () => {
    const written = await writtenInstruction(ON_MOE);
    valueOf(await leader.run(withdrawInstructionCommand, written));
    expect(await coordinator.run(assignInstructionCommand, { ...written, owner: "MIIT" })).toMatchObject({
      ...{ kind: "stale", current: { state: "WITHDRAWN" }, changedBy: cast.leader.nameZh },
    });
    const now = await coordinator.run(assignInstructionCommand, { ...written, version: 2, owner: "MIIT" });
    expect(now).toMatchObject({ refusal: { refusal: "instruction.not-to-be-assigned" } });
  });

  it("acts once for a form that arrives twice", async () => {
    const options = { submissionId: "0f0f0f0f-0000-4000-8000-000000000002" };
    const first = await leader.run(writeInstructionCommand, { ...ON_MOE, text: TEXT }, options);
    expect(await leader.run(writeInstructionCommand, { ...ON_MOE, text: TEXT }, options)).toEqual(first);
    expect(await db().instruction.count()).toBe(1);
  });

  it("keeps its steps from being rewritten", async () => {
    const { number } = await writtenInstruction(ON_MOE);
    const [first] = await steps(number);
    await expect(
      db().instructionStep.update({ where: { id: first?.id ?? "" }, data: { text: "改写" } }),
    ).rejects.toThrow();
  });
});
