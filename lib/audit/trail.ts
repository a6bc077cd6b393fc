import type { Role } from "@/lib/auth/role";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";

/** An audit event (审计事件) as a line of the trail. Its id is text: it may outgrow a number. */
export type TrailRow = {
  id: string;
  at: Date;
  useCase: string;
  outcome: string;
  personId: string | null;
  personName: string;
  role: Role | null;
  unitCode: string | null;
  recordType: string;
  recordId: string;
  recordLabel: string;
  address: string;
};

export type TrailEvent = TrailRow & {
  requestId: string;
  changes: FieldChange[];
  /** Its place in the hash chain, once it has one. */
  link: { seq: string; prevHash: string; hash: string } | null;
  /** How many events there are of the same record. */
  ofRecord: number;
};

export type TrailPage = {
  rows: TrailRow[];
  shown: number;
  total: number;
  /** Cursors, where there is something to turn to. */
  older: string | null;
  newer: string | null;
};

export type ExportRow = TrailRow & { requestId: string; before: unknown; after: unknown };

export type ChainState = { chained: number; waiting: number; head: { seq: string; hash: string } | null };

export type FieldChange = { field: string; before: string; after: string; differs: boolean };

/** Field by field what was and what became, as text. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => {
    const [was, became] = [readable(old[field]), readable(now[field])];
    return { field, before: was, after: became, differs: was !== became };
  });
}

/** The instant a day begins in Beijing. China has kept one time, without summer time, since 1991. */
export function startOfDay(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** The last instant of a day as our columns keep it, in milliseconds: what "as of" a day includes. */
export function lastInstantOf(date: CalendarDate): Date {
  return new Date(endOfDay(date).getTime() - 1);
}

export function endOfDay(date: CalendarDate): Date {
  return startOfDay(addDays(date, 1));
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function readable(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}
