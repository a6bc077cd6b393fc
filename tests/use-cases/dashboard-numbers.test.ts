import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endOfDay } from "@/lib/audit/trail";
import { stepsBetween } from "@/lib/dashboards/attention";
import { compareUnits } from "@/lib/dashboards/queries/compare-units";
import { listCountedTasks } from "@/lib/dashboards/queries/list-counted-tasks";
import { listHoldUps } from "@/lib/dashboards/queries/list-hold-ups";
import { listMovedDeadlines } from "@/lib/dashboards/queries/list-moved-deadlines";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { listRatingDifferences } from "@/lib/dashboards/queries/list-rating-differences";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import type { Stand } from "@/lib/dashboards/standing";
import { db } from "@/lib/db/client";
import { forgetAll } from "@/lib/db/memo";
import { OPEN_STATES } from "@/lib/difficulties/difficulty";
import { daysBetween, fromDatabaseDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { averageOf } from "@/lib/progress/average";
import { GRAVEST_FIRST } from "@/lib/progress/cell";
import { holdsUp, type Progress } from "@/lib/progress/progress";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import { percentOf } from "@/lib/reports/matrix";
import { lastDayOf, periodsBetween } from "@/lib/reports/period";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { loadDemonstration } from "@/prisma/demonstration/load";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { type RecomputedTask, recomputedTasks, sharesOf, together } from "../support/recomputation";
import { resetDatabase } from "../support/test-database";

/*
 * Every number of the dashboards, recomputed in TypeScript from the single rows of the demonstration (150 tasks,
 * 6,000 reports) and compared. The demonstration is loaded once, and nothing here writes.
 */

const END = "2025-12-29";
const NOW = new Date("2025-12-29T08:00:00Z");
const DAYS = ["2024-06-30", "2025-03-17", END];

const directory = mkdtempSync(path.join(tmpdir(), "evidence-"));
const leader = as(cast.leader, { now: NOW, today: END });

beforeAll(async () => {
  await resetDatabase();
  await loadDemonstration(process.env.TEST_OWNER_URL ?? "", { evidenceDirectory: directory });
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

const known = new Map<string, Promise<RecomputedTask[]>>();
const tasksOn = (day: string): Promise<RecomputedTask[]> => {
  const found = known.get(day) ?? recomputedTasks(day, day === END ? NOW : endOfDay(day));
  known.set(day, found);
  return found;
};
const plain = (stand: Stand | null): Progress | null => {
  if (!stand) return null;
  const { gap: _gap, light: _light, ...progress } = stand;
  return progress;
};
const isLate = ({ reading }: RecomputedTask) => reading.light === "BEHIND" || reading.light === "OVERDUE";
const lacking = ({ weight, reading }: RecomputedTask) =>
  weight * Math.max(0, reading.planned - (reading.actual ?? 0));
const sumOf = (tasks: readonly RecomputedTask[], of: (task: RecomputedTask) => number) =>
  tasks.reduce((total, task) => total + of(task), 0);

describe.each(DAYS)("as of %s", (on) => {
  it("the plan, its themes and measures are averages of their tasks", async () => {
    const [view, tasks] = [valueOf(await leader.ask(readStanding, { on })), await tasksOn(on)];
    expect(plain(view.whole)).toEqual(together(tasks));
    for (const { code, stand } of view.measures)
      expect([code, plain(stand)]).toEqual([code, together(tasks.filter(({ measure }) => measure === code))]);
    for (const { code, stand } of view.themes)
      expect([code, plain(stand)]).toEqual([code, together(tasks.filter(({ theme }) => theme === code))]);
    expect(view.total).toBe(tasks.length);
  });

  it("the matrix is, in each cell, what a unit leads and what it supports, and the gravest light of each", async () => {
    const [view, tasks] = [valueOf(await leader.ask(readStanding, { on })), await tasksOn(on)];
    const units = new Set(tasks.flatMap(({ reading }) => reading.parts.map(({ unitCode }) => unitCode)));
    expect(view.rows.map(({ unit }) => unit.code)).toEqual(expect.arrayContaining([...units]));
    for (const { unit, leads, supports, cells } of view.rows) {
      for (const [role, stand] of [["LEAD", leads] as const, ["SUPPORT", supports] as const])
        expect([unit.code, role, plain(stand)]).toEqual([
          unit.code,
          role,
          together(sharesOf(tasks, unit.code, role)),
        ]);
      for (const { code } of view.measures) {
        const own = tasks.filter(({ measure }) => measure === code);
        for (const role of ["LEAD", "SUPPORT"] as const) {
          const shares = sharesOf(own, unit.code, role);
          const stand = cells[code]?.[role === "LEAD" ? "lead" : "support"] ?? null;
          expect(plain(stand)).toEqual(together(shares));
          const lights = shares.map(({ reading }) => reading.light);
          expect(stand?.light ?? null).toBe(GRAVEST_FIRST.find((light) => lights.includes(light)) ?? null);
        }
      }
    }
  });

  it("what is lacking is what tasks behind or overdue lack, by lead unit", async () => {
    const [view, tasks] = [valueOf(await leader.ask(readStanding, { on })), await tasksOn(on)];
    const late = tasks.filter(isLate);
    const weight = sumOf(tasks, (task) => task.weight);
    expect(view.lack).toBe(averageOf(sumOf(late, lacking), weight));
    for (const { unit, lack, lackShare } of view.units) {
      const own = sumOf(
        late.filter(({ lead }) => lead === unit.code),
        lacking,
      );
      expect([unit.code, lack, lackShare]).toEqual([
        unit.code,
        averageOf(own, weight),
        percentOf(own, sumOf(late, lacking)),
      ]);
    }
  });

  it("the tasks that hold it up are those lacking most, with the part that holds each up", async () => {
    const view = valueOf(await leader.ask(listHoldUps, { on, limit: 200 }));
    const late = (await tasksOn(on)).filter(isLate);
    expect(view.count).toBe(late.length);
    expect(view.overdue).toBe(late.filter(({ reading }) => reading.light === "OVERDUE").length);
    const expected = late
      .toSorted(
        (a, b) =>
          lacking(b) - lacking(a) ||
          a.reading.dueOn.localeCompare(b.reading.dueOn) ||
          a.code.localeCompare(b.code),
      )
      .map((task) => {
        const holder = holdsUp(task.reading);
        return {
          ...{ code: task.code, title: task.title, lead: task.lead, planned: task.reading.planned },
          ...{ actual: task.reading.actual ?? 0, light: task.reading.light, dueOn: task.reading.dueOn },
          originalDueOn: task.originalDueOn,
          lackShare: percentOf(lacking(task), sumOf(late, lacking)),
          heldUpBy: holder === task.lead ? null : holder,
        };
      });
    expect(
      view.rows.map((row) => ({
        ...{
          code: row.code,
          title: row.title,
          lead: row.lead.code,
          planned: row.planned,
          actual: row.actual,
        },
        ...{ light: row.light, dueOn: row.dueOn, originalDueOn: row.originalDueOn, lackShare: row.lackShare },
        heldUpBy: row.heldUpBy?.code ?? null,
      })),
    ).toEqual(expected);
  });

  it("a figure's tasks are its rows, and their weighted average is the figure", async () => {
    const tasks = await tasksOn(on);
    const filter = { on, unit: "CNIPA", measure: "M01" };
    for (const role of ["LEAD", "SUPPORT"] as const) {
      const view = valueOf(await leader.ask(listCountedTasks, { ...filter, role, sort: "code" }));
      const own = tasks.filter(({ measure }) => measure === "M01");
      expect(plain(view.stand)).toEqual(together(sharesOf(own, "CNIPA", role)));
      expect(view.count).toBe(view.rows.length);
      const rows = view.rows.map(({ weight, planned, actual, light }) => ({
        weight,
        reading: { planned, actual, light },
      }));
      expect(together(rows)).toEqual(plain(view.stand));
    }
  });

  it("ratings that differ are those of the reports the figures stand on", async () => {
    const expected = (await tasksOn(on)).flatMap(({ code, reading }) =>
      reading.parts.flatMap(({ unitCode, role, unitRating, coordinatorRating }) =>
        unitRating && coordinatorRating && unitRating !== coordinatorRating
          ? [[code, unitCode, role, stepsBetween(unitRating, coordinatorRating)].join()]
          : [],
      ),
    );
    const shown: string[] = [];
    for (let page = 1; shown.length < expected.length; page++) {
      const view = valueOf(await leader.ask(listRatingDifferences, { on, page }));
      expect([view.count, view.page]).toEqual([expected.length, page]);
      shown.push(
        ...view.rows.map(({ code, unit, role, unitRating, coordinatorRating }) =>
          [code, unit.code, role, stepsBetween(unitRating, coordinatorRating)].join(),
        ),
      );
    }
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it("moved deadlines are the differences between first and present wording", async () => {
    const at = on === END ? NOW : endOfDay(on);
    const standing = new Set((await tasksOn(on)).map(({ code }) => code));
    const versions = await db().taskVersion.findMany({
      where: { at: { lte: at } },
      orderBy: [{ taskId: "asc" }, { number: "asc" }],
      include: { task: true, units: { include: { unit: true } } },
    });
    const dates = new Map<string, string[]>();
    for (const { task, units, dueOn } of versions.filter((one) => standing.has(one.task.code))) {
      for (const { unit, role, dueOn: partDueOn } of units) {
        const key = [task.code, unit.code, role].join();
        const date = fromDatabaseDate(role === "LEAD" ? dueOn : partDueOn);
        dates.set(key, [...(dates.get(key) ?? []), date]);
      }
    }
    const expected = [...dates].flatMap(([key, [first, ...rest]]) =>
      first && rest.length > 0 && rest.at(-1) !== first ? [`${key},${first},${rest.at(-1)}`] : [],
    );
    const view = valueOf(await leader.ask(listMovedDeadlines, { on, take: 500 }));
    expect(view.count).toBe(expected.length);
    const shown = view.rows.map((row) =>
      [row.code, row.unit.code, row.role, row.originalDueOn, row.dueOn].join(),
    );
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it("open difficulties are those whose last step by then left them open", async () => {
    const at = on === END ? NOW : endOfDay(on);
    const all = await db().difficulty.findMany({
      where: { raisedAt: { lte: at } },
      include: { steps: { where: { at: { lte: at } }, orderBy: [{ at: "asc" }, { id: "asc" }] } },
    });
    const open = all.filter(({ steps }) => OPEN_STATES.some((state) => state === steps.at(-1)?.kind));
    const view = valueOf(await leader.ask(listOpenDifficulties, { on, take: 500 }));
    expect(view.rows.map(({ number, raisedOn }) => [number, raisedOn])).toEqual(
      open
        .toSorted((a, b) => +a.raisedAt - +b.raisedAt || a.number - b.number)
        .map(({ number, raisedAt }) => [number, shanghaiDateAt(raisedAt)]),
    );
  });
});

describe("units side by side", () => {
  it.each(DAYS)("as of %s are told by their own tasks, submissions and difficulties", async (on) => {
    const at = on === END ? NOW : endOfDay(on);
    const [view, tasks] = [valueOf(await leader.ask(compareUnits, { on })), await tasksOn(on)];
    const submissions = await db().reportSubmission.findMany({
      where: { submittedAt: { lte: at }, report: { period: { in: view.periods } } },
      orderBy: { number: "asc" },
      include: { report: { include: { unit: true } }, decisions: { where: { at: { lte: at } } } },
    });
    for (const row of view.rows) {
      const code = row.unit.code;
      expect([plain(row.leads), plain(row.supports)]).toEqual([
        together(sharesOf(tasks, code, "LEAD")),
        together(sharesOf(tasks, code, "SUPPORT")),
      ]);
      const late = tasks.filter(({ lead, reading }) => lead === code && reading.light === "OVERDUE");
      const ages = late.map(({ reading }) => daysBetween(reading.dueOn, on));
      expect([code, row.overdue]).toEqual([
        code,
        { count: late.length, oldest: ages.length > 0 ? Math.max(...ages) : null },
      ]);
      const own = submissions.filter(({ report }) => report.unit.code === code);
      const returned = own.filter(({ decisions }) => decisions.some(({ kind }) => kind === "RETURNED"));
      expect([code, row.returned]).toEqual([code, { part: returned.length, whole: own.length }]);
      const standing = [...new Map(own.map((one) => [one.reportId, one])).values()].filter(
        ({ decisions }) => !decisions.some(({ kind }) => kind === "WITHDRAWN"),
      );
      const sum = (of: (one: (typeof standing)[number]) => number) =>
        standing.reduce((total, one) => total + of(one), 0);
      expect([code, row.evidence]).toEqual([
        code,
        { part: sum((one) => one.claimsWithEvidence), whole: sum((one) => one.claimCount) },
      ]);
    }
    const open = valueOf(await leader.ask(listOpenDifficulties, { on, take: 500 }));
    expect(view.totals.difficulties).toEqual({ count: open.count, oldest: open.rows[0]?.days ?? null });
  });

  it("are as punctual as the pages of their periods say", async () => {
    const view = valueOf(await leader.ask(compareUnits, {}));
    expect(view.periods).toEqual(["2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11"]);
    const onTime = new Map<string, { part: number; whole: number }>();
    for (const period of view.periods) {
      for (const { unit, tally } of valueOf(await leader.ask(readPeriodMatrix, { period })).rows) {
        const sum = onTime.get(unit.code) ?? { part: 0, whole: 0 };
        onTime.set(unit.code, { part: sum.part + tally.onTime, whole: sum.whole + tally.due });
      }
    }
    for (const { unit, onTime: shown } of view.rows)
      expect([unit.code, shown]).toEqual([unit.code, onTime.get(unit.code)]);
  });
});

describe("the curve", () => {
  it("is, at every period end, the plan as it stood on that day", async () => {
    const curve = valueOf(await leader.ask(readProgressCurve, {}));
    const ends = periodsBetween("2023-11", "2025-11").map(lastDayOf);
    expect(curve.points.map(({ date }) => date)).toEqual([...ends, END]);
    for (const point of curve.points.filter((_, index) => index % 6 === 1 || index >= 24)) {
      const whole = together(await tasksOn(point.date));
      expect([point.date, point.planned, point.actual]).toEqual([point.date, whole?.planned, whole?.actual]);
    }
  }, 60_000);

  it("of a unit is that of the tasks it leads, or of the parts it supports", async () => {
    for (const role of ["LEAD", "SUPPORT"] as const) {
      const { points } = valueOf(await leader.ask(readProgressCurve, { unit: "MOE", role }));
      const shares = together(sharesOf(await tasksOn(END), "MOE", role));
      expect([points.at(-1)?.planned, points.at(-1)?.actual]).toEqual([shares?.planned, shares?.actual]);
    }
  });
});

describe("filters", () => {
  it("narrow every number the same way", async () => {
    const tasks = (await tasksOn(END)).filter(
      ({ theme, reading }) => theme === "S3" && reading.light === "OVERDUE",
    );
    const view = valueOf(await leader.ask(readStanding, { theme: "S3", light: "OVERDUE" }));
    expect(plain(view.whole)).toEqual(together(tasks));
    expect(valueOf(await leader.ask(listHoldUps, { theme: "S3", light: "OVERDUE" })).count).toBe(
      tasks.length,
    );
    const counted = valueOf(
      await leader.ask(listCountedTasks, { theme: "S3", light: "OVERDUE", sort: "code" }),
    );
    expect(counted.rows.map(({ code }) => code)).toEqual(tasks.map(({ code }) => code));
  });
});

describe("kept answers", () => {
  it("are the same as fresh ones", async () => {
    const [first, again] = [
      valueOf(await leader.ask(readStanding, { on: "2025-03-17" })),
      valueOf(await leader.ask(readStanding, { on: "2025-03-17" })),
    ];
    forgetAll();
    const fresh = valueOf(await leader.ask(readStanding, { on: "2025-03-17" }));
    expect(first).toEqual(fresh);
    expect(again).toEqual(fresh);
  });
});
