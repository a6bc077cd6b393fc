import { endOfDay, startOfDay } from "@/lib/audit/trail";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage } from "@/lib/tasks/task";

/** 待转办, 待答复, 待确认, 已解决, 未解决（提交会议）, 已撤回 */
export const DIFFICULTY_STATES = ["RAISED", "ROUTED", "ANSWERED", "SOLVED", "UNSOLVED", "WITHDRAWN"] as const;
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];

/** Still somebody's business. */
export const OPEN_STATES = ["RAISED", "ROUTED", "ANSWERED", "UNSOLVED"] as const;

/** A difficulty (困难问题) that a unit meets in a task. Units by code. */
export type Difficulty = {
  id: string;
  number: number;
  taskId: string;
  taskCode: string;
  planId: string;
  /** The unit that raised it. */
  unitCode: string;
  raisedById: string;
  title: string;
  description: string;
  request: string;
  state: DifficultyState;
  routedTo: string | null;
  answerDueOn: CalendarDate | null;
  /** What was answered last. */
  answer: string;
  version: number;
};

export type DifficultyAct = "route" | "answer" | "confirm" | "reject" | "withdraw";

/** From where an act leads where. Solved is reached from an answer only, and by the raiser's word only. */
const PATHS: Record<DifficultyAct, { from: readonly DifficultyState[]; to: DifficultyState }> = {
  route: { from: ["RAISED", "ROUTED", "UNSOLVED"], to: "ROUTED" },
  answer: { from: ["ROUTED"], to: "ANSWERED" },
  confirm: { from: ["ANSWERED"], to: "SOLVED" },
  reject: { from: ["ANSWERED"], to: "UNSOLVED" },
  withdraw: { from: ["RAISED", "ROUTED", "UNSOLVED"], to: "WITHDRAWN" },
};

export function canTake(act: DifficultyAct, state: DifficultyState): boolean {
  return PATHS[act].from.includes(state);
}

/** What an act leaves: the state it leads to, its words, and where a route leads until when. */
export type DifficultyEvent = {
  kind: DifficultyState;
  text: string;
  route?: { unitId: string; unitCode: string; dueOn: CalendarDate };
};

export type Raised = { title: string; description: string; request: string; fileIds: readonly string[] };

/** Files must be the unit's own, on this task. */
export function raiseDifficulty(
  task: { stage: TaskStage; ownFiles: readonly string[] },
  raised: Omit<Raised, "fileIds"> & { files: readonly string[] },
): Raised | Refusal {
  if (task.stage !== "ASSIGNED") return refuse("difficulty.task-not-assigned");
  const { files: fileIds, ...words } = raised;
  if (fileIds.some((id) => !task.ownFiles.includes(id))) {
    return refuse("difficulty.unknown-file", { field: "files" });
  }
  return { ...words, fileIds };
}

/** What a route may be on a day: the units of the mechanism, and the date the rules set. */
export type RouteTerms = {
  members: readonly { unitId: string; unitCode: string }[];
  /** Null when the rules are silent, or the calendar of that year is not published yet. */
  dueOn: CalendarDate | null;
};

export type Route = { routedTo: string; answerDueOn: CalendarDate | null; reason: string };

/** A coordinator sends it to the unit that can solve it, with the rules' date or, for a reason, another. */
export function routeDifficulty(
  difficulty: Pick<Difficulty, "state" | "unitCode" | "routedTo" | "answerDueOn">,
  { routedTo, answerDueOn, reason }: Route,
  terms: RouteTerms,
  today: CalendarDate,
): DifficultyEvent | Refusal {
  if (!canTake("route", difficulty.state)) return refuse("difficulty.not-to-be-routed");
  if (routedTo === difficulty.unitCode) return refuse("difficulty.routed-to-raiser", { field: "routedTo" });
  const unit = terms.members.find(({ unitCode }) => unitCode === routedTo);
  if (!unit) return refuse("difficulty.unit-not-member", { field: "routedTo" });
  const dueOn = answerDueOn ?? terms.dueOn;
  if (dueOn === null) return refuse("difficulty.answer-date-needed", { field: "answerDueOn" });
  if (dueOn < today) return refuse("difficulty.answer-date-past", { field: "answerDueOn" });
  const awaited = difficulty.state === "ROUTED";
  if (awaited && routedTo === difficulty.routedTo && dueOn === difficulty.answerDueOn) {
    return refuse("nothing-changed");
  }
  if (reason === "" && difficulty.state !== "RAISED") {
    return refuse("difficulty.route-again-reason", { field: "reason" });
  }
  if (reason === "" && terms.dueOn !== null && dueOn !== terms.dueOn) {
    return refuse("difficulty.answer-date-reason", { field: "reason" });
  }
  return { kind: PATHS.route.to, text: reason, route: { ...unit, dueOn } };
}

export function answerDifficulty({ state }: Pick<Difficulty, "state">, text: string) {
  return canTake("answer", state)
    ? { kind: PATHS.answer.to, text }
    : refuse("difficulty.not-awaiting-answer");
}

export function confirmSolved({ state }: Pick<Difficulty, "state">, text: string) {
  return canTake("confirm", state) ? { kind: PATHS.confirm.to, text } : refuse("difficulty.not-answered");
}

/** Not solved: with that it is submitted to the next meeting, without anybody's doing. */
export function declareUnsolved({ state }: Pick<Difficulty, "state">, text: string) {
  return canTake("reject", state) ? { kind: PATHS.reject.to, text } : refuse("difficulty.not-answered");
}

export function withdrawDifficulty({ state }: Pick<Difficulty, "state">, text: string) {
  return canTake("withdraw", state)
    ? { kind: PATHS.withdraw.to, text }
    : refuse("difficulty.not-to-be-withdrawn");
}

/** A step as far as the standing of the difficulty depends on it. */
export type Step<Unit> = {
  kind: DifficultyState;
  at: Date;
  routedTo: Unit | null;
  dueOn: CalendarDate | null;
};

export type Standing<Unit> = {
  state: DifficultyState;
  routedTo: Unit | null;
  answerDueOn: CalendarDate | null;
  /** Of the answer to the last route. */
  answeredAt: Date | null;
};

/** Where the steps have led, in their order. */
export function standingAfter<Unit>(steps: readonly Step<Unit>[]): Standing<Unit> {
  let standing: Standing<Unit> = { state: "RAISED", routedTo: null, answerDueOn: null, answeredAt: null };
  for (const { kind, at, routedTo, dueOn } of steps) {
    if (kind === "ROUTED") standing = { state: kind, routedTo, answerDueOn: dueOn, answeredAt: null };
    else standing = { ...standing, state: kind, answeredAt: kind === "ANSWERED" ? at : standing.answeredAt };
  }
  return standing;
}

/**
 * Whether it lay before a meeting: declared unsolved by the end of that day, and nothing done about
 * it before the day began. What the meeting itself set going the same day does not take it back.
 */
export function wasSubmittedTo(
  meetingDay: CalendarDate,
  steps: readonly Pick<Step<unknown>, "kind" | "at">[],
): boolean {
  return steps.some(({ kind, at }, index) => {
    if (kind !== "UNSOLVED" || at >= endOfDay(meetingDay)) return false;
    const next = steps[index + 1];
    return next === undefined || next.at >= startOfDay(meetingDay);
  });
}
