import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { SourceView } from "@/lib/sources/source";
import { compareDecimals } from "./exact-decimal";
import { dueOn, type Indicator, type IndicatorKind, type IndicatorTarget } from "./indicator";
import type { UnitOfMeasure } from "./unit-of-measure";

/** What a way to the target may rest on. By what nobody vouches for, nobody is measured. */
export const INTERIM_EVIDENCES = ["SOURCED", "DERIVED", "JUDGED"] as const;
export type InterimEvidence = (typeof INTERIM_EVIDENCES)[number];

/** What is to be reached by a day, in the unit of the indicator. */
export type InterimTarget = { dueOn: CalendarDate; quantity: string };

/** The way to the target (阶段目标) as it was set at a time. A change is the next version. */
export type InterimTargetVersion = {
  number: number;
  at: Date;
  setOn: CalendarDate;
  setBy: { nameZh: string; nameEn: string };
  groundsZh: string;
  groundsEn: string;
  evidence: InterimEvidence;
  demonstration: boolean;
  /** By date. */
  points: InterimTarget[];
  sources: SourceView[];
};

/** The versions there were at the end of a day; what is set later only adds to them. */
export function versionsKnownBy(
  versions: readonly InterimTargetVersion[],
  day: CalendarDate,
): InterimTargetVersion[] {
  return versions.filter(({ setOn }) => setOn <= day);
}

/** The first target of the indicator that is a number: what its interim targets lead to. */
export function finalTarget<Target extends Pick<IndicatorTarget, "quantity">>(
  targets: readonly Target[],
): (Target & { quantity: string }) | null {
  const found = targets.find(({ quantity }) => quantity !== null);
  return found?.quantity ? { ...found, quantity: found.quantity } : null;
}

/** A target that is a number and has no way to it is not accepted as complete. */
export function lacksInterimTargets({
  targets,
  interimTargets,
}: Pick<Indicator, "targets" | "interimTargets">): boolean {
  return finalTarget(targets) !== null && interimTargets.length === 0;
}

/** As a form holds them: sources as "S12, S46". */
export type InterimTargetsDraft = {
  points: InterimTarget[];
  groundsZh: string;
  groundsEn: string;
  evidence: InterimEvidence;
  sources: string;
};

export type InterimTargetsWritten = Omit<InterimTargetsDraft, "sources"> & {
  number: number;
  sources: string[];
};

/** What the points are held against. */
export type InterimFrame = {
  kind: IndicatorKind;
  unitOfMeasure: UnitOfMeasure;
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  final: { quantity: string; dueOn: CalendarDate | null } | null;
};

export function frameOf({
  kind,
  unitOfMeasure,
  plan: { windowStart, windowEnd },
  targets,
}: Pick<Indicator, "kind" | "unitOfMeasure" | "plan" | "targets">): InterimFrame {
  const final = finalTarget(targets);
  return {
    kind,
    unitOfMeasure,
    windowStart,
    windowEnd,
    final: final && { quantity: final.quantity, dueOn: dueOn(final) },
  };
}

/** The version in force as a form holds it; before the first, an empty one that leads to the final target. */
export function draftOf(
  versions: readonly InterimTargetVersion[],
  { final }: InterimFrame,
): Omit<InterimTargetsDraft, "evidence"> & { evidence: InterimEvidence | "" } {
  const last = versions.at(-1);
  if (last) {
    const { points, groundsZh, groundsEn, evidence, sources } = last;
    return { points, groundsZh, groundsEn, evidence, sources: codesText(sources.map(({ id }) => id)) };
  }
  const points = final?.dueOn ? [{ dueOn: final.dueOn, quantity: final.quantity }] : [];
  return { points, groundsZh: "", groundsEn: "", evidence: "", sources: "" };
}

type Subject = {
  /** Number of the version in force; 0 before the first. */
  version: number;
  inForce: InterimTargetsDraft | null;
  frame: InterimFrame;
  /** From a typed number ("S71B") to the source's own ("S140"). */
  knownSources: ReadonlyMap<string, string>;
};

export function setInterimTargets(
  { version, inForce, frame, knownSources }: Subject,
  draft: InterimTargetsDraft,
): InterimTargetsWritten | Refusal {
  const fault = pointFault(draft.points, frame) ?? sourceFault(draft, knownSources);
  if (fault) return fault;
  if (inForce && JSON.stringify(comparable(inForce)) === JSON.stringify(comparable(draft)))
    return refuse("nothing-changed");
  const sources = codesIn(draft.sources).flatMap((code) => knownSources.get(code) ?? []);
  return { ...draft, number: version + 1, sources };
}

function pointFault(points: readonly InterimTarget[], frame: InterimFrame): Refusal | null {
  if (points.length === 0) return refuse("interim-targets.none", { field: "points" });
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const at = (field: keyof InterimTarget) => ({ field: `points.${index}.${field}` });
    if (before && point.dueOn <= before.dueOn) return refuse("interim-targets.not-ascending", at("dueOn"));
    if (point.dueOn < frame.windowStart || point.dueOn > frame.windowEnd)
      return refuse("interim-targets.outside-window", {
        ...at("dueOn"),
        params: { from: frame.windowStart, to: frame.windowEnd },
      });
    if (frame.unitOfMeasure !== "percent" && compareDecimals(point.quantity, "0") < 0)
      return refuse("interim-targets.negative", at("quantity"));
    // A sum since a start never falls, whichever way is better.
    if (frame.kind === "CUMULATIVE" && before && compareDecimals(point.quantity, before.quantity) < 0)
      return refuse("interim-targets.falling", at("quantity"));
    if (frame.final?.dueOn === point.dueOn && compareDecimals(point.quantity, frame.final.quantity) !== 0)
      return refuse("interim-targets.final-differs", {
        ...at("quantity"),
        params: { quantity: frame.final.quantity },
      });
  }
  return null;
}

function sourceFault(
  { evidence, sources }: InterimTargetsDraft,
  knownSources: Subject["knownSources"],
): Refusal | null {
  if (evidence === "SOURCED" && sources === "")
    return refuse("interim-targets.source-missing", { field: "sources" });
  const unknown = codesIn(sources).find((code) => !knownSources.has(code));
  return unknown
    ? refuse("interim-targets.unknown-source", { field: "sources", params: { source: unknown } })
    : null;
}

function comparable({ points, groundsZh, groundsEn, evidence, sources }: InterimTargetsDraft) {
  return [points.map(({ dueOn, quantity }) => [dueOn, quantity]), groundsZh, groundsEn, evidence, sources];
}
