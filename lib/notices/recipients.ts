import type { Role } from "@/lib/auth/role";
import type { InstructionRef, NoticeEvent, TaskRef } from "./event";

/** Why somebody gets a notice, the strongest reason first: who has two is told this one. */
export const REASONS = [
  "you-wrote",
  "you-instructed",
  "you-sign-off",
  "you-review",
  "named-reader",
  "routed-to-your-unit",
  "assigned-to-your-unit",
  "was-assigned-to-your-unit",
  "your-unit-raised",
  "your-unit-asked",
  "your-unit-requested",
  "your-unit-reports",
  "your-unit-leads",
  "your-unit-supports",
  "your-unit-had-a-part",
  "you-coordinate",
  "you-lead",
] as const;
export type Reason = (typeof REASONS)[number];

/** Units by code, persons by id. Authors are told only while they still work in the unit they wrote for. */
export type Recipient =
  | { to: "unit"; unit: string; roles: readonly Role[]; reason: Reason }
  | { to: "role"; role: Role; reason: Reason }
  | { to: "persons"; ids: readonly string[]; unit: string; reason: Reason }
  /** The leader who wrote an instruction, while he is one. */
  | { to: "leader"; id: string; reason: Reason };

const WORKING: readonly Role[] = ["LIAISON_OFFICER", "STAFF"];
const LIAISON: readonly Role[] = ["LIAISON_OFFICER"];
const STAFF: readonly Role[] = ["STAFF"];
/** What is routed or assigned to the office's own unit may be answered by those who coordinate. */
const ANSWERING: readonly Role[] = ["COORDINATOR", ...WORKING];
const READING: readonly Role[] = [...ANSWERING, "LEADER"];

/** The unit in which the coordinating office sits: its other people read a comment only where it has a part. */
const OFFICE = "CNIPA";
const OF_OFFICE: readonly Role[] = ["COORDINATOR", "LEADER"];

/** Who is told of an event, and why. A new event does not compile until it is decided here. */
export function recipientsOf(event: NoticeEvent): Recipient[] {
  switch (event.name) {
    case "task.assigned":
      return event.units.map((unit) => partner(event.task, unit));
    case "task.amended":
      return [
        ...[...new Set([...event.units, event.task.lead])].map((unit) => partner(event.task, unit)),
        ...event.removed.map((unit) => people(unit, "your-unit-had-a-part")),
      ];
    case "task.signed":
      return [COORDINATORS, ...leadBeside(event, LIAISON)];
    case "task.wording-queried":
      return [COORDINATORS, ...leadBeside(event, LIAISON)];
    case "task.wording-answered":
      return [people(event.unit, "your-unit-asked")];
    case "task.completed":
      return partners(event.task);
    case "task.cancelled":
    case "task.struck-off":
    case "task.reopened":
      return [...partners(event.task), LEADERS];
    case "report.ready":
      return [{ to: "unit", unit: event.unit, roles: LIAISON, reason: "you-sign-off" }];
    case "report.sent-back":
      return [authors(event), people(event.unit, "your-unit-reports", STAFF)];
    case "report.submitted":
    case "report.withdrawn":
      return [REVIEWERS, people(event.unit, "your-unit-reports", STAFF), ...leadBeside(event)];
    case "report.returned":
    case "report.approved":
      return [authors(event), people(event.unit, "your-unit-reports")];
    case "report.reopened":
    case "report.urged":
    case "period.exception-granted":
      return [people(event.unit, "your-unit-reports")];
    case "difficulty.raised":
      return [COORDINATORS, ...leadBeside({ task: event.task, unit: event.difficulty.unit })];
    case "difficulty.routed":
      return [...solvers(event), people(event.difficulty.unit, "your-unit-raised")];
    case "difficulty.answered":
      return [people(event.difficulty.unit, "your-unit-raised"), COORDINATORS];
    case "difficulty.solved":
    case "difficulty.withdrawn":
      return [...solvers(event), COORDINATORS];
    case "difficulty.unsolved":
      return [...solvers(event), COORDINATORS, LEADERS];
    case "extension.requested":
      return [REVIEWERS, ...leadBeside(event, LIAISON)];
    case "extension.approved":
      return [people(event.unit, "your-unit-requested"), ...othersBeside(event)];
    case "extension.refused":
    case "completion.refused":
      return [people(event.unit, "your-unit-requested")];
    case "completion.requested":
      return [REVIEWERS, ...othersBeside(event)];
    case "instruction.written":
      return [COORDINATORS];
    case "instruction.assigned":
      return [...owners(event), ...formerOwners(event), writer(event)];
    case "instruction.answered":
      return [REVIEWERS];
    case "instruction.returned":
      return owners(event);
    case "instruction.closed":
      return [writer(event), ...owners(event)];
    case "instruction.reopened":
    case "instruction.withdrawn":
      return [...owners(event), COORDINATORS];
    case "comment.written":
      return event.readers.map((unit) => people(unit, "named-reader", readersIn(event.task, unit)));
    default:
      return unforeseen(event);
  }
}

/** A person holding an office on the day of the event. */
export type Officer = { personId: string; unit: string; role: Role };

/** The persons behind the recipients: each once, for his strongest reason; never the one who acted. */
export function addresseesOf(
  event: NoticeEvent,
  officers: readonly Officer[],
  byId: string | null,
): Map<string, Reason> {
  const told = new Map<string, Reason>();
  for (const recipient of recipientsOf(event)) {
    for (const { personId } of officers.filter((officer) => isMeant(officer, recipient))) {
      const known = told.get(personId);
      const stronger = !known || REASONS.indexOf(recipient.reason) < REASONS.indexOf(known);
      if (personId !== byId && stronger) told.set(personId, recipient.reason);
    }
  }
  return told;
}

function isMeant({ personId, unit, role }: Officer, recipient: Recipient): boolean {
  switch (recipient.to) {
    case "unit":
      return unit === recipient.unit && recipient.roles.includes(role);
    case "role":
      return role === recipient.role;
    case "leader":
      return role === "LEADER" && personId === recipient.id;
    case "persons":
      return unit === recipient.unit && WORKING.includes(role) && recipient.ids.includes(personId);
  }
}

const COORDINATORS: Recipient = { to: "role", role: "COORDINATOR", reason: "you-coordinate" };
const REVIEWERS: Recipient = { to: "role", role: "COORDINATOR", reason: "you-review" };
const LEADERS: Recipient = { to: "role", role: "LEADER", reason: "you-lead" };

function people(unit: string, reason: Reason, roles: readonly Role[] = WORKING): Recipient {
  return { to: "unit", unit, roles, reason };
}

/** A unit with a part in the task. */
function partner(task: TaskRef, unit: string, roles: readonly Role[] = WORKING): Recipient {
  return people(unit, unit === task.lead ? "your-unit-leads" : "your-unit-supports", roles);
}

function partners(task: TaskRef): Recipient[] {
  return [task.lead, ...task.supports].map((unit) => partner(task, unit));
}

/** The lead answers for the whole task: it hears of what another unit did. */
function leadBeside(event: { task: TaskRef; unit: string }, roles: readonly Role[] = WORKING): Recipient[] {
  return event.unit === event.task.lead ? [] : [partner(event.task, event.task.lead, roles)];
}

/** All units with a part but the one concerned, by their liaison officers. */
function othersBeside(event: { task: TaskRef; unit: string }): Recipient[] {
  const others = [event.task.lead, ...event.task.supports].filter((unit) => unit !== event.unit);
  return others.map((unit) => partner(event.task, unit, LIAISON));
}

function authors(event: { authors: string[]; unit: string }): Recipient {
  return { to: "persons", ids: event.authors, unit: event.unit, reason: "you-wrote" };
}

function solvers({ difficulty }: { difficulty: { routedTo: string | null } }): Recipient[] {
  return difficulty.routedTo === null ? [] : [people(difficulty.routedTo, "routed-to-your-unit", ANSWERING)];
}

type OfInstruction = { instruction: InstructionRef };

function writer({ instruction }: OfInstruction): Recipient {
  return { to: "leader", id: instruction.writer, reason: "you-instructed" };
}

function owners({ instruction: { owner } }: OfInstruction): Recipient[] {
  return owner === null ? [] : [people(owner, "assigned-to-your-unit", ANSWERING)];
}

/** The unit that need not answer any more, since another does. */
function formerOwners({ instruction, movedFrom }: OfInstruction & { movedFrom: string | null }): Recipient[] {
  if (movedFrom === null || movedFrom === instruction.owner) return [];
  return [people(movedFrom, "was-assigned-to-your-unit", ANSWERING)];
}

function readersIn(task: TaskRef, unit: string): readonly Role[] {
  const outside = unit !== task.lead && !task.supports.includes(unit);
  return unit === OFFICE && outside ? OF_OFFICE : READING;
}

function unforeseen(event: never): never {
  throw new Error(`no recipients are decided for ${JSON.stringify(event)}`);
}
