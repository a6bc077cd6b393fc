import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { latestOf, mainSeries, tracksOf } from "./drawing";
import { dueOn, type Indicator, type IndicatorTarget, type Series } from "./indicator";
import { finalTarget, type InterimTargetVersion, lacksInterimTargets } from "./interim-target";
import type { Observation } from "./observation";
import { type Standing, standAgainst } from "./standing";

/** An indicator as a dashboard shows it at the end of a day. */
export type IndicatorStanding = Pick<
  Indicator,
  "code" | "nameZh" | "nameEn" | "unitOfMeasure" | "kind" | "direction" | "measures" | "targets"
> & {
  /** The last value of the main series, with its sources; null when none was known. */
  observation: Observation | null;
  /** Which line that is, where the indicator has several. */
  series: Series | null;
  interim: InterimTargetVersion | null;
  /** How many versions there had been: more than one, and the way was changed. */
  versions: number;
  final: (IndicatorTarget & { quantity: string; dueOn: CalendarDate | null }) | null;
  lacksInterimTargets: boolean;
  standing: Standing;
  /** What a small line joins: runs of values that are comparable. */
  runs: { asOf: CalendarDate; value: string }[][];
};

/** `known` is the indicator as it was known on the day; see as-known-on.ts. */
export function standingOf(known: Indicator, asOf: CalendarDate): IndicatorStanding {
  const { code, nameZh, nameEn, unitOfMeasure, kind, direction, measures, targets, plan } = known;
  const observation = latestOf(known);
  const interim = known.interimTargets.at(-1) ?? null;
  const target = finalTarget(targets);
  const final = target && { ...target, dueOn: dueOn(target) };
  return {
    ...{ code, nameZh, nameEn, unitOfMeasure, kind, direction, measures, targets },
    observation,
    series:
      known.series.length > 1 ? (known.series.find((one) => one.code === observation?.series) ?? null) : null,
    interim,
    versions: known.interimTargets.length,
    final,
    lacksInterimTargets: lacksInterimTargets(known),
    standing: standAgainst({
      observation,
      indicator: known,
      interim,
      final: final && { ...final, setOn: plan.windowStart },
      asOf,
    }),
    runs: runsOf(known),
  };
}

/** Those that serve a measure, by its code; all when none is asked for. */
export function servingMeasure<One extends Pick<Indicator, "measures">>(
  indicators: readonly One[],
  measure: string | undefined,
): One[] {
  return indicators.filter(({ measures }) => !measure || measures.some(({ code }) => code === measure));
}

/** Of the main series only what its lines join. */
export function runsOf(indicator: Indicator): { asOf: CalendarDate; value: string }[][] {
  const main = mainSeries(indicator);
  if (main === null) return [];
  return tracksOf(main, indicator)
    .filter(({ role }) => role === "line")
    .map(({ points }) => points.map(({ asOf, value }) => ({ asOf, value })));
}
