import { getLocale } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { curveModel } from "@/components/charts/curve-model";
import { LazyCurveChart } from "@/components/charts/lazy-curve-chart";
import { curveLegend } from "@/components/charts/legend";
import { PAPER_WIDTH } from "@/components/charts/sizes";
import { curveColumns, curveRows } from "@/components/dashboard/curve-columns";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { tenthsOf, textOfTenths } from "@/lib/progress/average";
import type { Curve } from "@/lib/progress/curve";
import { listHref, type Params } from "@/lib/web/list-params";

/** Planned against actual over the plan's window, with the gap in points and in days. */
export async function CurveSection({ curve, params }: { curve: Curve; params: Params }) {
  const [t, dashboard, locale] = await Promise.all([
    getTranslations("dashboard.curve"),
    getTranslations("dashboard"),
    getLocale(),
  ]);
  const { points, ahead, date, windowEnd } = curve;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <Section title={t("title")}>{t("none")}</Section>;
  const gap = tenthsOf(last.gap);
  const size = textOfTenths(Math.abs(gap));
  const verdict = gap < 0 ? "behind" : gap > 0 ? "ahead" : "level";
  const finding = t(`finding-${verdict}`, { gap: size });
  const named = (point: { date: string; period: string | null }) =>
    point.period ? formatMonth(point.period, locale) : formatDate(point.date, locale);
  const drawn = (percent: string, point: { date: string; period: string | null }) => ({
    ...{ on: point.date, percent, value: `${percent}%`, period: named(point) },
  });
  const from = `${(first.period ?? first.date).slice(0, 7)}-01`;
  const [, to = date] = [date, windowEnd].sort();
  const asOf = dashboard("as-of", { date: formatDate(date, locale) });
  const model = curveModel({
    ...{ from, to, locale },
    planned: [
      ...points.map((point) => drawn(point.planned, point)),
      ...ahead.map((point) => drawn(point.planned, { ...point, period: null })),
    ],
    actual: points.map((point) => drawn(point.actual, point)),
    asOf: { on: date, label: t("as-of") },
    gap: {
      planned: last.planned,
      actual: last.actual,
      label: t(verdict, { gap: size, days: Math.abs(curve.gapDays ?? 0) }),
      verdict: verdict === "level" ? "on" : verdict,
    },
    names: { planned: t("planned"), actual: t("actual") },
    description: t("description", { from: formatDate(from, locale), to: formatDate(to, locale), finding }),
  });
  const file = (format: string) => listHref("/export/progress-curve", { ...params, format }, { view: null });
  return (
    <ChartFrame
      id="curve"
      title={finding}
      unit={t("unit")}
      asOf={asOf}
      source={t("source")}
      fileName={`progress-${date}`}
      legend={curveLegend({ planned: t("planned"), actual: t("actual") })}
      files={{ xlsx: file("xlsx"), csv: file("csv") }}
      table={
        <ListTable
          caption={t("title")}
          columns={await curveColumns()}
          rows={curveRows(curve)}
          rowKey={(row) => `day-${row.date}`}
        />
      }
    >
      <LazyCurveChart model={model} paperWidth={PAPER_WIDTH.landscape} />
    </ChartFrame>
  );
}
