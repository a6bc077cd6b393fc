import type { Db, Prisma, Tx } from "@/lib/db/client";
import { filesByIds, shareFiles } from "@/lib/evidence/evidence.store";
import type { Scope } from "@/lib/kernel/scope";
import { signaturesOf } from "@/lib/tasks/signature.store";
import { unsignedUnits } from "@/lib/tasks/signing";
import { leadOf, type Task } from "@/lib/tasks/task";
import {
  findTask,
  findTaskById,
  lockTask,
  lockTaskById,
  UNIT_NAMES,
  visibleTasks,
} from "@/lib/tasks/task.store";
import type {
  ClosingStep,
  CompletedTask,
  CompletionRequest,
  CompletionView,
  LeadProgress,
  RequestState,
} from "./completion";

const REQUEST = {
  id: true,
  taskId: true,
  statement: true,
  state: true,
  at: true,
  byId: true,
  decidedAt: true,
  decisionReason: true,
  version: true,
  unit: { select: UNIT_NAMES },
  by: { select: { nameZh: true } },
  decidedBy: { select: { nameZh: true } },
  task: { select: { code: true, currentVersion: { select: { title: true, titleEn: true } } } },
  files: {
    select: {
      file: { select: { id: true, name: true, stored: { select: { size: true, mediaType: true } } } },
    },
    orderBy: { file: { uploadedAt: "asc" } },
  },
} as const satisfies Prisma.CompletionRequestSelect;

/** The task with all that a completion request is held against, locked until the transaction ends. */
export async function lockCompletable(tx: Tx, code: string, fileIds: readonly string[], scope: Scope) {
  const task = await lockTask(tx, code, scope);
  if (!task) return null;
  return {
    task,
    ...(await standOf(tx, task, scope)),
    files: await filesByIds(tx, task.id, fileIds, scope),
  };
}

export async function findCompletable(db: Db, code: string, scope: Scope) {
  const task = await findTask(db, code, scope);
  return task && { task, ...(await standOf(db, task, scope)) };
}

async function standOf(db: Db, task: Task, scope: Scope) {
  const [leadProgress, pending] = await Promise.all([
    leadProgressOf(db, task, scope),
    db.completionRequest.count({ where: { taskId: task.id, state: "PENDING" } }),
  ]);
  return { leadProgress, pending: pending > 0 };
}

/** What the lead unit's latest report says that is approved and not reopened since. */
export async function leadProgressOf(
  db: Db,
  task: Pick<Task, "id" | "units">,
  _scope: Scope,
): Promise<LeadProgress | null> {
  const report = await db.report.findFirst({
    where: { taskId: task.id, unit: { code: leadOf(task) }, state: "APPROVED" },
    orderBy: { period: "desc" },
    select: {
      period: true,
      submissions: { select: { progress: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const submission = report?.submissions[0];
  return report && submission ? { progress: submission.progress, period: report.period } : null;
}

/** The request with its task, both locked, the task first: whoever changes the task waits here. */
export async function lockRequest(tx: Tx, id: string, scope: Scope) {
  const found = await tx.completionRequest.findUnique({ where: { id }, select: { taskId: true } });
  const task = found && (await lockTaskById(tx, found.taskId, scope));
  if (!task) return null;
  const row = await tx.completionRequest.findUniqueOrThrow({ where: { id }, select: REQUEST });
  return { ...requestOf(row), task };
}

/** A request as the desk reads it, with its task and what the office should know before it decides. */
export async function findRequest(db: Db, id: string, scope: Scope) {
  const row = await db.completionRequest.findFirst({
    where: { id, task: visibleTasks(scope) },
    select: REQUEST,
  });
  const task = row && (await findTaskById(db, row.taskId, scope));
  if (!task) return null;
  const [leadProgress, signatures, openDifficulties, pendingExtensions, earlier] = await Promise.all([
    leadProgressOf(db, task, scope),
    signaturesOf(db, [task.id], scope),
    db.difficulty.findMany({
      where: { taskId: task.id, state: { in: ["RAISED", "ROUTED", "ANSWERED", "UNSOLVED"] } },
      orderBy: { number: "asc" },
      select: { number: true, title: true },
    }),
    db.extensionRequest.count({ where: { taskId: task.id, state: "PENDING" } }),
    db.completionRequest.findMany({
      where: { taskId: task.id, id: { not: id } },
      orderBy: { at: "desc" },
      select: REQUEST,
    }),
  ]);
  const unsigned = unsignedUnits(task, signatures.get(task.id) ?? []);
  return {
    request: viewOf(row),
    task,
    leadProgress,
    unsigned: task.units.filter((unit) => unsigned.includes(unit.unitCode)),
    openDifficulties,
    pendingExtensions,
    earlier: earlier.map(viewOf),
  };
}

/** The requests and closing steps of a task, the latest first; `until` an instant as they stood then. */
export async function listClosingOfTask(
  db: Db,
  taskId: string,
  until: Date | null,
  scope: Scope,
): Promise<{ requests: CompletionView[]; steps: ClosingStep[] }> {
  const by = until ? { at: { lt: until } } : {};
  const [rows, steps] = await Promise.all([
    db.completionRequest.findMany({
      where: { taskId, task: visibleTasks(scope), ...by },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: REQUEST,
    }),
    db.taskStep.findMany({
      where: {
        taskId,
        task: visibleTasks(scope),
        kind: { in: ["COMPLETED", "STRUCK_OFF", "REOPENED"] },
        ...by,
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, kind: true, at: true, reason: true, by: { select: { nameZh: true } } },
    }),
  ]);
  return {
    requests: rows.map((row) => (until ? asOf(viewOf(row), until) : viewOf(row))),
    steps: steps.map(({ by: person, kind, ...step }) => ({
      ...step,
      kind: kind as ClosingStep["kind"],
      byName: person.nameZh,
    })),
  };
}

/** Those nobody has decided, the longest waiting first. */
export async function listPendingRequests(db: Db, scope: Scope): Promise<CompletionView[]> {
  const rows = await db.completionRequest.findMany({
    where: { state: "PENDING", task: visibleTasks(scope) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: REQUEST,
  });
  return rows.map(viewOf);
}

/** Completed tasks that are not struck off yet, the longest waiting first. */
export async function listCompletedTasks(db: Db, scope: Scope): Promise<CompletedTask[]> {
  const rows = await db.task.findMany({
    where: { stage: "COMPLETED", AND: visibleTasks(scope) },
    select: {
      code: true,
      currentVersion: {
        select: {
          title: true,
          titleEn: true,
          units: { where: { role: "LEAD" }, select: { unit: { select: UNIT_NAMES } } },
        },
      },
      steps: { where: { kind: "COMPLETED" }, orderBy: { at: "desc" }, take: 1, select: { at: true } },
    },
  });
  const tasks = rows.flatMap(({ code, currentVersion, steps }) => {
    const lead = currentVersion?.units[0]?.unit;
    const completedAt = steps[0]?.at;
    if (!currentVersion || !lead || !completedAt) return [];
    const { title, titleEn } = currentVersion;
    const unit = { unitCode: lead.code, unitShortNameZh: lead.shortNameZh };
    return [{ taskCode: code, taskTitle: title, taskTitleEn: titleEn, ...unit, completedAt }];
  });
  return tasks.sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime());
}

/** With the request, its files become visible to the other units of the task. */
export async function insertRequest(
  tx: Tx,
  request: {
    taskId: string;
    unitId: string;
    statement: string;
    files: readonly string[];
    at: Date;
    byId: string;
  },
): Promise<string> {
  const { files, ...rest } = request;
  await shareFiles(tx, files, request.at);
  const { id } = await tx.completionRequest.create({
    data: { ...rest, files: { create: files.map((fileId) => ({ fileId })) } },
    select: { id: true },
  });
  return id;
}

/** A withdrawal is kept like a decision: when, and by whom. */
export async function updateDecision(
  tx: Tx,
  id: string,
  decision: { state: RequestState; decidedAt: Date; decidedById: string; decisionReason?: string },
): Promise<void> {
  await tx.completionRequest.update({ where: { id }, data: { ...decision, version: { increment: 1 } } });
}

type Row = Prisma.CompletionRequestGetPayload<{ select: typeof REQUEST }>;

function viewOf(row: Row): CompletionView {
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

function requestOf({ taskId: _taskId, unit, by, decidedBy, task, files, ...row }: Row): CompletionRequest {
  return {
    ...row,
    taskCode: task.code,
    unitCode: unit.code,
    byName: by.nameZh,
    decidedBy: decidedBy?.nameZh ?? "",
    files: files.map(({ file: { stored, ...file } }) => ({ ...file, ...stored })),
  };
}

/** As it stood at an instant: what was decided later was still pending. */
function asOf(request: CompletionView, until: Date): CompletionView {
  if (request.decidedAt === null || request.decidedAt < until) return request;
  return { ...request, state: "PENDING", decidedAt: null, decidedBy: "", decisionReason: "" };
}
