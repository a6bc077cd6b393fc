import { calendarYears } from "../calendar";
import { connectIds, day, type Ids, type Tx } from "./keys";

/** A year comes with its days. In a year that is there already the administrator's days stand. */
export async function insertCalendar(tx: Tx, sources: Ids): Promise<number> {
  const present = new Set(
    (await tx.calendarYear.findMany({ select: { year: true } })).map(({ year }) => year),
  );
  let inserted = 0;
  for (const { days, sources: cited, noticeDate, ...year } of calendarYears) {
    if (present.has(year.year)) continue;
    await tx.calendarYear.create({
      data: {
        ...year,
        noticeDate: noticeDate ? day(noticeDate) : null,
        sources: connectIds(sources, cited),
      },
    });
    const { count } = await tx.calendarDay.createMany({
      data: days.map(({ date, ...rest }) => ({ ...rest, date: day(date), noticeYear: year.year })),
      skipDuplicates: true,
    });
    inserted += 1 + count;
  }
  return inserted;
}
