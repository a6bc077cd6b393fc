import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Notice,
  noticeTrail,
  publishCalendarYear,
  reviseCalendarYear,
  spansOf,
} from "@/lib/calendar/calendar-year";
import { monthsOf } from "@/lib/calendar/month";
import {
  addWorkingDays,
  type Calendar,
  dayStateOf,
  isWorkingDay,
  workingDaysBetween,
  workingDaysByMonth,
} from "@/lib/calendar/working-day";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { calendarYears } from "@/prisma/reference/calendar";

const calendar: Calendar = {
  publishedYears: new Set(calendarYears.map(({ year }) => year)),
  days: new Map(calendarYears.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind] as const))),
};

const FIRST = "2023-01-01";
const date = (last: number) =>
  fc.integer({ min: 0, max: last }).map((days): CalendarDate => addDays(FIRST, days));
/** From 2023 to mid 2026: the furthest count below ends within the published years. */
const start = date(1270);
const n = fc.integer({ min: 0, max: 110 });

describe("working days", () => {
  it("are 249, 251, 248 and 248 in the years 2023 to 2026", () => {
    const totals = [2023, 2024, 2025, 2026].map((year) => {
      const months = workingDaysByMonth(year, calendar);
      return Array.isArray(months) ? months.reduce((sum, month) => sum + month, 0) : months;
    });
    expect(totals).toEqual([249, 251, 248, 248]);
  });

  it("count over the National Day of 2026, with its make-up Saturday", () => {
    expect(addWorkingDays("2026-09-30", 5, calendar)).toBe("2026-10-13");
    expect(addWorkingDays("2026-10-01", 0, calendar)).toBe("2026-10-08");
    expect(addWorkingDays("2026-10-08", 0, calendar)).toBe("2026-10-08");
    expect(isWorkingDay("2026-10-10", calendar)).toBe(true);
    expect(workingDaysBetween("2026-09-30", "2026-10-13", calendar)).toBe(5);
  });

  it("are told apart by kind", () => {
    expect(dayStateOf("2026-10-10", calendar)).toBe("MAKEUP_WORKDAY");
    expect(dayStateOf("2026-10-01", calendar)).toBe("HOLIDAY");
    expect(dayStateOf("2026-10-17", calendar)).toBe("WEEKEND");
    expect(dayStateOf("2026-10-16", calendar)).toBe("WORKDAY");
  });

  it("are refused, not guessed, in a year without a notice", () => {
    const refused = (year: number) => ({ refusal: "calendar.not-published", params: { year } });
    expect(isWorkingDay("2027-10-01", calendar)).toEqual(refused(2027));
    expect(addWorkingDays("2026-12-31", 1, calendar)).toEqual(refused(2027));
    expect(workingDaysBetween("2022-12-01", "2023-02-01", calendar)).toEqual(refused(2022));
    // One day of 2022 is known from the notice of 2023; the rest of the year is not.
    expect(isWorkingDay("2022-12-31", calendar)).toEqual(refused(2022));
    expect(workingDaysByMonth(2027, calendar)).toEqual(refused(2027));
  });

  it("counts a whole number of days only", () => {
    expect(() => addWorkingDays("2026-01-05", -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-01-05", 1.5, calendar)).toThrow(RangeError);
  });

  it("property: the answer is a working day, not before the start, and exactly n of them away", () => {
    fc.assert(
      fc.property(start, n, (from, days) => {
        const to = addWorkingDays(from, days, calendar) as CalendarDate;
        expect(isWorkingDay(to, calendar)).toBe(true);
        expect(to >= from).toBe(true);
        if (days > 0) expect(workingDaysBetween(from, to, calendar)).toBe(days);
      }),
    );
  });

  it("property: counts in two steps as in one", () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 55 }),
        fc.integer({ min: 1, max: 55 }),
        (from, first, second) => {
          const middle = addWorkingDays(from, first, calendar) as CalendarDate;
          expect(addWorkingDays(middle, second, calendar)).toBe(
            addWorkingDays(from, first + second, calendar),
          );
        },
      ),
    );
  });

  it("property: between is what counting day by day gives", () => {
    fc.assert(
      fc.property(date(1460), fc.integer({ min: 0, max: 200 }), (from, length) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const counted = days.map((day) => isWorkingDay(day, calendar));
        const refused = counted.find((working) => typeof working !== "boolean");
        expect(workingDaysBetween(from, addDays(from, length), calendar)).toEqual(
          refused ?? counted.filter(Boolean).length,
        );
      }),
    );
  });

  it("property: between is additive and turns its sign with its direction", () => {
    fc.assert(
      fc.property(date(1460), date(1460), date(1460), (a, b, c) => {
        const between = (x: CalendarDate, y: CalendarDate) => workingDaysBetween(x, y, calendar) as number;
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});

describe("the months of a year", () => {
  const months = monthsOf(2026, calendar, calendarYears.find(({ year }) => year === 2026)?.days ?? []);

  it("hold every day once, in weeks from Monday", () => {
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
    expect(days).toHaveLength(365);
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
    expect(months[0]?.weeks[0]?.map((day) => day?.date ?? null)).toEqual([
      null,
      null,
      null,
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
      "2026-01-04",
    ]);
  });

  it("add up to the year's working days", () => {
    expect(months.reduce((sum, month) => sum + month.workingDays, 0)).toBe(248);
    expect(months.map((month) => month.workingDays)).toEqual(workingDaysByMonth(2026, calendar));
  });
});

const notice: Notice = {
  noticeTitleZh: "通知",
  noticeTitleEn: "Notice",
  noticeNumber: "",
  noticeUrl: "https://www.gov.cn/notice",
  noticeDate: null,
  days: [
    { date: "2027-01-01", kind: "HOLIDAY", nameZh: "元旦", nameEn: "New Year's Day" },
    { date: "2026-12-31", kind: "HOLIDAY", nameZh: "元旦", nameEn: "New Year's Day" },
  ],
};
const withDays = (...dates: string[]): Notice => ({
  ...notice,
  days: dates.map((date) => ({ date, kind: "HOLIDAY", nameZh: "元旦", nameEn: "New Year's Day" })),
});
const none = new Map<CalendarDate, number>();

describe("a notice", () => {
  it("is taken with its days in order, and may reach into the year before", () => {
    expect(publishCalendarYear(2027, false, notice, none)).toMatchObject({
      days: [{ date: "2026-12-31" }, { date: "2027-01-01" }],
    });
  });

  it.each([
    ["of another year", withDays("2027-01-01", "2028-01-01"), "calendar.day-outside-notice", "days.1.date"],
    ["listed twice", withDays("2027-01-01", "2027-01-02", "2027-01-01"), "calendar.day-twice", "days.2.date"],
    ["of another notice", withDays("2026-12-30"), "calendar.day-of-other-notice", "days.0.date"],
  ])("is refused at the row for a day %s", (_what, given, refusal, field) => {
    const others = new Map([["2026-12-30", 2026]]);
    expect(publishCalendarYear(2027, false, given, others)).toMatchObject({ refusal, field });
  });

  it("is refused without days, for a year that has one, and when nothing changed", () => {
    expect(publishCalendarYear(2027, false, withDays(), none)).toEqual({ refusal: "calendar.no-days" });
    expect(publishCalendarYear(2027, true, notice, none)).toMatchObject({
      refusal: "calendar.published-already",
    });
    const stored = { ...notice, year: 2027, version: 1 };
    expect(reviseCalendarYear(stored, { ...notice, days: [...notice.days].reverse() }, none)).toEqual({
      refusal: "nothing-changed",
    });
  });

  it("is shown as it is worded: days in a row together", () => {
    const spans = spansOf(calendarYears.find(({ year }) => year === 2026)?.days ?? []);
    expect(
      spans
        .filter(({ nameZh }) => nameZh === "国庆节")
        .map(({ kind, from, to, length }) => [kind, from, to, length]),
    ).toEqual([
      ["MAKEUP_WORKDAY", "2026-09-20", "2026-09-20", 1],
      ["HOLIDAY", "2026-10-01", "2026-10-07", 7],
      ["MAKEUP_WORKDAY", "2026-10-10", "2026-10-10", 1],
    ]);
  });

  it("leaves a trail of the fields and days that differ, each under its own name", () => {
    const next: Notice = { ...withDays("2027-01-01", "2027-01-02"), noticeNumber: "国办发明电〔2026〕9号" };
    expect(noticeTrail(notice, next)).toEqual({
      before: { noticeNumber: "", "2026-12-31": "放假 day off · 元旦 New Year's Day" },
      after: { noticeNumber: "国办发明电〔2026〕9号", "2027-01-02": "放假 day off · 元旦 New Year's Day" },
    });
  });
});
