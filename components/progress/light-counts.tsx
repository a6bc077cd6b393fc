import { LightBadge } from "@/components/tasks/badges";
import { useTexts } from "@/lib/i18n/translations";
import { DATE_LIGHTS, type DateLight } from "@/lib/progress/reading";

/** How many tasks each light shows for. */
export function LightCounts({ lights }: { lights: Record<DateLight, number> }) {
  const t = useTexts("progress.aggregate");
  return (
    <ul aria-label={t("lights")} className="flex flex-wrap gap-x-4 gap-y-1">
      {DATE_LIGHTS.filter((light) => lights[light] > 0).map((light) => (
        <li key={light} className="inline-flex items-center gap-1.5 tabular-nums">
          <LightBadge light={light} />
          {lights[light]}
        </li>
      ))}
    </ul>
  );
}
