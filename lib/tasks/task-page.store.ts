import { lastInstantOf } from "@/lib/audit/trail";
import type { Db } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { dueDateMoves } from "./due-date";
import { signaturesOf, signClock } from "./signature.store";
import { signatureStateOf } from "./signing";
import type { Task } from "./task";
import { findTask, findTaskAt, UNIT_NAMES, WORDING_SELECT, wordingRowOf } from "./task.store";
import type { StepView, TaskView, VersionLine, VersionsCompared } from "./task-view";
import { wordingQueriesOf } from "./wording-query.store";

const TITLED = { code: true, titleZh: true, titleEn: true } as const;

/** A task with all that stands around its wording, now or as it stood at the end of a day. */
export async function findTaskView(
  db: Db,
  code: string,
  day: { on: CalendarDate | null; today: CalendarDate },
  scope: Scope,
): Promise<TaskView | null> {
  const current = await findTask(db, code, scope);
  if (!current) return null;
  const { on } = day;
  const until = on ? lastInstantOf(on) : undefined;
  const task = until ? await findTaskAt(db, code, until, scope) : current;
  const [measure, around, versions, queries, signatures, clock] = await Promise.all([
    db.measure.findUniqueOrThrow({ where: { id: current.measureId }, select: TITLED }),
    surroundings(db, task ?? current, until),
    versionLines(db, current.id, scope, until),
    wordingQueriesOf(db, current.id, scope, until),
    signaturesOf(db, [current.id], scope, until),
    signClock(db, current.planId, scope),
  ]);
  const rule = task && task.stage !== "DRAFT" ? clock.ruleAt(task.versionAt) : null;
  const time = { rule, calendar: clock.calendar, today: on ?? day.today };
  const signed = signatures.get(current.id) ?? [];
  return {
    current,
    task,
    on,
    measure,
    ...around,
    signings: task ? task.units.map(({ unitCode }) => signatureStateOf(task, unitCode, signed, time)) : [],
    rule,
    versions,
    moves: dueDateMoves(versions),
    queries,
  };
}

async function surroundings(
  db: Db,
  task: Task,
  until: Date | undefined,
): Promise<Pick<TaskView, "document" | "meeting" | "batchNote" | "steps">> {
  const [document, meeting, batch, steps] = await Promise.all([
    task.documentCode
      ? db.policyDocument.findUnique({
          where: { code: task.documentCode },
          select: { ...TITLED, number: true },
        })
      : null,
    task.meetingCode ? db.meeting.findUnique({ where: { code: task.meetingCode }, select: TITLED }) : null,
    db.assignmentBatch.findFirst({ where: { tasks: { some: { id: task.id } } }, select: { note: true } }),
    db.taskStep.findMany({
      where: { taskId: task.id, ...(until ? { at: { lte: until } } : {}) },
      orderBy: { at: "asc" },
      select: { kind: true, at: true, reason: true, by: { select: { nameZh: true } } },
    }),
  ]);
  return {
    document,
    meeting,
    batchNote: batch?.note ?? "",
    steps: steps.map(({ by, ...step }): StepView => ({ ...step, byName: by.nameZh })),
  };
}

const LINE = {
  id: true,
  number: true,
  ground: true,
  reason: true,
  at: true,
  dueOn: true,
  by: { select: { nameZh: true } },
  units: { where: { mustSign: true }, select: { unit: { select: { code: true } } } },
} as const;

type LineRow = Omit<VersionLine, "byName" | "dueOn" | "mustSign"> & {
  dueOn: Date;
  by: { nameZh: string };
  units: { unit: { code: string } }[];
};

async function versionLines(db: Db, taskId: string, _scope: Scope, until?: Date): Promise<VersionLine[]> {
  const rows = await db.taskVersion.findMany({
    where: { taskId, ...(until ? { at: { lte: until } } : {}) },
    orderBy: { number: "asc" },
    select: LINE,
  });
  return rows.map(lineOf);
}

function lineOf({ by, units, dueOn, ...row }: LineRow): VersionLine {
  return {
    id: row.id,
    number: row.number,
    ground: row.ground,
    reason: row.reason,
    at: row.at,
    byName: by.nameZh,
    dueOn: fromDatabaseDate(dueOn),
    mustSign: units.map(({ unit }) => unit.code),
  };
}

/** A version of a task's wording and the one before it. */
export async function findVersions(
  db: Db,
  code: string,
  number: number,
  scope: Scope,
): Promise<VersionsCompared | null> {
  const task = await findTask(db, code, scope);
  if (!task) return null;
  const rows = await db.taskVersion.findMany({
    where: { taskId: task.id, number: { in: [number - 1, number] } },
    select: { ...WORDING_SELECT, by: { select: { nameZh: true } } },
  });
  const version = rows.find((row) => row.number === number);
  if (!version) return null;
  const before = rows.find((row) => row.number === number - 1);
  const units = await db.unit.findMany({
    where: { taskParts: { some: { versionId: { in: rows.map(({ id }) => id) } } } },
    orderBy: { protocolRank: "asc" },
    select: UNIT_NAMES,
  });
  return {
    code,
    title: task.title,
    titleEn: task.titleEn,
    version: lineOf({ ...version, units: version.units.filter(({ mustSign }) => mustSign) }),
    wording: wordingRowOf(version),
    before: before ? { number: before.number, wording: wordingRowOf(before) } : null,
    units,
  };
}
