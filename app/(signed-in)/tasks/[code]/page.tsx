import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InstructionsSection } from "@/components/instructions/instructions-section";
import { WriteInstruction } from "@/components/instructions/write-instruction";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PrintFrame } from "@/components/shell/print-frame";
import { StageBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readTask } from "@/lib/tasks/queries/read-task";
import { mayAnswerWording } from "@/lib/tasks/task.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { AsOfDay } from "./as-of-day";
import { CommentsSection } from "./sections/comments";
import { CompletionSection } from "./sections/completion";
import { DifficultiesSection } from "./sections/difficulties";
import { ExtensionsSection } from "./sections/extensions";
import { TaskHistorySection } from "./sections/history";
import { ProgressSection } from "./sections/progress";
import { ReportsSection } from "./sections/reports";
import { TaskButtons } from "./task-buttons";
import { TaskParts } from "./task-parts";
import { TaskVersions } from "./task-versions";
import { TaskWording } from "./task-wording";
import { WordingQueries } from "./wording-queries";

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).code} · ${(await getTranslations("tasks"))("title")}` };
}

/** The task file: what it says, who does what, and everything that hangs on it; now or as of a day. */
export default async function TaskPage({ params, searchParams }: Props) {
  const [{ code }, { on: asked }] = [await params, await readParams(searchParams)];
  const view = await ask(readTask, { code, on: asked });
  const [actor, t, shell, locale] = await Promise.all([
    requireActor(),
    getTranslations("tasks"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { current, task, on, measure } = view;
  const shown = task ?? current;
  const sections = task && task.stage !== "DRAFT" ? { task, on } : null;
  return (
    <>
      {on ? <PrintFrame title={`${code} ${inLocale(locale, shown.title, shown.titleEn)}`} asOf={on} /> : null}
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: measure.code, href: `/measures/${measure.code}` },
          { label: code },
        ]}
      />
      <PageHeader
        kicker={`${code} · ${inLocale(locale, measure.titleZh, measure.titleEn)}`}
        title={inLocale(locale, shown.title, shown.titleEn)}
        badges={
          <>
            {task ? <StageBadge stage={task.stage} /> : null}
            <Badge tone="quiet">{t("page.weight-of", { weight: shown.weight })}</Badge>
            <Badge tone="quiet">{t(`cadence.${shown.cadence}`)}</Badge>
            {shown.demonstration ? <Badge tone="draft">{t("page.demonstration")}</Badge> : null}
          </>
        }
        actions={
          on ? null : (
            <>
              <TaskButtons view={view} actor={actor} />
              <WriteInstruction kind="task" code={code} />
            </>
          )
        }
      />
      {current.stage === "DRAFT" ? null : <AsOfDay code={code} on={on} />}
      {on && !task ? (
        <Notice tone="warn">{t("as-of.not-yet", { date: formatDate(on, locale) })}</Notice>
      ) : null}
      {task ? (
        <>
          <TaskWording view={view} task={task} />
          <TaskParts view={view} task={task} />
        </>
      ) : null}
      {sections ? (
        <>
          <WordingQueries queries={view.queries} answers={on === null && mayAnswerWording(actor)} />
          <TaskVersions view={view} code={code} />
          <ProgressSection {...sections} />
          <ReportsSection {...sections} />
          <InstructionsSection kind="task" code={code} on={on} />
          <DifficultiesSection {...sections} />
          <ExtensionsSection {...sections} />
          <CompletionSection {...sections} />
          <CommentsSection {...sections} />
        </>
      ) : null}
      {task ? <TaskHistorySection task={task} on={on} /> : null}
    </>
  );
}
