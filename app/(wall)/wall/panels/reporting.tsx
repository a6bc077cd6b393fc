import { getLocale } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import { NothingHere, PanelFrame } from "@/components/wall/panel-frame";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { nextPeriod, periodOfDate } from "@/lib/reports/period";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { actContext } from "@/lib/web/context";
import { ask } from "@/lib/web/read";

const COLOUR = { good: "text-good", warn: "text-warn", late: "text-late" } as const;

/** Who has handed in what for the period being reported, and which units still owe. */
export async function ReportingPanel() {
  const [t, locale] = [await getTranslations("wall.reporting"), await getLocale()];
  const { period, window, totals, rows } = await currentMatrix();
  const owing = rows
    .filter(({ tally }) => tally.outstanding > 0)
    .sort((a, b) => b.tally.outstanding - a.tally.outstanding);
  // Nobody is late while the window is open.
  const owed = window === "OPEN" ? "warn" : "late";
  const said = { period: formatMonth(period.code, locale) };
  const aside = {
    NOT_OPEN: t("not-open", { ...said, date: formatDate(period.opensOn, locale, true) }),
    OPEN: t("open", { ...said, date: formatDate(period.closesOn, locale, true) }),
    CLOSED: t("closed", { ...said, date: formatDate(period.closesOn, locale, true) }),
  }[window];
  return (
    <PanelFrame title={(await getTranslations("wall.panel"))("reporting")} aside={aside}>
      <dl className="grid grid-cols-2 gap-[1em] lg:grid-cols-4">
        <Figure
          term={t("handed-in")}
          value={totals.onTime + totals.madeUp}
          note={t("of-due", { due: totals.due })}
        />
        <Figure
          term={t("outstanding")}
          value={totals.outstanding}
          tone={totals.outstanding === 0 ? "good" : owed}
        />
        <Figure term={t("made-up")} value={totals.madeUp} />
        <Figure term={t("returned")} value={totals.returned} />
      </dl>
      {owing.length === 0 ? (
        <NothingHere>{t("owing-none")}</NothingHere>
      ) : (
        <>
          <h3 className="mt-[1.2em] text-[1.2em] font-semibold">{t("owing")}</h3>
          <ul className="mt-[0.4em] grid min-h-0 flex-1 auto-rows-fr gap-x-[2em] lg:max-h-[24em] lg:grid-cols-3">
            {owing.map(({ unit, tally }) => (
              <li
                key={unit.code}
                className="flex items-center justify-between gap-[1em] border-b border-line text-[1.2em] max-lg:py-[0.3em]"
              >
                <span className="truncate">{unitShort(unit, locale)}</span>
                <span className={`whitespace-nowrap tabular-nums ${COLOUR[owed]}`}>
                  {t("owing-count", { count: tally.outstanding })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}

/** Of this month, or while its window has not opened, of the month before. */
async function currentMatrix() {
  const code = periodOfDate((await actContext()).today);
  const matrix = await ask(readPeriodMatrix, { period: code });
  return matrix.window === "NOT_OPEN" && matrix.previous
    ? ask(readPeriodMatrix, { period: nextPeriod(code, -1) })
    : matrix;
}

function Figure({
  term,
  value,
  note,
  tone,
}: {
  term: string;
  value: number;
  note?: string;
  tone?: keyof typeof COLOUR;
}) {
  return (
    <div className="sheet px-[1em] py-[0.7em]">
      <dt className="text-ink-soft">{term}</dt>
      <dd className="flex items-baseline gap-[0.5em]">
        <span
          className={`text-[3em] leading-tight font-semibold tabular-nums ${tone ? COLOUR[tone] : "text-ink"}`}
        >
          {value}
        </span>
        {note ? <span className="text-ink-soft">{note}</span> : null}
      </dd>
    </div>
  );
}
