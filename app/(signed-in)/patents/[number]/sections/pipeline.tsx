import { getLocale } from "next-intl/server";
import { StageTrack } from "@/components/patents/stage-track";
import { ProofLink } from "@/components/proofs/proof-link";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readTimeline } from "@/lib/pipeline/queries/read-timeline";
import type { StepView } from "@/lib/pipeline/step-view";
import { ask } from "@/lib/web/read";

/** The seven stages, and every step with its day, its proof and the days between. */
export async function PipelineSection({ number, mayKeep }: { number: string; mayKeep: boolean }) {
  const view = await ask(readTimeline, { number });
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const { began, steps, stage, stageSince, days } = view;
  return (
    <Section
      id="pipeline"
      title={t("pipeline.title")}
      aside={
        mayKeep && view.ahead.length > 0 ? (
          <Link href={`/patents/${number}/step`} className="no-print">
            {t("pipeline.step")}
          </Link>
        ) : null
      }
    >
      <p className="mb-3 text-sm text-ink-soft">
        {t("pipeline.now", { stage: t(`stage.${stage}`), date: formatDate(stageSince, locale), days })}
      </p>
      <StageTrack stage={stage} been={[began.stage, ...steps.map((step) => step.stage)]} />
      <ol className="mt-4 space-y-4">
        {steps.toReversed().map((step) => (
          <Step key={step.id} step={step} />
        ))}
        <li className="border-s-2 border-line-strong ps-3">
          <p className="font-medium">{t(`stage.${began.stage}`)}</p>
          <p className="text-sm text-ink-faint">
            {t("pipeline.began", { date: formatDate(began.on, locale) })}
          </p>
        </li>
      </ol>
    </Section>
  );
}

async function Step({ step }: { step: StepView }) {
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const by = step.by ? inLocale(locale, step.by.nameZh, step.by.nameEn) : t("pipeline.by-import");
  return (
    <li id={`step-${step.id}`} className="break-inside-avoid border-s-2 border-line-strong ps-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{t(`stage.${step.stage}`)}</span>
        <span className="tabular-nums">{formatDate(step.on, locale)}</span>
        <span className="text-sm text-ink-soft">
          {t("pipeline.days-before", { stage: t(`stage.${step.fromStage}`), days: step.days })}
        </span>
      </p>
      <p lang="zh-CN" className="mt-1 max-w-3xl whitespace-pre-line break-words">
        {step.proof}
      </p>
      {step.file ? <ProofLink file={step.file} /> : null}
      <p className="text-sm text-ink-faint">
        {by} · <time dateTime={step.at.toISOString()}>{formatInstant(step.at, locale)}</time>
      </p>
    </li>
  );
}
