import { shiftDecimal } from "@/lib/indicators/exact-decimal";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { UnitRole } from "@/lib/plan/measure";
import type { Task } from "@/lib/tasks/task";
import { differences, type Run } from "@/lib/working-rules/comparison";
import type { Period, PeriodCode } from "./period";
import type { QuotedPart, Rating, ReportState, Submission } from "./report";

/** A report that waits for a decision. */
export type WaitingReport = {
  reportId: string;
  taskCode: string;
  title: string;
  titleEn: string;
  measureCode: string;
  unitCode: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  period: PeriodCode;
  role: UnitRole;
  progress: number;
  selfRating: Rating;
  late: boolean;
  findings: number;
  submittedAt: Date;
  /** Which submission of the report it is: beyond the first it has come back. */
  number: number;
  /** Persons (ids) who decided on an earlier submission of it. */
  deciders: string[];
};

export type QueueRow = WaitingReport & {
  /** The last approved figure of the unit on the task. */
  before: { period: PeriodCode; progress: number } | null;
  /** Working days since it was handed in; null when a year's calendar is not published. */
  age: number | null;
};

export type QueueFilter = {
  unit: string | null;
  measure: string | null;
  period: PeriodCode | null;
  /** Those that come back to who returned them. */
  mine: boolean;
};

/** 待审核, the longest waiting first. */
export function queueOf(
  waiting: readonly WaitingReport[],
  filter: QueueFilter,
  personId: string,
): WaitingReport[] {
  return waiting
    .filter(
      (one) =>
        (filter.unit === null || one.unitCode === filter.unit) &&
        (filter.measure === null || one.measureCode === filter.measure) &&
        (filter.period === null || one.period === filter.period) &&
        (!filter.mine || one.deciders.includes(personId)),
    )
    .sort(
      (a, b) =>
        a.submittedAt.getTime() - b.submittedAt.getTime() ||
        (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0),
    );
}

export type Place = {
  /** From 1; null for a report that does not wait. */
  position: number | null;
  total: number;
  previous: string | null;
  next: string | null;
};

/** Where a report stands in the queue. From one that does not wait the way leads to the first that does. */
export function placeIn(queue: readonly { reportId: string }[], reportId: string): Place {
  const index = queue.findIndex((one) => one.reportId === reportId);
  const total = queue.length;
  if (index === -1) return { position: null, total, previous: null, next: queue[0]?.reportId ?? null };
  return {
    position: index + 1,
    total,
    previous: queue[index - 1]?.reportId ?? null,
    next: queue[index + 1]?.reportId ?? null,
  };
}

/** A text of the last approved period beside this one's. */
export type TextChange = {
  before: string;
  after: string;
  kind: "SAME" | "CHANGED" | "REWRITTEN";
  runs: Run[];
};

/** Below this share of common characters the marks would hide the text instead of explaining it. */
const WORTH_MARKING = 0.4;

export function textChange(before: string, after: string): TextChange {
  if (before === after) return { before, after, kind: "SAME", runs: [{ text: after, kind: "same" }] };
  const runs = differences(before, after, /\p{Script=Han}/u.test(before + after) ? "zh" : "en");
  const length = (kind: Run["kind"]) =>
    runs.filter((run) => run.kind === kind).reduce((sum, run) => sum + run.text.length, 0);
  const share = length("same") / Math.max(before.length, after.length, 1);
  if (share >= WORTH_MARKING) return { before, after, kind: "CHANGED", runs };
  return { before, after, kind: "REWRITTEN", runs: [{ text: after, kind: "same" }] };
}

const PLACES = 4;

/** After minus before of exact decimals, signed: "+12.5". */
export function difference(before: string, after: string): string {
  const scaled = (value: string) => BigInt(shiftDecimal(value, PLACES).split(".")[0] ?? "0");
  const change = shiftDecimal(String(scaled(after) - scaled(before)), -PLACES);
  return change.startsWith("-") || change === "0" ? change : `+${change}`;
}

export type FigureChange = {
  key: string;
  name: string;
  unitOfMeasure: string;
  target: string;
  before: string | null;
  after: string | null;
};

/** The task's figures in two submissions side by side, in the order of the task. */
export function figureChanges(
  figures: Task["indicators"],
  before: Pick<Submission, "claims"> | null,
  after: Pick<Submission, "claims">,
): FigureChange[] {
  const valueIn = (submission: Pick<Submission, "claims"> | null, key: string) =>
    submission?.claims.find((claim) => claim.indicatorKey === key && claim.value !== null)?.value ?? null;
  return figures.map(({ key, name, unitOfMeasure, target }) => ({
    ...{ key, name, unitOfMeasure, target },
    before: valueIn(before, key),
    after: valueIn(after, key),
  }));
}

/** One report as its reviewer reads it. */
export type ReviewView = {
  report: {
    id: string;
    state: ReportState;
    period: PeriodCode;
    unitCode: string;
    nameZh: string;
    nameEn: string;
    role: UnitRole;
    part: string;
    partDueOn: CalendarDate | null;
    correctUntil: CalendarDate | null;
    /** Persons, by id: none of them decides. */
    authors: string[];
    signers: string[];
    authorNames: { nameZh: string; nameEn: string }[];
  };
  task: Task;
  window: Period | null;
  current: Submission;
  /** All that was handed in, oldest first, with what was decided. */
  submissions: Submission[];
  last: { period: PeriodCode; submission: Submission } | null;
  texts: Record<"done" | "next" | "problems", TextChange>;
  figures: FigureChange[];
  /** What the milestones say should be done by the end of the period. */
  planned: number;
  /** Of the same period; empty unless it is the lead's report. */
  supporters: (QuotedPart & { reportId: string; part: string; quoted: boolean })[];
  place: Place;
  /** Where a return's date stands before anybody chose one. */
  correctUntilProposed: CalendarDate | null;
  today: CalendarDate;
};
