import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { taskRef } from "@/lib/tasks/task";
import { TASK_SELECT, taskOf, UNIT_NAMES, WORDING_SELECT } from "@/lib/tasks/task.store";
import { OFFICE, type Place, type Written } from "./comment";
import type { CommentView, ReaderUnit } from "./comment-view";

const BUSINESS = ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"] as const;
const OFFICE_READERS = ["COORDINATOR", "LEADER"] as const;

/** Comments that name the reader's unit. The administrators sit in the office's unit and read none. */
export function visibleComments(scope: Scope): Prisma.CommentWhereInput {
  return BUSINESS.some((role) => role === scope.role)
    ? { readers: { some: { unitId: scope.unitId } } }
    : { id: { in: [] } };
}

/** More than any conversation has; the newest are shown. */
const NEWEST = 300;

/** The conversation on a place, oldest first; on a task also what was said on its reports and difficulties. */
export async function findComments(
  db: Db,
  place: Place,
  until: Date | null,
  scope: Scope,
): Promise<CommentView[]> {
  const { taskId, reportId, difficultyId } = place;
  const rows = await db.comment.findMany({
    where: {
      AND: [
        visibleComments(scope),
        { taskId },
        reportId ? { reportId } : {},
        difficultyId ? { difficultyId } : {},
        until ? { at: { lt: until } } : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: NEWEST,
    select: {
      id: true,
      body: true,
      at: true,
      by: { select: { nameZh: true, nameEn: true } },
      unit: { select: UNIT_NAMES },
      readers: { select: { unit: { select: UNIT_NAMES } }, orderBy: { unit: { protocolRank: "asc" } } },
      report: { select: { period: true, unit: { select: { code: true } } } },
      difficulty: { select: { number: true, title: true } },
    },
  });
  return rows.reverse().map(({ readers, report, ...comment }) => ({
    ...comment,
    readers: readers.map(({ unit }) => unit),
    report: report && { period: report.period, unitCode: report.unit.code },
  }));
}

/**
 * Who would read, by name: the people appointed today to the units of the circle. Those of the office's
 * unit who work for it as a member read only where it has a part.
 */
export async function findReaders(
  db: Db,
  { circle, concerned }: Pick<Place, "circle" | "concerned">,
  today: CalendarDate,
  _scope: Scope,
): Promise<ReaderUnit[]> {
  const date = toDatabaseDate(today);
  const units = await db.unit.findMany({
    where: { code: { in: circle } },
    orderBy: { protocolRank: "asc" },
    select: {
      ...UNIT_NAMES,
      appointments: {
        where: {
          role: { in: [...BUSINESS] },
          fromDate: { lte: date },
          OR: [{ toDate: null }, { toDate: { gt: date } }],
          person: { disabledAt: null },
        },
        orderBy: [{ role: "asc" }, { person: { nameZh: "asc" } }],
        select: { role: true, person: { select: { nameZh: true, nameEn: true } } },
      },
    },
  });
  return units.map(({ appointments, ...unit }) => ({
    ...unit,
    people: appointments
      .filter(({ role }) => reads(unit.code, role, concerned))
      .map(({ role, person }) => ({ ...person, role })),
  }));
}

function reads(unit: string, role: string, concerned: readonly string[]): boolean {
  return unit !== OFFICE || concerned.includes(OFFICE) || OFFICE_READERS.some((one) => one === role);
}

export async function insertComment(
  tx: Tx,
  place: Pick<Place, "taskId" | "reportId" | "difficultyId">,
  { body, readers }: Written,
  by: { at: Date; byId: string; unitId: string },
): Promise<string> {
  const units = await tx.unit.findMany({ where: { code: { in: readers } }, select: { id: true } });
  const { taskId, reportId, difficultyId } = place;
  const { id } = await tx.comment.create({
    data: {
      ...{ taskId, reportId, difficultyId, body },
      ...by,
      readers: { create: units.map((unit) => ({ unitId: unit.id })) },
    },
    select: { id: true },
  });
  return id;
}

/** The task as notices name it. Read after the decision: the writer may see the difficulty alone. */
export async function taskRefFor(tx: Tx, taskId: string) {
  const { currentVersion, ...task } = await tx.task.findUniqueOrThrow({
    where: { id: taskId },
    select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
  });
  if (!currentVersion) throw new Error(`task ${task.code} has no wording`);
  return taskRef(taskOf(task, currentVersion));
}
