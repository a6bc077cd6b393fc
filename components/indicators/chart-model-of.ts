import type { ChartModel, ChartPoint, ChartTrack } from "@/components/charts/chart-model";
import type { MarkerLook } from "@/components/charts/marker";
import type { Locale } from "@/lib/i18n/locale";
import { columnText, columnValue } from "@/lib/indicators/amount";
import { breaksWithin, drawnSeries, type Track, tracksOf } from "@/lib/indicators/drawing";
import type { Indicator, IndicatorTarget } from "@/lib/indicators/indicator";
import { currentValues, isDerived, type Observation } from "@/lib/indicators/observation";
import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import type { IndicatorWords } from "./wording";

const MOST_LABELS = 8;
const MOST_TICKS = 6;

/** Everything the chart of an indicator shows, in the reader's language; null when there is nothing to compare. */
export function chartModelOf(indicator: Indicator, words: IndicatorWords): ChartModel | null {
  const series = drawnSeries(indicator);
  const tracks = series.flatMap((code, index) =>
    tracksOf(code, indicator).flatMap((track) => chartTracks(track, index)),
  );
  const days = tracks.flatMap(({ points }) => points.map(({ x }) => x));
  if (new Set(days).size < 2) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(20, Math.round((last - first) * 0.06));
  return {
    tracks,
    ticks: ticksFor(indicator, series, words.locale, first - margin, last + margin),
    domain: [first - margin, last + margin],
    target: targetLine(indicator.targets.find(({ quantity }) => quantity !== null)),
    breaks: breaksWithin(indicator.definitions, dateOf(first), dateOf(last)).map(({ number, validFrom }) => ({
      x: placeOfBreak(indicator, number, validFrom),
      label: words.t("chart.break"),
    })),
    labelled: days.length <= MOST_LABELS && series.length === 1,
    description: words.t("chart.description", {
      name: words.pick(indicator.nameZh, indicator.nameEn),
      finding: words.finding(indicator),
    }),
  };

  function chartTracks(track: Track, index: number): ChartTrack[] {
    const named = indicator.series.find(({ code }) => code === track.series);
    return withDistinctDays(track.points).map((points) => ({
      // Recharts reads dots and brackets in a key as a path.
      key: `t${index}-${track.role}-${points[0]?.id ?? ""}`,
      series: index,
      name: series.length > 1 && named ? words.pick(named.nameZh, named.nameEn) : "",
      joined: track.role === "line",
      points: points.map((observation) => pointOf(observation, track.role)),
    }));
  }

  function pointOf(observation: Observation, role: Track["role"]): ChartPoint {
    const { unitOfMeasure } = indicator;
    return {
      x: dayOf(observation.asOf),
      y: Number(columnValue(observation.value, unitOfMeasure, words.locale)),
      look: lookOf(observation, role),
      value: columnText(observation.value, unitOfMeasure, words.locale, observation.qualifier),
      period: words.period(observation),
    };
  }

  function targetLine(target: IndicatorTarget | undefined): ChartModel["target"] {
    if (!target?.quantity) return null;
    return {
      y: Number(columnValue(target.quantity, indicator.unitOfMeasure, words.locale)),
      label: `${words.t("target.label")}: ${words.pick(target.valueZh, target.valueEn)}`,
    };
  }
}

export function lookOf(observation: Observation, role: Track["role"]): MarkerLook {
  if (role === "superseded") return "superseded";
  if (role === "apart") return "apart";
  return isDerived(observation) ? "derived" : "exact";
}

/** Days since 1970, the axis of every chart. */
export function dayOf(date: CalendarDate): number {
  return daysBetween("1970-01-01", date);
}

function dateOf(day: number): CalendarDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Between the last value before the new definition and the first under it: a year's value stands at its end. */
function placeOfBreak(indicator: Indicator, number: number, validFrom: CalendarDate): number {
  const current = currentValues(indicator.observations);
  const days = (under: (definition: number) => boolean) =>
    current.filter(({ definition }) => under(definition)).map(({ asOf }) => dayOf(asOf));
  const before = Math.max(...days((definition) => definition < number));
  const after = Math.min(...days((definition) => definition >= number));
  return Number.isFinite(before) && before < after ? (before + after) / 2 : dayOf(validFrom);
}

/** Two values of one day (January-June, April-June) cannot stand in one column of the chart's rows. */
function withDistinctDays(points: readonly Observation[]): Observation[][] {
  const layers: Observation[][] = [];
  for (const point of points) {
    const free = layers.find((layer) => layer.every(({ asOf }) => asOf !== point.asOf));
    if (free) free.push(point);
    else layers.push([point]);
  }
  return layers;
}

/** Year ends, or where fewer than two lie within the axis the days of the values themselves. */
function ticksFor(
  indicator: Indicator,
  series: readonly string[],
  locale: Locale,
  from: number,
  to: number,
): ChartModel["ticks"] {
  const drawn = indicator.observations.filter((observation) => series.includes(observation.series));
  const onlyYearEnds = drawn.every(({ asOf }) => asOf.endsWith("-12-31"));
  const years = Array.from({ length: 80 }, (_, index) => 1980 + index).filter((year) => {
    const end = dayOf(`${year}-12-31`);
    return end >= from && end <= to;
  });
  if (years.length >= 2) {
    const step = Math.ceil(years.length / (MOST_TICKS * 2));
    return years
      .filter((_, index) => index % step === 0)
      .map((year) => ({
        x: dayOf(`${year}-12-31`),
        label: onlyYearEnds ? String(year) : yearEnd(year, locale),
      }));
  }
  const days = [...new Set(drawn.map(({ asOf }) => asOf))].sort();
  const step = Math.ceil(days.length / MOST_TICKS);
  return days
    .filter((_, index) => index % step === 0)
    .map((day) => ({ x: dayOf(day), label: day.slice(0, 7) }));
}

function yearEnd(year: number, locale: Locale): string {
  return locale === "zh" ? `${year}年末` : `end ${year}`;
}
