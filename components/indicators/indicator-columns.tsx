import { dayOf } from "@/components/charts/chart-day";
import { Sparkline, type SparkPoint } from "@/components/charts/sparkline";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, date, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { columnValue } from "@/lib/indicators/amount";
import { latestOf } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import { runsOf } from "@/lib/indicators/indicator-standing";
import { lacksInterimTargets } from "@/lib/indicators/interim-target";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import { Latest } from "./latest";
import { MissingBadge } from "./standing-badge";
import { Targets } from "./targets";
import type { IndicatorWords } from "./wording";

/** Indicators with their latest value, its date and source, and the plan's target. */
export async function indicatorColumns(words: IndicatorWords): Promise<ListColumn<Indicator>[]> {
  const { t, pick, date: day, locale, period, targetDates } = words;
  const part = await getTranslations("exports.part");
  const name = (row: Indicator) => pick(row.nameZh, row.nameEn);
  const measure = ({ measures: [first] }: Indicator) =>
    first ? `${first.code} ${pick(first.titleZh, first.titleEn)}` : t("list.no-measure");
  const value = (row: Indicator) => {
    const latest = latestOf(row);
    return latest && columnValue(latest.value, row.unitOfMeasure, locale);
  };
  const qualifier = (row: Indicator) => {
    const latest = latestOf(row);
    if (!latest) return t("no-value");
    return latest.qualifier === "EXACT" ? null : t(`qualifier.${latest.qualifier}`);
  };
  const series = (row: Indicator) => {
    const named = row.series.find(({ code }) => code === latestOf(row)?.series);
    return named && row.series.length > 1 ? pick(named.nameZh, named.nameEn) : null;
  };
  const latestPeriod = (row: Indicator) => {
    const latest = latestOf(row);
    return latest && period(latest);
  };
  const derived = (row: Indicator) =>
    latestOf(row)?.evidence === "DERIVED" ? t("chart.mark.derived") : null;
  return [
    {
      key: "name",
      label: t("column.name"),
      className: "min-w-44 w-[29%]",
      cell: (row) => (
        <>
          <Link href={`/indicators/${row.code}`} className="font-medium">
            {name(row)}
          </Link>
          <span className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-faint">
            <span title={t(`kind-hint.${row.kind}`)}>{t(`kind.${row.kind}`)}</span>
            <span>{unitLabel(row.unitOfMeasure, locale)}</span>
          </span>
        </>
      ),
      sheet: [
        text(name),
        text((row) => t(`kind.${row.kind}`), t("list.kind")),
        text((row) => unitLabel(row.unitOfMeasure, locale), t("column.unit")),
        // On the page it is the heading over the group.
        text(measure, t("list.measure")),
      ],
    },
    {
      key: "latest",
      label: t("column.latest"),
      align: "end",
      nowrap: true,
      className: "w-[18%]",
      cell: (row) => <Latest indicator={row} words={words} />,
      sheet: [
        amount(value),
        text(qualifier, part("qualifier")),
        text(series, t("column.series")),
        text(latestPeriod, t("column.period")),
        text(derived, part("mark")),
      ],
    },
    {
      key: "as-of",
      label: t("column.as-of"),
      nowrap: true,
      className: "w-[13%]",
      cell: (row) => {
        const latest = latestOf(row);
        return latest ? day(latest.asOf) : "–";
      },
      sheet: date((row) => latestOf(row)?.asOf ?? null),
    },
    {
      key: "source",
      label: t("column.source"),
      secondary: true,
      className: "w-[11%]",
      cell: (row) =>
        latestOf(row)?.sources.map((source) => (
          <Link
            key={source.id}
            href={`/sources#${source.id}`}
            title={pick(source.titleZh, source.titleEn)}
            className="me-1.5 whitespace-nowrap"
          >
            {source.id}
          </Link>
        )) ?? "–",
      sheet: text(
        (row) =>
          latestOf(row)
            ?.sources.map(({ id }) => id)
            .join(" ") ?? null,
      ),
    },
    {
      key: "target",
      label: t("column.target"),
      className: "min-w-36 w-[17%]",
      cell: (row) => (
        <>
          {row.targets.length > 0 ? <Targets indicator={row} words={words} /> : "–"}
          {lacksInterimTargets(row) ? <MissingBadge words={words} /> : null}
        </>
      ),
      sheet: [
        text(({ targets }) =>
          targets
            .map((one) => `${one.code} ${pick(one.valueZh, one.valueEn)} ${targetDates(one)}`)
            .join("\n"),
        ),
        text((row) => (lacksInterimTargets(row) ? t("interim.missing") : null), part("interim")),
      ],
    },
    {
      key: "trend",
      label: t("column.trend"),
      secondary: true,
      className: "w-[12%]",
      cell: (row) => <Sparkline points={sparkPoints(row)} label={words.finding(row)} />,
      sheet: text((row) => (sparkPoints(row).length > 0 ? words.finding(row) : null)),
    },
  ];
}

function sparkPoints(indicator: Indicator): SparkPoint[] {
  return runsOf(indicator).flatMap((points, run) =>
    points.map(({ asOf, value }) => ({ x: dayOf(asOf), y: Number(value), run })),
  );
}
