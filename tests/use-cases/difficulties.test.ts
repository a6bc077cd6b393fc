import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { answerDifficultyCommand } from "@/lib/difficulties/commands/answer-difficulty";
import { confirmSolvedCommand } from "@/lib/difficulties/commands/confirm-solved";
import { declareUnsolvedCommand } from "@/lib/difficulties/commands/declare-unsolved";
import { raiseDifficultyCommand } from "@/lib/difficulties/commands/raise-difficulty";
import { routeDifficultyCommand } from "@/lib/difficulties/commands/route-difficulty";
import { withdrawDifficultyCommand } from "@/lib/difficulties/commands/withdraw-difficulty";
import { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { listForMeeting } from "@/lib/difficulties/queries/list-for-meeting";
import { listForTask } from "@/lib/difficulties/queries/list-for-task";
import { listWaitingForUnit } from "@/lib/difficulties/queries/list-waiting-for-unit";
import { readDifficulty } from "@/lib/difficulties/queries/read-difficulty";
import { readRouting } from "@/lib/difficulties/queries/read-routing";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import {
  answeredDifficulty,
  raisedDifficulty,
  routedDifficulty,
  unsolvedDifficulty,
  WORDS,
} from "../support/difficulty-scene";
import { assignedTask, draftTask, evidenceFile, type SceneTask, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader] = [as(cast.coordinator), as(cast.leader)];
const [moe, moeLiaison] = [as(cast.moeStaff), as(cast.moeLiaison)];
const [miit, miitLiaison] = [as(cast.miitStaff), as(cast.miitLiaison)];
const TABLES = ["difficulty", "difficulty_step", "difficulty_evidence", "outbox_event", "audit_event"];
/** Nobody but MOE has a part. */
const OWN_ONLY = { units: WORDING.units.filter(({ unitCode }) => unitCode === "MOE") };

const raising = (task: SceneTask, over: object = {}) => ({
  taskCode: task.code,
  ...WORDS,
  files: "",
  ...over,
});
const steps = (number: number) =>
  db().difficultyStep.findMany({ where: { difficulty: { number } }, orderBy: { at: "asc" } });

async function lastNotice() {
  const { name, payload } = await db().outboxEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { name, ...(payload as Record<string, unknown>) };
}

async function plannedMeeting(code: string, heldOn: string, number: number) {
  const plan = await db().plan.findFirstOrThrow();
  const titles = { titleZh: "第二次全体会议", titleEn: "Second plenary meeting" };
  await db().meeting.create({
    data: {
      ...titles,
      planId: plan.id,
      code,
      number,
      kind: "PLENARY",
      heldOn: toDatabaseDate(heldOn),
      evidence: "JUDGED",
    },
  });
}

describe("done", () => {
  it("goes from raising to the raiser's confirmation, a step for every act", async () => {
    const task = await assignedTask(OWN_ONLY);
    const file = await evidenceFile(task);
    const at = (day: string) => ({ now: new Date(`${day}T02:00:00Z`), today: day });
    const when = (member: Parameters<typeof as>[0], day: string) => as(member, at(day));
    const { number } = valueOf(
      await when(cast.moeStaff, "2025-06-16").run(raiseDifficultyCommand, raising(task, { files: file })),
    );
    expect(await lastNotice()).toMatchObject({
      name: "difficulty.raised",
      task: { code: task.code, lead: "MOE" },
      difficulty: { number, unit: "MOE", routedTo: null },
    });
    const shared = await db().evidenceFile.findUniqueOrThrow({ where: { id: file } });
    expect(shared.sharedAt).toEqual(new Date("2025-06-16T02:00:00Z"));

    const routing = valueOf(await when(cast.coordinator, "2025-06-17").ask(readRouting, { number }));
    expect(routing).toMatchObject({ dueOn: "2025-07-01", cited: { rulesNumber: 1, days: 10 } });
    expect(routing.units.map(({ code }) => code)).not.toContain("MOE");
    valueOf(
      await when(cast.coordinator, "2025-06-17").run(routeDifficultyCommand, {
        ...{ number, version: "1", routedTo: "MIIT", answerDueOn: "2025-07-01", reason: "" },
      }),
    );
    expect(await lastNotice()).toMatchObject({ name: "difficulty.routed", answerBy: "2025-07-01" });

    const waiting = valueOf(await when(cast.miitStaff, "2025-07-03").ask(listWaitingForUnit, {}));
    expect(waiting.toAnswer.map((line) => [line.number, line.late])).toEqual([
      [number, { days: 2, answered: false }],
    ]);
    valueOf(
      await when(cast.miitStaff, "2025-07-03").run(answerDifficultyCommand, {
        ...{ number, version: "2", answer: "按统一口径执行。" },
      }),
    );
    expect(
      valueOf(await when(cast.moeStaff, "2025-07-04").ask(listWaitingForUnit, {})).toConfirm,
    ).toHaveLength(1);
    valueOf(
      await when(cast.moeLiaison, "2025-07-04").run(confirmSolvedCommand, { number, version: "3", note: "" }),
    );

    expect((await steps(number)).map(({ kind }) => kind)).toEqual(["RAISED", "ROUTED", "ANSWERED", "SOLVED"]);
    const view = valueOf(await when(cast.leader, "2025-12-01").ask(readDifficulty, { number }));
    expect(view.line).toMatchObject({ state: "SOLVED", late: { days: 2, answered: true }, age: null });
    expect(view.files).toEqual([{ id: file, name: "清单.pdf", size: 1024 }]);
    expect(view.cited).toMatchObject({ days: 10 });
    const trail = await db().auditEvent.findMany({
      where: { recordType: "difficulty" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ useCase }) => useCase)).toEqual([
      "difficulties.raise-difficulty",
      "difficulties.route-difficulty",
      "difficulties.answer-difficulty",
      "difficulties.confirm-solved",
    ]);
    expect(trail[2]).toMatchObject({
      recordLabel: `#${number} · ${task.code}`,
      before: { state: "ROUTED" },
      after: { state: "ANSWERED", note: "按统一口径执行。" },
    });
  });

  it("is routed again with a reason, and the earlier route stays", async () => {
    const { number } = await routedDifficulty(await assignedTask());
    const again = { number, version: "2", routedTo: "MOF", answerDueOn: "", reason: "职责在财政部" };
    valueOf(await coordinator.run(routeDifficultyCommand, again));
    const { steps: taken, line } = valueOf(await coordinator.ask(readDifficulty, { number }));
    expect(taken.map(({ kind, routedTo }) => [kind, routedTo?.code ?? null])).toEqual([
      ["RAISED", null],
      ["ROUTED", "MIIT"],
      ["ROUTED", "MOF"],
    ]);
    expect(line).toMatchObject({ routedTo: { code: "MOF" }, answerDueOn: "2025-06-30" });
  });

  it("goes to the next meeting by itself when it is not solved, and leaves it when routed anew", async () => {
    const task = await assignedTask();
    const { number, version } = await answeredDifficulty(task);
    const reason = "口径仍未统一。";
    valueOf(await moe.run(declareUnsolvedCommand, { number, version, reason }));
    expect(await lastNotice()).toMatchObject({ name: "difficulty.unsolved", reason });
    const line = async () => valueOf(await moe.ask(readDifficulty, { number })).line;
    expect(await line()).toMatchObject({ state: "UNSOLVED", nextMeeting: null });

    await plannedMeeting("plenary-3", "2025-12-20", 3);
    await plannedMeeting("plenary-2", "2025-07-10", 2);
    expect((await line()).nextMeeting).toMatchObject({ code: "plenary-2", heldOn: "2025-07-10" });
    const linedUpFor = async (code: string, who = coordinator) => {
      const { rows, ...rest } = valueOf(await who.ask(listForMeeting, { code }));
      return { ...rest, numbers: rows.map((row) => row.number) };
    };
    expect(await linedUpFor("plenary-2")).toEqual({ isNext: true, isPast: false, numbers: [number] });
    expect(await linedUpFor("plenary-3")).toEqual({ isNext: false, isPast: false, numbers: [] });
    expect(await linedUpFor("plenary-1")).toEqual({ isNext: false, isPast: true, numbers: [] });
    const after = as(cast.coordinator, { now: new Date("2025-08-01T02:00:00Z"), today: "2025-08-01" });
    expect(await linedUpFor("plenary-2", after)).toEqual({ isNext: false, isPast: true, numbers: [number] });

    const route = { number, version: version + 1, routedTo: "MOF", answerDueOn: "", reason: "会议议定" };
    valueOf(await after.run(routeDifficultyCommand, route));
    expect((await linedUpFor("plenary-3", after)).numbers).toEqual([]);
    expect((await linedUpFor("plenary-2", after)).numbers).toEqual([number]);
  });

  it("is withdrawn by who raised it, or his liaison officer", async () => {
    const task = await assignedTask();
    const first = await raisedDifficulty(task);
    const second = await routedDifficulty(task);
    valueOf(await moe.run(withdrawDifficultyCommand, { ...first, note: "已自行解决" }));
    valueOf(await moeLiaison.run(withdrawDifficultyCommand, { ...second, note: "" }));
    const states = await db().difficulty.findMany({ select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(["WITHDRAWN", "WITHDRAWN"]);
  });

  it("is answered by the coordinators when it is the office's own unit that can solve it", async () => {
    const { number, version } = await routedDifficulty(await assignedTask(), { to: "CNIPA" });
    expect(valueOf(await coordinator.ask(listWaitingForUnit, {})).toAnswer).toHaveLength(1);
    valueOf(await coordinator.run(answerDifficultyCommand, { number, version, answer: "已明确。" }));
  });

  it("is listed by state, units, measure, lateness and words, in order and in pages", async () => {
    const task = await assignedTask({}, "M01-77");
    const raised = await raisedDifficulty(task);
    const late = await routedDifficulty(task, { dueOn: "2025-06-10" });
    const solved = await answeredDifficulty(task, { by: cast.moeLiaison });
    valueOf(await moe.run(confirmSolvedCommand, { ...solved, note: "" }));
    const listed = async (params: object, who = coordinator) => {
      const { rows, shown } = valueOf(await who.ask(listDifficulties, params));
      expect(shown).toBe(rows.length);
      return rows.map(({ number }) => number);
    };
    expect(await listed({})).toEqual([solved.number, late.number, raised.number]);
    expect(await listed({ sort: "due" })).toEqual([late.number, solved.number, raised.number]);
    expect(await listed({ state: "RAISED" })).toEqual([raised.number]);
    expect(await listed({ state: "OPEN" })).toEqual([late.number, raised.number]);
    expect(await listed({ overdue: "yes" })).toEqual([late.number]);
    expect(await listed({ routed: "MIIT", sort: "number" })).toEqual([late.number, solved.number]);
    expect(await listed({ unit: "MIIT" })).toEqual([]);
    expect(await listed({ measure: "M01", q: "口径" })).toHaveLength(3);
    expect(await listed({ measure: "M02" })).toEqual([]);
    expect(await listed({ q: `#${late.number}` })).toContain(late.number);
    expect(await listed({ q: "M01-77" }, leader)).toHaveLength(3);
    expect(await listed({ state: "what", sort: "x", page: "-1", unit: "" })).toHaveLength(3);
    const far = valueOf(await coordinator.ask(listDifficulties, { page: "99" }));
    expect([far.page, far.pages, far.total]).toEqual([1, 1, 3]);
    expect(far.units.map(({ code }) => code)).toEqual(["MOE"]);
    expect(far.measures.map(({ code }) => code)).toEqual(["M01"]);
  });

  it("stands on the task's page as it stood on any day", async () => {
    const task = await assignedTask();
    const { number } = await unsolvedDifficulty(task);
    const on = async (day: string | null) =>
      valueOf(await miit.ask(listForTask, { taskCode: task.code, on: day })).map((line) => [
        line.number,
        line.state,
        line.routedTo?.code ?? null,
      ]);
    expect(await on("2025-06-01")).toEqual([]);
    expect(await on("2025-06-02")).toEqual([[number, "RAISED", null]]);
    expect(await on("2025-06-03")).toEqual([[number, "ROUTED", "MIIT"]]);
    expect(await on("2025-06-04")).toEqual([[number, "ANSWERED", "MIIT"]]);
    expect(await on(null)).toEqual([[number, "UNSOLVED", "MIIT"]]);
  });
});

describe("invalid", () => {
  it("names the fields that are missing or too long", async () => {
    const task = await assignedTask();
    const before = await countRows(...TABLES);
    const posted = raising(task, { title: " ", description: "长".repeat(4001), files: "x" });
    const outcome = await moe.run(raiseDifficultyCommand, posted);
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: { title: [{ code: "required" }], description: [{ code: "too-long" }] },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("takes no files but the unit's own of this task, and no task that is not worked on", async () => {
    const [task, other, draft] = [await assignedTask(), await assignedTask(), await draftTask()];
    const foreign = [await evidenceFile(task, cast.miitStaff), await evidenceFile(other)];
    const cancelled = await assignedTask();
    await db().task.update({ where: { id: cancelled.id }, data: { stage: "CANCELLED" } });
    const before = await countRows(...TABLES);
    for (const files of foreign)
      expect(await moe.run(raiseDifficultyCommand, raising(task, { files }))).toMatchObject({
        refusal: { refusal: "difficulty.unknown-file", field: "files" },
      });
    expect(await moe.run(raiseDifficultyCommand, raising(cancelled))).toMatchObject({
      refusal: { refusal: "difficulty.task-not-assigned" },
    });
    expect(await moe.run(raiseDifficultyCommand, raising(draft))).toEqual({ kind: "not-found" });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("asks for the raiser's word only once there is an answer", async () => {
    const difficulty = await routedDifficulty(await assignedTask());
    const before = await countRows(...TABLES);
    expect(await moe.run(confirmSolvedCommand, { ...difficulty, note: "" })).toMatchObject({
      refusal: { refusal: "difficulty.not-answered" },
    });
    expect(await moe.run(declareUnsolvedCommand, { ...difficulty, reason: "无人答复" })).toMatchObject({
      refusal: { refusal: "difficulty.not-answered" },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("forbidden", () => {
  it("refuses each act to those who see it and are not asked for it", async () => {
    const task = await assignedTask();
    const routed = await routedDifficulty(task);
    const answered = await answeredDifficulty(task);
    const raised = await raisedDifficulty(task, { by: cast.moeLiaison });
    const before = await countRows(...TABLES.slice(0, 4));
    const forbidden = [
      await coordinator.run(raiseDifficultyCommand, raising(task)),
      await leader.run(routeDifficultyCommand, { ...raised, routedTo: "MIIT" }),
      await moeLiaison.run(routeDifficultyCommand, { ...raised, routedTo: "MIIT" }),
      await coordinator.run(answerDifficultyCommand, { ...routed, answer: "x" }),
      await moe.run(answerDifficultyCommand, { ...routed, answer: "x" }),
      await miitLiaison.run(confirmSolvedCommand, { ...answered, note: "" }),
      await coordinator.run(confirmSolvedCommand, { ...answered, note: "" }),
      await moe.run(withdrawDifficultyCommand, { ...raised, note: "" }),
      await miitLiaison.run(withdrawDifficultyCommand, { ...raised, note: "" }),
    ];
    expect(forbidden.map(({ kind }) => kind)).toEqual(forbidden.map(() => "forbidden"));
    expect(await countRows(...TABLES.slice(0, 4))).toEqual(before);
  });
});

describe("hidden", () => {
  it("is there for the unit it is routed to, now or earlier, without the rest of the task", async () => {
    const task = await assignedTask(OWN_ONLY);
    const raised = await raisedDifficulty(task);
    const { number } = raised;
    expect(await miit.ask(readDifficulty, { number })).toEqual({ kind: "not-found" });
    expect(valueOf(await miit.ask(listDifficulties, {}))).toMatchObject({
      total: 0,
      units: [],
      measures: [],
    });
    expect(await miit.run(answerDifficultyCommand, { ...raised, answer: "x" })).toEqual({
      kind: "not-found",
    });

    valueOf(await coordinator.run(routeDifficultyCommand, { ...raised, routedTo: "MIIT" }));
    const view = valueOf(await miit.ask(readDifficulty, { number }));
    expect(view.taskVisible).toBe(false);
    expect(view.line.task).toEqual({ code: task.code, title: WORDING.title, titleEn: WORDING.titleEn });
    expect(JSON.stringify(view)).not.toContain(WORDING.deliverable);
    expect(valueOf(await miit.ask(listDifficulties, {})).total).toBe(1);
    expect(await miit.ask(listForTask, { taskCode: task.code })).toEqual({ kind: "not-found" });

    const again = { number, version: 2, routedTo: "MOF", answerDueOn: "", reason: "改由财政部答复" };
    valueOf(await coordinator.run(routeDifficultyCommand, again));
    expect(valueOf(await miit.ask(readDifficulty, { number })).line.routedTo?.code).toBe("MOF");
    const late = await miit.run(answerDifficultyCommand, { number, version: 3, answer: "x" });
    expect(late).toEqual({ kind: "forbidden" });
  });

  it("shows a stale form of the routed unit nothing else of the task", async () => {
    const { number } = await routedDifficulty(await assignedTask(OWN_ONLY));
    const outcome = await miit.run(answerDifficultyCommand, { number, version: 1, answer: "x" });
    expect(outcome.kind).toBe("stale");
    expect(JSON.stringify(outcome)).not.toContain(WORDING.deliverable);
  });

  it("is not there for administrators", async () => {
    const { number } = await raisedDifficulty(await assignedTask());
    for (const member of [cast.systemAdministrator, cast.securityAdministrator, cast.auditor])
      expect((await as(member).ask(readDifficulty, { number })).kind).toBe("forbidden");
  });
});

describe("conflict", () => {
  it("lets one of two answers stand and shows it to the other", async () => {
    const { number, version } = await routedDifficulty(await assignedTask());
    const outcomes = await Promise.all([
      miit.run(answerDifficultyCommand, { number, version, answer: "甲答复" }),
      miitLiaison.run(answerDifficultyCommand, { number, version, answer: "乙答复" }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
    const answers = (await steps(number)).filter(({ kind }) => kind === "ANSWERED");
    expect(answers).toHaveLength(1);
    const stale = outcomes.find(({ kind }) => kind === "stale");
    expect(stale).toMatchObject({ current: { answer: answers[0]?.text, state: "ANSWERED", version: 3 } });
  });

  it("does not route what the raiser has withdrawn meanwhile", async () => {
    const raised = await raisedDifficulty(await assignedTask());
    valueOf(await moe.run(withdrawDifficultyCommand, { ...raised, note: "" }));
    expect(await coordinator.run(routeDifficultyCommand, { ...raised, routedTo: "MIIT" })).toMatchObject({
      kind: "stale",
      current: { state: "WITHDRAWN" },
      changedBy: cast.moeStaff.nameZh,
    });
    const now = await coordinator.run(routeDifficultyCommand, { ...raised, version: 2, routedTo: "MIIT" });
    expect(now).toMatchObject({ refusal: { refusal: "difficulty.not-to-be-routed" } });
  });

  it("acts once for a form that arrives twice", async () => {
    const task = await assignedTask();
    const options = { submissionId: "0f0f0f0f-0000-4000-8000-000000000001" };
    const first = await moe.run(raiseDifficultyCommand, raising(task), options);
    expect(await moe.run(raiseDifficultyCommand, raising(task), options)).toEqual(first);
    expect(await db().difficulty.count()).toBe(1);
  });

  it("keeps its steps from being rewritten", async () => {
    const { number } = await raisedDifficulty(await assignedTask());
    const [first] = await steps(number);
    await expect(
      db().difficultyStep.update({ where: { id: first?.id ?? "" }, data: { text: "改写" } }),
    ).rejects.toThrow();
  });
});
