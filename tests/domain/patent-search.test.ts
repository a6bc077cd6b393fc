import fc from "fast-check";
import { expect, it } from "vitest";
import { FIRST_FILING_DAY } from "@/lib/patents/patent";
import {
  type Days,
  daysAsked,
  LIMITS,
  type PatentFilter,
  type Period,
  periodsOf,
  yearsOf,
} from "@/lib/patents/patent-search";

const THIS_YEAR = 2025;
const day = fc
  .record({
    year: fc.integer({ min: 1985, max: THIS_YEAR }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${two(month)}-${two(date)}`);
const days = fc.tuple(day, day).map((two): Days => {
  const [earliest = "", latest = ""] = [...two].sort();
  return { earliest, latest };
});
const sample = fc
  .array(fc.tuple(fc.integer({ min: 1985, max: THIS_YEAR }), fc.integer({ min: 0, max: 200 })))
  .map((years) => new Map(years));

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** The months a period stands for, of those from the first day to the last, in the order of the page. */
function monthsIn({ years, months }: Period, { earliest, latest }: Days, descending: boolean): string[] {
  const all = years
    .flatMap((year) =>
      (months ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).map((month) => `${year}-${two(month)}`),
    )
    .filter((month) => month >= earliest.slice(0, 7) && month <= latest.slice(0, 7))
    .sort();
  return descending ? all.reverse() : all;
}

it("whatever the sample says, the periods of a page are all its months, each once and in its order", () => {
  fc.assert(
    fc.property(days, fc.boolean(), sample, (span, descending, years) => {
      const found = periodsOf(span, descending, years).flatMap((period) =>
        monthsIn(period, span, descending),
      );
      const whole = { years: yearsOf(span), months: null, walk: false };
      expect(found).toEqual(monthsIn(whole, span, descending));
    }),
  );
});

it("a year with very many is walked through, one with many is asked by months, those with few together", () => {
  const span = { earliest: "2021-01-01", latest: "2025-12-31" };
  const years = new Map([
    [2025, LIMITS.fetchedOfYear / 100 + 1],
    [2024, 12],
    [2023, 1],
    [2022, 1],
    [2021, 1],
  ]);
  expect(periodsOf(span, true, years)).toEqual([
    { years: [2025], months: null, walk: true },
    { years: [2024], months: [12, 11, 10], walk: false },
    { years: [2024], months: [9, 8, 7], walk: false },
    { years: [2024], months: [6, 5, 4], walk: false },
    { years: [2024], months: [3, 2, 1], walk: false },
    { years: [2023, 2022, 2021], months: null, walk: false },
  ]);
});

it("nothing was filed before the Patent Law, and nothing in years to come", () => {
  const asked = (filedFrom: string | null, filedTo: string | null) =>
    daysAsked({ filedFrom, filedTo } as PatentFilter, THIS_YEAR);
  expect(asked(null, null)).toEqual({ earliest: FIRST_FILING_DAY, latest: "2025-12-31" });
  expect(asked("1970-01-01", "2031-05-01")).toEqual({ earliest: FIRST_FILING_DAY, latest: "2025-12-31" });
  expect(asked("2020-02-03", "2021-04-05")).toEqual({ earliest: "2020-02-03", latest: "2021-04-05" });
  expect(yearsOf(asked("2022-01-01", "2020-01-01"))).toEqual([]);
});
