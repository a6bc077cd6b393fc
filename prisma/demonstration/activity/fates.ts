import { addDays, type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import { isReportedIn, nextPeriod, type PeriodCode, periodOfDate } from "@/lib/reports/period";
import type { Cadence } from "@/lib/tasks/task";
import { earlier, LAST_DAY, type World, workday, workdaysAfter } from "./world";

/** What becomes of a task until the end of December 2025. */
export type Fate =
  | "STRUCK_OFF"
  | "COMPLETED"
  | "CANCELLED"
  | "REOPENED"
  | "OVERDUE"
  | "EXTENDED"
  | "EXTENDED_BEHIND"
  | "NEAR_DUE"
  | "FINISHED"
  | "BEHIND"
  | "NEW"
  | "DRAFT";

/** How many of each: 150 tasks, 66 of them closed. */
const COUNTS: Record<Fate, number> = {
  STRUCK_OFF: 52,
  COMPLETED: 14,
  CANCELLED: 2,
  REOPENED: 2,
  OVERDUE: 12,
  EXTENDED: 14,
  EXTENDED_BEHIND: 5,
  NEAR_DUE: 20,
  FINISHED: 4, // done, and the request for completion is before the office
  BEHIND: 14,
  NEW: 5,
  DRAFT: 6,
};

export type Course = {
  fate: Fate;
  cadence: Cadence;
  assignedOn: CalendarDate;
  /** As first assigned. */
  dueOn: CalendarDate;
  extension: { askedOn: CalendarDate; decidedOn: CalendarDate; to: CalendarDate } | null;
  /** The last period it is reported for, and the day it was completed after it. */
  completion: { lastPeriod: PeriodCode; askedOn: CalendarDate; completedOn: CalendarDate } | null;
  amendedOn: CalendarDate | null;
};

const BATCHES: readonly (readonly [CalendarDate, weight: number])[] = [
  ["2023-11-20", 45],
  ["2023-12-18", 30],
  ["2024-01-22", 25],
  ["2024-03-18", 20],
  ["2024-09-18", 12],
  ["2025-03-17", 8],
];
const NEW_BATCHES = ["2025-12-15", "2025-12-24"] as const;
const QUARTER_ENDS = [
  "2024-09-30",
  "2024-12-31",
  "2025-03-31",
  "2025-06-30",
  "2025-09-30",
] as const satisfies CalendarDate[];

/** One course for each task of the catalogue, in its order. */
export function coursesFor(world: World): Course[] {
  const fates = (Object.keys(COUNTS) as Fate[]).flatMap((fate) =>
    Array.from({ length: COUNTS[fate] }, (): Fate => fate),
  );
  return world.random.shuffled(fates).map((fate) => courseOf(world, fate));
}

function courseOf(world: World, fate: Fate): Course {
  const { random } = world;
  const monthly = fate === "FINISHED" || random.chance(0.6);
  const cadence: Cadence = monthly ? "MONTHLY" : "QUARTERLY";
  const course: Course = {
    fate,
    cadence,
    assignedOn: assignedOn(world, fate),
    dueOn: "2025-12-31",
    extension: null,
    completion: null,
    amendedOn: null,
  };
  switch (fate) {
    case "STRUCK_OFF":
    case "REOPENED":
      closed(world, course);
      break;
    case "COMPLETED":
      course.completion = completionBy(world, course, random.pick(["2025-11-28", "2025-12-26"]));
      if (random.chance(0.25)) course.dueOn = "2025-10-31"; // completed late
      break;
    case "OVERDUE":
      course.dueOn = random.pick(["2025-09-30", "2025-10-31", "2025-11-28", "2025-12-12", "2025-12-19"]);
      break;
    case "EXTENDED":
    case "EXTENDED_BEHIND":
      course.dueOn = random.pick(["2025-09-30", "2025-12-31", "2025-12-31"]);
      course.extension = extensionOf(world, course, random.pick(["2026-03-31", "2026-06-30"]));
      break;
  }
  if (course.assignedOn < "2025-04-01" && random.chance(0.13)) {
    const until = earlier(course.completion?.askedOn ?? course.dueOn, "2025-08-01");
    const day = addDays(course.assignedOn, Math.floor(daysBetween(course.assignedOn, until) * 0.45));
    course.amendedOn = workday(world, day);
  }
  return course;
}

function assignedOn(world: World, fate: Fate): CalendarDate {
  const { random } = world;
  if (fate === "NEW") return random.pick(NEW_BATCHES);
  if (fate === "DRAFT") return "2025-12-22";
  const open = fate === "STRUCK_OFF" || fate === "REOPENED" ? BATCHES.slice(0, 4) : BATCHES;
  let drawn = random.int(open.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [date, weight] of open) {
    if (drawn < weight) return date;
    drawn -= weight;
  }
  return "2023-11-20";
}

/** Closed by the autumn of 2025: mostly in time, a few after an extension, a few late. */
function closed(world: World, course: Course): void {
  const { random } = world;
  const possible = QUARTER_ENDS.filter((date) => daysBetween(course.assignedOn, date) > 200);
  const due = random.pick(possible);
  course.dueOn = due;
  if (random.chance(0.2) && due < "2025-06-30") {
    course.extension = extensionOf(world, course, addDays(due, 92));
  }
  const final = course.extension?.to ?? due;
  const late = random.chance(0.2);
  course.completion = completionBy(world, course, late ? addDays(final, random.between(40, 75)) : final);
}

/** Asked some weeks before the due date, decided within days. */
function extensionOf(world: World, { dueOn }: Course, to: CalendarDate) {
  const askedOn = workday(world, addDays(dueOn, -world.random.between(12, 30)));
  return { askedOn, decidedOn: workdaysAfter(world, askedOn, world.random.between(2, 6)), to };
}

/**
 * The last completion that lies before a day: the last report is approved by the middle of the month
 * after its period, the request follows, and the office decides before the next window opens.
 */
function completionBy(world: World, { cadence, assignedOn: begun }: Course, day: CalendarDate) {
  for (
    let period = nextPeriod(periodOfDate(day), -1);
    period > periodOfDate(begun);
    period = nextPeriod(period, -1)
  ) {
    if (!isReportedIn(cadence, period)) continue;
    const month = nextPeriod(period);
    const askedOn = workday(world, `${month}-${world.random.between(15, 16)}`);
    const completedOn = workdaysAfter(world, askedOn, world.random.between(1, 4));
    if (completedOn <= earlier(day, LAST_DAY)) return { lastPeriod: period, askedOn, completedOn };
  }
  throw new Error("a task that is completed before it is reported");
}
