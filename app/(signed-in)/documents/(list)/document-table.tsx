import { getLocale, getTranslations } from "next-intl/server";
import { SortHeader } from "@/components/list/sort-header";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { DocumentRow } from "@/lib/documents/document-view";
import { inLocale } from "@/lib/i18n/locale";
import type { Params } from "@/lib/web/list-params";
import { DocumentDate } from "../document-date";

type Props = {
  path: string;
  params: Params;
  rows: readonly DocumentRow[];
  sort: { by: string; descending: boolean };
};

export async function DocumentTable({ path, params, rows, sort }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("documents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const sorted = (by: string, label: string) => (
    <SortHeader path={path} params={params} by={by} label={label} current={sort} fallback="-date" />
  );
  return (
    <div className="sheet">
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        columns={[
          {
            key: "date",
            header: sorted("date", t("date")),
            cell: (row) => <DocumentDate date={row.datedOn} precision={row.datePrecision} />,
          },
          {
            key: "title",
            header: sorted("title", t("document")),
            className: "min-w-56",
            cell: (row) => (
              <Link href={`/documents/${row.code}`} className="font-medium">
                {pick(row.titleZh, row.titleEn)}
              </Link>
            ),
          },
          {
            key: "number",
            header: sorted("number", t("field.number")),
            nowrap: true,
            secondary: true,
            cell: (row) => row.number ?? <span className="text-ink-faint">{t("number-unknown")}</span>,
          },
          {
            key: "issuers",
            header: t("issuers"),
            secondary: true,
            cell: (row) => row.issuers.map(({ zh, en }) => pick(zh, en)).join(pick("、", ", ")),
          },
          {
            key: "measures",
            header: t("measures"),
            secondary: true,
            cell: (row) => row.measures.join(", ") || "–",
          },
        ]}
      />
    </div>
  );
}
