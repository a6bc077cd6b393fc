import type { Db, Prisma, Tx } from "@/lib/db/client";
import { shareFiles } from "@/lib/evidence/evidence.store";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { DifficultyRef, TaskRef } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { TASK_SELECT, taskOf, visibleTasks, WORDING_SELECT } from "@/lib/tasks/task.store";
import type { Difficulty, DifficultyEvent, Raised } from "./difficulty";

/**
 * The difficulties a reader may see. Coordinators and leaders see all; a unit those it raised, those
 * routed to it now or earlier, and those of tasks it has a part in; administrators none.
 */
export function visibleDifficulties(scope: Scope): Prisma.DifficultyWhereInput {
  if (scope.role === "COORDINATOR" || scope.role === "LEADER") return {};
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return { id: { in: [] } };
  return {
    OR: [
      { unitId: scope.unitId },
      { routedToId: scope.unitId },
      { steps: { some: { routedToId: scope.unitId } } },
      { task: visibleTasks(scope) },
    ],
  };
}

export async function findDifficulty(db: Db, number: number, scope: Scope): Promise<Difficulty | null> {
  const found = await db.difficulty.findFirst({
    where: { number, AND: [visibleDifficulties(scope)] },
    select: {
      id: true,
      number: true,
      taskId: true,
      raisedById: true,
      title: true,
      description: true,
      request: true,
      state: true,
      answerDueOn: true,
      version: true,
      task: { select: { code: true, planId: true } },
      unit: { select: { code: true } },
      routedTo: { select: { code: true } },
      steps: { where: { kind: "ANSWERED" }, select: { text: true }, orderBy: { at: "desc" }, take: 1 },
    },
  });
  if (!found) return null;
  const { task, unit, routedTo, steps, answerDueOn, ...rest } = found;
  return {
    ...rest,
    taskCode: task.code,
    planId: task.planId,
    unitCode: unit.code,
    routedTo: routedTo?.code ?? null,
    answerDueOn: answerDueOn && fromDatabaseDate(answerDueOn),
    answer: steps[0]?.text ?? "",
  };
}

/** The same, locked until the transaction ends. */
export async function lockDifficulty(tx: Tx, number: number, scope: Scope): Promise<Difficulty | null> {
  await tx.$queryRaw`select 1 from difficulty where number = ${number} for update`;
  return findDifficulty(tx, number, scope);
}

/** Which of some files the reader's unit has handed in on a task. */
export async function ownFilesAmong(
  tx: Tx,
  ids: readonly string[],
  taskId: string,
  scope: Scope,
): Promise<string[]> {
  if (ids.length === 0) return [];
  // Held until the end: its unit may be taking one back at this moment.
  await tx.$queryRaw`select 1 from evidence_file where id = any(${[...ids]}::uuid[]) order by id for share`;
  const files = await tx.evidenceFile.findMany({
    where: { id: { in: [...ids] }, taskId, unitId: scope.unitId },
    select: { id: true },
  });
  return files.map(({ id }) => id);
}

type By = { at: Date; byId: string };

export async function insertDifficulty(
  tx: Tx,
  of: { taskId: string; unitId: string },
  { fileIds, ...words }: Raised,
  { at, byId }: By,
): Promise<{ id: string; number: number }> {
  const created = await tx.difficulty.create({
    data: {
      ...of,
      ...words,
      raisedAt: at,
      raisedById: byId,
      steps: { create: { kind: "RAISED", at, byId } },
      files: { create: fileIds.map((fileId) => ({ fileId })) },
    },
    select: { id: true, number: true },
  });
  // Who may read the difficulty may read what it rests on.
  await shareFiles(tx, fileIds, at);
  return created;
}

/** Something done about it: the step, and the state it leads to. */
export async function insertStep(
  tx: Tx,
  difficultyId: string,
  { kind, text, route }: DifficultyEvent,
  by: By,
): Promise<void> {
  const dueOn = route && toDatabaseDate(route.dueOn);
  await tx.difficultyStep.create({
    data: { difficultyId, kind, text, ...by, routedToId: route?.unitId ?? null, dueOn: dueOn ?? null },
  });
  await tx.difficulty.update({
    where: { id: difficultyId },
    data: {
      state: kind,
      version: { increment: 1 },
      ...(route ? { routedToId: route.unitId, answerDueOn: dueOn } : {}),
    },
  });
}

/** What the notice of an act says. Read after the decision: the unit that answers may not see the task. */
export async function refsFor(
  tx: Tx,
  { taskId, number, title, unitCode, routedTo }: Difficulty,
): Promise<{ task: TaskRef; difficulty: DifficultyRef }> {
  const { currentVersion, ...task } = await tx.task.findUniqueOrThrow({
    where: { id: taskId },
    select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
  });
  if (!currentVersion) throw new Error(`task ${task.code} has no wording`);
  return {
    task: taskRef(taskOf(task, currentVersion)),
    difficulty: { number, title, unit: unitCode, routedTo },
  };
}

/** The units of a plan's mechanism with their periods, in protocol order. */
export async function findMemberPeriods(db: Db, planId: string, _scope: Scope) {
  const rows = await db.membership.findMany({
    where: { planId },
    orderBy: { unit: { protocolRank: "asc" } },
    select: {
      unitId: true,
      joinedOn: true,
      leftOn: true,
      unit: { select: { code: true, nameZh: true, nameEn: true, shortNameZh: true } },
    },
  });
  return rows.map(({ unit, unitId, joinedOn, leftOn }) => ({
    unitId,
    unit,
    joinedOn: fromDatabaseDate(joinedOn),
    leftOn: leftOn && fromDatabaseDate(leftOn),
  }));
}

export type NextMeeting = { code: string; titleZh: string; titleEn: string; heldOn: CalendarDate };

/** The meeting that comes next, by plan; one held today still counts. */
export async function findNextMeetings(
  db: Db,
  today: CalendarDate,
  _scope: Scope,
): Promise<Map<string, NextMeeting>> {
  const meetings = await db.meeting.findMany({
    where: { heldOn: { gte: toDatabaseDate(today) } },
    orderBy: [{ heldOn: "desc" }, { number: "desc" }],
    select: { planId: true, code: true, titleZh: true, titleEn: true, heldOn: true },
  });
  return new Map(
    meetings.map(({ planId, heldOn, ...meeting }) => [
      planId,
      { ...meeting, heldOn: fromDatabaseDate(heldOn) },
    ]),
  );
}
