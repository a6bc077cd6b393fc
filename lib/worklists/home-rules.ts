import { addWorkingDays, type Calendar } from "@/lib/calendar/working-day";
import { addDays, type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { lastDayOf, type Period, type PeriodCode, periodWith } from "@/lib/reports/period";
import type { SignRule } from "@/lib/tasks/signing";
import { clauseInForce } from "@/lib/working-rules/clause";

/** The article of the working rules that sets a date. */
export type Citation = { rulesNumber: number; articleNumber: number };

/** What the rules of each plan say of the dates of a home page. */
export type HomeRules = {
  calendar: Calendar;
  signing: (planId: string, at: Date) => SignRule | null;
  /** The month with its window; null where the rules of its last day set none. */
  period: (planId: string, code: PeriodCode) => Period | null;
  answering: (planId: string, at: Date) => Citation | null;
  /** Up to this day a date counts as near: the first step of the ladder of supervision. */
  nearUntil: (planId: string, today: CalendarDate) => CalendarDate;
};

type Texts = Parameters<typeof clauseInForce>[0];

/** Where the rules set no ladder. */
const NEAR_WORKING_DAYS = 10;
const NEAR_DAYS = 14;

export function homeRules(textsOf: ReadonlyMap<string, Texts>, calendar: Calendar): HomeRules {
  const of = (planId: string) => textsOf.get(planId) ?? [];
  // Every task of a unit asks for the same months.
  const periods = new Map<string, Period | null>();
  return {
    calendar,
    signing: (planId, at) => {
      const clause = clauseInForce(of(planId), "sign-within-working-days", shanghaiDateAt(at));
      return clause && { ...clause.value, ...citationOf(clause) };
    },
    period: (planId, code) => {
      const known = periods.get(`${planId} ${code}`);
      if (known !== undefined) return known;
      const clause = clauseInForce(of(planId), "reporting-window", lastDayOf(code));
      const period = clause && periodWith(code, clause);
      periods.set(`${planId} ${code}`, period);
      return period;
    },
    answering: (planId, at) => {
      const clause = clauseInForce(of(planId), "difficulty-answer-working-days", shanghaiDateAt(at));
      return clause && citationOf(clause);
    },
    nearUntil: (planId, today) => {
      const clause = clauseInForce(of(planId), "supervision-ladder", today);
      const ahead = Math.max(0, -(clause?.value[0]?.workingDaysFromDue ?? -NEAR_WORKING_DAYS));
      const date = addWorkingDays(today, ahead, calendar);
      return isRefusal(date) ? addDays(today, NEAR_DAYS) : date;
    },
  };
}

export function citationOf({ rulesNumber, articleNumber }: Citation): Citation {
  return { rulesNumber, articleNumber };
}
