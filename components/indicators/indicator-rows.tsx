import { dayOf } from "@/components/charts/chart-day";
import { Sparkline, type SparkPoint } from "@/components/charts/sparkline";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { latestOf } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import { runsOf } from "@/lib/indicators/indicator-standing";
import { lacksInterimTargets } from "@/lib/indicators/interim-target";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import { MissingBadge } from "./standing-badge";
import type { IndicatorWords } from "./wording";

type Props = { caption: string; indicators: readonly Indicator[]; words: IndicatorWords };

/** Indicators with their latest value, its date and source, and the plan's target. */
export function IndicatorRows({ caption, indicators, words }: Props) {
  const { t, pick, date, locale } = words;
  const columns: Column<Indicator>[] = [
    {
      key: "name",
      header: t("column.name"),
      className: "min-w-44 w-[29%]",
      cell: (row) => (
        <>
          <Link href={`/indicators/${row.code}`} className="font-medium">
            {pick(row.nameZh, row.nameEn)}
          </Link>
          <span className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-faint">
            <span title={t(`kind-hint.${row.kind}`)}>{t(`kind.${row.kind}`)}</span>
            <span>{unitLabel(row.unitOfMeasure, locale)}</span>
          </span>
        </>
      ),
    },
    {
      key: "latest",
      header: t("column.latest"),
      align: "end",
      nowrap: true,
      className: "w-[18%]",
      cell: (row) => <Latest indicator={row} words={words} />,
    },
    {
      key: "as-of",
      header: t("column.as-of"),
      nowrap: true,
      className: "w-[13%]",
      cell: (row) => {
        const latest = latestOf(row);
        return latest ? date(latest.asOf) : "–";
      },
    },
    {
      key: "source",
      header: t("column.source"),
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
    },
    {
      key: "target",
      header: t("column.target"),
      className: "min-w-36 w-[17%]",
      cell: (row) => (
        <>
          {row.targets.length > 0 ? <Targets indicator={row} words={words} /> : "–"}
          {lacksInterimTargets(row) ? <MissingBadge words={words} /> : null}
        </>
      ),
    },
    {
      key: "trend",
      header: t("column.trend"),
      secondary: true,
      className: "w-[12%]",
      cell: (row) => <Sparkline points={sparkPoints(row)} label={words.finding(row)} />,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={indicators} rowKey={(row) => row.code} />;
}

function Latest({
  indicator,
  words: { t, pick, amount, period },
}: {
  indicator: Indicator;
  words: IndicatorWords;
}) {
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

function Targets({
  indicator,
  words: { pick, targetDates },
}: {
  indicator: Indicator;
  words: IndicatorWords;
}) {
  return (
    <ul>
      {indicator.targets.map((target) => (
        <li key={target.code}>
          <Link href={`/plan#${target.code}`} className="me-1.5 text-ink-faint">
            {target.code}
          </Link>
          {pick(target.valueZh, target.valueEn)}
          <span className="block text-xs text-ink-faint">{targetDates(target)}</span>
        </li>
      ))}
    </ul>
  );
}

function sparkPoints(indicator: Indicator): SparkPoint[] {
  return runsOf(indicator).flatMap((points, run) =>
    points.map(({ asOf, value }) => ({ x: dayOf(asOf), y: Number(value), run })),
  );
}
