import { LastValue, ValueSource } from "@/components/indicators/standing-facts";
import { indicatorWords } from "@/components/indicators/wording";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { readStanding } from "@/lib/indicators/queries/read-standing";
import { ask } from "@/lib/web/read";

/** What was published about the same way: the inventory, the pool, transfers and licences, industrialisation. */
const BESIDE_THE_REGISTER = [
  "inventory-patents",
  "pool-patents",
  "transfer-licence-filings",
  "industrialisation-rate",
  "high-value-inventions",
  "high-value-share",
];

/** Published national figures, in a box of their own: they count other things than the register does. */
export async function PublishedSection() {
  const [{ indicators }, words, t] = await Promise.all([
    ask(readStanding, {}),
    indicatorWords(),
    getTranslations("patent-figures.published"),
  ]);
  const published = BESIDE_THE_REGISTER.flatMap((code) =>
    indicators.filter((indicator) => indicator.code === code && indicator.observation),
  );
  if (published.length === 0) return null;
  return (
    <Section id="published" title={t("title")} flush>
      <p className="border-b border-line bg-sunken px-4 py-2.5 text-sm text-ink-soft">{t("note")}</p>
      <DataTable
        caption={t("title")}
        rows={published}
        rowKey={(row) => `published-${row.code}`}
        columns={[
          {
            key: "indicator",
            header: t("indicator"),
            className: "min-w-40",
            cell: (row) => <Link href={`/indicators/${row.code}`}>{words.pick(row.nameZh, row.nameEn)}</Link>,
          },
          {
            key: "value",
            header: t("value"),
            align: "end",
            className: "min-w-32",
            cell: (row) => <LastValue indicator={row} words={words} />,
          },
          {
            key: "source",
            header: t("source"),
            className: "text-xs text-ink-faint",
            cell: (row) => <ValueSource indicator={row} words={words} />,
          },
        ]}
      />
    </Section>
  );
}
