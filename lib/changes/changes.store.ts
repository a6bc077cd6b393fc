import type { Db } from "@/lib/db/client";
import { visibleDifficulties } from "@/lib/difficulties/difficulty.store";
import type { Scope } from "@/lib/kernel/scope";
import { visibleTasks } from "@/lib/tasks/task.store";
import { type ChangeCounts, NO_CHANGES } from "./change";
import type { Changes } from "./change-view";
import type { Asked, Shown } from "./listing.store";
import { findDifficultySteps, findInstructionSteps } from "./matter-changes.store";
import { findMechanismChanges, findTargetChanges, findValues } from "./published-changes.store";
import { findReadingChanges } from "./reading-changes.store";
import { findCorrectedReports } from "./report-changes.store";
import { findTaskSteps, findWordings } from "./task-changes.store";

/**
 * What changed in a span, from rows written by its end alone: nothing done later changes the answer. Only
 * whose it is to know may change: a unit that has no part in a task any more is not told of it.
 */
export async function findChanges(db: Db, asked: Asked, shown: Shown, scope: Scope): Promise<Changes> {
  // Three at a time: a page that took a connection for each table would leave none to others.
  const [readings, { tasks, wordings, reports }, published] = await Promise.all([
    findReadingChanges(db, asked, shown, scope),
    inTurn({
      wordings: () => findWordings(db, asked, shown, scope),
      reports: () => findCorrectedReports(db, asked, shown, scope),
      tasks: () => findTaskSteps(db, asked, shown, scope),
    }),
    inTurn({
      values: () => findValues(db, asked, shown, scope),
      targets: () => findTargetChanges(db, asked, shown, scope),
      difficulties: () => findDifficultySteps(db, asked, shown, scope),
      instructions: () => findInstructionSteps(db, asked, shown, scope),
      mechanism: () => findMechanismChanges(db, asked, shown, scope),
    }),
  ]);
  const { ratings, lights, progress, still } = readings;
  const { values, targets, difficulties, instructions, mechanism } = published;
  const ofTasks = { tasks, ratings, lights, wordings, progress, still, reports };
  const sections = { ...ofTasks, ...published };
  const counts: ChangeCounts = Object.assign(
    { ...NO_CHANGES },
    ...Object.values(sections).map((section) => section.counts),
  );
  return {
    counts,
    lines: {
      tasks: tasks.rows,
      ratings: ratings.rows,
      lights: lights.rows,
      wordings: wordings.rows,
      progress: progress.rows,
      still: still.rows,
      reports: reports.rows,
      values: values.rows,
      targets: targets.rows,
      difficulties: difficulties.rows,
      instructions: instructions.rows,
      mechanism: mechanism.rows,
    },
  };
}

type Reads = Record<string, () => Promise<unknown>>;
type ReadsOf<Of extends Reads> = { [Name in keyof Of]: Awaited<ReturnType<Of[Name]>> };

async function inTurn<Of extends Reads>(reads: Of): Promise<ReadsOf<Of>> {
  const read: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(reads)) read[name] = await one();
  return read as ReadsOf<Of>;
}

/** What a reader may see, where that is not everything. */
export async function findVisible(db: Db, planId: string, scope: Scope): Promise<Asked["visible"]> {
  if (scope.seesAllUnits) return null;
  const id = { id: true } as const;
  const [tasks, difficulties] = await Promise.all([
    db.task.findMany({ where: { AND: [{ planId }, visibleTasks(scope)] }, select: id }),
    db.difficulty.findMany({
      where: { AND: [{ task: { planId } }, visibleDifficulties(scope)] },
      select: id,
    }),
  ]);
  return {
    taskIds: tasks.map((task) => task.id),
    difficultyIds: difficulties.map((difficulty) => difficulty.id),
    unitId: scope.unitId,
  };
}
