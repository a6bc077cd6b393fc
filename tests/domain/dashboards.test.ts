import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsBetween } from "@/lib/dashboards/attention";
import { dashboardInput, momentOf } from "@/lib/dashboards/dashboard.schema";
import { inMatrixOrder, MATRIX_SORTS, standingOf } from "@/lib/dashboards/standing";
import { addDays, daysBetween } from "@/lib/kernel/calendar-date";
import { averageOf, gapBetween, tenthsOf, textOfTenths } from "@/lib/progress/average";
import {
  type PlannedRise,
  type ProgressCell,
  progressOfCells,
  within,
  worstLight,
} from "@/lib/progress/cell";
import { curveDays, curveOf } from "@/lib/progress/curve";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import { lastDayOf } from "@/lib/reports/period";

const UNITS = ["CNIPA", "MOE", "MIIT"];
const MEASURES = ["M01", "M02", "M05"];
const THEME: Record<string, string> = { M01: "S2", M02: "S2", M05: "S3" };

/** A handful of tasks, each with a lead and perhaps a part: what cells are sums of. */
const task = fc.record({
  measure: fc.constantFrom(...MEASURES),
  unit: fc.constantFrom(...UNITS),
  role: fc.constantFrom("LEAD", "SUPPORT"),
  light: fc.constantFrom(...DATE_LIGHTS),
  weight: fc.integer({ min: 1, max: 100 }),
  planned: fc.integer({ min: 0, max: 100 }),
  actual: fc.option(fc.integer({ min: 0, max: 100 })),
});
const tasks = fc.array(task, { maxLength: 30 });

type Task = typeof task extends fc.Arbitrary<infer One> ? One : never;

function cellsOf(all: readonly Task[]): ProgressCell[] {
  const cells = new Map<string, ProgressCell>();
  for (const { measure, unit, role, light, weight, planned, actual } of all) {
    const key = [measure, unit, role, light].join();
    const theme = THEME[measure] ?? "";
    const empty = { tasks: 0, reported: 0, weight: 0, planned: 0, actual: 0 };
    const cell = cells.get(key) ?? ({ theme, measure, unit, role, light, ...empty } as ProgressCell);
    cell.tasks++;
    cell.reported += actual === null ? 0 : 1;
    cell.weight += weight;
    cell.planned += weight * planned;
    cell.actual += weight * (actual ?? 0);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

const FRAME = {
  themes: ["S2", "S3"].map((code) => ({ code, titleZh: code, titleEn: code })),
  measures: MEASURES.map((code) => ({ code, titleZh: code, titleEn: code, theme: THEME[code] ?? "" })),
  units: UNITS.map((code) => ({ id: code, code, nameZh: code, nameEn: code, shortNameZh: code })),
};

describe("averages", () => {
  it("are rounded once, half up, to one digit, and are no number of nothing", () => {
    expect(averageOf(1030, 40)).toBe("25.8"); // 25.75
    expect(averageOf(0, 7)).toBe("0.0");
    expect(averageOf(0, 0)).toBeNull();
  });

  it("are read back as they were told", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (tenths) => {
        expect(tenthsOf(textOfTenths(tenths))).toBe(tenths);
      }),
    );
  });

  it("differ by what is shown: planned and gap give actual", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (planned, actual) => {
        const gap = gapBetween(textOfTenths(planned), textOfTenths(actual));
        expect(planned + tenthsOf(gap)).toBe(actual);
      }),
    );
  });
});

describe("cells", () => {
  it("add up: measures, themes and units each account for every task of the whole", () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const led = all.filter(({ role }) => role === "LEAD");
        const view = standingOf(cellsOf(all), FRAME, "2025-06-30");
        const count = (stands: readonly ({ tasks: number } | null)[]) =>
          stands.reduce((sum, stand) => sum + (stand?.tasks ?? 0), 0);
        expect(view.whole?.tasks ?? 0).toBe(led.length);
        expect(count(view.measures.map(({ stand }) => stand))).toBe(led.length);
        expect(count(view.themes.map(({ stand }) => stand))).toBe(led.length);
        expect(count(view.units.map(({ leads }) => leads))).toBe(led.length);
        expect(count(view.units.map(({ supports }) => supports))).toBe(all.length - led.length);
        const inCells = view.rows.flatMap((row) => Object.values(row.cells));
        expect(count(inCells.map(({ lead }) => lead))).toBe(led.length);
        expect(count(inCells.map(({ support }) => support))).toBe(all.length - led.length);
      }),
    );
  });

  it("give the weighted average of the single tasks, whatever way they are grouped", () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const led = all.filter(({ role }) => role === "LEAD");
        const weight = led.reduce((sum, one) => sum + one.weight, 0);
        const sum = (of: (one: Task) => number) =>
          led.reduce((total, one) => total + one.weight * of(one), 0);
        const progress = progressOfCells(cellsOf(led));
        expect(progress?.planned ?? null).toBe(
          averageOf(
            sum(({ planned }) => planned),
            weight,
          ),
        );
        expect(progress?.actual ?? null).toBe(
          averageOf(
            sum(({ actual }) => actual ?? 0),
            weight,
          ),
        );
      }),
    );
  });

  it("narrowed by each value of a filter in turn are all of them", () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const cells = cellsOf(all);
        const parts = MEASURES.flatMap((measure) => within(cells, { measure }));
        expect(parts.length).toBe(cells.length);
        expect(within(cells, { measure: null, unit: null, theme: null, light: null })).toEqual(cells);
        expect(within(cells, { theme: "S2", measure: "M05" })).toEqual([]);
      }),
    );
  });

  it("lack what tasks behind or overdue lack, and those ahead do not make up for it", () => {
    const late = { measure: "M01", role: "LEAD", weight: 50, planned: 100 } as const;
    const view = standingOf(
      cellsOf([
        { ...late, unit: "MOE", light: "OVERDUE", actual: 40 },
        { ...late, unit: "MIIT", light: "BEHIND", actual: 80 },
        { ...late, unit: "CNIPA", light: "ON_SCHEDULE", planned: 0, actual: 100 },
      ]),
      FRAME,
      "2025-06-30",
    );
    expect(view.lack).toBe("26.7"); // (60 + 20) × 50 / 150
    expect(view.units.map(({ unit, lackShare }) => [unit.code, lackShare])).toEqual([
      ["CNIPA", 0],
      ["MOE", 75],
      ["MIIT", 25],
    ]);
  });

  it("show the gravest light", () => {
    expect(worstLight([{ light: "DONE" }, { light: "BEHIND" }, { light: "ON_SCHEDULE" }])).toBe("BEHIND");
    expect(worstLight([])).toBeNull();
  });
});

describe("the order of the matrix", () => {
  it("keeps every row, whatever it sorts by", () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...MATRIX_SORTS), fc.boolean(), (all, by, descending) => {
        const view = standingOf(cellsOf(all), FRAME, "2025-06-30");
        const sorted = inMatrixOrder(view, { by, descending });
        expect(sorted.map(({ unit }) => unit.code).sort()).toEqual([...UNITS].sort());
      }),
    );
  });

  it("puts the widest gap first", () => {
    const of = (unit: string, actual: number) =>
      ({ measure: "M01", role: "LEAD", light: "BEHIND", weight: 1, planned: 50, unit, actual }) as const;
    const view = standingOf(cellsOf([of("CNIPA", 45), of("MIIT", 10)]), FRAME, "2025-06-30");
    const sorted = inMatrixOrder(view, { by: "gap", descending: false });
    expect(sorted.map(({ unit }) => unit.code)).toEqual(["MIIT", "CNIPA", "MOE"]);
  });
});

describe("the curve", () => {
  const cell = (planned: number, actual: number): ProgressCell => ({
    ...{ theme: "S2", measure: "M01", unit: "MOE", role: "LEAD", light: "BEHIND", tasks: 1, reported: 1 },
    ...{ weight: 10, planned: planned * 10, actual: actual * 10 },
  });
  const rise = (dueOn: string, share: number): PlannedRise => ({
    ...{ theme: "S2", measure: "M01", unit: "MOE", role: "LEAD", dueOn, amount: share * 10 },
  });
  const RISES = [rise("2025-01-31", 20), rise("2025-04-30", 30), rise("2025-12-31", 50)];
  const read = (date: string, planned: number, actual: number, period: string | null = null) => ({
    ...{ date, period, cells: [cell(planned, actual)] },
  });
  const WINDOW = { windowEnd: "2025-12-31" };

  it("is read at the ends of the periods before a day, and on the day", () => {
    expect(curveDays("2025-04-10", "2025-06-16")).toEqual([
      { date: "2025-04-30", period: "2025-04" },
      { date: "2025-05-31", period: "2025-05" },
      { date: "2025-06-16", period: null },
    ]);
    expect(curveDays("2025-05-01", "2025-05-31")).toEqual([{ date: "2025-05-31", period: "2025-05" }]);
  });

  it("counts days behind from when the plan first asked for more than is done", () => {
    const curve = curveOf([read("2025-06-16", 50, 45)], RISES, { date: "2025-06-16", ...WINDOW });
    expect(curve.gapDays).toBe(-daysBetween("2025-04-30", "2025-06-16"));
    expect(curve.points).toEqual([
      { date: "2025-06-16", period: null, planned: "50.0", actual: "45.0", gap: "-5.0" },
    ]);
  });

  it("counts days ahead to when the plan asks for as much", () => {
    const curve = curveOf([read("2025-06-16", 50, 80)], RISES, { date: "2025-06-16", ...WINDOW });
    expect(curve.gapDays).toBe(daysBetween("2025-06-16", "2025-12-31"));
    expect(curveOf([read("2025-06-16", 50, 50)], RISES, { date: "2025-06-16", ...WINDOW }).gapDays).toBe(0);
  });

  it("tells what is planned for the period ends to come, to the end of the window or of the last task", () => {
    const curve = curveOf([read("2025-10-16", 50, 45)], [...RISES, rise("2026-02-10", 0)], {
      ...{ date: "2025-10-16" },
      ...WINDOW,
    });
    expect(curve.ahead.map(({ date, planned }) => [date, planned])).toEqual([
      ["2025-10-31", "50.0"],
      ["2025-11-30", "50.0"],
      ["2025-12-31", "100.0"],
      ["2026-01-31", "100.0"],
      ["2026-02-28", "100.0"],
    ]);
  });

  it("tells a trend of three periods, and none of fewer", () => {
    const ends = ["2025-02", "2025-03", "2025-04", "2025-05"];
    const gaps = (actual: readonly number[]) =>
      curveOf(
        ends.slice(0, actual.length).map((period, n) => read(lastDayOf(period), 50, actual[n] ?? 0, period)),
        RISES,
        { date: "2025-05-31", ...WINDOW },
      ).trend;
    expect(gaps([40, 41, 42])).toBeNull();
    expect(gaps([40, 41, 42, 44])).toMatchObject({ direction: "IMPROVING", change: "4.0" });
    expect(gaps([40, 41, 42, 37])).toMatchObject({ direction: "WORSENING", change: "-3.0" });
    expect(gaps([40, 41, 42, 40])).toMatchObject({
      direction: "STEADY",
      over: ["2025-03", "2025-04", "2025-05"],
    });
  });

  it("is empty without tasks", () => {
    const nothing = [{ date: "2025-06-16", period: null, cells: [] }];
    expect(curveOf(nothing, [], { date: "2025-06-16", ...WINDOW })).toMatchObject({
      ...{ points: [], ahead: [], gapDays: null, trend: null },
    });
  });

  it("is behind by days exactly when it is behind by points", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(364), (actual, day) => {
        const date = addDays("2025-01-01", day);
        const planned = RISES.reduce((sum, { dueOn, amount }) => sum + (dueOn <= date ? amount / 10 : 0), 0);
        const { gapDays } = curveOf([read(date, planned, actual)], RISES, { date, ...WINDOW });
        if (actual < planned) expect(gapDays).toBeLessThanOrEqual(0);
        if (actual > planned) expect(gapDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("what a dashboard is asked", () => {
  const NOW = { now: new Date("2025-06-16T02:00:00Z"), today: "2025-06-16" };

  it("is as of a day named outright before a period, and never of a day to come", () => {
    const date = (asked: object) => momentOf(dashboardInput.parse(asked), NOW).date;
    expect(date({})).toBe("2025-06-16");
    expect(date({ period: "2025-03" })).toBe("2025-03-31");
    expect(date({ period: "2025-03", on: "2025-02-10" })).toBe("2025-02-10");
    expect(date({ period: "2025-06" })).toBe("2025-06-16");
    expect(date({ on: "2031-01-01" })).toBe("2025-06-16");
  });

  it("is narrowed by nothing malformed", () => {
    expect(
      dashboardInput.parse({ period: "2025-13", on: "gestern", light: "PINK", unit: "x".repeat(99) }),
    ).toEqual({
      ...{ on: null, period: null, theme: null, measure: null, unit: null, light: null },
    });
  });

  it("counts the steps between two ratings, the coordinator's being worse upwards", () => {
    expect(stepsBetween("ON_TRACK", "OFF_TRACK")).toBe(2);
    expect(stepsBetween("AT_RISK", "ON_TRACK")).toBe(-1);
  });
});
