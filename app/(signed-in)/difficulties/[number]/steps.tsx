import type { StepView } from "@/lib/difficulties/difficulty-view";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** Everything that was done, in its order; routes that were changed later stay. */
export function Steps({ steps }: { steps: readonly StepView[] }) {
  const [t, locale] = [useTexts("difficulties"), useReaderLocale()];
  const said = (step: StepView) =>
    step.kind === "ROUTED"
      ? t("step.ROUTED", {
          unit: step.routedTo ? inLocale(locale, step.routedTo.nameZh, step.routedTo.nameEn) : "–",
          date: step.dueOn ? formatDate(step.dueOn, locale, true) : "–",
        })
      : t(`step.${step.kind}`);
  return (
    <ol className="space-y-4">
      {steps.map((step) => (
        <li key={step.id} id={`step-${step.id}`} className="border-s-2 border-line-strong ps-3">
          <p className="font-medium">{said(step)}</p>
          <p className="text-sm text-ink-faint">
            {inLocale(locale, step.by.nameZh, step.by.nameEn)}
            {" · "}
            <time dateTime={step.at.toISOString()}>{formatInstant(step.at, locale)}</time>
          </p>
          {step.text ? (
            <p lang="zh-CN" className="mt-1 max-w-3xl whitespace-pre-line break-words">
              {step.text}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
