import { dayOf } from "@/components/charts/chart-day";
import type { ChartModel } from "@/components/charts/chart-model";
import { monthTicks } from "@/components/charts/month-ticks";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { columnText, columnValue } from "@/lib/indicators/amount";
import type { UnitOfMeasure } from "@/lib/indicators/unit-of-measure";
import type { MonthRow } from "@/lib/patent-figures/conversions";
import { inUnit } from "./words";

type Drawn = { measure: UnitOfMeasure; locale: Locale; name: string; description: string };

/** Amounts by month as a line, each at the first day of its month. `months` has the latest first. */
export function monthsModel(
  months: readonly MonthRow[],
  { measure, locale, name, description }: Drawn,
): ChartModel {
  const inOrder = months.toReversed();
  const [first, last] = [inOrder[0]?.month ?? "2023-11", inOrder.at(-1)?.month ?? "2023-11"];
  const [from, to] = [`${first}-01`, `${last}-01`];
  return {
    domain: [dayOf(from) - 10, dayOf(to) + 10],
    ticks: monthTicks(from, to, locale),
    tracks: [
      {
        ...{ key: "amount", series: 0, name, joined: true },
        points: inOrder.map(({ month, all }) => ({
          x: dayOf(`${month}-01`),
          y: Number(columnValue(inUnit(all.cny, measure), measure, locale)),
          look: "exact" as const,
          value: columnText(inUnit(all.cny, measure), measure, locale),
          period: formatMonth(month, locale),
        })),
      },
    ],
    ...{ steps: [], marks: [], target: null, gap: null, labelled: false, percent: false, description },
  };
}
