import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { LedgerView } from "./ledger-view";

const SHOWN = 20;

/** The file as it was read, and the rows of it that are no tasks. */
export function LedgerFacts({ ledger }: { ledger: LedgerView }) {
  const [t, locale] = [useTexts("ledgers"), useReaderLocale()];
  const { headings, confirmedAt, undoneAt } = ledger;
  const { skipped } = headings;
  const items: [string, React.ReactNode][] = [
    [
      t("facts.sheet"),
      ledger.sheetCount ? t("facts.all-sheets", { count: ledger.sheetCount }) : ledger.sheet,
    ],
    [t("facts.heading-row"), headings.headingRow],
    [t("facts.rows"), ledger.all],
    [t("facts.uploaded"), formatInstant(ledger.at, locale)],
  ];
  if (confirmedAt) items.push([t("facts.confirmed"), formatInstant(confirmedAt, locale)]);
  if (undoneAt) items.push([t("facts.undone"), formatInstant(undoneAt, locale)]);
  if (skipped.length > 0) {
    items.push([
      t("facts.skipped"),
      <ul key="skipped" className="text-sm">
        {skipped.slice(0, SHOWN).map(({ sheet, row, reason, text }) => (
          <li key={`${sheet}-${row}`} className="break-words">
            {t("facts.skipped-line", { row, reason: t(`skip.${reason}`), text })}
          </li>
        ))}
        {skipped.length > SHOWN ? <li>…</li> : null}
      </ul>,
    ]);
  }
  return (
    <Section id="file" title={t("facts.title")}>
      <Facts items={items} />
    </Section>
  );
}
