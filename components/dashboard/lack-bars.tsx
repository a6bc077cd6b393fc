import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import type { StandingView } from "@/lib/dashboards/standing";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { tenthsOf } from "@/lib/progress/average";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";

const MOST = 8;

/** Whose tasks the plan lacks most because of: units by what their tasks behind or overdue lack. */
export function LackBars({ standing, params }: { standing: StandingView; params: Params }) {
  const [t, locale] = [useTexts("dashboard.hold-ups"), useReaderLocale()];
  const lacking = standing.units
    .filter(({ lackShare }) => lackShare !== null && lackShare > 0)
    .toSorted((a, b) => (b.lackShare ?? 0) - (a.lackShare ?? 0) || tenthsOf(b.lack) - tenthsOf(a.lack));
  if (lacking.length === 0) return <p className="text-sm text-ink-faint">{t("none")}</p>;
  return (
    <>
      <Still as="ol" className="space-y-1.5">
        {lacking.slice(0, MOST).map(({ unit, lackShare }) => (
          <li key={unit.code} className="grid grid-cols-[7.5rem_1fr_2.75rem] items-center gap-2 text-sm">
            <Link
              href={dashboardHref("/dashboard/tasks", params, { unit: unit.code, sort: "gap" })}
              className="truncate"
            >
              {unitShort(unit, locale)}
            </Link>
            <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2.5 w-full">
              <rect width="100" height="8" fill="var(--quiet-wash)" />
              <rect width={lackShare ?? 0} height="8" fill="var(--warn)" />
            </svg>
            <span className="text-end tabular-nums">{t("share", { share: lackShare ?? 0 })}</span>
          </li>
        ))}
      </Still>
      <p className="mt-2 text-xs text-ink-faint">{t("units-note", { lack: standing.lack })}</p>
    </>
  );
}
