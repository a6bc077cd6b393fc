import { getLocale } from "next-intl/server";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { TrailPage, TrailRow } from "@/lib/audit/trail";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";
import { OutcomeBadge } from "./outcome-badge";
import { trailWords } from "./words";

export async function TrailTable({ params, page }: { params: Params; page: TrailPage }) {
  const [t, common, words, locale] = await Promise.all([
    getTranslations("audit"),
    getTranslations("common"),
    trailWords(),
    getLocale(),
  ]);
  const columns: Column<TrailRow>[] = [
    {
      key: "at",
      header: t("at"),
      cell: (row) => <Link href={`/audit/${row.id}`}>{formatInstant(row.at, locale)}</Link>,
      nowrap: true,
    },
    {
      key: "person",
      header: t("person"),
      cell: (row) => (
        <>
          {row.personName || t("guest")}
          {row.role ? (
            <span className="block text-ink-faint">
              {words.role(row.role)} · {row.unitCode}
            </span>
          ) : null}
        </>
      ),
    },
    { key: "use", header: t("use"), cell: (row) => words.act(row.useCase) },
    {
      key: "record",
      header: t("record-label"),
      cell: (row) => (
        <>
          {row.recordLabel}
          <span className="block text-ink-faint">{words.recordType(row.recordType)}</span>
        </>
      ),
      className: "break-words",
    },
    {
      key: "outcome",
      header: t("outcome"),
      cell: (row) => <OutcomeBadge outcome={row.outcome} label={words.outcome(row.outcome)} />,
    },
    {
      key: "address",
      header: t("address"),
      cell: (row) => row.address || common("unknown"),
      secondary: true,
    },
  ];
  const turned = (change: Record<string, string>) => listHref("/audit", params, change);
  return (
    <div className="sheet">
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => `event-${row.id}`}
        empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
      />
      {page.older || page.newer ? (
        <nav aria-label={t("pages")} className="no-print flex flex-wrap gap-4 px-4 py-2.5 text-sm">
          {page.newer ? <Link href={turned({})}>{t("newest")}</Link> : null}
          {page.newer ? <Link href={turned({ after: page.newer })}>{t("newer")}</Link> : null}
          {page.older ? <Link href={turned({ before: page.older })}>{t("older")}</Link> : null}
        </nav>
      ) : null}
    </div>
  );
}
