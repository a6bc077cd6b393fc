import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage, UnitPart, Wording } from "./task";
import { firstFault, type WordingFrame } from "./task-wording";

/** What every unit of a task has signed for: a change of it concerns them all. */
const OF_THE_WHOLE_TASK = [
  "title",
  "deliverable",
  "acceptance",
  "dueOn",
  "cadence",
  "documentCode",
  "meetingCode",
  "orderNote",
] as const satisfies readonly (keyof Wording)[];

/** What no unit has signed for. */
const OF_NO_UNIT = ["titleEn", "weight"] as const satisfies readonly (keyof Wording)[];

/** The fields in which two wordings differ, `units` among them when any part does. */
export function changedFields(before: Wording, after: Wording): (keyof Wording)[] {
  const plain = [...OF_THE_WHOLE_TASK, ...OF_NO_UNIT].filter((field) => before[field] !== after[field]);
  return [
    ...plain,
    ...(unitsConcerned(before, after).size > 0 || removedUnits(before, after).length > 0
      ? (["units"] as const)
      : []),
    ...(sameList(before.milestones, after.milestones) ? [] : (["milestones"] as const)),
    ...(sameList(before.indicators, after.indicators) ? [] : (["indicators"] as const)),
  ];
}

/**
 * Which units must sign for a changed wording, by code: all when something of the whole task changed,
 * else those whose own part, date or role changed or who are new; and always who had not signed before.
 */
export function unitsToSign(before: Wording, after: Wording, unsigned: readonly string[]): string[] {
  const whole = new Set<keyof Wording>([...OF_THE_WHOLE_TASK, "milestones", "indicators"]);
  const ofAll = changedFields(before, after).some((field) => whole.has(field));
  const concerned = unitsConcerned(before, after);
  return after.units
    .map(({ unitCode }) => unitCode)
    .filter((unitCode) => ofAll || concerned.has(unitCode) || unsigned.includes(unitCode));
}

/** Units that have no part any more. */
export function removedUnits(before: Wording, after: Wording): string[] {
  const kept = new Set(after.units.map(({ unitCode }) => unitCode));
  return before.units.map(({ unitCode }) => unitCode).filter((unitCode) => !kept.has(unitCode));
}

/** A request that a unit has put and nobody has decided. */
export type PendingRequest = { kind: "EXTENSION" | "COMPLETION"; unitCode: string };

export type Amendable = {
  stage: TaskStage;
  wording: Wording;
  /** Units that have not signed for the wording as it is. */
  unsigned: readonly string[];
  pending: readonly PendingRequest[];
  frame: WordingFrame;
};

export type Amendment = {
  wording: Wording;
  reason: string;
  mustSign: string[];
  removed: string[];
};

/** A changed wording, date or unit of a task in hand. The wording before stays as it was. */
export function amendTask(task: Amendable, after: Wording, reason: string): Amendment | Refusal {
  if (task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  const before = task.wording;
  const fault = firstFault(after, task.frame, before) ?? lostRequest(before, after, task.pending);
  if (fault) return fault;
  if (changedFields(before, after).length === 0) return refuse("nothing-changed");
  return {
    wording: after,
    reason,
    mustSign: unitsToSign(before, after, task.unsigned),
    removed: removedUnits(before, after),
  };
}

/** A unit that goes or changes its role takes its undecided request with it: that is decided first. */
function lostRequest(before: Wording, after: Wording, pending: readonly PendingRequest[]): Refusal | null {
  for (const { kind, unitCode } of pending) {
    const was = before.units.find((unit) => unit.unitCode === unitCode);
    const is = after.units.findIndex((unit) => unit.unitCode === unitCode);
    if (was && after.units[is]?.role === was.role) continue;
    const field = is === -1 ? "units.0.unitCode" : `units.${is}.role`;
    const params = { unit: unitCode };
    return kind === "EXTENSION"
      ? refuse("task.extension-pending", { field, params })
      : refuse("task.completion-pending", { field, params });
  }
  return null;
}

/** Units that are new, or whose own part, date or role is another. */
function unitsConcerned(before: Wording, after: Wording): Set<string> {
  const was = new Map(before.units.map((unit) => [unit.unitCode, unit]));
  return new Set(
    after.units.filter((unit) => !samePart(was.get(unit.unitCode), unit)).map(({ unitCode }) => unitCode),
  );
}

function samePart(before: UnitPart | undefined, after: UnitPart): boolean {
  return before?.role === after.role && before.part === after.part && before.dueOn === after.dueOn;
}

/** Alike in what they say, in the same order; their keys say nothing to anybody. */
function sameList(before: readonly { key: string }[], after: readonly { key: string }[]): boolean {
  const said = (items: readonly { key: string }[]) =>
    JSON.stringify(items.map(({ key: _key, ...words }) => Object.entries(words).sort()));
  return said(before) === said(after);
}
