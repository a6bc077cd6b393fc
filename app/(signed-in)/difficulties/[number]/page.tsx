import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { CommentThread } from "@/components/comments/comment-thread";
import { DifficultyBadge, LateBadge } from "@/components/difficulties/badges";
import { InstructionsSection } from "@/components/instructions/instructions-section";
import { WriteInstruction } from "@/components/instructions/write-instruction";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readDifficulty } from "@/lib/difficulties/queries/read-difficulty";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { ActForms } from "./act-forms";
import { DifficultyFacts } from "./facts";
import { Steps } from "./steps";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { difficulty } = await ask(readDifficulty, await params);
  const t = await getTranslations("difficulties");
  return { title: `${t("number-value", { number: difficulty.number })} · ${difficulty.title}` };
}

export default async function DifficultyPage({ params }: Props) {
  const [view, actor] = [await ask(readDifficulty, await params), await requireActor()];
  const { line, difficulty } = view;
  const [t, shell, locale] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const named = t("number-value", { number: difficulty.number });
  const taskTitle = inLocale(locale, line.task.title, line.task.titleEn || line.task.title);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.difficulties"), href: "/difficulties" }, { label: named }]} />
      <PageHeader
        kicker={`${named} · ${difficulty.taskCode} ${taskTitle}`}
        title={<span lang="zh-CN">{difficulty.title}</span>}
        badges={
          <>
            <DifficultyBadge state={line.state} />
            <LateBadge late={line.late} />
            {line.demonstration ? <Badge tone="quiet">{t("demonstration")}</Badge> : null}
          </>
        }
        actions={<WriteInstruction kind="difficulty" code={String(difficulty.number)} />}
      />
      <Section id="facts" title={t("facts")}>
        <DifficultyFacts view={view} />
      </Section>
      <ActForms view={view} actor={actor} />
      <Section id="steps" title={t("steps")}>
        <Steps steps={view.steps} />
      </Section>
      <InstructionsSection kind="difficulty" code={String(difficulty.number)} />
      <Section id="comments" title={t("comments")}>
        <CommentThread taskCode={difficulty.taskCode} difficultyNumber={difficulty.number} />
      </Section>
    </>
  );
}
