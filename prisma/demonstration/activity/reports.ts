import { addDays, type CalendarDate, daysBetween, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { CheckHistory } from "@/lib/reports/check";
import { BLANK_CLAIM, BLANK_DRAFT, type DraftClaim } from "@/lib/reports/draft";
import {
  isReportedIn,
  nextPeriod,
  type PeriodCode,
  periodOfDate,
  periodsBetween,
} from "@/lib/reports/period";
import type { Milestone, TaskFigure } from "@/lib/tasks/task";
import type { Exceptions } from "./exceptions";
import type { DemonstrationFile } from "./files";
import {
  approve,
  begin,
  type Content,
  handedOnBefore,
  handOn,
  keep,
  reopen,
  returnIt,
  saveDraft,
  sendBack,
  signOff,
  withdraw,
} from "./report-rows";
import { current, type DemonstrationTask, plannedFor, type Version, versionOn } from "./tasks";
import { doneText, NO_EVIDENCE, nextText, problemText, RATING_REASONS, RETURNS } from "./words";
import {
  add,
  CURRENT_PERIOD,
  during,
  earlier,
  later,
  minutesAfter,
  periodOf,
  staffOf,
  TODAY,
  unitOf,
  type World,
  workday,
  workdaysAfter,
} from "./world";

/** What a unit has reported on a task so far. */
type Line = {
  last: { period: PeriodCode; progress: number; content: Content } | null;
  progress: number;
  claimed: Set<string>;
  indicators: Map<string, string>;
  /** Ids of its evidence files. */
  files: string[];
};

export type Missing = { task: DemonstrationTask; unitCode: string; period: PeriodCode };
type Waiting = Missing & { version: Version; role: "LEAD" | "SUPPORT"; line: Line };

type Making = {
  files: readonly DemonstrationFile[];
  exceptions: Exceptions;
  missing: Missing[];
  waiting: Waiting[];
};

/** The reports of all tasks; those never handed in are returned, for the urging. */
export function makeReports(
  world: World,
  tasks: readonly DemonstrationTask[],
  files: readonly DemonstrationFile[],
  exceptions: Exceptions,
): Missing[] {
  const making: Making = { files, exceptions, missing: [], waiting: [] };
  for (const task of tasks) if (task.fate !== "DRAFT") reportTask(world, task, making);
  presentPeriod(world, making);
  return making.missing;
}

function reportTask(world: World, task: DemonstrationTask, making: Making): void {
  const lines = new Map<string, Line>();
  const last = task.fate === "REOPENED" ? CURRENT_PERIOD : (task.completion?.lastPeriod ?? CURRENT_PERIOD);
  for (const period of periodsBetween(periodOfDate(task.assignedOn), last)) {
    const version = versionOn(task, earlier(periodOf(world, period).endsOn, TODAY));
    if (!isReportedIn(version.wording.cadence, period)) continue;
    if (period > (task.completion?.lastPeriod ?? period) && period < "2025-11") continue; // not yet reopened
    const quotable: string[] = [];
    // The supporting units first: the lead puts theirs together, and may quote them.
    for (const part of version.wording.units.toSorted((a, b) => b.role.localeCompare(a.role))) {
      const line = lines.get(part.unitCode) ?? newLine();
      lines.set(part.unitCode, line);
      const owed = { task, unitCode: part.unitCode, period, version, role: part.role, line };
      if (period === CURRENT_PERIOD) making.waiting.push(owed);
      else pastReport(world, owed, making, quotable);
    }
  }
}

function newLine(): Line {
  return { last: null, progress: 0, claimed: new Set(), indicators: new Map(), files: [] };
}

/** A report of a period that is over: handed in and approved, with a detour now and then; or missing. */
function pastReport(world: World, owed: Waiting, making: Making, quotable: string[]): void {
  const { random } = world;
  const { task, unitCode, period, role, line } = owed;
  const { opensOn, closesOn } = periodOf(world, period);
  const final = role === "LEAD" && isFinal(task, period);
  const excepted = making.exceptions.find((one) => one.unitCode === unitCode && one.period === period);
  const late = excepted !== undefined && !final && random.chance(0.8);
  const miitOwes = unitCode === "MIIT" && period === "2025-11" && excepted !== undefined;
  if (!final && (miitOwes || random.chance(0.035))) {
    making.missing.push({ task, unitCode, period });
    return;
  }
  const first = later(opensOn, shanghaiDateAt(minutesAfter(task.assignedAt, 1440)));
  const day = late
    ? earlier(workday(world, addDays(closesOn, random.between(1, 6))), excepted?.until ?? closesOn)
    : officeDay(world, addDays(first, random.int(9)), closesOn);
  const at = role === "LEAD" ? during(world, day, 15, 17) : during(world, day, 9, 14);
  const content = contentOf(world, owed, making.files, at);
  const report = begin(world, { ...owed, versionId: owed.version.id, content, late }, at);
  const history = historyOf(owed);
  const quotes = role === "LEAD" && random.chance(0.3) ? quotable.slice(0, 2) : [];
  content.quotes = quotes.join(", ");
  handOn(world, report, handedOnBefore(at));
  signOff(world, report, at, history, quotes);
  let signed = at;
  if (!final && random.chance(0.012)) {
    withdraw(world, report, minutesAfter(signed, 8));
    handOn(world, report, minutesAfter(signed, 16));
    signed = minutesAfter(signed, 25);
    signOff(world, report, signed, history, quotes);
  }
  if (!final && random.chance(0.075)) {
    const returnedOn = workdaysAfter(world, shanghaiDateAt(signed), random.between(1, 2));
    const correctUntil = workdaysAfter(world, returnedOn, 5);
    const [field, reason] = random.pick(RETURNS);
    returnIt(world, report, during(world, returnedOn, 9, 12), { field, reason, correctUntil });
    const again = during(world, workdaysAfter(world, returnedOn, random.between(1, 2)), 15, 17);
    handOn(world, report, minutesAfter(again, -90));
    content.done = content.done.replace("（演示）", "（演示）根据退回意见已补充：");
    signOff(world, report, again, history, quotes);
    signed = again;
  }
  const approvedOn = workdaysAfter(world, shanghaiDateAt(signed), random.between(1, 2));
  const approvedAt = during(world, approvedOn, 9, 17);
  approve(world, report, approvedAt);
  if (!final && approvedOn < "2025-11-20" && random.chance(0.006)) {
    const reopenedOn = workdaysAfter(world, approvedOn, random.between(3, 6));
    reopen(world, report, during(world, reopenedOn), workdaysAfter(world, reopenedOn, 5));
    const again = during(world, workdaysAfter(world, reopenedOn, 1), 14, 16);
    handOn(world, report, minutesAfter(again, -45));
    signOff(world, report, again, history, quotes);
    approve(world, report, during(world, workdaysAfter(world, reopenedOn, 2), 10, 16));
  }
  keep(world, report);
  approved(line, period, content);
  if (report.last && role === "SUPPORT") quotable.push(report.last.id);
}

/** Whether the whole is reported as done. */
function isFinal({ completion, fate }: DemonstrationTask, period: PeriodCode): boolean {
  if (fate === "CANCELLED") return false;
  return completion?.lastPeriod === period || (fate === "FINISHED" && period === "2025-11");
}

/** In the window, on a working day where there is one. */
function officeDay(world: World, date: CalendarDate, closesOn: CalendarDate): CalendarDate {
  const day = workday(world, date);
  return day <= closesOn ? day : earlier(date, closesOn);
}

function approved(line: Line, period: PeriodCode, content: Content): void {
  line.last = { period, progress: Number(content.progress), content };
  for (const claim of content.claims) {
    if (claim.kind === "MILESTONE") line.claimed.add(claim.milestoneKey);
    if (claim.kind === "INDICATOR") line.indicators.set(claim.indicatorKey, claim.value);
  }
}

function historyOf({ role, line, version }: Waiting): CheckHistory {
  const { last, claimed, indicators } = line;
  const { wording } = version;
  return {
    role,
    last: last && {
      period: last.period,
      progress: last.progress,
      ...{ selfRating: last.content.selfRating, ratingReason: last.content.ratingReason },
      ...{ done: last.content.done, next: last.content.next, problems: last.content.problems },
    },
    milestones: wording.milestones,
    claimed: [...claimed],
    indicators: wording.indicators.map(({ key, name }) => ({ key, name, last: indicators.get(key) ?? null })),
  };
}

/** The present period: the cast's units have one of everything, about 25 wait for review, some are not begun. */
function presentPeriod(world: World, making: Making): void {
  const { random } = world;
  const turns: Record<string, number> = { MOE: 0, MIIT: 0 };
  const rest: Waiting[] = [];
  let submitted = 0;
  for (const owed of making.waiting) {
    const turn = turns[owed.unitCode];
    if (turn === undefined) {
      rest.push(owed);
      continue;
    }
    turns[owed.unitCode] = turn + 1;
    const stand = CAST_STANDS[turn % CAST_STANDS.length] ?? "NONE";
    if (stand === "SUBMITTED") submitted++;
    presentReport(world, owed, making, stand);
  }
  for (const [index, owed] of random.shuffled(rest).entries()) {
    const part = index / rest.length;
    const stand: Stand =
      index < QUEUE - submitted
        ? "SUBMITTED"
        : part < 0.56
          ? "APPROVED"
          : part < 0.6
            ? "RETURNED"
            : part < 0.68
              ? "READY"
              : part < 0.8
                ? "DRAFT"
                : "NONE";
    presentReport(world, owed, making, stand);
  }
}

type Stand = "NONE" | "DRAFT" | "SENT_BACK" | "READY" | "SUBMITTED" | "RETURNED" | "APPROVED";
/** How many reports wait for review. */
const QUEUE = 25;
const CAST_STANDS: readonly Stand[] = [
  ...(["READY", "RETURNED", "NONE", "SUBMITTED", "APPROVED", "DRAFT"] as const),
  ...(["READY", "APPROVED", "APPROVED", "SENT_BACK", "NONE", "APPROVED"] as const),
];

function presentReport(world: World, owed: Waiting, making: Making, stand: Stand): void {
  const { random } = world;
  if (stand === "NONE") return;
  const day = random.pick(["2025-12-25", "2025-12-25", "2025-12-26"]);
  const at =
    stand === "APPROVED" || stand === "RETURNED"
      ? during(world, "2025-12-25", 14, 17)
      : during(world, day, 13, 17);
  const content = contentOf(world, owed, making.files, at);
  const report = begin(world, { ...owed, versionId: owed.version.id, content, late: false }, at);
  if (stand === "DRAFT") {
    content.next = "";
    saveDraft(world, report, at);
  } else {
    handOn(world, report, minutesAfter(at, -75));
  }
  if (stand === "SENT_BACK") sendBack(world, report, at, "（演示）请补充本期完成的具体数量后再送签发。");
  if (stand === "SUBMITTED" || stand === "RETURNED" || stand === "APPROVED") {
    signOff(world, report, at, historyOf(owed));
  }
  const decidedAt = during(world, "2025-12-26", 9, 16);
  const [field, reason] = random.pick(RETURNS);
  if (stand === "RETURNED") returnIt(world, report, decidedAt, { field, reason, correctUntil: "2026-01-05" });
  if (stand === "APPROVED") approve(world, report, decidedAt);
  keep(world, report);
}

function contentOf(world: World, owed: Waiting, files: readonly DemonstrationFile[], at: Date): Content {
  const { random } = world;
  const { task, unitCode, period, role, line } = owed;
  const progress = role === "LEAD" ? leadProgress(owed) : supportProgress(owed);
  line.progress = progress;
  const selfRating = ratingOf(world, owed, progress);
  const claims = claimsOf(world, owed, progress).map((claim) => withEvidence(world, owed, claim, files, at));
  return {
    ...BLANK_DRAFT,
    ...{ progress: String(progress), selfRating, claims },
    ratingReason: selfRating === "ON_TRACK" ? "" : random.pick(RATING_REASONS[selfRating]),
    done: `${doneText(random, task.topic, progress, unitOf(world, unitCode).short)}（${period}）`,
    next: nextText(random, progress),
    problems: problemText(random, selfRating === "ON_TRACK" ? 0.15 : 0.8),
  };
}

/** Most keep up with their milestones; those that will be late fall behind them. */
function leadProgress({ task, period, line }: Waiting): number {
  if (isFinal(task, period)) return 100;
  const { fate, completion } = task;
  if (fate === "REOPENED" && period > (completion?.lastPeriod ?? "")) return 85;
  const end = earlier(endOf(period), TODAY);
  const due = current(task).wording.dueOn;
  const even = (100 * daysBetween(task.assignedOn, end)) / Math.max(1, daysBetween(task.assignedOn, due));
  const planned = plannedFor(task, end);
  const behind = fate === "BEHIND" || fate === "OVERDUE" || fate === "EXTENDED_BEHIND";
  const slow = behind || (completion !== null && completion.completedOn > due);
  const cap = behind ? Math.min(88, Math.max(10, plannedFor(task, TODAY) - 12)) : 96;
  const value = slow ? even * 0.7 : Math.max(planned, even * task.pace);
  return Math.max(line.progress, Math.min(cap, Math.max(0, Math.round(value))));
}

function supportProgress({ task, unitCode, period, line }: Waiting): number {
  const end = earlier(endOf(period), TODAY);
  const part = current(task).wording.units.find((unit) => unit.unitCode === unitCode);
  const due = part?.dueOn ?? task.dueOn;
  const even = (100 * daysBetween(task.assignedOn, end)) / Math.max(1, daysBetween(task.assignedOn, due));
  if (task.laggard === unitCode) return Math.max(line.progress, Math.min(55, Math.round(even * 0.5)));
  const done = end >= due || isFinal(task, period);
  return done ? 100 : Math.max(line.progress, Math.min(96, Math.max(0, Math.round(even * task.pace))));
}

function endOf(period: PeriodCode): CalendarDate {
  return addDays(`${nextPeriod(period)}-01`, -1);
}

function ratingOf(world: World, { task, period, unitCode, role }: Waiting, progress: number) {
  const end = earlier(endOf(period), TODAY);
  const { dueOn } = versionOn(task, end).wording;
  if (progress >= 100) return "ON_TRACK" as const;
  const short = role === "LEAD" ? plannedFor(task, end) - progress : task.laggard === unitCode ? 20 : 0;
  if (end > dueOn) return world.random.pick(["OFF_TRACK", "OFF_TRACK", "AT_RISK"] as const);
  if (short > 15) return world.random.pick(["AT_RISK", "AT_RISK", "OFF_TRACK", "ON_TRACK"] as const);
  return short > 0
    ? world.random.pick(["ON_TRACK", "AT_RISK"] as const)
    : world.random.chance(0.05)
      ? ("AT_RISK" as const)
      : ("ON_TRACK" as const);
}

/** What was done; for the lead, milestones reached and the figures too. */
function claimsOf(world: World, owed: Waiting, progress: number): DraftClaim[] {
  const { task, role, line, version } = owed;
  const text = `完成${task.topic}本期工作安排的${world.random.between(2, 9)}项事项`;
  const claims: DraftClaim[] = [{ ...BLANK_CLAIM, kind: "DONE", text }];
  if (role === "SUPPORT") return claims;
  const { milestones, indicators } = version.wording;
  const reached = milestonesReached(milestones, progress).filter(({ key }) => !line.claimed.has(key));
  return [
    ...claims,
    ...reached.map(({ key, title }) => ({
      ...BLANK_CLAIM,
      kind: "MILESTONE",
      milestoneKey: key,
      text: `节点“${title}”已完成`,
    })),
    ...indicators.map((indicator) => ({
      ...BLANK_CLAIM,
      kind: "INDICATOR",
      indicatorKey: indicator.key,
      text: `截至本期末${indicator.name}`,
      value: figureOf(world, indicator, progress, line.indicators.get(indicator.key)),
    })),
  ];
}

function milestonesReached(milestones: readonly Milestone[], progress: number): Milestone[] {
  let sum = 0;
  return milestones.filter(({ share }) => {
    sum += share;
    return sum <= progress;
  });
}

/** Whole numbers that never fall. */
function figureOf(world: World, { target }: TaskFigure, progress: number, last: string | undefined): string {
  const reached = Math.round((Number(target) * progress * world.random.between(92, 104)) / 10_000);
  return String(Math.max(Number(last ?? 0), reached));
}

function withEvidence(
  world: World,
  { task, unitCode, line }: Waiting,
  claim: DraftClaim,
  files: readonly DemonstrationFile[],
  at: Date,
): DraftClaim {
  const { random } = world;
  if (!random.chance(claim.kind === "MILESTONE" ? 0.92 : 0.7)) {
    return { ...claim, noEvidenceReason: random.pick(NO_EVIDENCE) };
  }
  if (line.files.length === 0 || random.chance(0.3)) {
    line.files.push(handInFile(world, task, unitCode, random.pick(files), minutesAfter(at, -95)));
  }
  return { ...claim, files: line.files.at(-1) ?? "" };
}

export function handInFile(
  world: World,
  task: DemonstrationTask,
  unitCode: string,
  file: DemonstrationFile,
  at: Date,
  sharedAt: Date | null = null,
): string {
  const by = staffOf(world, unitCode);
  const id = world.random.uuid(at);
  add(world, "evidence_file", {
    ...{ id, sha256: file.sha256, name: file.name, task_id: task.id, unit_id: by.unitId },
    ...{ uploaded_by_id: by.id, uploaded_at: at, shared_at: sharedAt },
  });
  return id;
}
