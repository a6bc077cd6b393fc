import clsx from "clsx";
import { Still } from "@/components/ui/still";
import type { CalendarDayView, CalendarMonthView } from "@/lib/calendar/calendar-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { DAY_LOOK } from "./day-mark";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A month as a table of weeks. What a day is, is said in words to those who do not see it. */
export function Month({ year, month }: { year: number; month: CalendarMonthView }) {
  const t = useTexts("calendar");
  return (
    <Still className="sheet break-inside-avoid px-3 py-2.5">
      <table className="w-full table-fixed border-collapse text-center text-sm tabular-nums">
        <caption className="pb-1.5 text-start">
          <span className="font-semibold">
            {t("month", { year: String(year), month: t(`month-name.${asMonth(month.month)}`) })}
          </span>
          <span className="ms-2 text-ink-faint">{t("working-days", { count: month.workingDays })}</span>
        </caption>
        <thead>
          <tr className="text-xs text-ink-faint">
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`weekday.${weekday}`)} className="py-1 font-medium">
                {t(`weekday-short.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find(Boolean)?.date}>
              {week.map((day, index) => (
                <td key={day?.date ?? `blank-${WEEKDAYS[index]}`} className="p-0.5">
                  {day ? <Day day={day} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Still>
  );
}

function Day({ day }: { day: CalendarDayView }) {
  const [t, locale] = [useTexts("calendar"), useReaderLocale()];
  const name = inLocale(locale, day.nameZh, day.nameEn);
  const kind = day.state === "WORKDAY" ? "" : t(`day.${day.state}`);
  return (
    <span
      title={[kind, name].filter(Boolean).join(" · ") || undefined}
      className={clsx("flex h-10 flex-col items-center justify-center leading-tight", DAY_LOOK[day.state])}
    >
      <time dateTime={day.date}>{Number(day.date.slice(8))}</time>
      {day.state === "WORKDAY" ? null : (
        <span className="text-[0.65rem]">
          <span aria-hidden>{t(`mark.${day.state}`)}</span>
          <span className="sr-only">
            {kind} {name}
          </span>
        </span>
      )}
    </span>
  );
}

type MonthKey = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12";

function asMonth(month: number): MonthKey {
  return String(month) as MonthKey;
}
