import { loadCalendar } from "@/lib/calendar/calendar.store";
import { addWorkingDays } from "@/lib/calendar/working-day";
import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { Scope } from "@/lib/kernel/scope";
import { isMemberOn } from "@/lib/units/membership";
import { clauseInForce } from "@/lib/working-rules/clause";
import { findApprovedTexts } from "@/lib/working-rules/rules.store";
import type { RouteTerms } from "./difficulty";
import { findMemberPeriods } from "./difficulty.store";
import type { UnitName } from "./difficulty-view";

export type Routing = RouteTerms & {
  units: UnitName[];
  cited: { rulesNumber: number; articleNumber: number; days: number } | null;
};

/** What a route may be, for any day: the day is the decision's to know, not the database's. */
export async function loadRouteTerms(
  db: Db,
  planId: string,
  scope: Scope,
): Promise<(day: CalendarDate) => Routing> {
  const [periods, rules, calendar] = await Promise.all([
    findMemberPeriods(db, planId, scope),
    findApprovedTexts(db, planId, scope),
    loadCalendar(db, scope),
  ]);
  return (day) => {
    const members = periods.filter((period) => isMemberOn(period, day));
    const clause = clauseInForce(rules, "difficulty-answer-working-days", day);
    const dueOn = clause && addWorkingDays(day, clause.value.days, calendar);
    return {
      members: members.map(({ unitId, unit }) => ({ unitId, unitCode: unit.code })),
      units: members.map(({ unit }) => unit),
      dueOn: isRefusal(dueOn) ? null : dueOn,
      cited: clause && {
        rulesNumber: clause.rulesNumber,
        articleNumber: clause.articleNumber,
        days: clause.value.days,
      },
    };
  };
}
