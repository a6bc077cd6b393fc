import type { Db, Prisma } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { visibleTasks } from "@/lib/tasks/task.store";
import type { Step } from "./window";

const STEPS = {
  select: { kind: true, at: true },
  orderBy: [{ at: "asc" }, { id: "asc" }],
} as const satisfies Prisma.Task$stepsArgs;

/** A part of a unit in a task that is being worked on: what it owes reports for. */
export type OwingTask = {
  id: string;
  code: string;
  planId: string;
  title: string;
  titleEn: string;
  cadence: "MONTHLY" | "QUARTERLY";
  role: "LEAD" | "SUPPORT";
  /** The day the unit got its part. */
  since: CalendarDate;
  steps: Step[];
  dueOn: CalendarDate;
};

export async function owingTasksOf(db: Db, unitId: string, scope: Scope): Promise<OwingTask[]> {
  const part = { units: { some: { unitId } } };
  const rows = await db.task.findMany({
    where: { AND: [visibleTasks(scope), { stage: "ASSIGNED", currentVersion: part }] },
    orderBy: { code: "asc" },
    select: {
      id: true,
      code: true,
      planId: true,
      currentVersion: {
        select: {
          title: true,
          titleEn: true,
          cadence: true,
          units: { where: { unitId }, select: { role: true, dueOn: true } },
        },
      },
      versions: { where: part, orderBy: { number: "asc" }, take: 1, select: { at: true } },
      steps: STEPS,
    },
  });
  return rows.flatMap(({ currentVersion, versions, steps, ...task }) => {
    const [unit, first] = [currentVersion?.units[0], versions[0]];
    if (!currentVersion || !unit || !first) return [];
    const { title, titleEn, cadence } = currentVersion;
    const since = shanghaiDateAt(first.at);
    const dueOn = fromDatabaseDate(unit.dueOn);
    return [{ ...task, title, titleEn, cadence, role: unit.role, since, steps: steps.map(stepOf), dueOn }];
  });
}

/** Exceptions of a unit that still hold on some day, by plan and period: the last day of each. */
export async function exceptionsOfUnit(
  db: Db,
  unitId: string,
  _scope: Scope,
): Promise<{ planId: string; period: string; until: CalendarDate; revoked: boolean }[]> {
  const rows = await db.periodException.findMany({
    where: { unitId, revokedAt: null },
    select: { planId: true, period: true, until: true },
  });
  return rows.map((row) => ({ ...row, until: fromDatabaseDate(row.until), revoked: false }));
}

/** Since when each unit has had a part in a task, known at an instant; by unit id. */
export async function partsSince(
  db: Db,
  taskId: string,
  at: Date | undefined,
  scope: Scope,
): Promise<Map<string, CalendarDate>> {
  const versions = await db.taskVersion.findMany({
    where: { taskId, task: visibleTasks(scope), ...(at ? { at: { lte: at } } : {}) },
    orderBy: { number: "desc" },
    select: { at: true, units: { select: { unitId: true } } },
  });
  return new Map(versions.flatMap((one) => one.units.map(({ unitId }) => [unitId, shanghaiDateAt(one.at)])));
}

/** What was done to a task by an instant. */
export async function stepsOf(db: Db, taskId: string, at: Date | undefined, scope: Scope): Promise<Step[]> {
  const rows = await db.taskStep.findMany({
    where: { taskId, task: visibleTasks(scope), ...(at ? { at: { lte: at } } : {}) },
    ...STEPS,
  });
  return rows.map(stepOf);
}

function stepOf({ kind, at }: { kind: Step["kind"]; at: Date }): Step {
  return { kind, on: shanghaiDateAt(at) };
}
