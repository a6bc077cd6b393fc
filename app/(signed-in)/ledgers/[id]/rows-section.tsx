import clsx from "clsx";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { LEDGER_OUTCOMES } from "@/lib/ledgers/ledger";
import { readLedger } from "@/lib/ledgers/queries/read-ledger";
import { listHref, type Params } from "@/lib/web/list-params";
import type { LedgerView } from "./ledger-view";
import { ledgerRowColumns } from "./row-columns";

/** Row by row what would become of the ledger, or what became of it. */
export async function RowsSection({ ledger, params }: { ledger: LedgerView; params: Params }) {
  const t = await getTranslations("ledgers");
  const path = `/ledgers/${ledger.id}`;
  const { outcome } = readLedger.input.parse({ ...params, ledgerId: ledger.id });
  const chip = (value: string | null, label: string, count: number) => (
    <Link
      key={label}
      href={`${listHref(path, params, { outcome: value })}#rows`}
      aria-current={outcome === value ? "true" : undefined}
      className={clsx(
        "inline-flex min-h-8 items-center gap-1.5 rounded-box border px-2.5 no-underline",
        outcome === value ? "border-accent bg-accent-wash text-accent" : "border-line-strong text-ink-soft",
      )}
    >
      {label} <span className="tabular-nums">{count}</span>
    </Link>
  );
  return (
    <Section id="rows" title={t(ledger.state === "PREVIEWED" ? "steps.preview" : "steps.rows")} flush>
      <div className="no-print flex flex-wrap items-center gap-2 px-4 py-3 text-sm">
        {chip(null, t("all-rows"), ledger.all)}
        {LEDGER_OUTCOMES.map((one) => chip(one, t(`outcome.${one}`), ledger.counts[one]))}
        {ledger.counts.REFUSED > 0 ? (
          <span className="flex flex-wrap gap-x-3 sm:ms-3">
            {t("download-refused")}
            <a href={`${path}/refused?format=xlsx`}>.xlsx</a>
            <a href={`${path}/refused?format=csv`}>.csv</a>
          </span>
        ) : null}
        <ExportMenu list="ledger-rows" params={{ ...params, id: ledger.id }} rows={ledger.shown} />
      </div>
      <ListTable
        caption={t("steps.rows")}
        columns={await ledgerRowColumns(ledger)}
        rows={ledger.rows}
        rowKey={({ rowNumber }) => `row-${rowNumber}`}
        empty={<EmptyState title={t("no-rows-of")} />}
      />
      <Pagination path={path} params={params} page={ledger.page} pages={ledger.pages} />
    </Section>
  );
}
