import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Task } from "@/lib/tasks/task";
import { lockTask, UNIT_NAMES, visibleTasks } from "@/lib/tasks/task.store";

/** A file as lists and forms name it. */
export type EvidenceView = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  taskCode: string;
  unitCode: string;
  unitNameZh: string;
  unitNameEn: string;
  uploadedAt: Date;
  uploadedBy: string;
  /** Null while only the own unit sees it. */
  sharedAt: Date | null;
};

export type EvidenceRecord = EvidenceView & { sha256: string; taskId: string };

const FILE = {
  id: true,
  sha256: true,
  name: true,
  taskId: true,
  uploadedAt: true,
  sharedAt: true,
  stored: { select: { size: true, mediaType: true } },
  task: { select: { code: true } },
  unit: { select: UNIT_NAMES },
  uploadedBy: { select: { nameZh: true } },
} as const satisfies Prisma.EvidenceFileSelect;

/**
 * The files a reader may see: those of his own unit, and of the tasks he sees what has been submitted.
 * A unit that has left a task keeps its own.
 */
export function visibleFiles(scope: Scope): Prisma.EvidenceFileWhereInput {
  const submitted: Prisma.EvidenceFileWhereInput = { sharedAt: { not: null }, task: visibleTasks(scope) };
  const ofUnit = scope.role === "LIAISON_OFFICER" || scope.role === "STAFF";
  return ofUnit ? { OR: [{ unitId: scope.unitId }, submitted, ofItsDifficulties(scope.unitId)] } : submitted;
}

/** A unit that is or was asked to solve a difficulty reads its files, with or without a part in the task. */
function ofItsDifficulties(unitId: string): Prisma.EvidenceFileWhereInput {
  const asked = { OR: [{ routedToId: unitId }, { steps: { some: { routedToId: unitId } } }] };
  return { sharedAt: { not: null }, difficulty: { some: { difficulty: asked } } };
}

export async function findFile(db: Db, id: string, scope: Scope): Promise<EvidenceRecord | null> {
  const found = await db.evidenceFile.findFirst({ where: { id, AND: visibleFiles(scope) }, select: FILE });
  return found && recordOf(found);
}

export async function lockFile(tx: Tx, id: string, scope: Scope): Promise<EvidenceRecord | null> {
  await tx.$queryRaw`select 1 from evidence_file where id = ${id}::uuid for update`;
  return findFile(tx, id, scope);
}

/** The files of a task that the reader sees, those uploaded last first. */
export async function listFilesOfTask(db: Db, taskId: string, scope: Scope): Promise<EvidenceView[]> {
  const rows = await db.evidenceFile.findMany({
    where: { taskId, AND: visibleFiles(scope) },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    select: FILE,
  });
  return rows.map(viewOf);
}

/** Of some ids of a form, the files that the reader sees on the task, in the order asked for. */
export async function filesByIds(
  db: Db,
  taskId: string,
  ids: readonly string[],
  scope: Scope,
): Promise<EvidenceView[]> {
  if (ids.length === 0) return [];
  const rows = await db.evidenceFile.findMany({
    where: { id: { in: [...ids] }, taskId, AND: visibleFiles(scope) },
    select: FILE,
  });
  const found = new Map(rows.map((row) => [row.id, viewOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** From now on the other units of the task see them. What is shared stays shared since when it was. */
export async function shareFiles(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.evidenceFile.updateMany({
    where: { id: { in: [...ids] }, sharedAt: null },
    data: { sharedAt: at },
  });
}

/** The task, and the same file if the unit has handed it in on it before. */
export async function loadHandIn(
  tx: Tx,
  asked: { taskCode: string; sha256: string; name: string },
  scope: Scope,
): Promise<{ task: Task; already: string | null } | null> {
  const task = await lockTask(tx, asked.taskCode, scope);
  if (!task) return null;
  const already = await tx.evidenceFile.findFirst({
    where: { taskId: task.id, unitId: scope.unitId, sha256: asked.sha256, name: asked.name },
    select: { id: true },
  });
  return { task, already: already?.id ?? null };
}

export async function insertFile(
  tx: Tx,
  file: {
    sha256: string;
    size: number;
    mediaType: string;
    name: string;
    taskId: string;
    unitId: string;
    at: Date;
    byId: string;
  },
): Promise<string> {
  const { sha256, size, mediaType, name, taskId, unitId, at, byId } = file;
  // Two people may hand in the same bytes at the same moment.
  await tx.storedFile.createMany({
    data: [{ sha256, size, mediaType, storedAt: at }],
    skipDuplicates: true,
  });
  const { id } = await tx.evidenceFile.create({
    data: { sha256, name, taskId, unitId, uploadedById: byId, uploadedAt: at },
    select: { id: true },
  });
  return id;
}

/** First number of the advisory locks on bytes; the second is their checksum's. */
export const BYTES_LOCK = 7208;

/** Held from before the bytes are kept until the row that names them is there: nobody removes them in between. */
export async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${sha256}))) waited`;
}

/** Whether anything refers to the file: a claim, a difficulty, a completion request, a draft that is being written. */
export async function isAttached(
  tx: Tx,
  file: EvidenceRecord,
): Promise<{ attached: boolean; drafted: boolean }> {
  const counts = await tx.evidenceFile.findUniqueOrThrow({
    where: { id: file.id },
    select: { _count: { select: { claims: true, difficulty: true, completions: true } } },
  });
  const drafts = await tx.$queryRaw<unknown[]>`
    select 1 from report where task_id = ${file.taskId}::uuid and strpos(draft::text, ${file.id}) > 0 limit 1`;
  const { claims, difficulty, completions } = counts._count;
  return { attached: claims + difficulty + completions > 0, drafted: drafts.length > 0 };
}

/** The row goes; the bytes stay under their checksum, others may have handed in the same. */
export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await tx.evidenceFile.delete({ where: { id } });
}

type FileRow = Prisma.EvidenceFileGetPayload<{ select: typeof FILE }>;

function recordOf(row: FileRow): EvidenceRecord {
  return { ...viewOf(row), sha256: row.sha256, taskId: row.taskId };
}

function viewOf({ id, name, stored, task, unit, uploadedAt, uploadedBy, sharedAt }: FileRow): EvidenceView {
  return {
    id,
    name,
    ...stored,
    taskCode: task.code,
    unitCode: unit.code,
    unitNameZh: unit.nameZh,
    unitNameEn: unit.nameEn,
    uploadedAt,
    uploadedBy: uploadedBy.nameZh,
    sharedAt,
  };
}
