import type { Role } from "@/lib/auth/role";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

/**
 * A role in a unit from a date to a date (任职). `toDate` is the first day no longer in force;
 * people speak of the last day, and forms ask for that. At most one is in force on any day,
 * which makes the three administrator roles exclude one another (三员分立).
 */
export type Appointment = {
  id: string;
  role: Role;
  unitId: string;
  unitCode: string;
  fromDate: CalendarDate;
  toDate: CalendarDate | null;
};

export type AppointmentTerms = {
  role: Role;
  unitCode: string;
  fromDate: CalendarDate;
  lastDay: CalendarDate | null;
};

export type Period = { fromDate: CalendarDate; toDate: CalendarDate | null };

/** All that an appointment depends on, locked. */
export type Appointments = {
  personId: string;
  personLabel: string;
  appointments: readonly Appointment[];
  /** By code: the unit asked for, or null when there is none of that code. */
  unit: { id: string; code: string } | null;
  /** When others than this person are system administrators. */
  otherAdministrators: readonly Period[];
};

export type Appointed = {
  unitId: string;
  unitCode: string;
  role: Role;
  fromDate: CalendarDate;
  toDate: CalendarDate | null;
  /** Ends where the new one begins. */
  shortened: { appointment: Appointment; toDate: CalendarDate } | null;
  /** Began on the very day the new one begins, so not a day of it remains. */
  replaced: Appointment | null;
};

export type Ended =
  | { kind: "ended"; appointment: Appointment; toDate: CalendarDate }
  /** It had not begun: it never comes to be. */
  | { kind: "withdrawn"; appointment: Appointment };

export function inForce(period: Period, day: CalendarDate): boolean {
  return period.fromDate <= day && (period.toDate === null || day < period.toDate);
}

export function someInForce(periods: readonly Period[], day: CalendarDate): boolean {
  return periods.some((period) => inForce(period, day));
}

export function overlap(a: Period, b: Period): boolean {
  return (a.toDate === null || b.fromDate < a.toDate) && (b.toDate === null || a.fromDate < b.toDate);
}

/** `past`, `present` or `future` as of a day. */
export function tenseOf(period: Period, day: CalendarDate): "past" | "present" | "future" {
  if (inForce(period, day)) return "present";
  return period.fromDate > day ? "future" : "past";
}

export function lastDayOf(period: Pick<Period, "toDate">): CalendarDate | null {
  return period.toDate === null ? null : addDays(period.toDate, -1);
}

/** Terms as stored, or why they are no period at all. */
export function periodOf({
  fromDate,
  lastDay,
}: Pick<AppointmentTerms, "fromDate" | "lastDay">): Period | Refusal {
  if (lastDay !== null && lastDay < fromDate)
    return refuse("appointment.dates-reversed", { field: "lastDay" });
  return { fromDate, toDate: lastDay === null ? null : addDays(lastDay, 1) };
}

/**
 * A new appointment, from today on or later. What is in force when it begins ends there; what
 * begins later is in its way, and has to be withdrawn first by somebody who has seen it.
 */
export function appoint(
  subject: Appointments,
  terms: AppointmentTerms,
  { actorId, today }: { actorId: string; today: CalendarDate },
): Appointed | Refusal {
  if (subject.personId === actorId) return refuse("appointment.oneself");
  if (!subject.unit) return refuse("appointment.unit-unknown", { field: "unitCode" });
  const period = periodOf(terms);
  if ("refusal" in period) return period;
  // Acts already done were done under the role of their day.
  if (period.fromDate < today) return refuse("appointment.in-the-past", { field: "fromDate" });
  const touched = subject.appointments.filter((earlier) => overlap(earlier, period));
  const later = touched.find((earlier) => earlier.fromDate > period.fromDate);
  if (later) return refuse("appointment.overlaps", { field: "lastDay", params: { date: later.fromDate } });
  const current = touched[0] ?? null;
  const same = current?.role === terms.role && current.unitId === subject.unit.id;
  if (same && current.toDate === period.toDate) return refuse("appointment.the-same");
  const leaves = current?.role === "SYSTEM_ADMINISTRATOR" && terms.role !== "SYSTEM_ADMINISTRATOR";
  if (leaves && !someInForce(subject.otherAdministrators, period.fromDate)) {
    return refuse("person.last-administrator");
  }
  const began = current && current.fromDate < period.fromDate;
  return {
    unitId: subject.unit.id,
    unitCode: subject.unit.code,
    role: terms.role,
    ...period,
    shortened: current && began ? { appointment: current, toDate: period.fromDate } : null,
    replaced: current && !began ? current : null,
  };
}

/** Ends an appointment with a last day, or withdraws one that has not begun. */
export function endAppointment(
  subject: Appointments,
  { appointmentId, lastDay }: { appointmentId: string; lastDay: CalendarDate | null },
  { actorId, today }: { actorId: string; today: CalendarDate },
): Ended | Refusal {
  if (subject.personId === actorId) return refuse("appointment.oneself");
  const appointment = subject.appointments.find(({ id }) => id === appointmentId);
  if (!appointment || tenseOf(appointment, today) === "past") return refuse("appointment.over");
  if (tenseOf(appointment, today) === "future") return { kind: "withdrawn", appointment };
  if (lastDay === null) return refuse("appointment.last-day-needed", { field: "lastDay" });
  if (lastDay < appointment.fromDate) return refuse("appointment.dates-reversed", { field: "lastDay" });
  if (lastDay < addDays(today, -1)) return refuse("appointment.in-the-past", { field: "lastDay" });
  const toDate = addDays(lastDay, 1);
  if (appointment.toDate !== null && toDate > appointment.toDate) {
    return refuse("appointment.ends-earlier", { field: "lastDay" });
  }
  if (toDate === appointment.toDate) return refuse("nothing-changed");
  if (appointment.role === "SYSTEM_ADMINISTRATOR" && !someInForce(subject.otherAdministrators, toDate)) {
    return refuse("person.last-administrator");
  }
  return { kind: "ended", appointment, toDate };
}
