import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { leadOf, type VersionGround, type Wording } from "./task";

/**
 * The wording with a later (or earlier) date for one unit. The lead's date is the task's: with it
 * move its own part and the milestones that stood on the old date. A supporting unit moves its part alone.
 */
export function movedDueDate(wording: Wording, unitCode: string, newDueOn: CalendarDate): Wording {
  const units = wording.units.map((unit) =>
    unit.unitCode === unitCode ? { ...unit, dueOn: newDueOn } : unit,
  );
  if (leadOf(wording) !== unitCode) return { ...wording, units };
  const milestones = wording.milestones.map((milestone) =>
    milestone.dueOn === wording.dueOn ? { ...milestone, dueOn: newDueOn } : milestone,
  );
  return { ...wording, dueOn: newDueOn, units, milestones };
}

/** What moved a task's due date: a version whose date is not that of the one before. */
export type DueDateMove = {
  versionNumber: number;
  ground: VersionGround;
  reason: string;
  at: Date;
  from: CalendarDate;
  to: CalendarDate;
};

type Dated = { number: number; ground: VersionGround; reason: string; at: Date; dueOn: CalendarDate };

/** Every move from the original date (原定时限) to the current one (现定时限), in order. */
export function dueDateMoves(versions: readonly Dated[]): DueDateMove[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    if (!before || before.dueOn === version.dueOn) return [];
    const { number: versionNumber, ground, reason, at, dueOn: to } = version;
    return [{ versionNumber, ground, reason, at, from: before.dueOn, to }];
  });
}
