import type { Db, Prisma, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type Task, type VersionGround, type Wording, wordingOf } from "./task";
import { STAGE_AFTER, type StepKind } from "./task-step";

/**
 * The tasks a reader may see. Coordinators see all, leaders all but drafts, a unit those it has a
 * part in as they are worded now, once assigned; administrators none.
 */
export function visibleTasks(scope: Scope): Prisma.TaskWhereInput {
  if (scope.role === "COORDINATOR") return {};
  if (scope.role === "LEADER") return { stage: { not: "DRAFT" } };
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return { id: { in: [] } };
  return { stage: { not: "DRAFT" }, currentVersion: { units: { some: { unitId: scope.unitId } } } };
}

export const UNIT_NAMES = { code: true, nameZh: true, nameEn: true, shortNameZh: true } as const;

const WORDING = {
  id: true,
  number: true,
  at: true,
  ground: true,
  reason: true,
  title: true,
  titleEn: true,
  deliverable: true,
  acceptance: true,
  weight: true,
  cadence: true,
  dueOn: true,
  orderNote: true,
  document: { select: { code: true } },
  meeting: { select: { code: true } },
  units: {
    select: {
      unitId: true,
      role: true,
      part: true,
      dueOn: true,
      mustSign: true,
      unit: { select: UNIT_NAMES },
    },
    orderBy: [{ role: "asc" }, { unit: { protocolRank: "asc" } }],
  },
  milestones: {
    select: { key: true, title: true, dueOn: true, share: true },
    orderBy: { ordinal: "asc" },
  },
  indicators: {
    select: { key: true, name: true, unitOfMeasure: true, target: true },
    orderBy: { ordinal: "asc" },
  },
} as const satisfies Prisma.TaskVersionSelect;

const TASK = {
  id: true,
  code: true,
  planId: true,
  measureId: true,
  stage: true,
  demonstration: true,
  version: true,
  measure: { select: { code: true } },
  versions: { select: { dueOn: true }, orderBy: { number: "asc" }, take: 1 },
  steps: { where: { kind: "ASSIGNED" }, select: { at: true }, orderBy: { at: "asc" }, take: 1 },
} as const satisfies Prisma.TaskSelect;

type WordingRow = Prisma.TaskVersionGetPayload<{ select: typeof WORDING }>;
type TaskRow = Prisma.TaskGetPayload<{ select: typeof TASK }>;

/** The task as it is worded now, by its code in the plan begun last. */
export async function findTask(db: Db, code: string, scope: Scope): Promise<Task | null> {
  const found = await db.task.findFirst({
    where: { code, ...visibleTasks(scope) },
    orderBy: { plan: { windowStart: "desc" } },
    select: { ...TASK, currentVersion: { select: WORDING } },
  });
  return found?.currentVersion ? taskOf(found, found.currentVersion) : null;
}

/** The same, locked until the transaction ends. */
export async function lockTask(tx: Tx, code: string, scope: Scope): Promise<Task | null> {
  await tx.$queryRaw`select 1 from task where code = ${code} for update`;
  return findTask(tx, code, scope);
}

export async function lockTaskById(tx: Tx, id: string, scope: Scope): Promise<Task | null> {
  await tx.$queryRaw`select 1 from task where id = ${id}::uuid for update`;
  return findTaskById(tx, id, scope);
}

export async function findTaskById(db: Db, id: string, scope: Scope): Promise<Task | null> {
  const found = await db.task.findFirst({
    where: { id, ...visibleTasks(scope) },
    select: { ...TASK, currentVersion: { select: WORDING } },
  });
  return found?.currentVersion ? taskOf(found, found.currentVersion) : null;
}

/** As it was worded at an instant: the version written last by then; null before it was assigned. */
export async function findTaskAt(db: Db, code: string, at: Date, scope: Scope): Promise<Task | null> {
  const found = await db.task.findFirst({
    where: { code, ...visibleTasks(scope) },
    orderBy: { plan: { windowStart: "desc" } },
    select: {
      ...TASK,
      steps: { where: { at: { lte: at } }, select: { at: true, kind: true }, orderBy: { at: "asc" } },
      versions: { where: { at: { lte: at } }, select: WORDING, orderBy: { number: "asc" } },
    },
  });
  const version = found?.versions.at(-1);
  const assigned = found?.steps.find((step) => step.kind === "ASSIGNED");
  if (!found || !version || !assigned) return null;
  const last = found.steps.at(-1)?.kind ?? "ASSIGNED";
  return taskOf({ ...found, stage: STAGE_AFTER[last], steps: [assigned] }, version);
}

/** Something done to a task: the step, and the stage it leads to. */
export async function takeStep(
  tx: Tx,
  taskId: string,
  step: { kind: StepKind; at: Date; byId: string; reason?: string },
): Promise<void> {
  await tx.taskStep.create({ data: { taskId, ...step } });
  await tx.task.update({
    where: { id: taskId },
    data: { stage: STAGE_AFTER[step.kind], version: { increment: 1 } },
  });
}

export type VersionHeader = {
  ground: VersionGround;
  reason: string;
  at: Date;
  byId: string;
  /** Which units must sign for this version, by code. */
  mustSign: readonly string[];
};

/** A further version of the wording, current from now on. Codes are known to exist: the decision has checked them. */
export async function insertVersion(
  tx: Tx,
  task: { id: string; versionNumber: number },
  wording: Wording,
  header: VersionHeader,
): Promise<string> {
  const { units, milestones, indicators, documentCode, meetingCode, dueOn, ...words } = wording;
  const { mustSign, ...head } = header;
  const [document, meeting, rows] = await Promise.all([
    documentCode
      ? tx.policyDocument.findUnique({ where: { code: documentCode }, select: { id: true } })
      : null,
    meetingCode ? tx.meeting.findUnique({ where: { code: meetingCode }, select: { id: true } }) : null,
    tx.unit.findMany({
      where: { code: { in: units.map((unit) => unit.unitCode) } },
      select: { id: true, code: true },
    }),
  ]);
  const idOf = new Map(rows.map((row) => [row.code, row.id]));
  const { id } = await tx.taskVersion.create({
    data: {
      taskId: task.id,
      number: task.versionNumber + 1,
      ...head,
      ...words,
      dueOn: toDatabaseDate(dueOn),
      documentId: document?.id ?? null,
      meetingId: meeting?.id ?? null,
      units: {
        create: units.map(({ unitCode, role, part, dueOn: partDueOn }) => ({
          unitId: idOf.get(unitCode) ?? "",
          role,
          part,
          dueOn: toDatabaseDate(partDueOn),
          mustSign: mustSign.includes(unitCode),
        })),
      },
      milestones: {
        create: milestones.map((milestone, ordinal) => ({
          ...milestone,
          ordinal,
          dueOn: toDatabaseDate(milestone.dueOn),
        })),
      },
      indicators: { create: indicators.map((indicator, ordinal) => ({ ...indicator, ordinal })) },
    },
    select: { id: true },
  });
  await tx.task.update({
    where: { id: task.id },
    data: { currentVersionId: id, version: { increment: 1 } },
  });
  return id;
}

/** A version's row as a wording. */
export function wordingRowOf(version: WordingRow): Wording {
  const { document, meeting, units, milestones, indicators, dueOn } = version;
  return wordingOf({
    ...version,
    dueOn: fromDatabaseDate(dueOn),
    documentCode: document?.code ?? "",
    meetingCode: meeting?.code ?? "",
    units: units.map(({ unit, role, part, dueOn: partDueOn }) => ({
      unitCode: unit.code,
      role,
      part,
      dueOn: fromDatabaseDate(partDueOn),
    })),
    milestones: milestones.map((milestone) => ({ ...milestone, dueOn: fromDatabaseDate(milestone.dueOn) })),
    indicators: indicators.map((indicator) => ({ ...indicator, target: indicator.target.toString() })),
  });
}

export function taskOf(row: TaskRow, version: WordingRow): Task {
  const { measure, versions, steps, ...task } = row;
  const { id, number, at, document, meeting, units, milestones, indicators, dueOn, ...words } = version;
  return {
    ...task,
    ...words,
    measureCode: measure.code,
    versionId: id,
    versionNumber: number,
    versionAt: at,
    dueOn: fromDatabaseDate(dueOn),
    documentCode: document?.code ?? "",
    meetingCode: meeting?.code ?? "",
    units: units.map(({ unit, unitId, dueOn: partDueOn, ...part }) => {
      const { code, ...names } = unit;
      return { unitId, unitCode: code, ...names, ...part, dueOn: fromDatabaseDate(partDueOn) };
    }),
    milestones: milestones.map((milestone) => ({ ...milestone, dueOn: fromDatabaseDate(milestone.dueOn) })),
    indicators: indicators.map((indicator) => ({ ...indicator, target: indicator.target.toString() })),
    assignedAt: steps[0]?.at ?? null,
    originalDueOn: versions[0] ? fromDatabaseDate(versions[0].dueOn) : fromDatabaseDate(dueOn),
  };
}

/** Exported for stores of other features that select a task beside their own rows. */
export const TASK_SELECT = TASK;
export const WORDING_SELECT = WORDING;
