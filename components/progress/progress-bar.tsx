import { useTexts } from "@/lib/i18n/translations";
import type { Progress } from "@/lib/progress/progress";

/** Actual as a bar, planned as a mark across it; the words stand beside it. */
export function ProgressBar({ progress }: { progress: Pick<Progress, "planned" | "actual"> }) {
  const t = useTexts("progress.aggregate");
  const { planned, actual } = progress;
  return (
    <svg
      role="img"
      aria-label={t("bar", { actual, planned })}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="h-2 w-full min-w-20"
    >
      <rect
        x="0"
        y="1"
        width="100"
        height="6"
        fill="var(--quiet-wash)"
        stroke="var(--line-strong)"
        strokeWidth="0.3"
      />
      <rect x="0" y="1" width={actual} height="6" fill="var(--chart-1)" />
      <line x1={planned} x2={planned} y1="0" y2="8" stroke="var(--ink)" strokeWidth="0.8" />
    </svg>
  );
}
