import type { Indicator } from "./indicator";
import type { InterimTargetsDraft } from "./interim-target";
import type { Observation, ObservationWritten } from "./observation";

/** What a reader of the trail knows an indicator by. */
export function labelOf({ code, nameZh }: Pick<Indicator, "code" | "nameZh">): string {
  return `${code} ${nameZh}`;
}

/** Without the fields that say nothing: the trail of a new row lists what was entered. */
export function filled(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null));
}

/** An observation by the names its form has, sources as "S1, S15". */
export function observationTrail(observation: Observation | ObservationWritten): Record<string, unknown> {
  const {
    series,
    definition,
    periodZh,
    periodEn,
    periodStart,
    asOf,
    publishedOn,
    value,
    qualifier,
    evidence,
  } = observation;
  const { derivationZh, derivationEn, noteZh, noteEn } = observation;
  return {
    series,
    definition,
    periodZh,
    periodEn,
    periodStart,
    asOf,
    publishedOn,
    value,
    qualifier,
    evidence,
    derivationZh,
    derivationEn,
    noteZh,
    noteEn,
    sources: observation.sources
      .map((source) => (typeof source === "string" ? source : source.id))
      .join(", "),
  };
}

/** Interim targets by the names their form has, a point a line. */
export function interimTrail({
  number,
  points,
  groundsZh,
  groundsEn,
  evidence,
  sources,
}: InterimTargetsDraft & { number: number }): Record<string, unknown> {
  const listed = points.map(({ dueOn, quantity }) => `${dueOn}  ${quantity}`).join("\n");
  return { number, points: listed, groundsZh, groundsEn, evidence, sources };
}
