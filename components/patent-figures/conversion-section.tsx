import { ChartFrame } from "@/components/charts/chart-frame";
import { LazySeriesChart } from "@/components/charts/lazy-series-chart";
import { PAPER_WIDTH } from "@/components/charts/sizes";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ConversionFigures } from "@/lib/patent-figures/conversions";
import { listHref, type Params } from "@/lib/web/list-params";
import { monthColumns } from "./month-columns";
import { monthsModel } from "./months-model";
import { type FigureWords, figureWords, moneyUnit, roundMoney } from "./words";

type Props = { conversions: ConversionFigures; today: CalendarDate; unit: string | null; params: Params };

/** What was signed month by month, of which kinds, and what it is worth. */
export async function ConversionSection({ conversions, today, unit, params }: Props) {
  const [words, columns, common] = await Promise.all([
    figureWords(),
    monthColumns(conversions, unit),
    getTranslations("common"),
  ]);
  const { t, locale } = words;
  const { months } = conversions;
  const finding = conversionFinding(conversions, today, words);
  const [latest, earliest] = [months[0], months.at(-1)];
  if (!latest || !earliest) {
    return (
      <Section id="conversions" title={finding}>
        <p className="text-sm text-ink-faint">{t("conversion.note")}</p>
      </Section>
    );
  }
  const measure = moneyUnit(months.map(({ all }) => all.cny));
  const description = t("conversion.description", {
    from: formatMonth(earliest.month, locale),
    to: formatMonth(latest.month, locale),
    finding,
  });
  const file = (format: string) =>
    listHref("/export/patent-conversions", { ...params, format }, { by: null });
  return (
    <ChartFrame
      id="conversions"
      title={finding}
      unit={t("conversion.unit", { unit: unitLabel(measure, locale) })}
      asOf={common("as-of", { date: formatDate(today, locale) })}
      source={t("source")}
      fileName={`patent-conversions-${today}`}
      notes={<p>{t("conversion.note")}</p>}
      files={{ xlsx: file("xlsx"), csv: file("csv") }}
      table={
        <ListTable
          caption={t("conversion.by-month")}
          columns={columns}
          rows={months}
          rowKey={(row) => `month-${row.month}`}
        />
      }
    >
      <LazySeriesChart
        model={monthsModel(months, {
          ...{ measure, locale, description },
          name: t("conversion.measure"),
        })}
        paperWidth={PAPER_WIDTH.landscape}
      />
    </ChartFrame>
  );
}

function conversionFinding(
  { thisYear, kinds }: ConversionFigures,
  today: CalendarDate,
  { t, kind, locale }: FigureWords,
): string {
  const year = today.slice(0, 4);
  const [most] = kinds.toSorted((one, other) => other.thisYear.n - one.thisYear.n);
  if (thisYear.n === 0 || !most) return t("conversion.finding-none", { year });
  return t("conversion.finding", {
    ...{ year, n: thisYear.n, kind: kind(most.kind) },
    amount: roundMoney(thisYear.cny, locale),
  });
}
