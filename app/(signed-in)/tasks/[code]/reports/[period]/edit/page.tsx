import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { AccessNote } from "@/components/reports/access-note";
import { DraftKeeper } from "@/components/reports/draft-keeper";
import { findingTexts } from "@/components/reports/finding-texts";
import { periodNames } from "@/components/reports/period-name";
import { ReportFacts } from "@/components/reports/report-facts";
import { ReportFields } from "@/components/reports/report-fields";
import { keeperWords, reportFieldLabels } from "@/components/reports/words";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { openReport } from "@/lib/reports/queries/open-report";
import { mayWriteReports } from "@/lib/reports/report.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { handOnAction, saveDraftAction } from "./actions";

type Props = { params: Promise<{ code: string; period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, period } = await params;
  return { title: (await getTranslations("reports"))("edit-title", { task: code, period }) };
}

export default async function EditReportPage({ params }: Props) {
  const { code, period: asked } = await params;
  const actor = await requireActorWho(mayWriteReports);
  const report = await ask(openReport, { task: code, period: asked });
  const { task, part, period, returned } = report;
  const here = `/tasks/${task.code}/reports/${period.code}/${part.unitCode}`;
  if (report.closed || task.stage !== "ASSIGNED") redirect(here);
  const [t, shell, locale, nameOf, labels, words, findings] = await Promise.all([
    getTranslations("reports"),
    getTranslations("shell"),
    getLocale(),
    periodNames(),
    reportFieldLabels(),
    keeperWords(),
    findingTexts(report.findings),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: `/tasks/${task.code}` },
          { label: nameOf(period.code), href: here },
          { label: t("act.write") },
        ]}
      />
      <PageHeader
        kicker={`${task.code} · ${nameOf(period.code)}`}
        title={inLocale(locale, task.title, task.titleEn)}
        lead={t("form.lead")}
      />
      <div className="mb-4 space-y-2">
        <AccessNote access={report.access} />
        {returned ? (
          <Notice tone="warn">
            <p className="font-medium">
              {returned.kind === "RETURNED"
                ? t("form.returned", { field: labels[returned.field] ?? returned.field })
                : t("form.reopened")}
            </p>
            <p lang="zh-CN" className="whitespace-pre-line">
              {returned.reason}
            </p>
            {returned.correctUntil ? (
              <p>{t("form.correct-until", { date: formatDate(returned.correctUntil, locale, true) })}</p>
            ) : null}
          </Notice>
        ) : null}
        {report.readyNote ? (
          <Notice tone="warn">
            <p className="font-medium">{t("form.sent-back")}</p>
            <p lang="zh-CN" className="whitespace-pre-line">
              {report.readyNote}
            </p>
          </Notice>
        ) : null}
      </div>
      <div className="grid items-start gap-x-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="sheet mb-5 min-w-0 px-4 py-4">
          {report.beginsOn ? (
            <Notice>{t("form.not-begun", { date: formatDate(report.beginsOn, locale, true) })}</Notice>
          ) : (
            <ActionForm
              action={handOnAction}
              draftOwner={actor.personId}
              cancelHref={here}
              cancelLabel={t("form.back")}
              submitLabel={t("form.hand-on")}
              labels={labels}
            >
              <input type="hidden" name="task" value={task.code} />
              <input type="hidden" name="period" value={period.code} />
              <DraftKeeper
                save={saveDraftAction}
                version={report.version}
                savedAt={report.savedAt?.toISOString() ?? null}
                today={report.today}
                findings={findings}
                draftOwner={actor.personId}
                words={words}
                labels={labels}
              >
                <ReportFields
                  taskCode={task.code}
                  role={part.role}
                  draft={report.draft}
                  last={report.last}
                  milestones={part.role === "LEAD" ? task.milestones : []}
                  indicators={part.role === "LEAD" ? report.indicators : []}
                  quotable={report.quotable}
                  files={report.files}
                />
              </DraftKeeper>
            </ActionForm>
          )}
        </div>
        <div className="min-w-0 max-lg:order-first">
          <ReportFacts {...report} />
        </div>
      </div>
    </>
  );
}
