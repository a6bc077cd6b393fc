import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingAge } from "@/lib/calendar/working-age";
import type { Calendar } from "@/lib/calendar/working-day";
import { addDays } from "@/lib/kernel/calendar-date";
import type { TaskReading } from "@/lib/progress/reading";
import { periodWith } from "@/lib/reports/period";
import { AGES, ageCounter, ageSpans } from "@/lib/worklists/ageing";
import { coverageByKind, coverageByUnit, coverageOf } from "@/lib/worklists/evidence-coverage";
import { shownPeriod } from "@/lib/worklists/period-state";
import { periodLines, type SupportedTask, trendPoints, waitedForOf } from "@/lib/worklists/unit-standing";
import {
  columnsOf,
  OFFICE_KINDS,
  together,
  UNIT_KINDS,
  WAITING_KINDS,
  type Waiting,
  type WaitingCount,
  waitingByUnit,
  waitingForOffice,
  waitingHref,
} from "@/lib/worklists/waiting";
import {
  decisionHref,
  medianOf,
  WORKLOAD_ACTS,
  workloadByPerson,
  workloadOf,
} from "@/lib/worklists/workload";

const calendar: Calendar = {
  publishedYears: new Set([2024, 2025]),
  days: new Map([
    ["2025-05-01", "HOLIDAY"],
    ["2025-05-02", "HOLIDAY"],
    ["2025-05-05", "HOLIDAY"],
    ["2025-04-27", "MAKEUP_WORKDAY"],
  ]),
};
const noon = (date: string) => new Date(`${date}T12:00:00+08:00`);
const days = fc.integer({ min: 0, max: 400 }).map((back) => addDays("2025-12-20", -back));

describe("ages in working days", () => {
  it("are those of a single matter, however many are asked for and in whatever order", () => {
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 12 }), (today, since) => {
        const age = ageCounter(today, calendar);
        for (const day of since.filter((one) => one <= today)) {
          expect(age(noon(day))).toBe(workingAge(noon(day), today, calendar));
        }
      }),
    );
  });

  it("fall into exactly one span, and into the one whose bounds they lie within", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (today, back) => {
        const spans = ageSpans(today, calendar);
        const since = addDays(today, -back);
        const age = workingAge(noon(since), today, calendar) ?? -1;
        if (spans === null) return;
        const found = AGES.filter((name) => {
          const { from, before } = spans[name];
          return (from === null || since >= from) && (before === null || since < before);
        });
        expect(found).toEqual([age <= 2 ? "0-2" : age <= 5 ? "3-5" : age <= 10 ? "6-10" : "over-10"]);
      }),
    );
  });

  it("are unknown where the calendar of a year in between is not published", () => {
    const age = ageCounter("2024-01-10", calendar);
    expect(age(noon("2024-01-02"))).toBe(6);
    expect(age(noon("2023-12-20"))).toBeNull();
    expect(ageSpans("2024-01-10", calendar)).toBeNull();
  });
});

describe("the period that is shown", () => {
  const periods = ["2025-04", "2025-05", "2025-06"].map((code) =>
    periodWith(code, { value: { opensOnDay: 25, closesOnDay: 5 }, rulesNumber: 1, articleNumber: 9 }),
  );
  const shown = (asked: string | null, today: string) => shownPeriod(periods, asked, today);

  it("is the latest whose window has opened, or the one asked for; none before it opens", () => {
    expect(shown(null, "2025-06-16")?.period.code).toBe("2025-05");
    expect(shown("2025-04", "2025-06-16")?.period.code).toBe("2025-04");
    expect(shown("2025-06", "2025-06-16")).toBeNull();
    expect(shown(null, "2025-04-24")).toBeNull();
    expect(shown(null, "2025-06-25")?.choices).toEqual(["2025-06", "2025-05", "2025-04"]);
  });

  it("lasts from its window's opening to the day before the next: every day belongs to one", () => {
    expect(shown("2025-04", "2025-06-16")?.cycle).toEqual({
      from: "2025-04-25",
      to: "2025-05-24",
      over: true,
    });
    expect(shown("2025-05", "2025-06-16")?.cycle).toEqual({
      from: "2025-05-25",
      to: "2025-06-16",
      over: false,
    });
    expect(shown("2025-05", "2025-06-25")?.cycle).toMatchObject({ to: "2025-06-24", over: true });
  });
});

const anyWaiting: fc.Arbitrary<Waiting> = fc
  .record({ ages: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)), late: fc.nat(20), back: fc.nat(30) })
  .map(({ ages, late, back }) => {
    const count = ages.reduce((sum, n) => sum + n, 0);
    const since = count === 0 ? null : noon(addDays("2025-06-16", -back));
    return {
      count,
      late: Math.min(late, count),
      ...{ since, oldest: since && workingAge(since, "2025-06-16", calendar) },
      ages: Object.fromEntries(AGES.map((age, n) => [age, ages[n] ?? 0])) as Waiting["ages"],
    };
  });
const UNITS = ["a", "b", "c"].map((id) => ({ id, code: id.toUpperCase() }));
const anyCounts: fc.Arbitrary<WaitingCount[]> = fc.array(
  fc
    .record({
      waiting: anyWaiting,
      kind: fc.constantFrom(...WAITING_KINDS),
      unitId: fc.constantFrom("a", "b", "c"),
    })
    .map(({ waiting, ...of }) => ({ ...waiting, ...of })),
);

describe("what waits for whom", () => {
  it("adds up: buckets to the count, units to the totals, and the oldest is the oldest", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const sum = together(counts);
        expect(AGES.reduce((n, age) => n + sum.ages[age], 0)).toBe(sum.count);
        const first = counts.flatMap(({ since }) => since ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
        expect(sum.since).toEqual(first ?? null);
        const rows = waitingByUnit(UNITS, counts, { by: "unit", descending: false });
        const totals = columnsOf(counts);
        for (const kind of UNIT_KINDS) {
          expect(rows.reduce((n, row) => n + row.columns[kind].count, 0)).toBe(totals.columns[kind].count);
        }
        expect(rows.reduce((n, row) => n + row.late, 0)).toBe(totals.late);
        const office = waitingForOffice(counts);
        const all = [
          ...OFFICE_KINDS.map((kind) => office[kind]),
          ...UNIT_KINDS.map((kind) => totals.columns[kind]),
        ];
        expect(all.reduce((n, one) => n + one.count, 0)).toBe(sum.count);
        expect(totals.columns.requests.count).toBe(office.extensions.count + office.completions.count);
      }),
    );
  });

  it("does not blame a unit for what the office has not decided", () => {
    const waits = { ...together([]), count: 3, late: 3 };
    const counts = [{ ...waits, kind: "extensions" as const, unitId: "a" }];
    expect(columnsOf(counts)).toMatchObject({ late: 0, columns: { requests: { count: 3 } } });
  });

  it("sorts by any column, equals in protocol order, both ways", () => {
    const waits = (unitId: string, count: number): WaitingCount => ({
      ...{ ...together([]), count, late: count, kind: "correct", unitId },
    });
    const counts = [waits("a", 1), waits("b", 2), waits("c", 1)];
    const order = (by: "late" | "correct" | "unit", descending: boolean) =>
      waitingByUnit(UNITS, counts, { by, descending }).map(({ unit }) => unit.id);
    expect(order("late", true)).toEqual(["b", "a", "c"]);
    expect(order("correct", false)).toEqual(["a", "c", "b"]);
    expect(order("unit", true)).toEqual(["c", "b", "a"]);
  });

  it("leads to where it is dealt with: those who act to the act, the others to the record", () => {
    const row = {
      ...{ code: "M01-03", title: "", titleEn: "", period: null, subject: "", dueOn: null, late: false },
      ...{
        since: noon("2025-06-02"),
        ref: "7",
        unit: { code: "MOE", nameZh: "", nameEn: "", shortNameZh: "" },
      },
    };
    expect(waitingHref({ ...row, kind: "extensions" }, true)).toBe("/desk/extensions/7");
    expect(waitingHref({ ...row, kind: "extensions" }, false)).toBe("/tasks/M01-03#extensions");
    expect(waitingHref({ ...row, kind: "report", ref: null }, true)).toBe("/tasks/M01-03");
    expect(waitingHref({ ...row, kind: "answer-instruction", code: null }, false)).toBe("/instructions/7");
    for (const kind of WAITING_KINDS) expect(waitingHref({ ...row, kind }, true)).toMatch(/^\/[a-z]+\//);
  });
});

describe("the workload of a person", () => {
  const decided = (over: object = {}) => ({
    ...{
      personId: "p",
      act: "approved" as const,
      submittedOn: "2025-06-09",
      decidedOn: "2025-06-10",
      count: 1,
    },
    ...over,
  });

  it("counts acts apart, and measures only what was handed in", () => {
    const { acts, total, median, longest, returnedShare } = workloadOf(
      [
        decided({ count: 2 }),
        decided({ act: "returned", decidedOn: "2025-06-16" }),
        decided({ act: "routed", submittedOn: null, count: 5 }),
      ],
      calendar,
    );
    expect(acts).toMatchObject({ approved: 2, returned: 1, routed: 5, "struck-off": 0 });
    expect({ total, median, longest, returnedShare }).toEqual({
      ...{ total: 8, median: 1, longest: 5, returnedShare: 33 },
    });
    expect(workloadOf([decided({ act: "excepted", submittedOn: null })], calendar)).toMatchObject({
      ...{ median: null, longest: null, returnedShare: null },
    });
  });

  it("has a median that occurs, with at least half at or below it and half at or above", () => {
    const waits = fc.array(fc.record({ days: fc.nat(20), count: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(waits, (all) => {
        const median = medianOf(all) ?? -1;
        const size = (test: (n: number) => boolean) =>
          all.filter((one) => test(one.days)).reduce((sum, { count }) => sum + count, 0);
        expect(all.some((one) => one.days === median)).toBe(true);
        expect(size((n) => n <= median) * 2).toBeGreaterThanOrEqual(size(() => true));
        expect(size((n) => n >= median) * 2).toBeGreaterThanOrEqual(size(() => true));
      }),
    );
    expect(medianOf([])).toBeNull();
  });

  it("lists everybody in office, who decided most first", () => {
    const people = ["p", "q", "r"].map((id) => ({ id, nameZh: id, nameEn: id }));
    const rows = workloadByPerson(people, [decided({ personId: "q" })], calendar);
    expect(rows.map(({ person, total }) => [person.id, total])).toEqual([
      ["q", 1],
      ["p", 0],
      ["r", 0],
    ]);
  });

  it("leads from each decision to where it can be read", () => {
    const row = {
      ...{
        id: "1",
        at: noon("2025-06-10"),
        by: { nameZh: "", nameEn: "" },
        code: "M01-03",
        title: "",
        titleEn: "",
      },
      ...{ unit: { code: "MOE", nameZh: "", nameEn: "", shortNameZh: "" }, period: "2025-05" },
      ...{ submittedAt: null, days: null, ref: "7" },
    };
    expect(decisionHref({ ...row, act: "excepted", code: null })).toBe("/periods/2025-05#exceptions");
    for (const act of WORKLOAD_ACTS)
      expect(decisionHref({ ...row, act })).toMatch(/^\/(desk|tasks|difficulties|instructions|periods)\//);
  });
});

describe("coverage of evidence", () => {
  const claims = (unitId: string, kind: "DONE" | "MILESTONE", all: number, covered: number) => ({
    ...{ period: "2025-05", unitId, kind, claims: all, covered },
  });

  it("is no share of nothing, and divides by kind and unit without loss", () => {
    expect(coverageOf([])).toEqual({ claims: 0, covered: 0, share: null });
    const counts = [claims("a", "DONE", 3, 1), claims("b", "DONE", 2, 2), claims("b", "MILESTONE", 1, 0)];
    expect(coverageOf(counts)).toEqual({ claims: 6, covered: 3, share: 50 });
    expect(
      coverageByKind(counts).map(({ kind, coverage }) => [kind, coverage.claims, coverage.covered]),
    ).toEqual([
      ["DONE", 5, 3],
      ["MILESTONE", 1, 0],
      ["INDICATOR", 0, 0],
    ]);
    expect(coverageByUnit(UNITS, counts).map(({ unit, coverage }) => [unit.id, coverage.share])).toEqual([
      ["a", 33],
      ["b", 67],
    ]);
  });
});

describe("tasks of others that wait for a unit", () => {
  const lead = { code: "MOE", nameZh: "教育部", nameEn: "", shortNameZh: "教育部" };
  const task = (code: string, leadWaits = false): SupportedTask => ({
    code,
    title: "",
    titleEn: "",
    lead,
    leadWaits,
  });
  const reading = (
    light: "BEHIND" | "ON_SCHEDULE",
    own: "OVERDUE" | "ON_SCHEDULE",
    actual: number,
  ): TaskReading => {
    const whole = {
      planned: 40,
      actual: 50,
      actualPeriod: null,
      dueOn: "2025-12-31",
      unitRating: null,
      coordinatorRating: null,
    };
    return {
      ...{ ...whole, light },
      parts: [
        { ...whole, light, unitCode: "MOE", role: "LEAD" },
        { ...whole, planned: 0, actual, dueOn: "2025-05-31", light: own, unitCode: "MIIT", role: "SUPPORT" },
      ],
    };
  };

  it("hold the whole up, are late with the part, or keep the lead from reporting; the gravest first", () => {
    const readings = {
      "M01-01": reading("ON_SCHEDULE", "ON_SCHEDULE", 90),
      "M01-02": reading("ON_SCHEDULE", "ON_SCHEDULE", 90),
      "M01-03": reading("BEHIND", "ON_SCHEDULE", 10),
      "M01-04": reading("ON_SCHEDULE", "OVERDUE", 90),
    };
    const tasks = [
      task("M01-01"),
      task("M01-02", true),
      task("M01-03"),
      task("M01-04"),
      task("M01-05", true),
    ];
    const found = waitedForOf(tasks, readings, "MIIT", "2025-05");
    expect(found.map(({ code, reasons, period }) => [code, reasons, period])).toEqual([
      ["M01-03", ["holds-up"], null],
      ["M01-04", ["holds-up", "part-late"], null],
      ["M01-02", ["lead-waits"], "2025-05"],
    ]);
  });
});

describe("a unit's last periods", () => {
  const windows = ["2025-04", "2025-05"].map((code) =>
    periodWith(code, { value: { opensOnDay: 25, closesOnDay: 5 }, rulesNumber: 1, articleNumber: 9 }),
  );
  const tally = { due: 4, onTime: 3, madeUp: 0, returned: 0, outstanding: 1, rate: 75 };

  it("count on-time reporting of closed windows only, and everything else of all", () => {
    const counted = {
      tallies: windows.map(({ code }) => ({ period: code, tally })),
      returns: windows.map(({ code }) => ({ period: code, handedIn: 3, returned: 1 })),
      claims: [{ period: "2025-05", unitId: "a", kind: "DONE" as const, claims: 2, covered: 1 }],
    };
    const { periods, totals } = periodLines(windows, counted, "2025-06-01");
    expect(periods.map(({ period, window }) => [period, window])).toEqual([
      ["2025-05", "OPEN"],
      ["2025-04", "CLOSED"],
    ]);
    expect(totals).toEqual({
      tally,
      returns: { handedIn: 6, returned: 2, share: 33 },
      coverage: { claims: 2, covered: 1, share: 50 },
    });
    expect(
      periodLines([], { tallies: [], returns: [], claims: [] }, "2025-06-01").totals.tally.rate,
    ).toBeNull();
  });

  it("show the day itself as the last point of the trend, under its month", () => {
    const points = Array.from({ length: 9 }, (_, n) => ({
      ...{
        date: `2025-0${n + 1}-28`,
        period: n === 8 ? null : `2025-0${n + 1}`,
        planned: "1.0",
        actual: "2.0",
        gap: "1.0",
      },
    }));
    const trend = trendPoints(points);
    expect(trend.map(({ period }) => period)).toEqual([
      ...["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"],
    ]);
  });
});
