import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageingOf, longestStanding } from "@/lib/patent-figures/ageing";
import { breakdownFor, breakdownsOf, hasDays } from "@/lib/patent-figures/breakdown";
import { type ConversionCount, contractsOf, conversionFigures } from "@/lib/patent-figures/conversions";
import { countsByKey, countsOf, funnelOf, narrowestStep, percentText } from "@/lib/patent-figures/counts";
import { type DaysCount, medianDays } from "@/lib/patent-figures/median";
import { AGES, ageOf, daysOfAge } from "@/lib/patents/age";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { PATENT_STAGES, type PatentStage, PIPELINE, reachedBit, reachedBits } from "@/lib/patents/stage";

const TODAY = "2025-12-29";

describe("the median of days", () => {
  const days = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 });

  it("is the middle one of all, as if they stood in a row", () => {
    fc.assert(
      fc.property(days, (all) => {
        const sorted = all.toSorted((one, other) => one - other);
        expect(medianDays(all.map((one): DaysCount => [one, 1]))).toBe(sorted[Math.ceil(all.length / 2) - 1]);
      }),
    );
  });

  it("is the same however the counts are split, and whatever was added and taken back", () => {
    fc.assert(
      fc.property(days, days, (kept, undone) => {
        const once = kept.map((one): DaysCount => [one, 1]);
        const more = undone.flatMap((one): DaysCount[] => [
          [one, 2],
          [one, -2],
        ]);
        expect(medianDays([...more, ...once])).toBe(medianDays(once));
      }),
    );
  });

  it("is none of nothing", () => {
    expect(medianDays([])).toBeNull();
    expect(
      medianDays([
        [3, 1],
        [3, -1],
      ]),
    ).toBeNull();
  });
});

describe("counts", () => {
  const row = fc.record({
    key: fc.constantFrom("", "11", "37"),
    stage: fc.constantFrom(...PATENT_STAGES),
    n: fc.integer({ min: -3, max: 9 }),
    high: fc.integer({ min: 0, max: 3 }),
  });

  it("add up by key to the whole", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const whole = countsOf(rows);
        const parts = countsByKey(rows);
        expect(parts.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(whole.total);
        const totals = parts.filter(({ key }) => key !== "").map(({ counts }) => counts.total);
        expect(totals).toEqual(totals.toSorted((one, other) => other - one));
        expect(parts.findIndex(({ key }) => key === "")).toBeOneOf([-1, parts.length - 1]);
      }),
    );
  });

  it("become percentages of one place, none of nothing", () => {
    expect([percentText(1, 3), percentText(2, 3), percentText(0, 5), percentText(5, 5)]).toEqual([
      ...["33.3", "66.7"],
      ...["0.0", "100.0"],
    ]);
    expect(percentText(0, 0)).toBeNull();
  });
});

describe("the funnel", () => {
  const stock = countsOf([
    { stage: "INVENTORIED", n: 6, high: 1 },
    { stage: "GRADED", n: 3, high: 0 },
    { stage: "LAPSED", n: 1, high: 0 },
  ]);
  const funnel = funnelOf(stock, {
    reached: [
      { key: String(reachedBits(["GRADED"])), n: 3 },
      { key: String(reachedBits(["GRADED", "LAPSED"])), n: 1 },
    ],
    onwards: [{ stage: "INVENTORIED", median: 12, n: 4 }],
  });

  it("begins with the whole register, and goes from stage to stage", () => {
    expect(funnel.rows.map(({ stage }) => stage)).toEqual([...PIPELINE]);
    expect(funnel.rows.slice(0, 3)).toEqual([
      { stage: "INVENTORIED", reached: 10, standing: 6, conversion: null, median: 12, wentOn: 4 },
      { stage: "GRADED", reached: 4, standing: 3, conversion: "40.0", median: null, wentOn: 0 },
      { stage: "POOLED", reached: 0, standing: 0, conversion: "0.0", median: null, wentOn: 0 },
    ]);
    expect(funnel.rows[3]?.conversion).toBeNull();
  });

  it("has its side exits apart", () => {
    expect(funnel.exits).toEqual([
      { stage: "WITHDRAWN", reached: 0, standing: 0 },
      { stage: "LAPSED", reached: 1, standing: 1 },
    ]);
  });

  it("is narrowest where the smallest share goes on, and nowhere before anything has", () => {
    expect(narrowestStep(funnel.rows)?.to.stage).toBe("POOLED");
    expect(narrowestStep(funnelOf(stock, { reached: [], onwards: [] }).rows)).toBeNull();
  });
});

describe("what a patent reached", () => {
  it("is each stage it came to, those before it, and the exits it took", () => {
    const reached = (...steps: PatentStage[]) =>
      PATENT_STAGES.filter((stage) => reachedBits(steps) & reachedBit(stage));
    expect(reached()).toEqual([]);
    expect(reached("INVENTORIED")).toEqual([]);
    expect(reached("MATCHED")).toEqual(["GRADED", "POOLED", "MATCHED"]);
    expect(reached("POOLED", "WITHDRAWN", "GRADED", "LAPSED")).toEqual([
      ...["GRADED", "POOLED", "WITHDRAWN", "LAPSED"],
    ]);
    expect(reached("REVENUE")).toEqual(PIPELINE.slice(1));
  });
});

describe("how long patents have stood", () => {
  it("is told by days that the ages share out without a gap, on any day", () => {
    const day = fc.date({ min: new Date("2023-01-01"), max: new Date("2032-12-31"), noInvalidDate: true });
    const text = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (first, second) => {
        const [since, today] = [text(first), text(second)].sort() as [string, string];
        const within = AGES.filter((age) => {
          const { from, to } = daysOfAge(age, today);
          return (from === null || since >= from) && (to === null || since <= to);
        });
        expect(within).toEqual([ageOf(since, today)]);
      }),
    );
  });

  it.each([
    ["2025-12", "this-month"],
    ["2026-01", "this-month"],
    ["2025-11", "1-2"],
    ["2025-10", "1-2"],
    ["2025-09", "3-5"],
    ["2025-07", "3-5"],
    ["2025-06", "6-11"],
    ["2025-01", "6-11"],
    ["2024-12", "12"],
    ["1999-12", "12"],
  ])("since %s, on 29 December 2025: %s", (since, age) => {
    expect(ageOf(since, TODAY)).toBe(age);
  });

  it("is told of every stage but the last and the exits, and loses none", () => {
    const rows = ageingOf(
      PATENT_STAGES.flatMap((stage, at) => [
        { key: "2025-12", stage, n: at },
        { key: "2024-01", stage, n: 1 },
      ]),
      TODAY,
    );
    expect(rows.map(({ stage }) => stage)).toEqual(PIPELINE.slice(0, -1));
    for (const { total, ages } of rows) {
      expect(AGES.reduce((sum, age) => sum + ages[age], 0)).toBe(total);
    }
    expect(longestStanding(rows)?.ages["12"]).toBe(1);
    expect(longestStanding(ageingOf([{ key: "2025-12", stage: "POOLED", n: 4 }], TODAY))).toBeNull();
  });
});

describe("contracts", () => {
  const count = (over: Partial<ConversionCount>): ConversionCount => ({
    ...{ month: "2025-03", kind: "TRANSFER", currency: "CNY", n: 1, amount: "1000000.10" },
    ...over,
  });

  it("are worth exact sums of CNY; other currencies stand apart", () => {
    const all = contractsOf([
      count({}),
      count({ amount: "0.20" }),
      count({ currency: "USD", amount: "5000.00" }),
      count({ currency: "EUR", amount: "0" }),
    ]);
    expect(all).toEqual({ n: 4, cny: "1000000.3", others: [{ currency: "USD", amount: "5000" }] });
  });

  it("are counted this year and since the plan began, month by month without gaps", () => {
    const figures = conversionFigures(
      [count({ month: "2023-10" }), count({ month: "2023-11" }), count({ month: "2025-12", kind: "PLEDGE" })],
      TODAY,
    );
    expect([figures.thisYear.n, figures.sincePlan.n]).toEqual([1, 2]);
    expect(figures.months).toHaveLength(26);
    expect([figures.months[0]?.month, figures.months.at(-1)?.month]).toEqual(["2025-12", "2023-11"]);
    expect(figures.kinds.map(({ kind }) => kind)).toEqual(["TRANSFER", "PLEDGE"]);
  });

  it("add up the same by month and by kind", () => {
    const counts = fc.array(
      fc.record({
        month: fc.constantFrom("2023-11", "2024-12", "2025-01", "2025-12"),
        kind: fc.constantFrom(...CONVERSION_KINDS),
        currency: fc.constantFrom("CNY", "USD"),
        n: fc.integer({ min: 1, max: 9 }),
        amount: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2)),
      }),
    );
    fc.assert(
      fc.property(counts, (rows) => {
        const { sincePlan, months, kinds } = conversionFigures(rows, TODAY);
        const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
        expect(sum(months.map(({ all }) => all.n))).toBe(sincePlan.n);
        expect(sum(kinds.map((row) => row.sincePlan.n))).toBe(sincePlan.n);
      }),
    );
  });
});

describe("what the register is broken down by", () => {
  it("is less for a unit, which is shown by industry what it asks for beyond that", () => {
    expect(breakdownsOf(false)).not.toContain("unit");
    expect([breakdownFor("institution", false), breakdownFor("institution", true)]).toEqual([
      "industry",
      "institution",
    ]);
  });

  it("has days only where they are counted", () => {
    expect([hasDays("province", true), hasDays("province", false), hasDays("type", true)]).toEqual([
      ...[true, false],
      false,
    ]);
  });
});
