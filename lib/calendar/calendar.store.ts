import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { CalendarYear, CalendarYearView, Notice, NoticeDay, OtherDays } from "./calendar-year";
import type { Calendar } from "./working-day";

/** All that is published, to count working days with: some three dozen rows a year. */
export async function loadCalendar(db: Db, _scope: Scope): Promise<Calendar> {
  const [years, days] = await Promise.all([
    db.calendarYear.findMany({ select: { year: true } }),
    db.calendarDay.findMany({ select: { date: true, kind: true } }),
  ]);
  return {
    publishedYears: new Set(years.map(({ year }) => year)),
    days: new Map(days.map(({ date, kind }) => [fromDatabaseDate(date), kind])),
  };
}

/** The notices' names of the days, by date, whichever notice says so. */
export async function namedDays(db: Db, year: number, _scope: Scope): Promise<NoticeDay[]> {
  const rows = await db.calendarDay.findMany({
    where: { date: { gte: toDatabaseDate(`${year}-01-01`), lte: toDatabaseDate(`${year}-12-31`) } },
    orderBy: { date: "asc" },
  });
  return rows.map(dayOf);
}

export async function publishedYears(db: Db, _scope: Scope): Promise<number[]> {
  const years = await db.calendarYear.findMany({ select: { year: true }, orderBy: { year: "asc" } });
  return years.map(({ year }) => year);
}

/** The year as its form holds it, locked until the transaction ends. */
export async function lockCalendarYear(tx: Tx, year: number, scope: Scope): Promise<CalendarYear | null> {
  await tx.$queryRaw`select 1 from calendar_year where year = ${year} for update`;
  const found = await findCalendarYear(tx, year, scope);
  if (!found) return null;
  const { sources: _sources, ...calendarYear } = found;
  return calendarYear;
}

export async function findCalendarYear(
  db: Db,
  year: number,
  _scope: Scope,
): Promise<CalendarYearView | null> {
  const found = await db.calendarYear.findUnique({
    where: { year },
    include: { days: { orderBy: { date: "asc" } }, sources: SOURCE_SELECT },
  });
  return (
    found && {
      ...found,
      noticeNumber: found.noticeNumber ?? "",
      noticeDate: found.noticeDate && fromDatabaseDate(found.noticeDate),
      days: found.days.map(dayOf),
    }
  );
}

/** A date belongs to one notice: New Year's days off may lie in the year before. */
export async function daysOfOtherNotices(db: Db, year: number, _scope: Scope): Promise<OtherDays> {
  const rows = await db.calendarDay.findMany({
    where: { noticeYear: { in: [year - 1, year + 1] } },
    select: { date: true, noticeYear: true },
  });
  return new Map(rows.map((row) => [fromDatabaseDate(row.date), row.noticeYear]));
}

export async function insertCalendarYear(tx: Tx, year: number, notice: Notice): Promise<void> {
  await tx.calendarYear.create({ data: { year, ...columnsOf(notice) } });
  await insertDays(tx, year, notice.days);
}

export async function updateCalendarYear(tx: Tx, year: number, notice: Notice): Promise<void> {
  await tx.calendarYear.update({
    where: { year },
    data: { ...columnsOf(notice), version: { increment: 1 } },
  });
  await tx.calendarDay.deleteMany({ where: { noticeYear: year } });
  await insertDays(tx, year, notice.days);
}

async function insertDays(tx: Tx, noticeYear: number, days: readonly NoticeDay[]): Promise<void> {
  await tx.calendarDay.createMany({
    data: days.map((day) => ({ ...day, date: toDatabaseDate(day.date), noticeYear })),
  });
}

function columnsOf({ days: _days, noticeNumber, noticeDate, ...text }: Notice) {
  return {
    ...text,
    noticeNumber: noticeNumber || null,
    noticeDate: noticeDate && toDatabaseDate(noticeDate),
  };
}

function dayOf({ date, kind, nameZh, nameEn }: Omit<NoticeDay, "date"> & { date: Date }): NoticeDay {
  return { date: fromDatabaseDate(date), kind, nameZh, nameEn };
}
