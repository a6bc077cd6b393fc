import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { publishCalendarYearCommand } from "@/lib/calendar/commands/publish-calendar-year";
import { reviseCalendarYearCommand } from "@/lib/calendar/commands/revise-calendar-year";
import { countWorkingDays } from "@/lib/calendar/queries/count-working-days";
import { readCalendar } from "@/lib/calendar/queries/read-calendar";
import { readCalendarYear } from "@/lib/calendar/queries/read-calendar-year";
import { addWorkingDays } from "@/lib/calendar/working-day";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { scopeOf } from "@/lib/kernel/scope";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const administrator = as(cast.systemAdministrator);
const others = [
  cast.coordinator,
  cast.leader,
  cast.moeLiaison,
  cast.moeStaff,
  cast.securityAdministrator,
  cast.auditor,
];

const day = (date: string, kind = "HOLIDAY") => ({ date, kind, nameZh: "元旦", nameEn: "New Year's Day" });
const notice2027 = {
  year: "2027",
  noticeTitleZh: "国务院办公厅关于2027年部分节假日安排的通知",
  noticeTitleEn: "Notice on the arrangement of holidays in 2027",
  noticeNumber: "",
  noticeUrl: "https://www.gov.cn/zhengce/2027",
  noticeDate: "2026-11-05",
  days: [day("2027-01-01"), day("2026-12-31"), day("2027-01-03", "MAKEUP_WORKDAY")],
};

async function form(year: number) {
  const {
    sources: _sources,
    noticeDate,
    version,
    ...rest
  } = valueOf(await administrator.ask(readCalendarYear, { year }));
  return { ...rest, year: String(year), version: String(version), noticeDate: noticeDate ?? "" };
}

describe("the calendar", () => {
  it("counts the working days of the four published years", async () => {
    const totals = [];
    for (const year of [2023, 2024, 2025, 2026]) {
      totals.push(valueOf(await as(cast.moeStaff).ask(readCalendar, { year })).published?.workingDays);
    }
    expect(totals).toEqual([249, 251, 248, 248]);
  });

  it("shows this year without being told one, or when told nonsense", async () => {
    for (const input of [{}, { year: "soon" }, { year: "99999" }]) {
      expect(valueOf(await administrator.ask(readCalendar, input)).year).toBe(2025);
    }
  });

  it("says that a year is not published, and guesses nothing", async () => {
    expect(valueOf(await administrator.ask(readCalendar, { year: "2027" }))).toMatchObject({
      year: 2027,
      published: null,
    });
    // The notice of 2023 speaks of one day of 2022, which does not publish the year.
    expect(valueOf(await administrator.ask(readCalendar, { year: "2022" })).published).toBeNull();
    const answer = valueOf(await administrator.ask(countWorkingDays, { from: "2026-12-30", days: "5" }));
    expect(answer).toEqual({
      kind: "refused",
      refusal: { refusal: "calendar.not-published", params: { year: 2027 } },
    });
  });

  it("answers how far N working days reach", async () => {
    const count = async (from: string, days: string) =>
      valueOf(await as(cast.moeStaff).ask(countWorkingDays, { from, days }));
    expect(await count("2026-09-30", "5")).toMatchObject({ kind: "date", date: "2026-10-13" });
    expect(await count("2026-10-01", "0")).toMatchObject({ kind: "date", date: "2026-10-08" });
    expect((await as(cast.moeStaff).ask(countWorkingDays, { from: "2026-10-01", days: "-1" })).kind).toBe(
      "not-found",
    );
  });
});

describe("publishing a year", () => {
  it("is done: counted with from then on, every day in its history", async () => {
    expect(await administrator.run(publishCalendarYearCommand, notice2027)).toEqual({
      kind: "done",
      value: { year: 2027 },
    });
    const { published } = valueOf(await as(cast.moeStaff).ask(readCalendar, { year: 2027 }));
    expect(published?.notice.days.map(({ date }) => date)).toEqual([
      "2026-12-31",
      "2027-01-01",
      "2027-01-03",
    ]);
    const calendar = await loadCalendar(db(), scopeOf(await administrator.actor()));
    expect(addWorkingDays("2026-12-30", 1, calendar)).toBe("2027-01-03");
    // The day off that reaches into 2026 counts there.
    expect(valueOf(await administrator.ask(readCalendar, { year: 2026 })).published?.workingDays).toBe(247);
    const [entry] = valueOf(await as(cast.moeStaff).ask(readHistory, { type: "calendar-year", id: "2027" }));
    expect(entry?.changes).toContainEqual({
      field: "2027-01-03",
      before: null,
      after: "上班 workday · 元旦 New Year's Day",
    });
  });

  it("is invalid with a malformed address or day, and says so at the row", async () => {
    const before = await countRows("calendar_year", "calendar_day", "audit_event");
    const days = [day("2027-01-01"), { ...day("2027-02-30"), nameZh: "" }];
    expect(
      await administrator.run(publishCalendarYearCommand, {
        ...notice2027,
        noticeUrl: "javascript:alert(1)",
        days,
      }),
    ).toMatchObject({
      kind: "invalid",
      fields: {
        noticeUrl: [{ code: "url" }],
        "days.1.date": [{ code: "date" }],
        "days.1.nameZh": [{ code: "required" }],
      },
    });
    expect(await countRows("calendar_year", "calendar_day", "audit_event")).toEqual(before);
  });

  it("is refused for a published year, and at the row for days that are not its own", async () => {
    const before = await countRows("calendar_year", "calendar_day", "audit_event");
    const refusalOf = async (change: object) => {
      const outcome = await administrator.run(publishCalendarYearCommand, { ...notice2027, ...change });
      return outcome.kind === "refused" ? outcome.refusal : outcome;
    };
    expect(await refusalOf({ year: "2026" })).toMatchObject({
      refusal: "calendar.published-already",
      field: "year",
    });
    expect(await refusalOf({ days: [] })).toEqual({ refusal: "calendar.no-days" });
    const rows: [string[], string, string][] = [
      [["2027-01-01", "2028-01-01"], "calendar.day-outside-notice", "days.1.date"],
      [["2027-01-01", "2027-01-01"], "calendar.day-twice", "days.1.date"],
      [["2026-10-01"], "calendar.day-of-other-notice", "days.0.date"],
    ];
    for (const [dates, refusal, field] of rows) {
      expect(await refusalOf({ days: dates.map((date) => day(date)) })).toMatchObject({ refusal, field });
    }
    expect(await countRows("calendar_year", "calendar_day", "audit_event")).toEqual(before);
  });

  it("lets one of two simultaneous publications through", async () => {
    const outcomes = await Promise.all(
      [1, 2].map(() => administrator.run(publishCalendarYearCommand, notice2027)),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  });
});

describe("revising a year", () => {
  it("is done: a late change of one day, alone in the history", async () => {
    const opened = await form(2026);
    const days = opened.days.filter(({ date }) => date !== "2026-10-10");
    expect(await administrator.run(reviseCalendarYearCommand, { ...opened, days })).toEqual({
      kind: "done",
      value: { year: 2026 },
    });
    expect(valueOf(await administrator.ask(readCalendar, { year: 2026 })).published?.workingDays).toBe(247);
    const [entry] = valueOf(await as(cast.auditor).ask(readHistory, { type: "calendar-year", id: "2026" }));
    expect(entry?.changes).toEqual([
      { field: "2026-10-10", before: "上班 workday · 国庆节 National Day", after: null },
    ]);
  });

  it("is refused when nothing changed, not found for an unpublished year", async () => {
    const opened = await form(2026);
    expect(await administrator.run(reviseCalendarYearCommand, opened)).toMatchObject({
      kind: "refused",
      refusal: { refusal: "nothing-changed" },
    });
    expect(await administrator.run(reviseCalendarYearCommand, { ...opened, year: "2027" })).toEqual({
      kind: "not-found",
    });
  });

  it("is forbidden to everybody but the system administrator, coordinators included", async () => {
    const before = await countRows("calendar_year", "calendar_day");
    const opened = { ...(await form(2026)), noticeNumber: "1" };
    for (const member of others) {
      expect(await as(member).run(reviseCalendarYearCommand, opened)).toEqual({ kind: "forbidden" });
      expect(await as(member).run(publishCalendarYearCommand, notice2027)).toEqual({ kind: "forbidden" });
    }
    expect(await countRows("calendar_year", "calendar_day")).toEqual(before);
  });

  it("is stale when the notice was changed meanwhile", async () => {
    const opened = await form(2026);
    valueOf(
      await administrator.run(reviseCalendarYearCommand, {
        ...opened,
        noticeNumber: "国办发明电〔2025〕7号",
      }),
    );
    expect(
      await administrator.run(reviseCalendarYearCommand, { ...opened, noticeTitleZh: "通知" }),
    ).toMatchObject({
      kind: "stale",
      current: { noticeNumber: "国办发明电〔2025〕7号" },
    });
  });
});
