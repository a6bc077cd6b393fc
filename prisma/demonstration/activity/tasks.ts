import { endOfDay } from "@/lib/audit/trail";
import { addDays, type CalendarDate, daysBetween, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { TaskRef } from "@/lib/notices/event";
import { plannedOn } from "@/lib/progress/progress";
import { lastDayOf, periodOfDate } from "@/lib/reports/period";
import { unitsToSign } from "@/lib/tasks/amendment";
import { movedDueDate } from "@/lib/tasks/due-date";
import { signByDate } from "@/lib/tasks/signing";
import { leadOf, type UnitPart, type VersionGround, type Wording } from "@/lib/tasks/task";
import type { StepKind } from "@/lib/tasks/task-step";
import { wordingChange, wordingTrail } from "@/lib/tasks/wording-trail";
import type { Sketch } from "../catalogue/sketch";
import { CATALOGUE } from "../catalogue/tasks";
import { type Course, coursesFor } from "./fates";
import { AMENDMENTS, partOfLead, partOfSupport, QUESTIONS } from "./words";
import {
  act,
  add,
  coordinatorOf,
  during,
  earlier,
  LAST_DAY,
  liaisonOf,
  minutesAfter,
  type Person,
  TODAY,
  unitOf,
  type World,
  workday,
  workdaysAfter,
} from "./world";

export type Version = { id: string; number: number; at: Date; wording: Wording };

export type DemonstrationTask = Course & {
  id: string;
  code: string;
  topic: string;
  lead: string;
  versions: Version[];
  assignedAt: Date;
  /** How much faster than evenly it goes. */
  pace: number;
  /** The supporting unit that lags behind, if one does. */
  laggard: string | null;
};

/** All tasks with their wordings, signatures and steps. */
export function makeTasks(world: World): DemonstrationTask[] {
  const courses = coursesFor(world);
  const batches = new Map<string, { id: string; at: Date; by: Person }>();
  const tasks = Object.entries(CATALOGUE).flatMap(([measureCode, sketches]) =>
    sketches.map((sketch, index) => {
      const course = courses.shift();
      if (!course) throw new Error("more tasks than courses");
      const code = `${measureCode}-${String(index + 1).padStart(2, "0")}`;
      return makeTask(world, { code, measureCode, sketch, course, batches });
    }),
  );
  for (const unitCode of ["MOE", "MIIT"]) amendLately(world, tasks, unitCode);
  return tasks;
}

/** So that the cast's units have a changed wording to sign for. */
function amendLately(world: World, tasks: readonly DemonstrationTask[], unitCode: string): void {
  const task = tasks.find(
    ({ fate, versions }) =>
      (fate === "BEHIND" || fate === "NEAR_DUE") &&
      versions.length === 1 &&
      versions[0]?.wording.units.at(-1)?.unitCode === unitCode,
  );
  if (task) amend(world, task, "2025-12-18");
}

type Making = {
  code: string;
  measureCode: string;
  sketch: Sketch;
  course: Course;
  batches: Map<string, { id: string; at: Date; by: Person }>;
};

function makeTask(world: World, { code, measureCode, sketch, course, batches }: Making): DemonstrationTask {
  const { random } = world;
  const draft = course.fate === "DRAFT";
  const createdAt = during(world, workday(world, addDays(course.assignedOn, -random.between(4, 9))));
  const id = random.uuid(createdAt);
  const writer = coordinatorOf(world);
  const batch = draft ? null : batchOf(world, batches, course.assignedOn);
  const wording = wordingOf(world, sketch, course, measureCode);
  const task: DemonstrationTask = {
    ...course,
    id,
    code,
    topic: sketch[2],
    lead: leadOf(wording),
    versions: [],
    assignedAt: batch?.at ?? createdAt,
    pace: 0.9 + random.int(25) / 100,
    laggard: laggardOf(world, wording, course),
  };
  add(world, "task", {
    ...{ id, plan_id: world.planId, measure_id: world.measures.get(measureCode), code },
    stage: stageOf(course),
    batch_id: batch?.id ?? null,
    created_at: createdAt,
    created_by_id: writer.id,
    demonstration: true,
    version: 2,
  });
  act(world, {
    ...{ at: createdAt, by: writer, useCase: "tasks.draft-task", type: "task", recordId: id, label: code },
    before: null,
    after: { code, stage: "DRAFT", ...wordingTrail(wording) },
  });
  const everybody = wording.units.map(({ unitCode }) => unitCode);
  const versionAt = batch?.at ?? createdAt;
  insertVersion(world, task, wording, {
    ...{ at: versionAt, by: batch?.by ?? writer, ground: "ORIGINAL", reason: "", mustSign: everybody },
  });
  if (!batch) return task;
  takeStep(world, task, "ASSIGNED", batch.at, batch.by);
  const events = { signBy: signByDate(batch.at, { days: world.terms.signDays }, world.calendar) };
  act(world, {
    ...{ at: batch.at, by: batch.by, useCase: "tasks.assign-tasks", type: "task", recordId: id, label: code },
    before: { stage: "DRAFT" },
    after: { stage: "ASSIGNED" },
    tells: { name: "task.assigned", task: refOf(task), units: everybody, ...events },
  });
  sign(world, task, everybody);
  if (course.amendedOn) amend(world, task, course.amendedOn);
  if (course.fate === "CANCELLED") cancel(world, task);
  return task;
}

function batchOf(world: World, batches: Making["batches"], date: CalendarDate) {
  const known = batches.get(date);
  if (known) return known;
  const batch = { id: "", at: during(world, date, 10, 10), by: coordinatorOf(world) };
  batch.id = world.random.uuid(batch.at);
  batches.set(date, batch);
  add(world, "assignment_batch", {
    ...{ id: batch.id, at: batch.at, by_id: batch.by.id, note: "（演示）按全体会议确定的分工交办" },
  });
  return batch;
}

function stageOf({ fate }: Course): string {
  if (fate === "DRAFT" || fate === "COMPLETED" || fate === "STRUCK_OFF" || fate === "CANCELLED") return fate;
  return "ASSIGNED";
}

/** A supporting unit lags in every task that is late, and in a few others. */
function laggardOf(world: World, wording: Wording, { fate }: Course): string | null {
  const supports = wording.units.filter(({ role }) => role === "SUPPORT");
  const late = fate === "OVERDUE" || fate === "BEHIND" || fate === "EXTENDED_BEHIND";
  const lags = world.random.chance(late ? 0.7 : 0.06) && supports.length > 0;
  return lags ? world.random.pick(supports).unitCode : null;
}

function wordingOf(world: World, sketch: Sketch, course: Course, measureCode: string): Wording {
  const { random } = world;
  const [title, titleEn, topic, deliverable, acceptance, lead, supports, indicator] = sketch;
  const { assignedOn, dueOn, cadence } = course;
  const days = daysBetween(assignedOn, dueOn);
  const supportPart = (unitCode: string): UnitPart => ({
    unitCode,
    role: "SUPPORT",
    part: partOfSupport(unitCode, topic),
    dueOn: days < 60 ? dueOn : addDays(dueOn, -random.pick([0, 0, 15, 30, 45])),
  });
  return {
    ...{ title, titleEn, deliverable, acceptance, dueOn, cadence },
    weight: random.pick([5, 10, 10, 10, 15, 20]),
    documentCode: "guobanfa-2023-37",
    meetingCode: assignedOn < "2024-01-01" ? "plenary-1" : "",
    orderNote: `对应举措${measureCode}（演示）`,
    units: [
      { unitCode: lead, role: "LEAD", part: partOfLead(topic), dueOn },
      ...supports.split(" ").map(supportPart),
    ],
    milestones: milestonesOf(world, { topic, deliverable, assignedOn, dueOn, days }),
    indicators: indicator
      ? [
          {
            key: random.uuid(new Date(`${assignedOn}T00:00:00Z`)),
            name: indicator[0],
            unitOfMeasure: indicator[1],
            target: String(indicator[2]),
          },
        ]
      : [],
  };
}

type Span = {
  topic: string;
  deliverable: string;
  assignedOn: CalendarDate;
  dueOn: CalendarDate;
  days: number;
};

const SHAPES = [
  [
    [0.4, 40],
    [1, 60],
  ],
  [
    [0.25, 20],
    [0.65, 45],
    [1, 35],
  ],
  [
    [0.2, 15],
    [0.45, 30],
    [0.75, 30],
    [1, 25],
  ],
] as const;

/** At ends of months, the last on the due date. A task of few weeks has none. */
function milestonesOf(world: World, { topic, deliverable, assignedOn, dueOn, days }: Span) {
  const { random } = world;
  if (days < 60) return [];
  const shape = days < 240 ? SHAPES[0] : random.pick(SHAPES);
  const titles = [`完成${topic}工作方案并部署`, `完成${topic}首批任务`, `全面推开${topic}`];
  return shape.map(([part, share], index) => {
    const last = index === shape.length - 1;
    const near = addDays(assignedOn, Math.round(days * part));
    return {
      key: random.uuid(new Date(`${assignedOn}T00:00:0${index}Z`)),
      title: last ? `提交${deliverable}并通过验收` : (titles[index] ?? titles[0] ?? ""),
      dueOn: last ? dueOn : earlier(lastDayOf(periodOfDate(near)), addDays(dueOn, -10 + index)),
      share,
    };
  });
}

type Header = { at: Date; by: Person; ground: VersionGround; reason: string; mustSign: readonly string[] };

export function insertVersion(
  world: World,
  task: DemonstrationTask,
  wording: Wording,
  header: Header,
): Version {
  const { random } = world;
  const { at, by, ground, reason, mustSign } = header;
  const version = { id: random.uuid(at), number: task.versions.length + 1, at, wording };
  task.versions.push(version);
  const { units, milestones, indicators } = wording;
  add(world, "task_version", {
    ...{ id: version.id, task_id: task.id, number: version.number, ground, reason, at, by_id: by.id },
    ...{ title: wording.title, title_en: wording.titleEn, deliverable: wording.deliverable },
    ...{ acceptance: wording.acceptance, weight: wording.weight, cadence: wording.cadence },
    ...{ due_on: wording.dueOn, order_note: wording.orderNote },
    document_id: wording.documentCode ? world.documentId : null,
    meeting_id: wording.meetingCode ? world.meetingId : null,
  });
  for (const { unitCode, role, part, dueOn } of units) {
    add(world, "task_unit", {
      ...{ version_id: version.id, unit_id: unitOf(world, unitCode).id, role, part, due_on: dueOn },
      must_sign: mustSign.includes(unitCode),
    });
  }
  for (const [ordinal, { key, title, dueOn, share }] of milestones.entries()) {
    add(world, "task_milestone", { version_id: version.id, key, ordinal, title, due_on: dueOn, share });
  }
  for (const [ordinal, { key, name, unitOfMeasure, target }] of indicators.entries()) {
    const row = { version_id: version.id, key, ordinal, name, unit_of_measure: unitOfMeasure, target };
    add(world, "task_indicator", row);
  }
  return version;
}

export function takeStep(
  world: World,
  task: DemonstrationTask,
  kind: StepKind,
  at: Date,
  by: Person,
  reason = "",
): void {
  add(world, "task_step", { id: world.random.uuid(at), task_id: task.id, kind, at, by_id: by.id, reason });
}

/** Within the days of the rules, now and then after them; of the newest, some have not yet. */
function sign(world: World, task: DemonstrationTask, units: readonly string[]): void {
  const { random } = world;
  const version = current(task);
  const from = shanghaiDateAt(version.at);
  const fresh = from >= "2025-12-10";
  for (const [index, unitCode] of units.entries()) {
    // Somebody must have something to sign in a demonstration: the cast's units, above all.
    const waits = fresh && (unitCode === "MOE" || unitCode === "MIIT" || random.chance(0.5));
    const days = random.chance(0.04) ? random.between(6, 9) : random.between(1, 4);
    const day = workdaysAfter(world, from, days);
    if (waits || day > LAST_DAY) {
      if (fresh && index === 0) query(world, task, unitCode, QUESTIONS.length - 1, null);
      continue;
    }
    if (!fresh && random.chance(0.025)) query(world, task, unitCode, random.int(QUESTIONS.length), day);
    const at = during(world, day, 14, 17);
    const by = liaisonOf(world, unitCode);
    const row = { task_id: task.id, version_id: version.id, unit_id: by.unitId, at, by_id: by.id };
    add(world, "task_signature", { id: random.uuid(at), ...row });
    const role = version.wording.units.find((unit) => unit.unitCode === unitCode)?.role;
    act(world, {
      ...{ at, by, useCase: "tasks.sign-task", type: "task", recordId: task.id, label: task.code },
      before: {},
      after: { signature: unitCode, role, versionNumber: version.number },
      tells: { name: "task.signed", task: refOf(task), unit: unitCode },
    });
  }
}

/** A question about the wording; answered on the morning of a day, or still open. */
function query(
  world: World,
  task: DemonstrationTask,
  unitCode: string,
  which: number,
  answeredOn: CalendarDate | null,
): void {
  const [question = "", answer = ""] = QUESTIONS[which] ?? [];
  const version = current(task);
  const by = liaisonOf(world, unitCode);
  const at = minutesAfter(version.at, world.random.between(90, 240));
  const answeredAt = answeredOn ? during(world, answeredOn, 9, 12) : null;
  const answeredBy = answeredAt ? coordinatorOf(world) : null;
  const id = world.random.uuid(at);
  add(world, "wording_query", {
    ...{ id, task_id: task.id, version_id: version.id, unit_id: by.unitId, question, at, by_id: by.id },
    ...{ answer: answeredAt ? answer : "", answered_at: answeredAt, answered_by_id: answeredBy?.id ?? null },
  });
  const record = { type: "task", recordId: task.id, label: task.code };
  act(world, {
    ...{ at, by, useCase: "tasks.query-wording", ...record, before: {}, after: { unitCode, question } },
    tells: { name: "task.wording-queried", task: refOf(task), unit: unitCode, question },
  });
  if (!answeredAt || !answeredBy) return;
  act(world, {
    ...{ at: answeredAt, by: answeredBy, useCase: "tasks.answer-wording", ...record },
    before: { answer: "" },
    after: { unitCode, question, answer },
    tells: { name: "task.wording-answered", task: refOf(task), unit: unitCode, answer },
  });
}

/** A more precise criterion concerns everybody; another part, one unit. */
function amend(world: World, task: DemonstrationTask, on: CalendarDate): void {
  const { random } = world;
  const before = current(task).wording;
  const at = during(world, on, 9, 11);
  const by = coordinatorOf(world);
  const after: Wording = random.chance(0.5)
    ? { ...before, acceptance: `${before.acceptance}；提交材料应附核验记录` }
    : {
        ...before,
        units: before.units.map((unit, index) =>
          index === before.units.length - 1 ? { ...unit, part: `${unit.part}，并按季提供数据` } : unit,
        ),
      };
  const mustSign = unitsToSign(before, after, []);
  const reason = random.pick(AMENDMENTS);
  const { number } = insertVersion(world, task, after, { at, by, ground: "AMENDMENT", reason, mustSign });
  const change = wordingChange(before, after);
  act(world, {
    ...{ at, by, useCase: "tasks.amend-task", type: "task", recordId: task.id, label: task.code },
    before: { ...change.before, versionNumber: number - 1 },
    after: { ...change.after, versionNumber: number, reason },
  });
  sign(world, task, mustSign);
}

function cancel(world: World, task: DemonstrationTask): void {
  const at = during(world, workday(world, addDays(task.assignedOn, 260)));
  const by = coordinatorOf(world);
  const reason = "（演示）工作内容已并入其他任务";
  takeStep(world, task, "CANCELLED", at, by, reason);
  act(world, {
    ...{ at, by, useCase: "tasks.cancel-task", type: "task", recordId: task.id, label: task.code },
    before: { stage: "ASSIGNED" },
    after: { stage: "CANCELLED", reason },
    tells: { name: "task.cancelled", task: refOf(task), reason },
  });
  task.completion = {
    lastPeriod: periodOfDate(addDays(shanghaiDateAt(at), -45)),
    askedOn: "",
    completedOn: "",
  };
}

/** The date moves; nobody who has signed signs anew. */
export function extend(
  world: World,
  task: DemonstrationTask,
  unitCode: string,
  to: CalendarDate,
  header: { at: Date; by: Person; reason: string },
): Version {
  const wording = movedDueDate(current(task).wording, unitCode, to);
  return insertVersion(world, task, wording, { ...header, ground: "EXTENSION", mustSign: [] });
}

export function current(task: DemonstrationTask): Version {
  const version = task.versions.at(-1);
  if (!version) throw new Error(`${task.code} has no wording`);
  return version;
}

/** As it was worded at the end of a day. */
export function versionOn(task: DemonstrationTask, date: CalendarDate): Version {
  return task.versions.findLast(({ at }) => at < endOfDay(date)) ?? task.versions[0] ?? current(task);
}

export function plannedFor(task: DemonstrationTask, date: CalendarDate): number {
  const { wording } = versionOn(task, date);
  return plannedOn(wording.milestones, wording.dueOn, earlier(date, TODAY));
}

const refs = new WeakMap<Version, TaskRef>();

/** One for all acts on a wording: there are tens of thousands. */
export function refOf(task: DemonstrationTask): TaskRef {
  const version = current(task);
  const known = refs.get(version);
  if (known) return known;
  const { title, titleEn, units } = version.wording;
  const supports = units.filter(({ role }) => role === "SUPPORT").map(({ unitCode }) => unitCode);
  const ref = { code: task.code, title, titleEn, lead: task.lead, supports };
  refs.set(version, ref);
  return ref;
}
