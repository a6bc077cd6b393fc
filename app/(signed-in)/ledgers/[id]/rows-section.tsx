import clsx from "clsx";
import { getLocale, getTranslations } from "next-intl/server";
import { Pagination } from "@/components/list/pagination";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { LEDGER_OUTCOMES } from "@/lib/ledgers/ledger";
import { readLedger } from "@/lib/ledgers/queries/read-ledger";
import { listHref, type Params } from "@/lib/web/list-params";
import { RowOutcomeBadge } from "../state-badge";
import type { LedgerView } from "./ledger-view";
import { RowProblems } from "./row-problems";

/** Row by row what would become of the ledger, or what became of it. */
export async function RowsSection({ ledger, params }: { ledger: LedgerView; params: Params }) {
  const [t, locale] = await Promise.all([getTranslations("ledgers"), getLocale()]);
  const path = `/ledgers/${ledger.id}`;
  const { outcome } = readLedger.input.parse({ ...params, ledgerId: ledger.id });
  const nameOf = (code: string) => {
    const unit = ledger.unitChoices.find((one) => one.code === code);
    return unit ? inLocale(locale, unit.shortNameZh, unit.code) : code;
  };
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
          <span className="flex flex-wrap gap-x-3 sm:ms-auto">
            {t("download-refused")}
            <a href={`${path}/refused?format=xlsx`}>.xlsx</a>
            <a href={`${path}/refused?format=csv`}>.csv</a>
          </span>
        ) : null}
      </div>
      <DataTable
        caption={t("steps.rows")}
        rows={ledger.rows}
        rowKey={({ rowNumber }) => `row-${rowNumber}`}
        empty={<EmptyState title={t("no-rows-of")} />}
        columns={[
          {
            key: "row",
            header: t("column.row"),
            nowrap: true,
            cell: ({ line }) => (ledger.sheetCount ? `${line.sheet} ${line.row}` : line.row),
          },
          {
            key: "outcome",
            header: t("column.outcome"),
            nowrap: true,
            cell: (row) => <RowOutcomeBadge outcome={row.outcome} />,
          },
          {
            key: "task",
            header: t("column.task"),
            className: "min-w-56",
            cell: ({ parsed, taskCode }) => (
              <>
                <span className="me-2 text-ink-faint tabular-nums">
                  {taskCode ? (
                    <Link href={`/tasks/${taskCode}`}>{taskCode}</Link>
                  ) : (
                    parsed?.code || parsed?.measureCode
                  )}
                </span>
                <span lang={locale === "en" ? "zh-CN" : undefined}>{parsed?.title}</span>
              </>
            ),
          },
          {
            key: "units",
            header: t("column.units"),
            className: "min-w-36",
            secondary: true,
            cell: ({ parsed }) => (
              <>
                {parsed?.lead ? nameOf(parsed.lead) : ""}
                {parsed && parsed.supports.length > 0 ? (
                  <span className="block text-xs text-ink-faint">
                    {t("support-short", {
                      units: parsed.supports.map(nameOf).join(inLocale(locale, "、", ", ")),
                    })}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: "due",
            header: t("column.due"),
            nowrap: true,
            secondary: true,
            cell: ({ parsed }) => (parsed?.dueOn ? formatDate(parsed.dueOn, locale) : ""),
          },
          {
            key: "problems",
            header: t("column.problems"),
            className: "min-w-64",
            cell: ({ problems, parsed }) => (
              <RowProblems
                problems={problems}
                changes={parsed?.changes ?? []}
                headings={ledger.headings.columns}
              />
            ),
          },
        ]}
      />
      <Pagination path={path} params={params} page={ledger.page} pages={ledger.pages} />
    </Section>
  );
}
