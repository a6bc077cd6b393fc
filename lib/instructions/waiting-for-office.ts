import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { InstructionLine } from "./instruction-view";

export type WaitingInstruction = {
  line: InstructionLine;
  /** Why: it is to be assigned, its answer is to be checked, its answer is overdue. */
  why: "WRITTEN" | "ANSWERED" | "ASSIGNED";
  since: CalendarDate;
  /** In working days. */
  days: number | null;
};

/** What the coordinators have to do something about, the longest waiting first. */
export function waitingForOffice(lines: readonly InstructionLine[]): WaitingInstruction[] {
  return lines.flatMap(waitOf).sort((a, b) => compare(a.since, b.since) || a.line.number - b.line.number);
}

/** It waits since it came into its state; where the unit is late, since the date passed. */
function waitOf(line: InstructionLine): WaitingInstruction[] {
  const { state, since, sinceDays, overdue, dueOn, timing } = line;
  if (state === "WRITTEN" || state === "ANSWERED") return [{ line, why: state, since, days: sinceDays }];
  return overdue && dueOn ? [{ line, why: "ASSIGNED", since: dueOn, days: timing?.days ?? null }] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
