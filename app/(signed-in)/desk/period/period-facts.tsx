import { TallyRate } from "@/components/review/tally-rate";
import { WindowBadge } from "@/components/review/window-badge";
import { RuleLink } from "@/components/tasks/rule-link";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { PeriodState } from "@/lib/worklists/period-state";

/** Which period this is, as of when, and how far its reporting is. */
export function PeriodFacts({ state: { period, window, tally, today } }: { state: PeriodState }) {
  const [t, common, locale] = [useTexts("period-state"), useTexts("common"), useReaderLocale()];
  const day = (date: string) => formatDate(date, locale, true);
  const closed = window === "CLOSED";
  const reports = (count: number) => t("fact.reports", { count });
  const facts = [
    [t("fact.due"), reports(tally.due)],
    [t("fact.handed-in"), reports(tally.due - tally.outstanding)],
    [
      t(closed ? "fact.outstanding" : "fact.awaited"),
      <span key="outstanding" className={closed && tally.outstanding > 0 ? "text-late" : ""}>
        {reports(tally.outstanding)}
      </span>,
    ],
    [
      t("fact.rate"),
      closed ? (
        <TallyRate key="rate" rate={tally.rate} />
      ) : (
        <span key="rate" className="text-sm font-normal text-ink-faint">
          {t("fact.rate-open")}
        </span>
      ),
    ],
  ] as const;
  return (
    <section aria-label={t("facts")} className="sheet mb-5 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span className="text-base font-semibold text-ink">{formatMonth(period.code, locale)}</span>
        <WindowBadge window={window} />
        <span>{t("windows", { opens: day(period.opensOn), closes: day(period.closesOn) })}</span>
        <RuleLink rule={period} />
        <span className="sm:ms-auto">{common("as-of", { date: day(today) })}</span>
      </p>
      <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-4">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-ink-faint">{term}</dt>
            <dd className="text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
