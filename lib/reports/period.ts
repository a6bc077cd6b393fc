import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";

/** A reporting period (填报期) is a month, by its code: "2025-12". */
export type PeriodCode = string;

/** A month with the window in which it is reported, and the article that sets the window. */
export type Period = {
  code: PeriodCode;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  opensOn: CalendarDate;
  /** The last day of the window; it closes at midnight in Beijing. */
  closesOn: CalendarDate;
  rulesNumber: number;
  articleNumber: number;
};

/** NOT_OPEN 未开放, OPEN 填报中, CLOSED 已关闭 */
export type WindowState = "NOT_OPEN" | "OPEN" | "CLOSED";

type Window = {
  value: { opensOnDay: number; closesOnDay: number };
  rulesNumber: number;
  articleNumber: number;
};

const PERIOD_CODE = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isPeriodCode(text: string): text is PeriodCode {
  return PERIOD_CODE.test(text);
}

export function periodOfDate(date: CalendarDate): PeriodCode {
  return date.slice(0, 7);
}

export function nextPeriod(code: PeriodCode, by = 1): PeriodCode {
  const [year = 0, month = 1] = code.split("-").map(Number);
  const index = year * 12 + (month - 1) + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** All months from the one to the other, both included. */
export function periodsBetween(first: PeriodCode, last: PeriodCode): PeriodCode[] {
  const codes: PeriodCode[] = [];
  for (let code = first; code <= last; code = nextPeriod(code)) codes.push(code);
  return codes;
}

export function lastDayOf(code: PeriodCode): CalendarDate {
  return addDays(`${nextPeriod(code)}-01`, -1);
}

/** The month with its window, as the clause of the rules in force on its last day sets it. */
export function periodWith(code: PeriodCode, { value, rulesNumber, articleNumber }: Window): Period {
  const day = (month: PeriodCode, number: number) => `${month}-${String(number).padStart(2, "0")}`;
  const closesIn = value.closesOnDay < value.opensOnDay ? nextPeriod(code) : code;
  return {
    code,
    startsOn: `${code}-01`,
    endsOn: lastDayOf(code),
    opensOn: day(code, value.opensOnDay),
    closesOn: day(closesIn, value.closesOnDay),
    rulesNumber,
    articleNumber,
  };
}

export function windowState(period: Pick<Period, "opensOn" | "closesOn">, today: CalendarDate): WindowState {
  if (today < period.opensOn) return "NOT_OPEN";
  return today <= period.closesOn ? "OPEN" : "CLOSED";
}

/** Whether a task of this cadence is reported for the month: a quarterly one in the quarter's last. */
export function isReportedIn(cadence: "MONTHLY" | "QUARTERLY", code: PeriodCode): boolean {
  return cadence === "MONTHLY" || Number(code.slice(5)) % 3 === 0;
}
