import type { z } from "zod";
import { endOfDay } from "@/lib/audit/trail";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import type { Calendar } from "@/lib/calendar/working-day";
import type { Db, Prisma } from "@/lib/db/client";
import {
  type CalendarDate,
  fromDatabaseDate,
  shanghaiDateAt,
  toDatabaseDate,
} from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import { latenessOf, workingDays } from "./answer-time";
import { OPEN_STATES, standingAfter, wasSubmittedTo } from "./difficulty";
import type { listDifficultiesInput } from "./difficulty.schema";
import { findNextMeetings, type NextMeeting, visibleDifficulties } from "./difficulty.store";
import type { DifficultyLine, DifficultyListView } from "./difficulty-view";

export const LINE = {
  number: true,
  title: true,
  state: true,
  answerDueOn: true,
  routedTo: { select: UNIT_NAMES },
  raisedAt: true,
  demonstration: true,
  task: { select: { code: true, planId: true, currentVersion: { select: { title: true, titleEn: true } } } },
  unit: { select: UNIT_NAMES },
  steps: {
    select: { kind: true, at: true, dueOn: true, routedTo: { select: UNIT_NAMES } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.DifficultySelect;

type LineRow = Prisma.DifficultyGetPayload<{ select: typeof LINE }>;

/** What turns rows into lines: the day, its calendar, and the meetings to come. */
export type Surroundings = {
  today: CalendarDate;
  calendar: Calendar;
  meetings: ReadonlyMap<string, NextMeeting>;
  /** Only what had happened before this instant; null for everything. */
  until: Date | null;
};

export async function surroundingsOn(
  db: Db,
  today: CalendarDate,
  scope: Scope,
  until: Date | null = null,
): Promise<Surroundings> {
  const [calendar, meetings] = await Promise.all([
    loadCalendar(db, scope),
    findNextMeetings(db, today, scope),
  ]);
  return { today, calendar, meetings, until };
}

export function lineOf(row: LineRow, { today, calendar, meetings, until }: Surroundings): DifficultyLine {
  const { task, unit, raisedAt, steps, ...rest } = row;
  const happened = steps.filter(({ at }) => until === null || at < until);
  const { answeredAt, ...then } = standingAfter(
    happened.map((step) => ({ ...step, dueOn: step.dueOn && fromDatabaseDate(step.dueOn) })),
  );
  const standing = { ...(until === null ? standingOf(row) : then), answeredAt };
  const open = OPEN_STATES.some((state) => state === standing.state);
  const raisedOn = shanghaiDateAt(raisedAt);
  return {
    ...rest,
    state: standing.state,
    task: {
      code: task.code,
      title: task.currentVersion?.title ?? "",
      titleEn: task.currentVersion?.titleEn ?? "",
    },
    unit,
    routedTo: standing.routedTo,
    raisedOn,
    age: open ? workingDays(raisedOn, today, calendar) : null,
    answerDueOn: standing.answerDueOn,
    answeredOn: standing.answeredAt && shanghaiDateAt(standing.answeredAt),
    late: latenessOf(standing, today, calendar),
    nextMeeting: standing.state === "UNSOLVED" ? (meetings.get(task.planId) ?? null) : null,
  };
}

function standingOf({ state, routedTo, answerDueOn }: LineRow) {
  return { state, routedTo, answerDueOn: answerDueOn && fromDatabaseDate(answerDueOn) };
}

export type DifficultyFilter = z.output<typeof listDifficultiesInput>;

/** Difficulties that match, one page of them; a page beyond the last is the last. */
export async function listedDifficulties(
  db: Db,
  filter: DifficultyFilter,
  today: CalendarDate,
  scope: Scope,
): Promise<DifficultyListView> {
  const visible = visibleDifficulties(scope);
  const where = { AND: [visible, matching(filter, today)] };
  const shown = await db.difficulty.count({ where });
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const [rows, total, units, routedUnits, measures, surroundings] = await Promise.all([
    db.difficulty.findMany({
      where,
      orderBy: orderOf(filter.sort),
      skip: (page - 1) * filter.take,
      take: filter.take,
      select: LINE,
    }),
    db.difficulty.count({ where: visible }),
    db.unit.findMany({
      where: { difficultiesRaised: { some: visible } },
      orderBy: { protocolRank: "asc" },
      select: UNIT_NAMES,
    }),
    db.unit.findMany({
      where: { difficultiesRouted: { some: visible } },
      orderBy: { protocolRank: "asc" },
      select: UNIT_NAMES,
    }),
    db.measure.findMany({
      where: { tasks: { some: { difficulties: { some: visible } } } },
      orderBy: { code: "asc" },
      select: { code: true, titleZh: true, titleEn: true },
    }),
    surroundingsOn(db, today, scope),
  ]);
  return {
    rows: rows.map((row) => lineOf(row, surroundings)),
    ...{ shown, total, page, pages, units, routedUnits, today, measures },
  };
}

function matching(filter: DifficultyFilter, today: CalendarDate): Prisma.DifficultyWhereInput {
  const { state, unit, routed, measure, overdue } = filter;
  return {
    AND: [
      state === null ? {} : { state: state === "OPEN" ? { in: [...OPEN_STATES] } : state },
      unit ? { unit: { code: unit } } : {},
      routed ? { routedTo: { code: routed } } : {},
      measure ? { task: { measure: { code: measure } } } : {},
      overdue ? { state: "ROUTED", answerDueOn: { lt: toDatabaseDate(today) } } : {},
      wordsIn(filter.q),
    ],
  };
}

function wordsIn(q: string): Prisma.DifficultyWhereInput {
  if (q === "") return {};
  const contains = { contains: q, mode: "insensitive" } as const;
  const number = /^#?(\d{1,9})$/.exec(q)?.[1];
  return {
    OR: [
      { title: contains },
      { description: contains },
      { request: contains },
      { task: { code: contains } },
      { task: { currentVersion: { title: contains } } },
      ...(number ? [{ number: Number(number) }] : []),
    ],
  };
}

function orderOf({ by, descending }: DifficultyFilter["sort"]): Prisma.DifficultyOrderByWithRelationInput[] {
  const dir = descending ? "desc" : "asc";
  if (by === "task") return [{ task: { code: dir } }, { number: "desc" }];
  if (by === "due") return [{ answerDueOn: { sort: dir, nulls: "last" } }, { number: "desc" }];
  return [{ number: dir }];
}

const CLOSED = ["SOLVED", "WITHDRAWN"];

/** Those of a task, open first, as of the end of a day when one is named. */
export async function difficultiesOfTask(
  db: Db,
  taskId: string,
  day: { today: CalendarDate; on: CalendarDate | null },
  scope: Scope,
): Promise<DifficultyLine[]> {
  const until = day.on === null ? null : endOfDay(day.on);
  const [rows, surroundings] = await Promise.all([
    db.difficulty.findMany({
      where: { AND: [visibleDifficulties(scope), { taskId, ...(until ? { raisedAt: { lt: until } } : {}) }] },
      orderBy: { number: "desc" },
      select: LINE,
    }),
    surroundingsOn(db, day.on ?? day.today, scope, until),
  ]);
  const lines = rows.map((row) => lineOf(row, surroundings));
  const isClosed = (line: DifficultyLine) => CLOSED.includes(line.state);
  return [...lines.filter((line) => !isClosed(line)), ...lines.filter(isClosed)];
}

/** Waiting for the reader's unit: to be answered by it, or to be confirmed by it. */
export async function difficultiesWaitingFor(db: Db, today: CalendarDate, scope: Scope) {
  const { unitId } = scope;
  const [answer, confirm, surroundings] = await Promise.all([
    db.difficulty.findMany({
      where: { state: "ROUTED", routedToId: unitId, AND: [visibleDifficulties(scope)] },
      orderBy: [{ answerDueOn: "asc" }, { number: "asc" }],
      select: LINE,
    }),
    db.difficulty.findMany({
      where: { state: "ANSWERED", unitId, AND: [visibleDifficulties(scope)] },
      orderBy: { number: "asc" },
      select: LINE,
    }),
    surroundingsOn(db, today, scope),
  ]);
  return {
    toAnswer: answer.map((row) => lineOf(row, surroundings)),
    toConfirm: confirm.map((row) => lineOf(row, surroundings)),
  };
}

/**
 * What is submitted to a meeting: of one to come, if it is the next, whatever is unsolved now; of one
 * held, what was unsolved on its day.
 */
export async function difficultiesForMeeting(
  db: Db,
  code: string,
  today: CalendarDate,
  scope: Scope,
): Promise<{ isNext: boolean; isPast: boolean; rows: DifficultyLine[] } | null> {
  const meeting = await db.meeting.findUnique({ where: { code }, select: { planId: true, heldOn: true } });
  if (!meeting) return null;
  const heldOn = fromDatabaseDate(meeting.heldOn);
  const surroundings = await surroundingsOn(db, today, scope);
  const isNext = surroundings.meetings.get(meeting.planId)?.code === code;
  const isPast = heldOn < today;
  if (!isNext && !isPast) return { isNext, isPast, rows: [] };
  const rows = await db.difficulty.findMany({
    where: {
      AND: [
        visibleDifficulties(scope),
        { task: { planId: meeting.planId } },
        { steps: { some: { kind: "UNSOLVED", at: { lt: endOfDay(heldOn) } } } },
      ],
    },
    orderBy: { number: "asc" },
    select: LINE,
  });
  const submitted = rows.filter((row) => wasSubmittedTo(heldOn, row.steps));
  return { isNext, isPast, rows: submitted.map((row) => lineOf(row, surroundings)) };
}
