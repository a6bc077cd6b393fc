import { ChartFrame } from "@/components/charts/chart-frame";
import { LazySeriesChart } from "@/components/charts/lazy-series-chart";
import { Sources } from "@/components/record/sources";
import { Section } from "@/components/ui/section";
import type { Format } from "@/lib/exports/list-name";
import { breaksWithin, drawnSeries, latestOf } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import { standingOf } from "@/lib/indicators/indicator-standing";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { SourceView } from "@/lib/sources/source";
import { listHref } from "@/lib/web/list-params";
import { chartLegend } from "./chart-legend";
import { chartModelOf } from "./chart-model-of";
import { ChartTable } from "./chart-table";
import { againstText, standingText } from "./standing-words";
import type { IndicatorWords } from "./wording";

type Props = {
  indicator: Indicator;
  words: IndicatorWords;
  /** The day the page was turned back to, or none. */
  on: CalendarDate | null;
  asOf: CalendarDate;
};

/** The figures as a drawing under their finding; where there is nothing to compare, the one value in large type. */
export function IndicatorChart({ indicator, words, on, asOf: today }: Props) {
  const { t, pick, date, locale } = words;
  const model = chartModelOf(indicator, words, on);
  const latest = latestOf(indicator);
  if (!latest) return null;
  const days = indicator.observations.map(({ asOf }) => asOf).sort();
  const known = on ? ` · ${t("chart.as-known", { date: date(on) })}` : "";
  const asOf = t("chart.as-of", { date: date(days.at(-1) ?? latest.asOf) }) + known;
  const sources = sourcesOf(indicator);
  const notes = (
    <>
      {model ? <Breaks indicator={indicator} words={words} /> : null}
      <LeftOut indicator={indicator} words={words} />
    </>
  );
  if (!model) {
    return (
      <Section id="chart" title={findingWithStanding(indicator, words, today)}>
        <figure aria-labelledby="chart-title">
          <p className="py-4 font-title text-4xl font-bold">{words.amount(indicator, latest)}</p>
          <figcaption className="mt-3 space-y-2 text-sm text-ink-faint">
            {notes}
            <p>{asOf}</p>
            <Sources sources={sources} />
          </figcaption>
        </figure>
      </Section>
    );
  }
  const name = pick(indicator.nameZh, indicator.nameEn);
  const file = (format: Format) =>
    listHref("/export/indicator-values", { code: indicator.code, ...(on ? { on } : {}), format }, {});
  const unit = unitLabel(indicator.unitOfMeasure, locale);
  return (
    <ChartFrame
      id="chart"
      title={findingWithStanding(indicator, words, today)}
      unit={t("chart.unit", { unit })}
      asOf={asOf}
      source={t("chart.sources", {
        sources: sources.map((one) => `${one.id} ${pick(one.titleZh, one.titleEn)}`).join(pick("；", "; ")),
      })}
      sourceShown={<Sources sources={sources} />}
      notes={notes}
      legend={chartLegend(model, indicator, words)}
      table={<ChartTable model={model} name={name} unit={unit} words={words} />}
      fileName={`${indicator.code}-${on ?? days.at(-1) ?? ""}`}
      files={{ xlsx: file("xlsx"), csv: file("csv") }}
    >
      <LazySeriesChart model={model} />
    </ChartFrame>
  );
}

/** What the figures say, and where the last of them stands on the way to the target. */
function findingWithStanding(indicator: Indicator, words: IndicatorWords, asOf: CalendarDate): string {
  const { standing, observation } = standingOf(indicator, asOf);
  const finding = words.finding(indicator);
  const said = finding.charAt(0).toUpperCase() + finding.slice(1);
  const against = againstText(standing, indicator, words);
  if (standing.verdict === "no-basis" || !against) return said;
  const qualifier = observation?.qualifier ?? null;
  return words.t("chart.finding-with-standing", {
    finding: said,
    against,
    standing: standingText(standing, { ...indicator, qualifier }, words),
  });
}

type Noted = Pick<Props, "indicator" | "words">;

function Breaks({ indicator, words: { t, pick, date } }: Noted) {
  const days = indicator.observations.map(({ asOf }) => asOf).sort();
  const breaks = breaksWithin(indicator.definitions, days[0] ?? "", days.at(-1) ?? "");
  if (breaks.length === 0) return null;
  return (
    <p>
      {t("chart.break-note")}
      {breaks
        .map(
          ({ validFrom, textZh, textEn }) =>
            `${t("definitions.from", { from: date(validFrom) })} ${pick(textZh, textEn)}`,
        )
        .join(" ")}
    </p>
  );
}

function LeftOut({ indicator, words: { t, pick } }: Noted) {
  const drawn = drawnSeries(indicator);
  const left = indicator.series.filter(
    ({ code }) => !drawn.includes(code) && indicator.observations.some(({ series }) => series === code),
  );
  if (left.length === 0) return null;
  const series = left.map(({ nameZh, nameEn }) => pick(nameZh, nameEn)).join(pick("、", ", "));
  return <p>{t("chart.left-out", { series })}</p>;
}

/** Each source once, S2 before S15. */
function sourcesOf(indicator: Indicator): SourceView[] {
  const cited = new Map(
    indicator.observations.flatMap(({ sources }) => sources.map((source) => [source.id, source])),
  );
  return [...cited.values()].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
}
