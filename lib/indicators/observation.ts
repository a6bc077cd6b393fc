import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { codesIn } from "@/lib/kernel/code-list";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { SourceView } from "@/lib/sources/source";
import type { Qualifier } from "./amount";
import { compareDecimals } from "./exact-decimal";
import type { Definition, Indicator } from "./indicator";

/** An observation is read in a source or computed from sourced figures; the unverified is not loaded. */
export const OBSERVATION_EVIDENCES = ["SOURCED", "DERIVED"] as const;
export type ObservationEvidence = (typeof OBSERVATION_EVIDENCES)[number];

/** A published value (观测值). Never edited: a correction is another observation that revises it. */
export type Observation = {
  id: string;
  series: string;
  definition: number;
  periodZh: string;
  periodEn: string;
  /** Of a flow; null for a state at a date. */
  periodStart: CalendarDate | null;
  asOf: CalendarDate;
  publishedOn: CalendarDate | null;
  value: string;
  qualifier: Qualifier;
  evidence: ObservationEvidence;
  derivationZh: string;
  derivationEn: string;
  noteZh: string;
  noteEn: string;
  revisesId: string | null;
  recordedOn: CalendarDate;
  sources: SourceView[];
};

/** The first published value and whatever replaced it, in that order. */
export type RevisionChain = readonly [Observation, ...Observation[]];

/** The day from which a value counts as known: when it was published, or failing that when it was entered. */
export function knownOn(observation: Observation): CalendarDate {
  return observation.publishedOn ?? observation.recordedOn;
}

export function isDerived(observation: Observation): boolean {
  return observation.evidence === "DERIVED";
}

export function revisionChains(observations: readonly Observation[]): RevisionChain[] {
  const present = new Set(observations.map(({ id }) => id));
  const revisionOf = new Map(observations.map((observation) => [observation.revisesId, observation]));
  return observations
    .filter(({ revisesId }) => revisesId === null || !present.has(revisesId))
    .map((first) => {
      const chain: [Observation, ...Observation[]] = [first];
      for (let next = revisionOf.get(first.id); next; next = revisionOf.get(next.id)) chain.push(next);
      return chain;
    });
}

/**
 * The observations as they stood at the end of a day: of each chain the links known by then, each
 * revising the one before it. What is published later can only lengthen chains, so the answer for
 * a past day never changes.
 */
export function knownBy(observations: readonly Observation[], day: CalendarDate): Observation[] {
  return knownIn(observations, (link) => knownOn(link) <= day);
}

/**
 * The observations as they stand at the end of today. What was entered counts, even where a demonstration
 * has put its today before the day of entering; what is published later does not.
 */
export function knownToday(observations: readonly Observation[], today: CalendarDate): Observation[] {
  return knownIn(observations, ({ publishedOn }) => publishedOn === null || publishedOn <= today);
}

function knownIn(
  observations: readonly Observation[],
  isKnown: (link: Observation) => boolean,
): Observation[] {
  return revisionChains(observations).flatMap((chain) =>
    chain.filter(isKnown).map((link, index, known) => ({ ...link, revisesId: known[index - 1]?.id ?? null })),
  );
}

/** The values in force as known at the end of a day. */
export function currentOn(observations: readonly Observation[], day: CalendarDate): Observation[] {
  return currentValues(knownBy(observations, day));
}

/** The values in force, whatever the day. */
export function currentValues(observations: readonly Observation[]): Observation[] {
  return revisionChains(observations).flatMap((chain) => chain.at(-1) ?? []);
}

/** By date; of values for the same date the one over the longer period comes last. */
export function byDate(a: Observation, b: Observation): number {
  const start = (observation: Observation) => observation.periodStart ?? observation.asOf;
  return a.asOf.localeCompare(b.asOf) || start(b).localeCompare(start(a)) || a.definition - b.definition;
}

/** Whether figures under both definitions may be set side by side. */
export function areComparable(definitions: readonly Definition[], a: number, b: number): boolean {
  const [earlier, later] = a < b ? [a, b] : [b, a];
  return definitions.every(
    ({ number, comparableWithPrevious }) => number <= earlier || number > later || comparableWithPrevious,
  );
}

/** What is typed for a new value; series and revised observation are told apart from it. */
export type ObservationDraft = Omit<Observation, "id" | "series" | "recordedOn" | "revisesId" | "sources"> & {
  /** "S12, S46" */
  sources: string;
};

export type ObservationWritten = Omit<ObservationDraft, "sources"> & {
  series: string;
  revisesId: string | null;
  sources: string[];
};

/** `knownSources` leads from a typed number ("S71B") to the source's own ("S140"). */
type Subject = { indicator: Indicator; knownSources: ReadonlyMap<string, string> };

export function publishObservation(
  { indicator, knownSources }: Subject,
  series: string,
  draft: ObservationDraft,
  today: CalendarDate,
): ObservationWritten | Refusal {
  if (!indicator.series.some(({ code }) => code === series))
    return refuse("observation.unknown-series", { field: "series" });
  const fault = faultOf({ indicator, knownSources }, draft, today);
  if (fault) return fault;
  const published = currentValues(indicator.observations).some(
    (other) =>
      other.series === series &&
      other.definition === draft.definition &&
      other.asOf === draft.asOf &&
      other.periodStart === draft.periodStart,
  );
  if (published) return refuse("observation.already-published", { field: "asOf" });
  return written(series, draft, knownSources, null);
}

/** The correction follows the same series. Whether the revised value changed is the editor's to judge, not that it says the same. */
export function reviseObservation(
  { indicator, knownSources, revised }: Subject & { revised: Observation },
  draft: ObservationDraft,
  today: CalendarDate,
): ObservationWritten | Refusal {
  if (indicator.observations.some(({ revisesId }) => revisesId === revised.id))
    return refuse("observation.already-revised");
  const fault = faultOf({ indicator, knownSources }, draft, today);
  if (fault) return fault;
  const correction = written(revised.series, draft, knownSources, revised.id);
  return saysTheSame(revised, correction) ? refuse("nothing-changed") : correction;
}

function faultOf(
  { indicator, knownSources }: Subject,
  draft: ObservationDraft,
  today: CalendarDate,
): Refusal | null {
  const definition = indicator.definitions.find(({ number }) => number === draft.definition);
  if (!definition) return refuse("observation.unknown-definition", { field: "definition" });
  if (draft.asOf < definition.validFrom)
    return refuse("observation.definition-not-valid", { field: "definition" });
  if (draft.periodStart !== null && draft.periodStart > draft.asOf)
    return refuse("observation.period-reversed", { field: "periodStart" });
  if (draft.asOf > today) return refuse("observation.as-of-in-future", { field: "asOf" });
  if (draft.publishedOn !== null && draft.publishedOn > today)
    return refuse("observation.published-in-future", { field: "publishedOn" });
  if (draft.publishedOn !== null && draft.publishedOn < draft.asOf)
    return refuse("observation.published-before-as-of", { field: "publishedOn" });
  if (indicator.unitOfMeasure !== "percent" && compareDecimals(draft.value, "0") < 0)
    return refuse("observation.negative", { field: "value" });
  if (draft.evidence === "DERIVED" && (draft.derivationZh === "" || draft.derivationEn === ""))
    return refuse("observation.derivation-missing", {
      field: draft.derivationZh === "" ? "derivationZh" : "derivationEn",
    });
  const unknown = codesIn(draft.sources).find((code) => !knownSources.has(code));
  return unknown
    ? refuse("observation.unknown-source", { field: "sources", params: { source: unknown } })
    : null;
}

function written(
  series: string,
  draft: ObservationDraft,
  knownSources: Subject["knownSources"],
  revisesId: string | null,
): ObservationWritten {
  const derived = draft.evidence === "DERIVED";
  return {
    ...draft,
    series,
    revisesId,
    derivationZh: derived ? draft.derivationZh : "",
    derivationEn: derived ? draft.derivationEn : "",
    sources: codesIn(draft.sources).flatMap((code) => knownSources.get(code) ?? []),
  };
}

function saysTheSame(
  revised: Observation,
  { sources, revisesId: _revises, value, ...words }: ObservationWritten,
): boolean {
  const cited = revised.sources.map(({ id }) => id);
  return (
    (Object.keys(words) as (keyof typeof words)[]).every((field) => revised[field] === words[field]) &&
    compareDecimals(revised.value, value) === 0 &&
    cited.length === sources.length &&
    cited.every((id) => sources.includes(id))
  );
}
