import { ProgressBar } from "@/components/progress/progress-bar";
import { LightBadge } from "@/components/tasks/badges";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { useTexts } from "@/lib/i18n/translations";
import { tenthsOf } from "@/lib/progress/average";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import type { Stand } from "@/lib/worklists/unit-standing";

type Props = { unit: string; of: "LEAD" | "SUPPORT"; stand: Stand | null };

/** Planned, actual and the gap of what a unit leads or supports; each figure opens its tasks. */
export function StandFigures({ unit, of: role, stand }: Props) {
  const t = useTexts("unit-standing");
  const name = role === "LEAD" ? "leads" : "supports";
  const path = `/units/${unit}/parts?role=${role}`;
  return (
    <Still>
      <h3 className="text-sm font-semibold">
        {t(name)} <span className="font-normal text-ink-faint">{t(`${name}-note`)}</span>
      </h3>
      {stand === null ? (
        <p className="mt-1 text-sm text-ink-faint">{t("none")}</p>
      ) : (
        <div className="mt-1 space-y-1.5">
          <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
            <span className="text-sm text-ink-faint">{t("trend.actual")}</span>
            <Link href={path} className="text-xl font-semibold">
              {stand.actual}%
            </Link>
            <span className="text-sm text-ink-faint">{t("trend.planned")}</span>
            <span>{stand.planned}%</span>
            <Gap gap={stand.gap} />
          </p>
          <ProgressBar progress={stand} />
          <ul aria-label={t("lights")} className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
            {DATE_LIGHTS.filter((light) => stand.lights[light] > 0).map((light) => (
              <li key={light}>
                <Link
                  href={`${path}&light=${light}`}
                  className="inline-flex min-h-6 items-center gap-1 tabular-nums"
                >
                  <LightBadge light={light} />
                  {stand.lights[light]}
                  <span className="sr-only">{t("light-unit")}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-xs text-ink-faint">
            {t("tasks", { count: stand.tasks, reported: stand.reported })}
          </p>
        </div>
      )}
    </Still>
  );
}

function Gap({ gap }: { gap: string }) {
  const t = useTexts("unit-standing");
  const tenths = tenthsOf(gap);
  if (tenths === 0) return <span className="text-sm text-ink-soft">{t("gap-none")}</span>;
  return tenths < 0 ? (
    <span className="text-sm font-medium text-warn">{t("gap-behind", { points: gap.replace("-", "") })}</span>
  ) : (
    <span className="text-sm text-good">{t("gap-ahead", { points: gap })}</span>
  );
}
