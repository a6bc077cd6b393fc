import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { Definition, Indicator, IndicatorKind } from "./indicator";
import { areComparable, byDate, currentValues, type Observation, revisionChains } from "./observation";

/*
 * What may be joined by a line. A line says "the same thing, later": so it joins values of one
 * series over periods of one length under definitions that are comparable. Everything else (the
 * first nine months beside full years, a value that was later revised) stands apart.
 */

export type Track = {
  series: string;
  role: "line" | "apart" | "superseded";
  points: Observation[];
};

/** Of one series: its lines from the earliest to the latest, then the points beside them. */
export function tracksOf(series: string, indicator: Drawn): Track[] {
  const own = indicator.observations.filter((observation) => observation.series === series);
  const current = currentValues(own).sort(byDate);
  const length = joinedLength(current, indicator.kind);
  const joined = current.filter((observation) => periodLength(observation, indicator.kind) === length);
  const apart = current.filter((observation) => !joined.includes(observation));
  const superseded = revisionChains(own).flatMap((chain) => chain.slice(0, -1));
  const tracks: Track[] = comparableRuns(joined, indicator.definitions).map((points) => ({
    series,
    role: "line",
    points,
  }));
  if (apart.length > 0) tracks.push({ series, role: "apart", points: apart });
  if (superseded.length > 0) tracks.push({ series, role: "superseded", points: superseded.sort(byDate) });
  return tracks;
}

type Drawn = Pick<Indicator, "kind" | "definitions" | "observations" | "series">;

/** The first series that has a value: the whole, when the indicator has one. */
export function mainSeries(indicator: Drawn): string | null {
  const observed = new Set(indicator.observations.map(({ series }) => series));
  return indicator.series.find(({ code }) => observed.has(code))?.code ?? null;
}

/** The latest value in force of the main series. */
export function latestOf(indicator: Drawn): Observation | null {
  const main = mainSeries(indicator);
  return (
    currentValues(indicator.observations.filter(({ series }) => series === main))
      .sort(byDate)
      .at(-1) ?? null
  );
}

/** The comparable run the indicator is told by: the last one of the main series that has two values. */
export function tellingRun(indicator: Drawn): Observation[] {
  const main = mainSeries(indicator);
  if (main === null) return [];
  const lines = tracksOf(main, indicator).filter(({ role }) => role === "line");
  return lines.findLast(({ points }) => points.length > 1)?.points ?? [];
}

/**
 * Series drawn together: those with two values or more, when there are any; otherwise all that
 * have a value. A series with one value among lines would be a dot that says nothing.
 */
export function drawnSeries(indicator: Drawn): string[] {
  const count = (code: string) =>
    currentValues(indicator.observations).filter((observation) => observation.series === code).length;
  const observed = indicator.series.map(({ code }) => code).filter((code) => count(code) > 0);
  const lines = observed.filter((code) => count(code) > 1);
  return lines.length > 0 ? lines : observed;
}

/** Days on which a definition came that earlier values cannot be compared with, inside the drawn span. */
export function breaksWithin(
  definitions: readonly Definition[],
  from: CalendarDate,
  to: CalendarDate,
): Definition[] {
  return definitions.filter(
    ({ number, comparableWithPrevious, validFrom }) =>
      number > 1 && !comparableWithPrevious && validFrom > from && validFrom <= to,
  );
}

/** Values of the parts on the latest day that at least three series share: worth setting side by side. */
export function partsOn(indicator: Drawn): Observation[] {
  const current = currentValues(indicator.observations);
  const byPeriod = groupedBy(current, ({ periodStart, asOf }) => `${asOf} ${periodStart ?? ""}`);
  const latest = [...byPeriod.keys()].sort().findLast((key) => (byPeriod.get(key)?.length ?? 0) >= 3);
  const order = indicator.series.map(({ code }) => code);
  return (latest ? (byPeriod.get(latest) ?? []) : []).sort(
    (a, b) => order.indexOf(a.series) - order.indexOf(b.series),
  );
}

/** Months a flow covers. States and sums since a start have no length: any two of them compare. */
function periodLength({ periodStart, asOf }: Observation, kind: IndicatorKind): number {
  if (periodStart === null || kind === "POINT" || kind === "CUMULATIVE") return 0;
  const [start, end] = [periodStart, asOf].map(
    (date) => date.split("-").map(Number) as [number, number, number],
  );
  if (!start || !end) return 0;
  const wholeMonths = (end[0] - start[0]) * 12 + end[1] - start[1] + 1;
  // A flow of some weeks is told by its days, below zero so that it equals no number of months.
  return daysBetween(periodStart, asOf) < 27 ? -daysBetween(periodStart, asOf) - 1 : wholeMonths;
}

/** The length most values have; of equals the longer, which makes it the full year. */
function joinedLength(current: readonly Observation[], kind: IndicatorKind): number {
  const counts = groupedBy(current, (observation) => periodLength(observation, kind));
  const [best] = [...counts].sort(([a, of], [b, than]) => than.length - of.length || b - a);
  return best?.[0] ?? 0;
}

function comparableRuns(points: readonly Observation[], definitions: readonly Definition[]): Observation[][] {
  const runs: Observation[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (
      run &&
      before &&
      before.asOf !== point.asOf &&
      areComparable(definitions, before.definition, point.definition)
    ) {
      run.push(point);
    } else runs.push([point]);
  }
  return runs;
}
