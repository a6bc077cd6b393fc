import { Badge } from "@/components/ui/badge";
import { latestOf } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords };

/** The latest value, of which series and period it is, and whether it was worked out. */
export function Latest({ indicator, words: { t, pick, amount, period } }: Props) {
  const latest = latestOf(indicator);
  if (!latest) return <Badge tone="draft">{t("no-value")}</Badge>;
  const series = indicator.series.find(({ code }) => code === latest.series);
  const named = series && indicator.series.length > 1 ? `${pick(series.nameZh, series.nameEn)} ` : "";
  return (
    <>
      <span className="font-medium">{amount(indicator, latest)}</span>
      <span className="block text-xs whitespace-normal text-ink-faint">
        {named}
        {period(latest)}
        {latest.evidence === "DERIVED" ? ` · ${t("chart.mark.derived")}` : ""}
      </span>
    </>
  );
}
