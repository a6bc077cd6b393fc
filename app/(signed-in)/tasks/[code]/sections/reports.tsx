import { ReportTable } from "@/components/reports/report-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { listTaskReports } from "@/lib/reports/queries/list-task-reports";
import type { Task } from "@/lib/tasks/task";
import { ask } from "@/lib/web/read";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

const SHOWN = 12;

export async function ReportsSection({ task, on }: Props) {
  const [{ rows }, t] = await Promise.all([
    ask(listTaskReports, { task: task.code, on }),
    getTranslations("reports"),
  ]);
  if (task.stage === "DRAFT") return null;
  const all = `/tasks/${task.code}/reports`;
  return (
    <Section
      id="reports"
      title={t("title")}
      flush
      aside={
        rows.length > SHOWN && !on ? <Link href={all}>{t("table.more", { count: rows.length })}</Link> : null
      }
    >
      <ReportTable task={task.code} rows={on ? rows : rows.slice(0, SHOWN)} past={on !== null} />
    </Section>
  );
}
