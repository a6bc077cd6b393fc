import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ConversionKind } from "@/lib/patents/conversion-kind";

/*
 * A licence is filed (备案) within three months after its contract takes effect (Implementing Regulations of the
 * Patent Law). A transfer takes effect, and a pledge exists, only once it is registered (登记): no term runs there.
 */

export const LICENCES = ["EXCLUSIVE_LICENCE", "SOLE_LICENCE", "ORDINARY_LICENCE", "OPEN_LICENCE"] as const;
export const REGISTERED_KINDS = ["TRANSFER", "PLEDGE"] as const;

export type FilingDuty = "FILING" | "REGISTRATION";

/** 按期备案, 逾期备案, 待备案, 逾期未备案, 已登记, 待登记, 无须备案登记 */
export const FILING_STATES = [
  "IN_TIME",
  "LATE",
  "DUE",
  "OVERDUE",
  "REGISTERED",
  "TO_REGISTER",
  "NONE",
] as const;
export type FilingState = (typeof FILING_STATES)[number];

export type Filed = {
  kind: ConversionKind;
  signedOn: CalendarDate;
  effectiveOn: CalendarDate | null;
  filedOn: CalendarDate | null;
};

export function filingDutyOf(kind: ConversionKind): FilingDuty | null {
  if (LICENCES.some((one) => one === kind)) return "FILING";
  return REGISTERED_KINDS.some((one) => one === kind) ? "REGISTRATION" : null;
}

/** The last day on which a licence is filed in time; null for what has no term. Without a day of effect, signing counts. */
export function filingDueOn({ kind, signedOn, effectiveOn }: Omit<Filed, "filedOn">): CalendarDate | null {
  return filingDutyOf(kind) === "FILING" ? threeMonthsAfter(effectiveOn ?? signedOn) : null;
}

/** As PostgreSQL's `+ interval '3 months'`: the same day of the month, or its last where there is none such. */
export function threeMonthsAfter(day: CalendarDate): CalendarDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** `conversion-list.store.ts` says the same in SQL. */
export function filingStateOf(filed: Filed, today: CalendarDate): FilingState {
  const duty = filingDutyOf(filed.kind);
  if (duty === null) return "NONE";
  if (duty === "REGISTRATION") return filed.filedOn === null ? "TO_REGISTER" : "REGISTERED";
  const dueOn = filingDueOn(filed) as CalendarDate;
  if (filed.filedOn === null) return today <= dueOn ? "DUE" : "OVERDUE";
  return filed.filedOn <= dueOn ? "IN_TIME" : "LATE";
}
