import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { endOfDay } from "@/lib/audit/trail";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { addWorkingDays } from "@/lib/calendar/working-day";
import { db } from "@/lib/db/client";
import { forgetAll } from "@/lib/db/memo";
import { addDays } from "@/lib/kernel/calendar-date";
import { scopeOf } from "@/lib/kernel/scope";
import type { Progress } from "@/lib/progress/progress";
import { listTaskReadings } from "@/lib/progress/queries/list-task-readings";
import { readMeasureProgress } from "@/lib/progress/queries/read-measure-progress";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { readTaskProgress } from "@/lib/progress/queries/read-task-progress";
import { readUnitProgress } from "@/lib/progress/queries/read-unit-progress";
import type { TaskReading } from "@/lib/progress/reading";
import type { Wording } from "@/lib/tasks/task";
import { insertVersion, takeStep } from "@/lib/tasks/task.store";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { recomputedTasks, sharesOf, together } from "../support/recomputation";
import { approvedReport, assignedTask, draftTask, personId, type SceneTask, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const plan = async (on?: string) => valueOf(await coordinator.ask(readPlanProgress, { on }));
const reading = async (task: SceneTask, on?: string) =>
  valueOf(await coordinator.ask(listTaskReadings, { codes: [task.code], on }))[task.code];

describe("a task's reading", () => {
  it("is what the milestones planned and what the last approved report says", async () => {
    const task = await assignedTask();
    expect(await reading(task)).toMatchObject({
      planned: 40,
      actual: null,
      actualPeriod: null,
      light: "BEHIND",
    });
    await approvedReport(task, { period: "2025-04", progress: 30 });
    await approvedReport(task, { period: "2025-05", progress: 45, selfRating: "AT_RISK" });
    await approvedReport(task, { unit: "MIIT", period: "2025-05", progress: 70 });
    expect(await reading(task)).toEqual({
      planned: 40,
      actual: 45,
      actualPeriod: "2025-05",
      light: "ON_SCHEDULE",
      dueOn: "2025-12-31",
      unitRating: "AT_RISK",
      coordinatorRating: "ON_TRACK",
      parts: [
        expect.objectContaining({ unitCode: "MOE", role: "LEAD", planned: 40, actual: 45 }),
        expect.objectContaining({
          unitCode: "MIIT",
          planned: 0,
          actual: 70,
          dueOn: "2025-11-30",
          light: "ON_SCHEDULE",
        }),
      ],
    });
  });

  it("of a supporting unit is done once an approved report says all of it, by the day it was handed in", async () => {
    const task = await assignedTask({
      units: [
        { unitCode: "MOE", role: "LEAD", part: "全部", dueOn: "2025-12-31" },
        { unitCode: "MIIT", role: "SUPPORT", part: "对接", dueOn: "2025-05-20" },
      ],
    });
    const light = async () => (await reading(task))?.parts.find(({ unitCode }) => unitCode === "MIIT")?.light;
    expect(await light()).toBe("OVERDUE");
    await approvedReport(task, {
      ...{ unit: "MIIT", period: "2025-04", progress: 100 },
      submittedAt: new Date("2025-05-21T02:00:00Z"),
    });
    expect(await light()).toBe("DONE_LATE");
    await approvedReport(task, { unit: "MIIT", period: "2025-05", progress: 80 });
    expect(await light()).toBe("OVERDUE");
  });

  it("is near due within the working days of the first step of the ladder", async () => {
    const calendar = await loadCalendar(db(), scopeOf(await coordinator.actor()));
    const last = addWorkingDays("2025-06-16", 10, calendar) as string;
    const near = await assignedTask({ dueOn: last, milestones: [] });
    const notYet = await assignedTask({ dueOn: addWorkingDays(last, 1, calendar) as string, milestones: [] });
    expect((await reading(near))?.light).toBe("NEAR_DUE");
    expect((await reading(notYet))?.light).toBe("ON_SCHEDULE");
  });

  it("tells a unit nothing of tasks it has no part in, and nobody of drafts", async () => {
    const draft = await draftTask();
    const others = await assignedTask({
      units: [{ unitCode: "MIIT", role: "LEAD", part: "全部", dueOn: "2025-12-31" }],
    });
    const own = await assignedTask();
    const codes = [draft.code, others.code, own.code];
    const seen = async (member: (typeof cast)[keyof typeof cast]) =>
      Object.keys(valueOf(await as(member).ask(listTaskReadings, { codes })));
    expect(await seen(cast.moeStaff)).toEqual([own.code]);
    expect((await seen(cast.coordinator)).sort()).toEqual([others.code, own.code].sort());
    expect(await as(cast.moeStaff).ask(readTaskProgress, { code: others.code })).toEqual({
      kind: "not-found",
    });
    expect(valueOf(await coordinator.ask(readTaskProgress, { code: draft.code }))).toMatchObject({
      reading: null,
      series: [],
    });
  });

  it("shows the series, the report it rests on and the part that holds it up", async () => {
    const task = await assignedTask();
    await approvedReport(task, { period: "2025-05", progress: 30 });
    const view = valueOf(await as(cast.miitStaff).ask(readTaskProgress, { code: task.code }));
    expect(view).toMatchObject({
      date: "2025-06-16",
      heldUpBy: "MIIT",
      report: { period: "2025-05", unitCode: "MOE" },
      milestones: [
        { due: true, share: 40 },
        { due: false, share: 60 },
      ],
    });
    expect(view.series.map(({ planned, actual }) => [planned, actual])).toEqual([
      [0, null],
      [0, null],
      [40, null],
      [40, null],
      [40, 30],
      [40, null],
    ]);
  });
});

describe("progress of many tasks", () => {
  it("weighs as stated, and is no number where there are no tasks", async () => {
    expect(await plan()).toMatchObject({ plan: null, measures: {} });
    expect(valueOf(await coordinator.ask(readUnitProgress, { code: "NBS" }))).toMatchObject({
      leads: null,
      supports: null,
    });
    const light = await assignedTask({ weight: 10 }, "M01-61");
    const heavy = await assignedTask({ weight: 30 }, "M01-62");
    await draftTask({ weight: 60 });
    await approvedReport(light, { progress: 100 });
    const { plan: whole, measures } = await plan();
    expect(whole).toMatchObject({ tasks: 2, reported: 1, weight: 40, planned: "40.0", actual: "25.0" });
    expect(measures).toEqual({ M01: whole });
    await approvedReport(heavy, { progress: 1 });
    expect((await plan()).plan?.actual).toBe("25.8"); // (1000 + 30) / 40 = 25.75
    const measure = valueOf(await coordinator.ask(readMeasureProgress, { code: "M01" }));
    expect(measure.tasks.map(({ code, weight }) => ({ code, weight }))).toEqual([
      { code: light.code, weight: 10 },
      { code: heavy.code, weight: 30 },
    ]);
    expect(valueOf(await coordinator.ask(readMeasureProgress, { code: "M02" }))).toMatchObject({
      progress: null,
      tasks: [],
    });
  });

  it("counts a unit's own part where it supports, the whole where it leads", async () => {
    const task = await assignedTask();
    await approvedReport(task, { progress: 20 });
    await approvedReport(task, { unit: "MIIT", progress: 90 });
    const of = async (code: string) => valueOf(await coordinator.ask(readUnitProgress, { code }));
    expect(await of("MOE")).toMatchObject({ leads: { actual: "20.0", planned: "40.0" }, supports: null });
    expect(await of("MIIT")).toMatchObject({ leads: null, supports: { actual: "90.0", planned: "0.0" } });
  });

  it("is forbidden where it tells of other units", async () => {
    const unit = as(cast.moeLiaison);
    expect(await unit.ask(readPlanProgress, {})).toEqual({ kind: "forbidden" });
    expect(await unit.ask(readMeasureProgress, { code: "M01" })).toEqual({ kind: "forbidden" });
    expect(await unit.ask(readUnitProgress, { code: "MIIT" })).toEqual({ kind: "forbidden" });
    expect(await unit.ask(readUnitProgress, { code: "MOE" })).toMatchObject({ kind: "done" });
    expect(await as(cast.auditor).ask(listTaskReadings, { codes: [] })).toEqual({ kind: "forbidden" });
  });
});

/*
 * Random histories of a dozen tasks: the SQL must say what a straightforward recomputation from the
 * single rows says, on any day; an approval never lowers the count of reports; a past day stays as it was.
 */
describe("on random histories", () => {
  for (const seed of [1, 2]) {
    it(`agrees with a recomputation row by row (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      await randomHistory(random, 12);
      for (let n = 0; n < 8; n++) {
        const on = addDays("2024-12-20", random(178));
        expect(await asShown(on)).toEqual(await recomputed(on));
      }
      expect(await asShown("2025-06-16")).toEqual(await recomputed("2025-06-16"));
    });
  }

  it("an approval never lowers the count of reports", async () => {
    const random = randomFrom(4);
    const tasks = await randomHistory(random, 8);
    let before = (await plan()).plan?.reported ?? 0;
    for (const task of tasks) {
      await approvedReport(task, { period: "2025-06", progress: random(101) });
      const after = (await plan()).plan?.reported ?? 0;
      expect(after).toBeGreaterThanOrEqual(before);
      before = after;
    }
  });

  it("a past day stays as it was whatever happens later", async () => {
    const random = randomFrom(5);
    const tasks = await randomHistory(random, 8, "2025-04-30");
    const days = ["2025-01-31", "2025-03-15", "2025-04-30"];
    const before = await Promise.all(days.map(asShown));
    const byId = await personId(cast.coordinator);
    const later = (n: number) => new Date(endOfDay("2025-05-01").getTime() + n * 3_600_000);
    for (const [n, task] of tasks.entries()) {
      const at = later(n);
      const approved = await db().reportDecision.findFirst({
        where: { kind: "APPROVED", submission: { report: { taskId: task.id } } },
      });
      if (approved) {
        const reopened = { kind: "REOPENED" as const, at, byId, reason: "数字有误" };
        await db().reportDecision.create({ data: { submissionId: approved.submissionId, ...reopened } });
      }
      await amend(task, { weight: 99, dueOn: "2026-03-31", milestones: [] }, at);
      if (n % 3 === 0) await step(task, "COMPLETED", at);
      if (n % 3 === 1) await step(task, "CANCELLED", at);
      // For a month long past, made up now.
      await approvedReport(task, { period: "2024-12", progress: 100, submittedAt: at, approvedAt: at });
    }
    forgetAll();
    expect(await Promise.all(days.map(asShown))).toEqual(before);
    expect(await asShown("2025-06-10")).toEqual(await recomputed("2025-06-10"));
  });
});

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function randomHistory(random: Random, count: number, until = "2025-06-15"): Promise<SceneTask[]> {
  const tasks: SceneTask[] = [];
  const instant = (date: string) =>
    new Date(`${date > until ? until : date}T${String(random(9) + 10)}:00:00+08:00`);
  for (let n = 0; n < count; n++) {
    const over = randomWording(random);
    const task = await (random(10) === 0 ? draftTask(over) : assignedTask(over));
    if (await db().task.findFirst({ where: { id: task.id, stage: "DRAFT" } })) continue;
    tasks.push(task);
    for (const period of ["2025-01", "2025-02", "2025-03", "2025-04"]) {
      for (const unit of ["MOE", "MIIT"] as const) {
        if (random(3) === 0) continue;
        const submittedAt = instant(`${period}-${random(10) + 15}`);
        const progress = random(3) === 0 ? 100 : random(101);
        const report = { unit, period, progress, submittedAt };
        const { submissionId } = await approvedReport(task, {
          ...report,
          approvedAt: instant(addDays(`${period}-25`, random(20))),
        });
        if (random(6) === 0) {
          const data = { kind: "REOPENED" as const, byId: await personId(cast.coordinator), reason: "更正" };
          const at = instant(addDays(`${period}-25`, 21 + random(20)));
          await db().reportDecision.create({ data: { submissionId, at, ...data } });
        }
      }
    }
    if (random(3) === 0) await amend(task, randomWording(random), instant(`2025-03-${random(15) + 10}`));
    if (random(4) === 0) await step(task, "COMPLETED", instant(`2025-04-${random(15) + 10}`));
    else if (random(6) === 0) await step(task, "CANCELLED", instant(`2025-04-${random(15) + 10}`));
  }
  return tasks;
}

function randomWording(random: Random): Partial<Wording> {
  const first = 1 + random(98);
  const dueOn = addDays("2025-02-10", random(330));
  const swapped = random(4) === 0;
  return {
    weight: 1 + random(100),
    dueOn,
    milestones:
      random(4) === 0
        ? []
        : [
            { key: randomUUID(), title: "甲", dueOn: addDays(dueOn, -60), share: first },
            { key: randomUUID(), title: "乙", dueOn, share: 100 - first },
          ],
    units: [
      { unitCode: "MOE", role: swapped ? "SUPPORT" : "LEAD", part: "甲", dueOn },
      {
        unitCode: "MIIT",
        role: swapped ? "LEAD" : "SUPPORT",
        part: "乙",
        dueOn: addDays(dueOn, -random(30)),
      },
    ],
  };
}

async function amend(task: SceneTask, over: Partial<Wording>, at: Date): Promise<void> {
  const byId = await personId(cast.coordinator);
  await db().$transaction(async (tx) => {
    const header = { ground: "AMENDMENT" as const, reason: "调整", at, byId, mustSign: [] };
    const versionNumber = await tx.taskVersion.count({ where: { taskId: task.id } });
    await insertVersion(tx, { id: task.id, versionNumber }, { ...WORDING, ...over }, header);
  });
}

async function step(task: SceneTask, kind: "COMPLETED" | "CANCELLED", at: Date): Promise<void> {
  const byId = await personId(cast.coordinator);
  await db().$transaction((tx) => takeStep(tx, task.id, { kind, at, byId, reason: "原因" }));
}

type Shown = {
  readings: Record<string, TaskReading>;
  plan: Progress | null;
  units: Record<string, { leads: Progress | null; supports: Progress | null }>;
};

async function asShown(on: string): Promise<Shown> {
  const all = await db().task.findMany({ select: { code: true } });
  const readings = valueOf(
    await coordinator.ask(listTaskReadings, { codes: all.map(({ code }) => code), on }),
  );
  const units: Shown["units"] = {};
  for (const code of ["MOE", "MIIT"]) {
    const { leads, supports } = valueOf(await coordinator.ask(readUnitProgress, { code, on }));
    units[code] = { leads, supports };
  }
  return { readings, plan: (await plan(on)).plan, units };
}

/** The same from the single rows. */
async function recomputed(on: string): Promise<Shown> {
  const at = on >= "2025-06-16" ? new Date("2025-06-16T02:00:00Z") : endOfDay(on);
  const tasks = await recomputedTasks(on, at);
  const units = ["MOE", "MIIT"].map((code) => {
    const leads = together(sharesOf(tasks, code, "LEAD"));
    return [code, { leads, supports: together(sharesOf(tasks, code, "SUPPORT")) }] as const;
  });
  return {
    readings: Object.fromEntries(tasks.map(({ code, reading }) => [code, reading])),
    plan: together(tasks),
    units: Object.fromEntries(units),
  };
}
