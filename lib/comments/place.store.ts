import type { Db } from "@/lib/db/client";
import { visibleDifficulties } from "@/lib/difficulties/difficulty.store";
import type { Scope } from "@/lib/kernel/scope";
import { findTask } from "@/lib/tasks/task.store";
import { OFFICE, type Place } from "./comment";

export type AskedPlace = { taskCode: string; reportId: string | null; difficultyNumber: number | null };

/** Where a comment is written or read; null when the reader may not see it. */
export async function findPlace(db: Db, asked: AskedPlace, scope: Scope): Promise<Place | null> {
  const { taskCode, reportId, difficultyNumber } = asked;
  if (difficultyNumber !== null) return difficultyPlace(db, taskCode, difficultyNumber, scope);
  const task = await findTask(db, taskCode, scope);
  if (!task) return null;
  if (reportId !== null && !(await seesReport(db, reportId, task.id, scope))) return null;
  return {
    taskId: task.id,
    taskCode: task.code,
    stage: task.stage,
    reportId,
    difficultyId: null,
    difficultyNumber: null,
    ...around(task.units.map(({ unitCode }) => unitCode)),
  };
}

/** A unit that was asked for help without a part in the task learns no other unit of it than the raiser. */
async function difficultyPlace(
  db: Db,
  taskCode: string,
  number: number,
  scope: Scope,
): Promise<Place | null> {
  const found = await db.difficulty.findFirst({
    where: { number, task: { code: taskCode }, AND: [visibleDifficulties(scope)] },
    select: {
      id: true,
      task: { select: { id: true, code: true, stage: true } },
      unit: { select: { code: true } },
      routedTo: { select: { code: true } },
    },
  });
  if (!found) return null;
  const [task, own] = await Promise.all([
    findTask(db, taskCode, scope),
    db.unit.findUnique({ where: { id: scope.unitId }, select: { code: true } }),
  ]);
  const units = task?.units.map(({ unitCode }) => unitCode) ?? (own ? [own.code] : []);
  return {
    taskId: found.task.id,
    taskCode: found.task.code,
    stage: found.task.stage,
    reportId: null,
    difficultyId: found.id,
    difficultyNumber: number,
    ...around([found.unit.code, ...(found.routedTo && task ? [found.routedTo.code] : []), ...units]),
  };
}

/** A report that was never submitted is its own unit's alone. */
async function seesReport(db: Db, id: string, taskId: string, scope: Scope): Promise<boolean> {
  const own = { unitId: scope.unitId };
  const found = await db.report.findFirst({
    where: { id, taskId, ...(scope.seesAllUnits ? SUBMITTED : { OR: [own, SUBMITTED] }) },
    select: { id: true },
  });
  return found !== null;
}

const SUBMITTED = { submissions: { some: {} } };

function around(concerned: readonly string[]): Pick<Place, "circle" | "concerned"> {
  const units = [...new Set(concerned)];
  return { concerned: units, circle: [...new Set([...units, OFFICE])] };
}
