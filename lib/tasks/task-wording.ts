import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Milestone, UnitPart, Wording } from "./task";

/** What a wording is held against on a day: the plan's window, and the codes it may name. */
export type WordingFrame = {
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  units: ReadonlySet<string>;
  /** Units of the mechanism on the day. */
  members: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  meetings: ReadonlySet<string>;
};

/** The same for every day. */
export type WordingGrounds = Omit<WordingFrame, "members"> & {
  memberships: readonly { unitCode: string; joinedOn: CalendarDate; leftOn: CalendarDate | null }[];
};

export function frameOn({ memberships, ...grounds }: WordingGrounds, day: CalendarDate): WordingFrame {
  const members = memberships
    .filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn > day))
    .map(({ unitCode }) => unitCode);
  return { ...grounds, members: new Set(members) };
}

const WHOLE = 100;

/**
 * Everything that is wrong with a wording, each at its form field (`units.1.dueOn`). What stood so
 * in `before` is not judged again: an extension may have led beyond the window, a unit have left.
 */
export function wordingFaults(
  wording: Wording,
  frame: WordingFrame,
  before: Wording | null = null,
): Refusal[] {
  return [
    ...dueDateFaults(wording, frame, before),
    ...orderFaults(wording, frame),
    ...leadFaults(wording.units),
    ...wording.units.flatMap((unit, index) => unitFaults(unit, index, wording, frame, before)),
    ...wording.milestones.flatMap((milestone, index) => milestoneFaults(milestone, index, wording, frame)),
    ...shareFaults(wording.milestones),
  ];
}

/** The first fault: what a form is answered with. */
export function firstFault(
  wording: Wording,
  frame: WordingFrame,
  before: Wording | null = null,
): Refusal | null {
  return wordingFaults(wording, frame, before)[0] ?? null;
}

/** Sum of the milestones' shares, in percent. */
export function shareSum(milestones: readonly Pick<Milestone, "share">[]): number {
  return milestones.reduce((sum, { share }) => sum + share, 0);
}

function dueDateFaults(wording: Wording, frame: WordingFrame, before: Wording | null): Refusal[] {
  const { windowStart: from, windowEnd: to } = frame;
  if (wording.dueOn === before?.dueOn) return [];
  if (wording.dueOn >= from && wording.dueOn <= to) return [];
  return [refuse("task.due-outside-plan", { field: "dueOn", params: { from, to } })];
}

function orderFaults({ documentCode, meetingCode, orderNote }: Wording, frame: WordingFrame): Refusal[] {
  const faults: Refusal[] = [];
  if (documentCode === "" && meetingCode === "" && orderNote === "") {
    faults.push(refuse("task.no-order", { field: "documentCode" }));
  }
  if (documentCode !== "" && !frame.documents.has(documentCode)) {
    faults.push(refuse("task.document-unknown", { field: "documentCode" }));
  }
  if (meetingCode !== "" && !frame.meetings.has(meetingCode)) {
    faults.push(refuse("task.meeting-unknown", { field: "meetingCode" }));
  }
  return faults;
}

/** One lead unit, no more and no less. */
function leadFaults(units: readonly UnitPart[]): Refusal[] {
  const leads = units.flatMap(({ role }, index) => (role === "LEAD" ? [index] : []));
  if (leads.length === 1) return [];
  if (leads.length === 0) {
    return [refuse("task.no-lead", { field: units.length === 0 ? "units" : "units.0.role" })];
  }
  return leads.slice(1).map((index) => refuse("task.two-leads", { field: `units.${index}.role` }));
}

function unitFaults(
  unit: UnitPart,
  index: number,
  wording: Wording,
  frame: WordingFrame,
  before: Wording | null,
): Refusal[] {
  const faults: Refusal[] = [];
  const at = (key: keyof UnitPart) => `units.${index}.${key}`;
  const was = before?.units.find(({ unitCode }) => unitCode === unit.unitCode);
  if (!frame.units.has(unit.unitCode)) {
    faults.push(refuse("task.unit-unknown", { field: at("unitCode") }));
  } else if (!was && !frame.members.has(unit.unitCode)) {
    faults.push(refuse("task.unit-not-member", { field: at("unitCode") }));
  }
  if (wording.units.findIndex(({ unitCode }) => unitCode === unit.unitCode) < index) {
    faults.push(refuse("task.unit-twice", { field: at("unitCode") }));
  }
  if (unit.role === "SUPPORT" && unit.part === "") {
    faults.push(refuse("task.support-without-part", { field: at("part") }));
  }
  if (unit.dueOn > wording.dueOn) {
    faults.push(refuse("task.part-after-task", { field: at("dueOn"), params: { date: wording.dueOn } }));
  } else if (unit.dueOn < frame.windowStart) {
    faults.push(refuse("task.date-before-plan", { field: at("dueOn"), params: { from: frame.windowStart } }));
  }
  return faults;
}

function milestoneFaults(
  milestone: Milestone,
  index: number,
  wording: Wording,
  frame: WordingFrame,
): Refusal[] {
  const field = `milestones.${index}.dueOn`;
  if (milestone.dueOn > wording.dueOn) {
    return [refuse("task.milestone-after-task", { field, params: { date: wording.dueOn } })];
  }
  if (milestone.dueOn < frame.windowStart) {
    return [refuse("task.date-before-plan", { field, params: { from: frame.windowStart } })];
  }
  return [];
}

/** A task without milestones is done at its due date; with some, they are the whole of it. */
function shareFaults(milestones: readonly Milestone[]): Refusal[] {
  const sum = shareSum(milestones);
  if (milestones.length === 0 || sum === WHOLE) return [];
  const field = `milestones.${milestones.length - 1}.share`;
  return [refuse("task.shares-not-whole", { field, params: { sum } })];
}

/**
 * Milestones and indicators keep their key through all versions, because reports refer to it. A key
 * that this task does not know, or has twice, is a new one.
 */
export function withKeys(
  wording: Wording,
  known: Pick<Wording, "milestones" | "indicators"> | null,
  newKey: () => string,
): Wording {
  return {
    ...wording,
    milestones: keyed(wording.milestones, known?.milestones ?? [], newKey),
    indicators: keyed(wording.indicators, known?.indicators ?? [], newKey),
  };
}

function keyed<Item extends { key: string }>(
  items: readonly Item[],
  known: readonly { key: string }[],
  newKey: () => string,
): Item[] {
  const free = new Set(known.map(({ key }) => key));
  return items.map((item) => (free.delete(item.key) ? item : { ...item, key: newKey() }));
}
