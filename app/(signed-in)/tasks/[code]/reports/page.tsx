import type { Metadata } from "next";
import { ExportMenu } from "@/components/list/export-menu";
import { ReportTable } from "@/components/reports/report-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listTaskReports } from "@/lib/reports/queries/list-task-reports";
import { ask } from "@/lib/web/read";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).code} · ${(await getTranslations("reports"))("all")}` };
}

/** Every period of a task, from the first. */
export default async function TaskReportsPage({ params }: Props) {
  const { code } = await params;
  const [{ rows }, t, shell] = await Promise.all([
    ask(listTaskReports, { task: code }),
    getTranslations("reports"),
    getTranslations("shell"),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: code, href: `/tasks/${code}` },
          { label: t("title") },
        ]}
      />
      <PageHeader kicker={code} title={t("all")} />
      <div className="mb-3 flex">
        <ExportMenu list="task-reports" params={{ code }} rows={rows.length} />
      </div>
      <div className="sheet">
        <ReportTable task={code} rows={rows} past={false} />
      </div>
    </>
  );
}
