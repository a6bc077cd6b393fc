import { type Db, Prisma } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { UnitRole } from "@/lib/plan/measure";
import type { TaskStage } from "./task";
import { UNIT_NAMES, visibleTasks } from "./task.store";
import type { TaskLine, TaskListView } from "./task-view";

export type TaskFilter = {
  q: string;
  measure: string | null;
  unit: string | null;
  role: UnitRole | null;
  stage: TaskStage | null;
  unsigned: boolean;
  from: CalendarDate | null;
  to: CalendarDate | null;
  sort: { by: "code" | "title" | "due" | "weight" | "stage"; descending: boolean };
  page: number;
  take: number;
};

export const TASKS_A_PAGE = 50;

const ORDER: Record<TaskFilter["sort"]["by"], (dir: "asc" | "desc") => Prisma.TaskOrderByWithRelationInput> =
  {
    code: (dir) => ({ code: dir }),
    title: (dir) => ({ currentVersion: { title: dir } }),
    due: (dir) => ({ currentVersion: { dueOn: dir } }),
    weight: (dir) => ({ currentVersion: { weight: dir } }),
    stage: (dir) => ({ stage: dir }),
  };

/** The reader's tasks of a plan that match, a page of them, and what can be filtered by. */
export async function listedTasks(
  db: Db,
  planId: string,
  filter: TaskFilter,
  scope: Scope,
): Promise<TaskListView> {
  const mine: Prisma.TaskWhereInput = { AND: [{ planId }, visibleTasks(scope)] };
  const unsigned = await unsignedParts(db, planId, scope);
  const where = { AND: [mine, matching(filter, unsigned, scope)] };
  const [shown, total, measures, units] = await Promise.all([
    db.task.count({ where }),
    db.task.count({ where: mine }),
    db.measure.findMany({
      where: { tasks: { some: mine } },
      orderBy: { ordinal: "asc" },
      select: { code: true, titleZh: true, titleEn: true },
    }),
    db.unit.findMany({
      where: { taskParts: { some: { version: { currentOf: mine } } } },
      orderBy: { protocolRank: "asc" },
      select: UNIT_NAMES,
    }),
  ]);
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const rows = await db.task.findMany({
    where,
    orderBy: [ORDER[filter.sort.by](filter.sort.descending ? "desc" : "asc"), { code: "asc" }],
    skip: (page - 1) * filter.take,
    take: filter.take,
    select: LINE,
  });
  return { tasks: rows.flatMap((row) => lineOf(row, unsigned)), shown, total, page, pages, measures, units };
}

/** The parts not signed for, by task: of all units, or of the reader's own. */
export async function unsignedParts(db: Db, planId: string, scope: Scope): Promise<Map<string, string[]>> {
  const own = scope.seesAllUnits ? Prisma.empty : Prisma.sql`and u.unit_id = ${scope.unitId}::uuid`;
  const rows = await db.$queryRaw<{ id: string; code: string }[]>`
    select t.id, n.code from task t
    join task_unit u on u.version_id = t.current_version_id join unit n on n.id = u.unit_id
    where t.plan_id = ${planId}::uuid and t.stage = 'ASSIGNED' and u.must_sign ${own}
      and not exists (select 1 from task_signature s where s.version_id = u.version_id and s.unit_id = u.unit_id)
    order by n.protocol_rank`;
  const byTask = new Map<string, string[]>();
  for (const { id, code } of rows) byTask.set(id, [...(byTask.get(id) ?? []), code]);
  return byTask;
}

function matching(filter: TaskFilter, unsigned: Map<string, string[]>, scope: Scope): Prisma.TaskWhereInput {
  const contains = { contains: filter.q, mode: "insensitive" } as const;
  const { unit, role, from, to } = filter;
  const version: Prisma.TaskVersionWhereInput[] = [
    ...(from ? [{ dueOn: { gte: toDatabaseDate(from) } }] : []),
    ...(to ? [{ dueOn: { lte: toDatabaseDate(to) } }] : []),
    // A role without a unit is that of the reader's own; to who sees all units it says nothing.
    ...(unit ? [{ units: { some: { unit: { code: unit }, ...(role ? { role } : {}) } } }] : []),
    ...(role && !unit && !scope.seesAllUnits ? [{ units: { some: { unitId: scope.unitId, role } } }] : []),
  ];
  return {
    ...(filter.q
      ? {
          OR: [
            { code: contains },
            { currentVersion: { title: contains } },
            { currentVersion: { titleEn: contains } },
            { currentVersion: { deliverable: contains } },
          ],
        }
      : {}),
    ...(filter.measure ? { measure: { code: filter.measure } } : {}),
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.unsigned ? { id: { in: [...unsigned.keys()] } } : {}),
    ...(version.length > 0 ? { currentVersion: { AND: version } } : {}),
  };
}

const LINE = {
  id: true,
  code: true,
  stage: true,
  demonstration: true,
  measure: { select: { code: true } },
  versions: { select: { dueOn: true }, orderBy: { number: "asc" }, take: 1 },
  currentVersion: {
    select: {
      title: true,
      titleEn: true,
      cadence: true,
      weight: true,
      dueOn: true,
      units: {
        select: { role: true, unit: { select: UNIT_NAMES } },
        orderBy: [{ role: "asc" }, { unit: { protocolRank: "asc" } }],
      },
    },
  },
} as const satisfies Prisma.TaskSelect;

type LineRow = Prisma.TaskGetPayload<{ select: typeof LINE }>;

function lineOf(row: LineRow, unsigned: Map<string, string[]>): TaskLine[] {
  const { id, measure, versions, currentVersion, ...task } = row;
  if (!currentVersion) return [];
  const { units, dueOn, ...words } = currentVersion;
  const byRole = (role: UnitRole) => units.filter((part) => part.role === role).map(({ unit }) => unit);
  return [
    {
      ...task,
      ...words,
      measureCode: measure.code,
      dueOn: fromDatabaseDate(dueOn),
      originalDueOn: fromDatabaseDate(versions[0]?.dueOn ?? dueOn),
      lead: byRole("LEAD")[0] ?? null,
      supports: byRole("SUPPORT"),
      unsigned: unsigned.get(id) ?? [],
    },
  ];
}
