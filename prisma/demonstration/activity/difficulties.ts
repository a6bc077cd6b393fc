import type { DifficultyState } from "@/lib/difficulties/difficulty";
import { labelOf } from "@/lib/difficulties/trail";
import { addDays, type CalendarDate, daysBetween, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { current, type DemonstrationTask, refOf } from "./tasks";
import { ANSWERS, CONFIRMED, DIFFICULTIES, UNSOLVED } from "./words";
import {
  act,
  add,
  coordinatorOf,
  during,
  earlier,
  liaisonOf,
  type Person,
  staffOf,
  unitOf,
  type World,
  workday,
  workdaysAfter,
} from "./world";

const STATES: readonly (readonly [DifficultyState, count: number])[] = [
  ["SOLVED", 30],
  ["WITHDRAWN", 4],
  ["UNSOLVED", 7],
  ["ANSWERED", 6],
  ["ROUTED", 8],
  ["RAISED", 5],
];

type Plan = {
  task: DemonstrationTask;
  state: DifficultyState;
  raiser: string;
  solver: string;
  on: CalendarDate;
};

/** About sixty, in every state; those still open are of the last weeks, and the cast's units have some. */
export function makeDifficulties(world: World, tasks: readonly DemonstrationTask[], numbers: number[]): void {
  const plans = STATES.flatMap(([state, count]) =>
    Array.from({ length: count }, (_, index) => planOf(world, tasks, state, index)),
  ).sort((a, b) => a.on.localeCompare(b.on));
  for (const plan of plans) makeDifficulty(world, plan, numbers.shift() ?? 0);
}

export const DIFFICULTY_COUNT = STATES.reduce((sum, [, count]) => sum + count, 0);

function planOf(
  world: World,
  tasks: readonly DemonstrationTask[],
  state: DifficultyState,
  index: number,
): Plan {
  const { random } = world;
  const open = state === "ANSWERED" || state === "ROUTED" || state === "RAISED";
  const candidates = tasks.filter(({ fate, assignedOn }) =>
    open || state === "UNSOLVED"
      ? fate === "BEHIND" || fate === "OVERDUE" || fate.startsWith("EXTENDED")
      : fate !== "DRAFT" && assignedOn < "2025-01-01",
  );
  // The first answer is for MOE to confirm, the first route for MOE to answer, the second ones MIIT's.
  const cast = ["MOE", "MIIT"][index];
  const raises = state === "ANSWERED" || state === "RAISED";
  const of = (task: DemonstrationTask) => current(task).wording.units.map(({ unitCode }) => unitCode);
  const task = random.pick(cast && raises ? candidates.filter((one) => of(one).includes(cast)) : candidates);
  const raiser =
    cast && raises ? cast : random.pick(of(task).filter((code) => state !== "ROUTED" || code !== cast));
  const others = ["NDRC", "MOF", "MOST", "SAMR", "CNIPA", "MIIT", "MOE", "PBC", "SASAC"];
  const solver =
    cast && state === "ROUTED" ? cast : random.pick(others.filter((unitCode) => unitCode !== raiser));
  return { task, state, raiser, solver, on: raisedOn(world, task, state) };
}

function raisedOn(world: World, task: DemonstrationTask, state: DifficultyState): CalendarDate {
  const { random } = world;
  if (state === "RAISED") return random.pick(["2025-12-22", "2025-12-24", "2025-12-25", "2025-12-26"]);
  if (state === "ROUTED") return workday(world, addDays("2025-12-01", random.int(20)));
  if (state === "ANSWERED") return workday(world, addDays("2025-11-20", random.int(15)));
  if (state === "UNSOLVED") return workday(world, addDays("2025-08-01", random.int(90)));
  const until = earlier(task.completion?.askedOn || task.dueOn, "2025-10-31");
  const span = Math.max(2, daysBetween(task.assignedOn, until) - 60);
  return workday(world, addDays(task.assignedOn, 15 + random.int(span)));
}

function makeDifficulty(world: World, plan: Plan, number: number): void {
  const { random } = world;
  const { task, state, raiser, solver, on } = plan;
  const [title, description, request] = random.pick(DIFFICULTIES);
  const raisedAt = during(world, on, 9, 11);
  const by = staffOf(world, raiser);
  const id = random.uuid(raisedAt);
  const label = labelOf({ number, taskCode: task.code });
  let routedTo: string | null = null;
  let answerDueOn: CalendarDate | null = null;
  let steps = 0;

  const step = (kind: DifficultyState, at: Date, person: Person, useCase: string, text = "") => {
    steps++;
    const route = kind === "ROUTED";
    add(world, "difficulty_step", {
      ...{ id: random.uuid(at), difficulty_id: id, kind, at, by_id: person.id, text },
      ...{ routed_to_id: route ? unitOf(world, solver).id : null, due_on: route ? answerDueOn : null },
    });
    const difficulty = { number, title, unit: raiser, routedTo };
    const about = { task: refOf(task), difficulty };
    const head = { at, by: person, useCase, type: "difficulty", recordId: id, label };
    if (kind === "RAISED") {
      const after = { title, description, request };
      act(world, { ...head, before: null, after, tells: { name: "difficulty.raised", ...about } });
      return;
    }
    act(world, {
      ...head,
      before: { state: PREVIOUS[kind] },
      after: { state: kind, ...(route ? { routedTo, answerDueOn } : {}), ...(text ? { note: text } : {}) },
      tells:
        kind === "ROUTED"
          ? { name: "difficulty.routed", ...about, answerBy: answerDueOn }
          : kind === "UNSOLVED"
            ? { name: "difficulty.unsolved", ...about, reason: text }
            : { name: `difficulty.${WORD[kind]}`, ...about },
    });
  };

  step("RAISED", raisedAt, by, "difficulties.raise-difficulty");
  const routes = state !== "RAISED" && !(state === "WITHDRAWN" && random.chance(0.5));
  if (routes) {
    const routedOn = workdaysAfter(world, on, random.between(1, 2));
    routedTo = solver;
    answerDueOn = workdaysAfter(world, routedOn, world.terms.answerDays);
    step("ROUTED", during(world, routedOn, 9, 11), coordinatorOf(world), "difficulties.route-difficulty");
    if (state === "ANSWERED" || state === "SOLVED" || state === "UNSOLVED") {
      const answeredOn = workdaysAfter(world, routedOn, random.between(3, 12));
      const answer = `（演示）${random.pick(ANSWERS)}`;
      const at = during(world, answeredOn, 13, 16);
      step("ANSWERED", at, liaisonOf(world, solver), "difficulties.answer-difficulty", answer);
      const confirmedAt = during(
        world,
        workdaysAfter(world, shanghaiDateAt(at), random.between(1, 4)),
        9,
        16,
      );
      if (state === "SOLVED") step("SOLVED", confirmedAt, by, "difficulties.confirm-solved", CONFIRMED);
      if (state === "UNSOLVED") {
        step("UNSOLVED", confirmedAt, liaisonOf(world, raiser), "difficulties.declare-unsolved", UNSOLVED);
      }
    }
  }
  if (state === "WITHDRAWN") {
    const at = during(world, workdaysAfter(world, on, 4), 9, 16);
    step("WITHDRAWN", at, by, "difficulties.withdraw-difficulty", "情况已自行解决，撤回。");
  }
  add(world, "difficulty", {
    ...{ id, number, task_id: task.id, unit_id: by.unitId, title: `${title}（演示）` },
    ...{ description: `（演示）${description}`, request, state },
    ...{ routed_to_id: routedTo ? unitOf(world, routedTo).id : null, answer_due_on: answerDueOn },
    ...{ raised_at: raisedAt, raised_by_id: by.id, demonstration: true, version: steps },
  });
}

/** The state a step usually comes from, for the trail. */
const PREVIOUS: Record<DifficultyState, DifficultyState | null> = {
  RAISED: null,
  ROUTED: "RAISED",
  ANSWERED: "ROUTED",
  SOLVED: "ANSWERED",
  UNSOLVED: "ANSWERED",
  WITHDRAWN: "RAISED",
};

const WORD = { ANSWERED: "answered", SOLVED: "solved", WITHDRAWN: "withdrawn" } as const;
