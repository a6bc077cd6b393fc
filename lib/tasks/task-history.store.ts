import type { Db, Prisma } from "@/lib/db/client";
import { changesOf } from "@/lib/history/history.store";
import type { Scope } from "@/lib/kernel/scope";
import type { TaskHistoryEntry } from "./task-view";

const NEWEST = 100;

/**
 * What of a report leaves its unit: from the submission on. What is saved, handed on and sent back
 * within the unit before that is nobody else's to read.
 */
const OUTSIDE_THE_UNIT = [
  "reports.sign-off",
  "reports.withdraw",
  "reports.return-report",
  "reports.approve-report",
  "reports.reopen-report",
];

/** The trail of a task and of the records that hang on it. Comments have readers of their own, and are left out. */
export async function taskHistory(
  db: Db,
  taskId: string,
  scope: Scope,
  until?: Date,
): Promise<TaskHistoryEntry[]> {
  const events = await db.auditEvent.findMany({
    where: {
      outcome: "done",
      ...(until ? { at: { lte: until } } : {}),
      OR: await readableRecords(db, taskId, scope),
    },
    orderBy: { id: "desc" },
    take: NEWEST,
  });
  return events.map((event) => ({
    id: String(event.id),
    at: event.at,
    personName: event.personName,
    role: event.role,
    useCase: event.useCase,
    recordType: event.recordType,
    recordLabel: event.recordLabel,
    changes: changesOf(event.before, event.after),
  }));
}

async function readableRecords(db: Db, taskId: string, scope: Scope): Promise<Prisma.AuditEventWhereInput[]> {
  const id = { id: true } as const;
  const own = { unitId: scope.unitId };
  const all = scope.seesAllUnits;
  const [reports, files, difficulties, instructions, extensions, completions] = await Promise.all([
    db.report.findMany({ where: { taskId }, select: { ...id, unitId: true } }),
    db.evidenceFile.findMany({
      where: { taskId, OR: [{ sharedAt: { not: null } }, own] },
      select: id,
    }),
    db.difficulty.findMany({ where: { taskId }, select: id }),
    // As `visibleInstructions` has it, which stands to the right of tasks.
    db.instruction.findMany({
      where: { taskId, ...(all ? {} : { steps: { some: { ownerUnitId: scope.unitId } } }) },
      select: id,
    }),
    db.extensionRequest.findMany({ where: { taskId }, select: id }),
    db.completionRequest.findMany({ where: { taskId }, select: id }),
  ]);
  const isOwn = ({ unitId }: { unitId: string }) => !all && unitId === scope.unitId;
  const of = (recordType: string, rows: readonly { id: string }[]) => ({
    recordType,
    recordId: { in: rows.map((row) => row.id) },
  });
  return [
    { recordType: "task", recordId: taskId },
    of("report", reports.filter(isOwn)),
    {
      ...of(
        "report",
        reports.filter((report) => !isOwn(report)),
      ),
      useCase: { in: OUTSIDE_THE_UNIT },
    },
    of("evidence", files),
    of("difficulty", difficulties),
    of("instruction", instructions),
    of("extension", extensions),
    of("completion", completions),
  ];
}
