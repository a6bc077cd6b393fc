import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import type { StandingView } from "@/lib/dashboards/standing";
import { formatMonth } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Curve } from "@/lib/progress/curve";
import { nextPeriod } from "@/lib/reports/period";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";
import { gapText } from "./gap";

type Props = { standing: StandingView; curve: Curve; params: Params };

/** Planned, actual, the gap in points and in days, and where it has been moving. */
export function Figures({ standing: { whole }, curve, params }: Props) {
  const [t, locale] = [useTexts("dashboard.figure"), useReaderLocale()];
  if (!whole) return null;
  const { gapDays, trend } = curve;
  const days = Math.abs(gapDays ?? 0);
  const [first] = trend?.over ?? [];
  return (
    <Still as="dl" className="sheet mb-5 grid grid-cols-2 overflow-hidden lg:grid-cols-5 print:grid-cols-5">
      <Figure term={t("actual")} value={`${whole.actual}%`} strong />
      <Figure term={t("planned")} value={`${whole.planned}%`} />
      <Figure
        term={t("gap")}
        value={t("gap-points", { gap: gapText(whole.gap) })}
        late={whole.gap.startsWith("-")}
        note={
          gapDays === null
            ? null
            : gapDays === 0
              ? t("gap-days-none")
              : t(gapDays < 0 ? "gap-days-behind" : "gap-days-ahead", { days })
        }
      />
      <Figure
        term={t("trend")}
        value={trend ? t(`trend-${trend.direction}`) : "–"}
        late={trend?.direction === "WORSENING"}
        note={
          trend && first
            ? t("trend-note", {
                change: gapText(trend.change),
                from: formatMonth(nextPeriod(first, -1), locale),
              })
            : t("trend-none")
        }
      />
      <Figure
        term={t("tasks")}
        value={<Link href={dashboardHref("/dashboard/tasks", params)}>{whole.tasks}</Link>}
        note={t("tasks-note", { reported: whole.reported })}
      />
    </Still>
  );
}

type FigureProps = { term: string; value: ReactNode; note?: ReactNode; strong?: boolean; late?: boolean };

function Figure({ term, value, note, strong = false, late = false }: FigureProps) {
  return (
    <div className="border-line px-4 py-2.5 max-lg:border-b max-lg:odd:border-e max-lg:last:border-b-0 lg:border-e lg:last:border-e-0">
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd>
        <span
          className={clsx(
            "block font-semibold tabular-nums",
            strong ? "text-2xl" : "text-xl",
            late && "text-late",
          )}
        >
          {value}
        </span>
        {note ? <span className="block text-xs text-ink-faint">{note}</span> : null}
      </dd>
    </div>
  );
}
