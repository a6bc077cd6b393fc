import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { UnitRole } from "@/lib/plan/measure";
import type { Cadence } from "@/lib/tasks/task";
import { isReportedIn, type Period, periodOfDate, windowState } from "./period";
import type { ReportState } from "./report";

/**
 * NOT_DUE 无需填报: another cadence, not yet assigned, no longer in work, or before the window.
 * NOT_STARTED 未开始: due, and the window is still open. MISSING 未报: due, and it has closed.
 */
export type CellState = "NOT_DUE" | "NOT_STARTED" | "MISSING" | ReportState;

/** What is known of one report. */
export type ReportFacts = {
  state: ReportState;
  /** Whether the first submission came after the window; null when nothing was ever handed in. */
  firstLate: boolean | null;
  /** The last submission was taken back. */
  withdrawn: boolean;
};

type Step = { kind: "ASSIGNED" | "COMPLETED" | "STRUCK_OFF" | "REOPENED" | "CANCELLED"; on: CalendarDate };
type Worded = {
  on: CalendarDate;
  cadence: Cadence;
  units: readonly { unitId: string; role: "LEAD" | "SUPPORT" }[];
};

/** A task through time: what was done to it and how it was worded, each in the order it happened. */
export type TaskFacts = { id: string; steps: readonly Step[]; versions: readonly Worded[] };

export type KnownReport = ReportFacts & { taskId: string; unitId: string };

export type MatrixUnit = {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
};

/** What a unit owes for a period, and what came of it. */
export type Cell = {
  state: CellState;
  /** After the window: handed in then, or not handed in by then. Never green. */
  late: boolean;
  /** A submission stands: it was not taken back. */
  handedIn: boolean;
  onTime: boolean;
};

/** A cell with what it is about. */
export type CellRow = Cell & {
  unitId: string;
  taskId: string;
  taskCode: string;
  title: string;
  titleEn: string;
  role: UnitRole;
  /** Of a report that was handed in at least once. */
  reportId: string | null;
};

const NOT_DUE: Cell = { state: "NOT_DUE", late: false, handedIn: false, onTime: false };

/** The units with a part in the task as it was worded at the end of the period: who came in later starts later. */
export function partsIn(task: TaskFacts, period: Period): Worded["units"] {
  return wordedIn(task, period)?.units ?? [];
}

export function cellOf(
  task: TaskFacts,
  period: Period,
  report: ReportFacts | null,
  today: CalendarDate,
): Cell {
  const handedIn = report !== null && report.firstLate !== null && !report.withdrawn;
  if (handedIn) {
    const late = report.firstLate === true;
    return { state: report.state, late, handedIn, onTime: !late };
  }
  if (!isDue(task, period, today)) return NOT_DUE;
  const closed = windowState(period, today) === "CLOSED";
  const state = report?.state ?? (closed ? "MISSING" : "NOT_STARTED");
  return { state, late: closed, handedIn, onTime: false };
}

/** Whether a report is owed by now, from whoever has a part in the task. */
export function isDue(task: TaskFacts, period: Period, today: CalendarDate): boolean {
  const worded = wordedIn(task, period);
  const assigned = task.steps.find(({ kind }) => kind === "ASSIGNED");
  if (!worded || !assigned || windowState(period, today) === "NOT_OPEN") return false;
  return (
    isReportedIn(worded.cadence, period.code) &&
    periodOfDate(assigned.on) <= period.code &&
    isInWork(task.steps, today < period.closesOn ? today : period.closesOn)
  );
}

function isInWork(steps: readonly Step[], day: CalendarDate): boolean {
  const last = steps.findLast(({ on }) => on <= day);
  return last?.kind === "ASSIGNED" || last?.kind === "REOPENED";
}

function wordedIn({ versions }: TaskFacts, { endsOn }: Period): Worded | undefined {
  return versions.findLast(({ on }) => on <= endsOn);
}

/** due = onTime + madeUp + outstanding. */
export type Tally = {
  due: number;
  onTime: number;
  /** Handed in after the window. */
  madeUp: number;
  /** Of those handed in, the ones lying with the unit again. */
  returned: number;
  /** Owed and not handed in. */
  outstanding: number;
  /** Percent of what was due; null when nothing was. */
  rate: number | null;
};

export function tallyOf(cells: readonly Cell[]): Tally {
  const owed = cells.filter(({ state }) => state !== "NOT_DUE");
  const count = (test: (cell: Cell) => boolean) => owed.filter(test).length;
  return withRate({
    due: owed.length,
    onTime: count((cell) => cell.onTime),
    madeUp: count((cell) => cell.handedIn && !cell.onTime),
    returned: count((cell) => cell.handedIn && cell.state === "RETURNED"),
    outstanding: count((cell) => !cell.handedIn),
  });
}

export function withRate(counts: Omit<Tally, "rate">): Tally {
  return { ...counts, rate: percentOf(counts.onTime, counts.due) };
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return withRate({
    due: sum(({ due }) => due),
    onTime: sum(({ onTime }) => onTime),
    madeUp: sum(({ madeUp }) => madeUp),
    returned: sum(({ returned }) => returned),
    outstanding: sum(({ outstanding }) => outstanding),
  });
}

/** Whole percent, of which 0 means none and 100 means all; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)));
}
