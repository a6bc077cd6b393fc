import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/kernel/calendar-date";
import { scopeOf } from "@/lib/kernel/scope";
import { type Cell, cellOf, partsIn, sumOf, tallyOf } from "@/lib/reports/matrix";
import { findReportFacts, findTaskFacts } from "@/lib/reports/matrix.store";
import { findCells, findTallies } from "@/lib/reports/matrix-cells.store";
import { type Period, periodWith } from "@/lib/reports/period";
import { listPeriods } from "@/lib/reports/queries/list-periods";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { urgeKey } from "@/lib/reports/urge";
import { insertVersion, takeStep } from "@/lib/tasks/task.store";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import {
  approvedReport,
  assignedTask,
  personId,
  type SceneTask,
  submittedReport,
  WORDING,
} from "../support/scene";
import { resetDatabase } from "../support/test-database";

/*
 * The matrix is counted in SQL; `cellOf` says in TypeScript what a cell is, and urging goes by it. On random
 * histories of some tasks both must say the same of every period on any day.
 */

beforeEach(resetDatabase);
afterAll(closeDatabase);

const CODES = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];
const PERIODS = CODES.map((code) =>
  periodWith(code, { value: { opensOnDay: 25, closesOnDay: 5 }, rulesNumber: 1, articleNumber: 9 }),
);

describe("on random histories", () => {
  for (const seed of [1, 2, 3]) {
    it(`SQL and TypeScript agree on every cell and tally (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      for (let n = 0; n < 10; n++) await randomTask(random);
      const { planId, scope } = await surroundings();
      for (const today of ["2025-02-20", "2025-03-27", "2025-05-05", "2025-05-06", "2025-06-16"]) {
        const shown = { planId, today, periods: PERIODS };
        const tallies = await findTallies(db(), shown, scope);
        for (const period of PERIODS) {
          const expected = await recomputed(period, today);
          const cells = await findCells(db(), { planId, today, period }, scope);
          expect(byKey(cells)).toEqual(expected);
          const counted = tallies.filter((one) => one.period === period.code).map(({ tally }) => tally);
          expect(sumOf(counted)).toEqual(tallyOf(Object.values(expected)));
        }
        const moe = await db().unit.findUniqueOrThrow({ where: { code: "MOE" } });
        const own = await findTallies(db(), { ...shown, unitId: moe.id }, scope);
        expect(ordered(own)).toEqual(ordered(tallies.filter(({ unitId }) => unitId === moe.id)));
      }
    });
  }
});

describe("the pages", () => {
  it("the list of periods sums up what each period's matrix shows", async () => {
    const random = randomFrom(7);
    for (let n = 0; n < 8; n++) await randomTask(random);
    const { rows } = valueOf(await as(cast.leader).ask(listPeriods, {}));
    expect(rows[0]?.period.code).toBe("2025-06");
    for (const { period, tally, units } of rows.filter((row) => CODES.includes(row.period.code))) {
      const matrix = valueOf(await as(cast.coordinator).ask(readPeriodMatrix, { period: period.code }));
      expect(tally).toEqual(matrix.totals);
      expect(units).toBe(matrix.rows.filter((row) => row.tally.due > 0).length);
    }
  });

  it("are closed to units, in the stores as well", async () => {
    await randomTask(randomFrom(1));
    const { planId } = await surroundings();
    const scope = scopeOf(await as(cast.moeLiaison).actor());
    const today = "2025-06-16";
    const [period] = PERIODS as [Period];
    expect(await findCells(db(), { planId, today, period }, scope)).toEqual([]);
    expect(await findTallies(db(), { planId, today, periods: PERIODS }, scope)).toEqual([]);
    expect(await as(cast.moeLiaison).ask(listPeriods, {})).toEqual({ kind: "forbidden" });
  });
});

async function surroundings() {
  const { id: planId } = await db().plan.findFirstOrThrow();
  return { planId, scope: scopeOf(await as(cast.coordinator).actor()) };
}

async function recomputed(period: Period, today: string): Promise<Record<string, Cell>> {
  const { planId, scope } = await surroundings();
  const tasks = await findTaskFacts(db(), planId, scope);
  const reports = new Map(
    (await findReportFacts(db(), planId, period.code, scope)).map((one) => [urgeKey(one), one]),
  );
  return Object.fromEntries(
    tasks.flatMap((task) =>
      partsIn(task, period).map(({ unitId }) => {
        const key = urgeKey({ taskId: task.id, unitId });
        return [key, cellOf(task, period, reports.get(key) ?? null, today)];
      }),
    ),
  );
}

function byKey(cells: Awaited<ReturnType<typeof findCells>>): Record<string, Cell> {
  return Object.fromEntries(
    cells.map(({ state, late, handedIn, onTime, ...of }) => [urgeKey(of), { state, late, handedIn, onTime }]),
  );
}

function ordered(rows: Awaited<ReturnType<typeof findTallies>>) {
  return rows.toSorted((a, b) => a.period.localeCompare(b.period) || a.unitId.localeCompare(b.unitId));
}

type Random = (below: number) => number;

async function randomTask(random: Random): Promise<SceneTask> {
  const task = await assignedTask({ cadence: random(3) === 0 ? "QUARTERLY" : "MONTHLY" });
  for (const period of CODES)
    for (const unit of ["MOE", "MIIT"] as const) await randomReport(task, period, unit, random);
  if (random(2) === 0) await amend(task, random);
  const kinds = [
    [],
    ["COMPLETED"],
    ["COMPLETED", "REOPENED"],
    ["COMPLETED", "STRUCK_OFF"],
    ["CANCELLED"],
  ] as const;
  const first = 20 + random(120);
  for (const [n, kind] of (kinds[random(kinds.length)] ?? []).entries()) {
    const at = new Date(`${addDays("2025-01-06", first + n * (1 + random(15)))}T10:00:00+08:00`);
    const byId = await personId(cast.coordinator);
    await db().$transaction((tx) => takeStep(tx, task.id, { kind, at, byId, reason: "原因" }));
  }
  return task;
}

const readyAt = (state: string) => (state === "READY" ? new Date("2025-05-28T02:00:00Z") : null);

async function randomReport(task: SceneTask, period: string, unit: "MOE" | "MIIT", random: Random) {
  const over = { unit, period, late: random(3) === 0 };
  const decide = async (submissionId: string, kind: "RETURNED" | "WITHDRAWN") => {
    const byId = await personId(kind === "RETURNED" ? cast.coordinator : cast.moeLiaison);
    const at = new Date("2025-06-01T02:00:00Z");
    await db().reportDecision.create({ data: { submissionId, kind, at, byId, reason: "请补充" } });
  };
  const setState = (id: string, state: "DRAFT" | "READY" | "RETURNED") =>
    db().report.update({ where: { id }, data: { state, readyAt: readyAt(state) } });
  switch (random(6)) {
    case 0:
      return;
    case 1:
      return submittedReport(task, over);
    case 2:
      return approvedReport(task, over);
    case 3: {
      const { reportId, submissionId } = await submittedReport(task, over);
      await decide(submissionId, "WITHDRAWN");
      return setState(reportId, random(2) === 0 ? "DRAFT" : "READY");
    }
    case 4: {
      const { reportId, submissionId } = await submittedReport(task, over);
      await decide(submissionId, "RETURNED");
      return setState(reportId, random(2) === 0 ? "RETURNED" : "READY");
    }
    default: {
      const { id: unitId } = await db().unit.findUniqueOrThrow({ where: { code: unit } });
      const savedById = await personId(cast.moeStaff);
      const state = random(2) === 0 ? "DRAFT" : "READY";
      const savedAt = new Date("2025-05-28T02:00:00Z");
      return db().report.create({
        data: {
          taskId: task.id,
          unitId,
          period,
          state,
          readyAt: readyAt(state),
          draft: {},
          savedAt,
          savedById,
        },
      });
    }
  }
}

/** Another rhythm, or other units: who came in or went out is asked from then on. */
async function amend(task: SceneTask, random: Random): Promise<void> {
  const units = [
    WORDING.units.slice(0, 1),
    WORDING.units,
    WORDING.units.map((unit) => ({ ...unit, unitCode: unit.unitCode === "MIIT" ? "MOF" : "MOE" })),
  ][random(3)];
  const byId = await personId(cast.coordinator);
  const at = new Date(`${addDays("2025-01-20", random(140))}T10:00:00+08:00`);
  await db().$transaction(async (tx) => {
    const header = { ground: "AMENDMENT" as const, reason: "调整", at, byId, mustSign: [] };
    await insertVersion(tx, { id: task.id, versionNumber: 1 }, { ...WORDING, units: units ?? [] }, header);
  });
}

function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
