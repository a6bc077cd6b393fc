import { ListTable } from "@/components/list/list-table";
import { getTranslations } from "@/lib/i18n/translations";
import type { TaskReportRow } from "@/lib/reports/report-rows";
import { reportColumns } from "./report-columns";

type Props = { task: string; rows: readonly TaskReportRow[]; past: boolean };

/** Periods × units of a task, latest first. */
export async function ReportTable({ task, rows, past }: Props) {
  const t = await getTranslations("reports");
  return (
    <ListTable
      caption={t("table.caption")}
      columns={await reportColumns({ task, past, acts: rows.some((row) => row.open) })}
      rows={rows}
      rowKey={(row) => `report-${row.period}-${row.unitCode}`}
      empty={<p className="text-sm text-ink-faint">{t("table.empty")}</p>}
    />
  );
}
