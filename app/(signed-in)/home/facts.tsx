import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { HomeFacts } from "@/lib/worklists/unit-home";

/** Where the unit stands, in six figures. */
export function Facts({ facts }: { facts: HomeFacts }) {
  const [t, locale] = [useTexts("home"), useReaderLocale()];
  const { current, next } = facts;
  const day = (date: string) => formatDate(date, locale, true);
  return (
    <section aria-label={t("facts")} className="sheet mb-5">
      <Still as="dl" className="grid sm:grid-cols-2 lg:grid-cols-3">
        <Fact term={t("fact.tasks")}>
          <Link href="/tasks">{t("fact.tasks-value", { lead: facts.lead, support: facts.support })}</Link>
        </Fact>
        {current ? (
          <Fact
            term={t("fact.reports", { period: formatMonth(current.code, locale) })}
            note={
              current.state === "OPEN"
                ? t("fact.window-open", { from: day(current.opensOn), to: day(current.closesOn) })
                : t("fact.window-closed", { to: day(current.closesOn) })
            }
          >
            {current.owed > 0
              ? t("fact.reports-value", { owed: current.owed, submitted: current.submitted })
              : t("fact.reports-none")}
          </Fact>
        ) : null}
        {next ? (
          <Fact
            term={t("fact.next")}
            note={t("fact.next-note", { period: formatMonth(next.code, locale), to: day(next.closesOn) })}
          >
            {t("fact.next-value", { from: day(next.opensOn) })}
          </Fact>
        ) : null}
        <Fact term={t("fact.unsigned")}>
          {facts.unsigned > 0 ? <Link href="/tasks/unsigned">{facts.unsigned}</Link> : facts.unsigned}
        </Fact>
        <Fact term={t("fact.returned")}>
          {facts.returned > 0 ? <a href="#came-back">{facts.returned}</a> : facts.returned}
        </Fact>
        <Fact term={t("fact.difficulties")}>
          <Link href="/difficulties">
            {t("fact.difficulties-value", { own: facts.difficulties, answer: facts.toAnswer })}
          </Link>
        </Fact>
      </Still>
    </section>
  );
}

function Fact({ term, note, children }: { term: string; note?: string; children: ReactNode }) {
  return (
    <div className="border-b border-line px-4 py-2.5 last:border-b-0 max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-3 max-sm:py-1.5 max-sm:text-sm">
      <dt className="shrink-0 text-sm text-ink-faint">{term}</dt>
      <dd className="font-medium tabular-nums max-sm:text-end">
        {children}
        {note ? <span className="block text-xs font-normal text-ink-faint max-sm:hidden">{note}</span> : null}
      </dd>
    </div>
  );
}
