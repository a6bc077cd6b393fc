import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Period, PeriodCode } from "./period";

/** 补报许可: a unit may report for a period although its window has closed, up to and including a day. */
export type PeriodException = {
  id: string;
  period: PeriodCode;
  unitCode: string;
  until: CalendarDate;
  revoked: boolean;
};

export type ExceptionView = PeriodException & {
  unitNameZh: string;
  unitNameEn: string;
  reason: string;
  at: Date;
  byZh: string;
  byEn: string;
  revokedAt: Date | null;
  revokedByZh: string;
  revokedByEn: string;
};

/** What granting one depends on. */
export type ExceptionGround = {
  planId: string;
  period: Period | null;
  /** The units asked for that exist. */
  units: readonly { id: string; code: string }[];
  /** Of the period, revoked ones too. */
  granted: readonly PeriodException[];
};

export type Grant = { units: ExceptionGround["units"]; until: CalendarDate; reason: string };

export function grantException(
  { period, units, granted }: ExceptionGround,
  input: { units: readonly string[]; until: CalendarDate; reason: string },
  today: CalendarDate,
): Grant | Refusal {
  const { until, reason } = input;
  if (!period) return refuse("period.without-window");
  const unknown = input.units.filter((code) => units.every((unit) => unit.code !== code));
  if (unknown.length > 0) {
    return refuse("exception.unknown-unit", { field: "units", params: { units: unknown.join(", ") } });
  }
  if (until < today) return refuse("exception.until-past", { field: "until" });
  if (until <= period.closesOn) return refuse("exception.window-open-until-then", { field: "until" });
  const already = granted.filter(
    (one) => !one.revoked && one.until >= until && input.units.includes(one.unitCode),
  );
  if (already.length > 0) {
    const codes = [...new Set(already.map(({ unitCode }) => unitCode))].join(", ");
    return refuse("exception.already-granted", { field: "units", params: { units: codes } });
  }
  return { units, until, reason };
}

export function revokeException(exception: PeriodException, today: CalendarDate): { id: string } | Refusal {
  if (exception.revoked) return refuse("exception.already-revoked");
  return exception.until < today ? refuse("exception.run-out") : { id: exception.id };
}
