import { loadCalendar } from "@/lib/calendar/calendar.store";
import type { Db } from "@/lib/db/client";
import { findMemberPeriods } from "@/lib/difficulties/difficulty.store";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { isMemberOn } from "@/lib/units/membership";
import { defaultDueOn } from "./due-time";
import type { AssignmentTerms, Instruction } from "./instruction";
import type { UnitName } from "./instruction-view";

export type Assigning = AssignmentTerms & { units: UnitName[] };

/** What an assignment may be, for any day: the day is the decision's to know, not the database's. */
export async function loadAssignmentTerms(
  db: Db,
  { planId, wishedBy }: Pick<Instruction, "planId" | "wishedBy">,
  scope: Scope,
): Promise<(day: CalendarDate) => Assigning> {
  const [periods, calendar] = await Promise.all([
    findMemberPeriods(db, planId, scope),
    loadCalendar(db, scope),
  ]);
  return (day) => {
    const members = periods.filter((period) => isMemberOn(period, day));
    return {
      members: members.map(({ unitId, unit }) => ({ unitId, unitCode: unit.code })),
      units: members.map(({ unit }) => unit),
      dueOn: defaultDueOn(wishedBy, day, calendar),
      calendar,
    };
  };
}
