import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { signaturesOf } from "@/lib/tasks/signature.store";
import { unsignedUnits } from "@/lib/tasks/signing";
import type { Task } from "@/lib/tasks/task";
import {
  findTask,
  findTaskById,
  lockTask,
  lockTaskById,
  UNIT_NAMES,
  visibleTasks,
} from "@/lib/tasks/task.store";
import { findApprovedTexts } from "@/lib/working-rules/rules.store";
import type { ExtensionRequest, ExtensionView, RequestState } from "./extension";

const REQUEST = {
  id: true,
  taskId: true,
  fromDate: true,
  askedDueOn: true,
  reason: true,
  state: true,
  at: true,
  byId: true,
  decidedAt: true,
  decisionReason: true,
  grantedDueOn: true,
  version: true,
  unit: { select: UNIT_NAMES },
  by: { select: { nameZh: true } },
  decidedBy: { select: { nameZh: true } },
  task: { select: { code: true, currentVersion: { select: { title: true, titleEn: true } } } },
} as const satisfies Prisma.ExtensionRequestSelect;

/** The task with all that a request for a later date is held against, locked until the transaction ends. */
export async function lockExtensible(tx: Tx, code: string, scope: Scope) {
  const task = await lockTask(tx, code, scope);
  return task && { task, ...(await frameOf(tx, task, scope)) };
}

export async function findExtensible(db: Db, code: string, scope: Scope) {
  const task = await findTask(db, code, scope);
  return task && { task, ...(await frameOf(db, task, scope)) };
}

async function frameOf(db: Db, task: Task, scope: Scope) {
  const [planEnd, rules, pending] = await Promise.all([
    planEndOf(db, task.planId),
    findApprovedTexts(db, task.planId, scope),
    db.extensionRequest.findMany({
      where: { taskId: task.id, state: "PENDING" },
      select: { unit: { select: { code: true } } },
    }),
  ]);
  return { planEnd, rules, pending: pending.map(({ unit }) => unit.code) };
}

/** The request with its task, both locked, the task first: whoever changes the task waits here. */
export async function lockRequest(tx: Tx, id: string, scope: Scope) {
  const found = await tx.extensionRequest.findUnique({ where: { id }, select: { taskId: true } });
  const task = found && (await lockTaskById(tx, found.taskId, scope));
  if (!task) return null;
  const row = await tx.extensionRequest.findUniqueOrThrow({ where: { id }, select: REQUEST });
  const [planEnd, signatures] = await Promise.all([
    planEndOf(tx, task.planId),
    signaturesOf(tx, [task.id], scope),
  ]);
  const unsigned = unsignedUnits(task, signatures.get(task.id) ?? []);
  return { ...requestOf(row), task, planEnd, unsigned };
}

/** A request as the desk reads it, with its task as it is worded now. */
export async function findRequest(db: Db, id: string, scope: Scope) {
  const row = await db.extensionRequest.findFirst({
    where: { id, task: visibleTasks(scope) },
    select: REQUEST,
  });
  const task = row && (await findTaskById(db, row.taskId, scope));
  if (!task) return null;
  const [planEnd, earlier] = await Promise.all([
    planEndOf(db, task.planId),
    db.extensionRequest.findMany({
      where: { taskId: task.id, id: { not: id } },
      orderBy: { at: "desc" },
      select: REQUEST,
    }),
  ]);
  return { request: viewOf(row), task, planEnd, earlier: earlier.map(viewOf) };
}

/** Every request on a task that the reader sees, the latest first; `until` an instant as they stood then. */
export async function listRequestsOfTask(
  db: Db,
  taskId: string,
  until: Date | null,
  scope: Scope,
): Promise<ExtensionView[]> {
  const rows = await db.extensionRequest.findMany({
    where: { taskId, task: visibleTasks(scope), ...(until ? { at: { lt: until } } : {}) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: REQUEST,
  });
  return rows.map((row) => (until ? asOf(viewOf(row), until) : viewOf(row)));
}

/** Those nobody has decided, the longest waiting first. */
export async function listPendingRequests(db: Db, scope: Scope): Promise<ExtensionView[]> {
  const rows = await db.extensionRequest.findMany({
    where: { state: "PENDING", task: visibleTasks(scope) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: REQUEST,
  });
  return rows.map(viewOf);
}

export async function insertRequest(
  tx: Tx,
  request: {
    taskId: string;
    unitId: string;
    fromDate: CalendarDate;
    askedDueOn: CalendarDate;
    reason: string;
    at: Date;
    byId: string;
  },
): Promise<string> {
  const { fromDate, askedDueOn, ...rest } = request;
  const { id } = await tx.extensionRequest.create({
    data: { ...rest, fromDate: toDatabaseDate(fromDate), askedDueOn: toDatabaseDate(askedDueOn) },
    select: { id: true },
  });
  return id;
}

/** A withdrawal is kept like a decision: when, and by whom. */
export async function updateDecision(
  tx: Tx,
  id: string,
  decision: {
    state: RequestState;
    decidedAt: Date;
    decidedById: string;
    decisionReason?: string;
    grantedDueOn?: CalendarDate | null;
    versionId?: string | null;
  },
): Promise<void> {
  const { grantedDueOn, ...rest } = decision;
  await tx.extensionRequest.update({
    where: { id },
    data: {
      ...rest,
      grantedDueOn: grantedDueOn ? toDatabaseDate(grantedDueOn) : null,
      version: { increment: 1 },
    },
  });
}

async function planEndOf(db: Db, planId: string): Promise<CalendarDate> {
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { windowEnd: true } });
  return fromDatabaseDate(plan.windowEnd);
}

type Row = Prisma.ExtensionRequestGetPayload<{ select: typeof REQUEST }>;

function viewOf(row: Row): ExtensionView {
  const { nameZh, nameEn, shortNameZh } = row.unit;
  const { title, titleEn } = row.task.currentVersion ?? { title: "", titleEn: "" };
  return {
    ...requestOf(row),
    unitNameZh: nameZh,
    unitNameEn: nameEn,
    unitShortNameZh: shortNameZh,
    taskTitle: title,
    taskTitleEn: titleEn,
  };
}

function requestOf({ taskId: _taskId, unit, by, decidedBy, task, ...row }: Row): ExtensionRequest {
  return {
    ...row,
    taskCode: task.code,
    unitCode: unit.code,
    byName: by.nameZh,
    decidedBy: decidedBy?.nameZh ?? "",
    fromDate: fromDatabaseDate(row.fromDate),
    askedDueOn: fromDatabaseDate(row.askedDueOn),
    grantedDueOn: row.grantedDueOn && fromDatabaseDate(row.grantedDueOn),
  };
}

/** As it stood at an instant: what was decided later was still pending. */
function asOf(request: ExtensionView, until: Date): ExtensionView {
  if (request.decidedAt === null || request.decidedAt < until) return request;
  return {
    ...request,
    state: "PENDING",
    decidedAt: null,
    decidedBy: "",
    decisionReason: "",
    grantedDueOn: null,
  };
}
