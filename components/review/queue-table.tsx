import { ListTable } from "@/components/list/list-table";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslations } from "@/lib/i18n/translations";
import type { QueueRow } from "@/lib/reports/review";
import { queueColumns } from "./queue-columns";

type Props = { rows: readonly QueueRow[]; query?: string };

/** Reports that wait for review, as the desk and the queue show them. */
export async function QueueTable({ rows, query }: Props) {
  const t = await getTranslations("review");
  return (
    <ListTable
      caption={t("queue-caption")}
      rows={rows}
      rowKey={(row) => row.reportId}
      columns={await queueColumns(query)}
      empty={<EmptyState title={t("queue-empty")} hint={t("queue-empty-hint")} />}
    />
  );
}
