import { dateOf, dayOf } from "@/components/charts/chart-day";
import type {
  ChartMark,
  ChartModel,
  ChartPoint,
  ChartStep,
  ChartTick,
  ChartTrack,
} from "@/components/charts/chart-model";
import type { MarkerLook } from "@/components/charts/marker";
import { monthTicks } from "@/components/charts/month-ticks";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { columnText, columnValue } from "@/lib/indicators/amount";
import { breaksWithin, drawnSeries, type Track, tracksOf } from "@/lib/indicators/drawing";
import { dueOn, type Indicator, type IndicatorTarget } from "@/lib/indicators/indicator";
import { finalTarget, type InterimTargetVersion } from "@/lib/indicators/interim-target";
import { currentValues, isDerived, type Observation } from "@/lib/indicators/observation";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { IndicatorWords } from "./wording";

const MOST_LABELS = 8;
const MOST_TICKS = 6;
/** Days over which months tell more than years. */
const MONTHS_UP_TO = 4 * 366;

/**
 * Everything the chart of an indicator shows, in the reader's language; null when there is no value, or
 * nothing to set it beside. `on` is the day the page was turned back to.
 */
export function chartModelOf(
  indicator: Indicator,
  words: IndicatorWords,
  on: CalendarDate | null = null,
): ChartModel | null {
  const series = drawnSeries(indicator);
  const tracks = series.flatMap((code, index) =>
    tracksOf(code, indicator).flatMap((track) => chartTracks(track, index)),
  );
  if (tracks.length === 0) return null;
  const steps = stepsOf(indicator, words);
  const target = targetOf(indicator, words);
  const dates = datesOf(indicator, words);
  const observed = tracks.flatMap(({ points }) => points.map(({ x }) => x));
  const days = [
    ...observed,
    ...steps.flatMap(({ points }) => points.map(({ x }) => x)),
    ...dates.map(({ x }) => x),
  ];
  if (new Set(days).size < 2) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(20, Math.round((last - first) * 0.06));
  const domain: [number, number] = [first - margin, last + margin];
  return {
    tracks,
    steps,
    ticks: ticksFor({ tracks, steps, domain }, words.locale),
    domain,
    target,
    marks: [...breaksOf(indicator, words, dateOf(first), dateOf(last)), ...dates, ...turnedBackTo(on)],
    gap: null,
    labelled: observed.length <= MOST_LABELS && series.length === 1,
    percent: false,
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
    return {
      x: dayOf(observation.asOf),
      ...heightOf(indicator, observation, words.locale),
      look: lookOf(observation, role),
      period: words.period(observation),
    };
  }

  function turnedBackTo(day: CalendarDate | null): ChartMark[] {
    if (day === null || dayOf(day) < domain[0] || dayOf(day) > domain[1]) return [];
    return [{ x: dayOf(day), label: words.t("standing.as-of", { date: words.date(day) }), look: "as-of" }];
  }
}

/** Of earlier versions only what was changed: the rest lies under the version in force. */
function stepsOf(indicator: Indicator, words: IndicatorWords): ChartStep[] {
  const inForce = indicator.interimTargets.at(-1);
  if (!inForce) return [];
  const changed = indicator.interimTargets.slice(0, -1).map((version) => ({
    ...version,
    points: version.points.filter(
      (point) => !inForce.points.some((now) => now.dueOn === point.dueOn && now.quantity === point.quantity),
    ),
  }));
  const step = (version: InterimTargetVersion): ChartStep => {
    const earlier = version.number < inForce.number;
    return {
      key: `interim${version.number}`,
      name: words.t(earlier ? "chart.interim-earlier" : "chart.interim"),
      // A flow is due with its period; what is to be reached for good stays due.
      joined: !earlier && indicator.kind !== "PERIOD",
      earlier,
      marked: true,
      points: version.points.map(({ dueOn: day, quantity }) => ({
        x: dayOf(day),
        ...heightOf(indicator, { value: quantity, qualifier: "EXACT" }, words.locale),
        period: words.date(day),
      })),
    };
  };
  return [...changed.filter(({ points }) => points.length > 0), inForce].map(step);
}

function targetOf({ targets, unitOfMeasure }: Indicator, words: IndicatorWords): ChartModel["target"] {
  const final = finalTarget(targets);
  if (!final) return null;
  const day = dueOn(final);
  return {
    x: day === null ? null : dayOf(day),
    y: Number(columnValue(final.quantity, unitOfMeasure, words.locale)),
    label: words.t("chart.target", { value: words.pick(final.valueZh, final.valueEn) }),
  };
}

/** The days its targets are due, and the days they were due before they were moved. */
function datesOf({ targets }: Indicator, { t, date }: IndicatorWords): ChartMark[] {
  const marks = targets.flatMap((target) => {
    const day = dueOn(target);
    if (day === null) return [];
    const before = earlierDates(target).map(
      (earlier, index): ChartMark => ({
        x: dayOf(earlier),
        label: `${t(index === 0 ? "chart.original-date" : "chart.then-date")} ${date(earlier)}`,
        look: "original-date",
      }),
    );
    const label = `${t(before.length > 0 ? "chart.current-date" : "chart.due-date")} ${date(day)}`;
    return [...before, { x: dayOf(day), label, look: "current-date" } satisfies ChartMark];
  });
  return [...new Map(marks.map((mark) => [`${mark.x} ${mark.label}`, mark])).values()];
}

function earlierDates({ originalDueOn, dateChanges }: IndicatorTarget): CalendarDate[] {
  const dates = [originalDueOn, ...dateChanges.map(({ toDate }) => toDate)].filter((day) => day !== null);
  return dates.slice(0, -1);
}

function breaksOf(
  indicator: Indicator,
  { t }: IndicatorWords,
  from: CalendarDate,
  to: CalendarDate,
): ChartMark[] {
  return breaksWithin(indicator.definitions, from, to).map(({ number, validFrom }) => ({
    x: placeOfBreak(indicator, number, validFrom),
    label: t("chart.break"),
    look: "break",
  }));
}

function heightOf(
  { unitOfMeasure }: Pick<Indicator, "unitOfMeasure">,
  { value, qualifier }: Pick<Observation, "value" | "qualifier">,
  locale: Locale,
): { y: number; value: string } {
  return {
    y: Number(columnValue(value, unitOfMeasure, locale)),
    value: columnText(value, unitOfMeasure, locale, qualifier),
  };
}

export function lookOf(observation: Observation, role: Track["role"]): MarkerLook {
  if (role === "superseded") return "superseded";
  if (role === "apart") return "apart";
  return isDerived(observation) ? "derived" : "exact";
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

/** Year ends where everything stands at one; months over a few years; year ends over many. */
function ticksFor(model: Pick<ChartModel, "tracks" | "steps" | "domain">, locale: Locale): ChartTick[] {
  const [from, to] = model.domain;
  const days = [
    ...new Set([...model.tracks, ...model.steps].flatMap(({ points }) => points.map(({ x }) => x))),
  ];
  const onlyYearEnds = days.every((day) => dateOf(day).endsWith("-12-31"));
  const months = monthTicks(dateOf(from), dateOf(to), locale);
  if (!onlyYearEnds && to - from < MONTHS_UP_TO && months.length > 1) return months;
  const years = Array.from({ length: 80 }, (_, index) => 1980 + index).filter((year) => {
    const end = dayOf(`${year}-12-31`);
    return end >= from && end <= to;
  });
  if (years.length > 1) {
    const step = Math.ceil(years.length / MOST_TICKS);
    return years.map((year, index) => ({
      x: dayOf(`${year}-12-31`),
      label: onlyYearEnds ? String(year) : yearEnd(year, locale),
      rank: index % step === 0 ? 0 : 1,
    }));
  }
  return days.sort((a, b) => a - b).map((x) => ({ x, label: formatDate(dateOf(x), locale), rank: 0 }));
}

function yearEnd(year: number, locale: Locale): string {
  return locale === "zh" ? `${year}年末` : `end ${year}`;
}
