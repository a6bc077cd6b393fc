import type { ReactNode } from "react";
import { ExportMenu } from "@/components/list/export-menu";
import type { ListColumn } from "@/components/list/list-column";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Listed } from "@/lib/dashboards/attention";
import { useTexts } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";

/** In the order the page shows them; the names are its anchors, and those of the exported lists. */
export const ATTENTION_LISTS = ["rating-differences", "moved-deadlines", "open-difficulties"] as const;
export type AttentionList = (typeof ATTENTION_LISTS)[number];

/** Which list's pages are turned by which parameter: three lists stand on one page. */
export const PAGE_OF: Record<AttentionList, string> = {
  "rating-differences": "ratings",
  "moved-deadlines": "moved",
  "open-difficulties": "open",
};

const NOTE = {
  "rating-differences": "rating-note",
  "moved-deadlines": "moved-note",
  "open-difficulties": "open-note",
} as const;

type Props<Row> = {
  list: AttentionList;
  path: string;
  params: Params;
  view: Listed<Row>;
  columns: readonly ListColumn<Row>[];
  rowKey: (row: Row) => string;
};

/** One list of what needs attention: how many, the rows, their file and their pages. */
export function AttentionSection<Row>({ list, path, params, view, columns, rowKey }: Props<Row>) {
  const t = useTexts("dashboard.attention");
  const aside: ReactNode = (
    <span className="flex flex-wrap items-center gap-x-3">
      {t(NOTE[list])} · {t("all", { count: view.count })}
      <ExportMenu list={list} params={params} rows={view.count} />
    </span>
  );
  return (
    <Section id={list} title={t(list)} aside={aside} flush>
      <ListTable
        caption={t(list)}
        columns={columns}
        rows={view.rows}
        rowKey={rowKey}
        empty={<EmptyState title={t(`none-${list}`)} />}
      />
      <Pagination
        path={path}
        params={params}
        page={view.page}
        pages={view.pages}
        name={PAGE_OF[list]}
        label={t(list)}
      />
    </Section>
  );
}
