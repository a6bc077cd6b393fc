import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { CommentThread } from "@/components/comments/comment-thread";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { ReportBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReview } from "@/lib/reports/decision.policy";
import { readReview } from "@/lib/reports/queries/read-review";
import { standingOfSubmission } from "@/lib/reports/report";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { Claims } from "./claims";
import { Decision } from "./decision";
import { Exchange } from "./exchange";
import { Figures } from "./figures";
import { Findings } from "./findings";
import { queueQuery } from "./onwards";
import { QueueLinks } from "./queue-links";
import { Supporters } from "./supporters";
import { TaskFacts } from "./task-facts";
import { Texts } from "./texts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Asked once for the title and the page. */
const reviewOf = cache((reportId: string, query: string) =>
  ask(readReview, { ...Object.fromEntries(new URLSearchParams(query)), reportId }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = queueQuery(await readParams(searchParams));
  const { report, task } = await reviewOf((await params).id, query);
  const t = await getTranslations("review.page");
  return { title: t("title", { code: task.code, period: report.period, unit: report.unitCode }) };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, { decided, ...filters }] = [await params, await readParams(searchParams)];
  const query = queueQuery(filters);
  const [view, actor] = [await reviewOf(id, query), await requireActor()];
  const [t, comments, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("comments"),
    getLocale(),
  ]);
  const { report, task, current, place } = view;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: mayReview(actor) ? "/desk" : undefined },
          { label: t("kind.reports"), href: `/desk/reports${query}` },
          { label: `${task.code} · ${report.period} · ${report.unitCode}` },
        ]}
      />
      {decided === "approved" || decided === "returned" ? (
        <Notice tone="good" live className="mb-4">
          {t(`decided.${decided}`)}
        </Notice>
      ) : null}
      <PageHeader
        kicker={`${task.code} · ${report.period} · ${inLocale(locale, report.nameZh, report.nameEn)}`}
        title={inLocale(locale, task.title, task.titleEn)}
        badges={
          <>
            <Badge tone="quiet">{t(report.role === "LEAD" ? "matrix.lead" : "matrix.support")}</Badge>
            <ReportBadge state={report.state} late={current.late} />
            {current.number > 1 ? <Badge tone="info">{t("again", { number: current.number })}</Badge> : null}
          </>
        }
        actions={<QueueLinks place={place} query={query} deciding={report.state === "SUBMITTED"} />}
      />
      {standingOfSubmission(current) === "WITHDRAWN" ? (
        <Notice tone="warn" className="mb-4">
          {t("withdrawn")}
        </Notice>
      ) : null}
      <Figures view={view} />
      <Texts view={view} />
      <Findings submission={current} />
      <Claims view={view} />
      {report.role === "LEAD" && task.units.length > 1 ? <Supporters view={view} /> : null}
      <Decision view={view} actor={actor} query={query} />
      <Exchange submissions={view.submissions} />
      <TaskFacts view={view} />
      <Section id="comments" title={comments("title")}>
        <CommentThread taskCode={task.code} reportId={report.id} />
      </Section>
    </>
  );
}
