import { useTexts } from "@/lib/i18n/translations";
import type { Progress } from "@/lib/progress/progress";
import { LightCounts } from "./light-counts";
import { ProgressBar } from "./progress-bar";

/** How far some tasks are together: actual beside planned, what it rests on, and the lights. */
export function ProgressHeadline({ progress }: { progress: Progress | null }) {
  const t = useTexts("progress");
  if (!progress) {
    return (
      <p>
        <span className="font-medium">{t("aggregate.none")}</span>
        <span className="block text-sm text-ink-faint">{t("aggregate.none-hint")}</span>
      </p>
    );
  }
  return (
    <div className="space-y-2">
      <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <Figure term={t("aggregate.actual")} strong value={t("percent", { value: progress.actual })} />
        <Figure term={t("aggregate.planned")} value={t("percent", { value: progress.planned })} />
      </dl>
      <ProgressBar progress={progress} />
      <LightCounts lights={progress.lights} />
      <p className="text-sm text-ink-faint">
        {t("aggregate.tasks", { count: progress.tasks })}
        {" · "}
        {t("aggregate.basis", { reported: progress.reported, tasks: progress.tasks })}
      </p>
    </div>
  );
}

function Figure({ term, value, strong = false }: { term: string; value: string; strong?: boolean }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd className={strong ? "text-2xl font-semibold tabular-nums" : "text-lg tabular-nums"}>{value}</dd>
    </div>
  );
}
