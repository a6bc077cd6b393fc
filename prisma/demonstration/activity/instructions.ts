import {
  type Assignment,
  type Instruction,
  type InstructionEvent,
  refOf,
  STATE_AFTER,
  type StepKind,
  type Subject,
} from "@/lib/instructions/instruction";
import { labelOf, stepRecord } from "@/lib/instructions/trail";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { excerptOf } from "@/lib/kernel/excerpt";
import type { NoticeEvent } from "@/lib/notices/event";
import type { Fate } from "./fates";
import { INSTRUCTIONS, type InstructionSketch } from "./instruction-sketches";
import { randomFrom } from "./random";
import { current, type DemonstrationTask } from "./tasks";
import { act, add, during, liaisonOf, type Person, unitOf, type World } from "./world";

export const INSTRUCTION_COUNT = INSTRUCTIONS.length;

/** Its draws are its own, so that whatever was there before it stays as it is. */
const SEED = 20_251_226;

export function instructionWorld(world: World): World {
  return { ...world, random: randomFrom(SEED), acts: [] };
}

/** What the leader wrote on tasks, difficulties and units, in the order of the days; the last of them stand open. */
export function makeInstructions(world: World, tasks: readonly DemonstrationTask[], numbers: number[]): void {
  const taken = new Set<string>();
  const inOrder = [...INSTRUCTIONS].sort((a, b) => a.on.localeCompare(b.on));
  for (const sketch of inOrder) {
    const about = aboutOf(world, tasks, sketch, taken);
    taken.add(about.id);
    makeInstruction(world, sketch, about, numbers.shift() ?? 0);
  }
}

type About = { id: string; column: string; subject: Subject; lead: string };

function aboutOf(
  world: World,
  tasks: readonly DemonstrationTask[],
  { about, on }: InstructionSketch,
  taken: ReadonlySet<string>,
): About {
  if (about.kind === "unit") {
    const { id, short } = unitOf(world, about.code);
    const subject = { kind: "unit" as const, code: about.code, title: short, titleEn: about.code };
    return { id, column: "unit_id", subject, lead: about.code };
  }
  if (about.kind === "difficulty") return difficultyOf(world, about.state, on, taken);
  const task = taskOf(world, tasks, about, on, taken);
  const { title, titleEn } = current(task).wording;
  const subject = { kind: "task" as const, code: task.code, title, titleEn };
  return { id: task.id, column: "task_id", subject, lead: about.lead ?? task.lead };
}

/** One that had been assigned by then: led by the unit if there is one, or else with a part for it. */
function taskOf(
  world: World,
  tasks: readonly DemonstrationTask[],
  about: { fates: readonly Fate[]; lead?: string },
  on: CalendarDate,
  taken: ReadonlySet<string>,
): DemonstrationTask {
  const { fates, lead } = about;
  const free = tasks.filter(
    (task) => fates.includes(task.fate) && task.assignedOn < on && !taken.has(task.id),
  );
  const led = free.filter((task) => task.lead === lead);
  const shared = free.filter((task) => current(task).wording.units.some(({ unitCode }) => unitCode === lead));
  const fitting = [led, shared].find((some) => some.length > 0) ?? free;
  return world.random.pick(lead ? fitting : free);
}

/** One that had been raised by then and stands in that state; the unit that is to solve it answers for it. */
function difficultyOf(world: World, state: string, on: CalendarDate, taken: ReadonlySet<string>): About {
  const before = new Date(`${on}T00:00:00+08:00`);
  const row = (world.rows.get("difficulty") ?? []).find(
    (one) => one.state === state && (one.raised_at as Date) < before && !taken.has(String(one.id)),
  );
  if (!row) throw new Error(`no difficulty ${state} before ${on}`);
  const [lead = ""] = [...world.units].find(([, { id }]) => id === row.routed_to_id) ?? [];
  const subject = {
    ...{ kind: "difficulty" as const, code: String(row.number), title: String(row.title), titleEn: "" },
  };
  return { id: String(row.id), column: "difficulty_id", subject, lead };
}

function makeInstruction(world: World, sketch: InstructionSketch, about: About, number: number): void {
  const { on, wishedBy = null, steps } = sketch;
  const text = `（演示）${sketch.text}`;
  const by = leaderOf(world);
  const writtenAt = during(world, on, 9, 10);
  const id = world.random.uuid(writtenAt);
  const { subject } = about;
  let standing: Pick<Instruction, "state" | "owner" | "dueOn"> = {
    state: "WRITTEN",
    owner: null,
    dueOn: null,
  };
  const step = (kind: StepKind, at: Date, byId: string, words: string, assignment?: Assignment) =>
    add(world, "instruction_step", {
      ...{ id: world.random.uuid(at), instruction_id: id, kind, at, by_id: byId, text: words },
      ...{ owner_unit_id: assignment?.unitId ?? null, due_on: assignment?.dueOn ?? null },
    });

  step("WRITTEN", writtenAt, by.id, "");
  const named = (owner: string | null) => refOf({ number, subject, text, writtenById: by.id, owner });
  act(world, {
    ...{ at: writtenAt, by, useCase: "instructions.write-instruction", type: "instruction", recordId: id },
    ...{ label: labelOf({ number, subject }), before: null, after: { state: "WRITTEN", text, wishedBy } },
    tells: { name: "instruction.written", instruction: named(null), wishedBy },
  });
  let answered: Person | null = null;
  for (const { kind, on: day, dueOn, owner, text: said = "" } of steps) {
    const at = during(world, day, ...HOURS[kind]);
    const words = said && `（演示）${said}`;
    const unitCode = owner ?? standing.owner ?? about.lead;
    const assignment = assignmentOf(world, kind, unitCode, dueOn ?? standing.dueOn);
    const person = actorOf(world, kind, unitCode, answered);
    if (kind === "ANSWERED") answered = person;
    step(kind, at, person.id, words, assignment);
    const event: InstructionEvent = { kind, text: words, ...(assignment ? { assignment } : {}) };
    const record = stepRecord({ id, number, subject, ...standing }, event);
    act(world, {
      ...{ at, by: person, useCase: USE_CASE[kind], type: "instruction", recordId: id, label: record.label },
      ...{ before: record.before ?? null, after: record.after ?? null },
      tells: toldOf(event, named(assignment?.unitCode ?? standing.owner), standing.owner),
    });
    standing = {
      state: STATE_AFTER[kind],
      owner: assignment?.unitCode ?? standing.owner,
      dueOn: assignment?.dueOn ?? standing.dueOn,
    };
  }
  add(world, "instruction", {
    ...{ id, number, plan_id: world.planId, task_id: null, difficulty_id: null, unit_id: null },
    ...{ [about.column]: about.id, text, wished_by: wishedBy, state: standing.state },
    ...{ owner_unit_id: standing.owner ? unitOf(world, standing.owner).id : null, due_on: standing.dueOn },
    ...{ written_at: writtenAt, written_by_id: by.id, demonstration: true, version: steps.length + 1 },
  });
}

/** In the order in which a day goes: what is answered in the afternoon is closed another morning. */
const HOURS: Record<StepKind, [from: number, to: number]> = {
  WRITTEN: [9, 10],
  ASSIGNED: [14, 16],
  ANSWERED: [14, 17],
  RETURNED: [10, 11],
  CLOSED: [10, 11],
  REOPENED: [9, 10],
  WITHDRAWN: [16, 17],
};

const USE_CASE: Record<StepKind, string> = {
  WRITTEN: "instructions.write-instruction",
  ASSIGNED: "instructions.assign-instruction",
  ANSWERED: "instructions.answer-instruction",
  RETURNED: "instructions.return-answer",
  CLOSED: "instructions.close-instruction",
  REOPENED: "instructions.reopen-instruction",
  WITHDRAWN: "instructions.withdraw-instruction",
};

function assignmentOf(
  world: World,
  kind: StepKind,
  unitCode: string,
  dueOn: CalendarDate | null,
): Assignment | undefined {
  if (STATE_AFTER[kind] !== "ASSIGNED") return undefined;
  if (dueOn === null) throw new Error(`no date for ${unitCode}`);
  return { unitId: unitOf(world, unitCode).id, unitCode, dueOn };
}

/** For the office's own unit a coordinator answers: then another has the word on it. */
function actorOf(world: World, kind: StepKind, owner: string, answered: Person | null): Person {
  if (kind === "REOPENED" || kind === "WITHDRAWN") return leaderOf(world);
  const coordinators = world.people.filter(({ role }) => role === "COORDINATOR");
  if (kind === "ANSWERED") {
    return coordinators.find(({ unitCode }) => unitCode === owner) ?? liaisonOf(world, owner);
  }
  return world.random.pick(coordinators.filter(({ id }) => id !== answered?.id));
}

function leaderOf(world: World): Person {
  const leader = world.people.find(({ role }) => role === "LEADER");
  if (!leader) throw new Error("the demonstration has no leader");
  return leader;
}

function toldOf(
  { kind, text, assignment }: InstructionEvent,
  instruction: ReturnType<typeof refOf>,
  movedFrom: string | null,
): NoticeEvent {
  const dueOn = assignment?.dueOn ?? null;
  switch (kind) {
    case "WRITTEN":
      return { name: "instruction.written", instruction, wishedBy: null };
    case "ASSIGNED":
      return { name: "instruction.assigned", instruction, dueOn, movedFrom, remark: text };
    case "ANSWERED":
      return { name: "instruction.answered", instruction, answer: excerptOf(text) };
    case "RETURNED":
      return { name: "instruction.returned", instruction, dueOn, reason: text };
    case "REOPENED":
      return { name: "instruction.reopened", instruction, dueOn, reason: text };
    case "CLOSED":
      return { name: "instruction.closed", instruction };
    case "WITHDRAWN":
      return { name: "instruction.withdrawn", instruction };
  }
}
