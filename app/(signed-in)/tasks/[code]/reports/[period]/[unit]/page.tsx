import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DraftView } from "@/components/reports/draft-view";
import { periodNames } from "@/components/reports/period-name";
import { SubmissionView } from "@/components/reports/submission-view";
import { reportFieldLabels } from "@/components/reports/words";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { ReportBadge } from "@/components/tasks/badges";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readReport } from "@/lib/reports/queries/read-report";
import { maySignReportsOff } from "@/lib/reports/report.policy";
import { ask, requireActor } from "@/lib/web/read";
import { OwnActs } from "./own-acts";

type Props = { params: Promise<{ code: string; period: string; unit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, period, unit } = await params;
  const t = await getTranslations("reports");
  return { title: `${t("one", { task: code, period })} · ${unit}` };
}

export default async function ReportPage({ params }: Props) {
  const { code, period: asked, unit: unitCode } = await params;
  const report = await ask(readReport, { task: code, period: asked, unit: unitCode });
  const { task, period, unit, standing, submissions, own } = report;
  const [actor, t, shell, locale, nameOf, labels] = await Promise.all([
    requireActor(),
    getTranslations("reports"),
    getTranslations("shell"),
    getLocale(),
    periodNames(),
    reportFieldLabels(),
  ]);
  const here = `/tasks/${task.code}/reports/${period.code}`;
  const last = submissions[0];
  const writable =
    own &&
    task.stage === "ASSIGNED" &&
    (own.state === null || own.state === "DRAFT" || own.state === "RETURNED");
  const verb = own?.state === "RETURNED" ? "correct" : own?.state ? "edit" : "begin";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: task.code, href: `/tasks/${task.code}` },
          { label: t("title"), href: `/tasks/${task.code}/reports` },
          { label: `${nameOf(period.code)} · ${inLocale(locale, unit.shortNameZh, unit.nameEn)}` },
        ]}
      />
      <PageHeader
        kicker={
          <span lang="zh-CN">
            {task.code} · {inLocale(locale, task.title, task.titleEn)}
          </span>
        }
        title={`${inLocale(locale, unit.nameZh, unit.nameEn)} · ${nameOf(period.code)}`}
        lead={unit.part ? <span lang="zh-CN">{unit.part}</span> : t("view.lead")}
        badges={<ReportBadge state={standing} late={last?.late ?? false} />}
        actions={
          writable ? (
            <Button asChild tone="primary">
              <Link href={`${here}/edit`}>{t(`act.${verb}`)}</Link>
            </Button>
          ) : null
        }
      />
      {own ? (
        <OwnActs task={task.code} period={period.code} own={own} signs={maySignReportsOff(actor)} />
      ) : null}
      {own?.draft ? (
        <Section
          id="draft"
          title={t("view.draft")}
          aside={
            own.savedAt && own.savedBy
              ? t("view.saved", {
                  name: inLocale(locale, own.savedBy.nameZh, own.savedBy.nameEn),
                  time: formatInstant(own.savedAt, locale),
                })
              : null
          }
        >
          <DraftView draft={own.draft} names={task} files={own.files} quotable={own.quotable} />
        </Section>
      ) : null}
      {submissions.length === 0 && !own?.draft ? (
        <EmptyState title={t("view.none")} hint={t("view.none-hint")} />
      ) : null}
      {submissions.map((submission) => (
        <Section
          key={submission.id}
          id={`submission-${submission.number}`}
          title={t("view.submission", { number: submission.number })}
          aside={t("view.evidence-share", {
            with: submission.claimsWithEvidence,
            all: submission.claimCount,
          })}
        >
          <SubmissionView submission={submission} names={task} labels={labels} />
        </Section>
      ))}
    </>
  );
}
