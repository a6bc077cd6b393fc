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
import { isOverdue, timingOf, workingDays } from "./due-time";
import {
  INSTRUCTION_STATES,
  type InstructionState,
  isOpen,
  OPEN_STATES,
  type SubjectKind,
  standingAfter,
} from "./instruction";
import type { listInstructionsInput } from "./instruction.schema";
import { type SubjectIds, visibleInstructions } from "./instruction.store";
import type { InstructionLine, InstructionListView, OpenInstructionsView } from "./instruction-view";
import { SUBJECT, subjectOf } from "./subject.store";

export const LINE = {
  number: true,
  text: true,
  wishedBy: true,
  writtenAt: true,
  writtenBy: { select: { nameZh: true, nameEn: true } },
  demonstration: true,
  steps: {
    select: { kind: true, at: true, dueOn: true, ownerUnit: { select: UNIT_NAMES } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
  ...SUBJECT,
} as const satisfies Prisma.InstructionSelect;

type LineRow = Prisma.InstructionGetPayload<{ select: typeof LINE }>;

/** What turns rows into lines: the day and its calendar. */
export type Surroundings = {
  today: CalendarDate;
  calendar: Calendar;
  /** Only what had happened before this instant; null for everything. */
  until: Date | null;
};

/** As it stands, or as it stood: its steps say where they have led. */
export function lineOf(row: LineRow, { today, calendar, until }: Surroundings): InstructionLine {
  const { task, difficulty, unit, writtenAt, wishedBy, steps, ...rest } = row;
  const happened = steps.filter(({ at }) => until === null || at < until);
  const standing = standingAfter(
    happened.map(({ ownerUnit, dueOn, ...step }) => ({
      ...step,
      owner: ownerUnit,
      dueOn: dueOn && fromDatabaseDate(dueOn),
    })),
  );
  const { state, owner, dueOn, originalDueOn, answeredAt } = standing;
  const open = isOpen(state);
  const writtenOn = shanghaiDateAt(writtenAt);
  const since = shanghaiDateAt(standing.since ?? writtenAt);
  const timing = timingOf(standing, today, calendar);
  return {
    ...rest,
    ...{ state, since, owner, writtenOn, dueOn, originalDueOn, timing },
    subject: subjectOf({ task, difficulty, unit }),
    sinceDays: open ? workingDays(since, today, calendar) : null,
    age: open ? workingDays(writtenOn, today, calendar) : null,
    wishedBy: wishedBy && fromDatabaseDate(wishedBy),
    answeredOn: answeredAt && shanghaiDateAt(answeredAt),
    overdue: isOverdue(timing),
  };
}

export type InstructionFilter = z.output<typeof listInstructionsInput>;

/** Instructions that match, one page of them; a page beyond the last is the last. */
export async function listedInstructions(
  db: Db,
  filter: InstructionFilter,
  today: CalendarDate,
  scope: Scope,
): Promise<InstructionListView> {
  const visible = visibleInstructions(scope);
  const where = { AND: [visible, matching(filter, today)] };
  const shown = await db.instruction.count({ where });
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const [rows, total, owners, calendar] = await Promise.all([
    db.instruction.findMany({
      where,
      orderBy: orderOf(filter.sort),
      skip: (page - 1) * filter.take,
      take: filter.take,
      select: LINE,
    }),
    db.instruction.count({ where: visible }),
    db.unit.findMany({
      where: { instructionsOwned: { some: visible } },
      orderBy: { protocolRank: "asc" },
      select: UNIT_NAMES,
    }),
    loadCalendar(db, scope),
  ]);
  return {
    rows: rows.map((row) => lineOf(row, { today, calendar, until: null })),
    ...{ shown, total, page, pages, owners, today },
  };
}

function matching(filter: InstructionFilter, today: CalendarDate): Prisma.InstructionWhereInput {
  const { state, owner, kind, overdue } = filter;
  return {
    AND: [
      state === null ? {} : { state: state === "OPEN" ? { in: [...OPEN_STATES] } : state },
      owner ? { ownerUnit: { code: owner } } : {},
      kind ? ABOUT[kind] : {},
      overdue ? overdueOn(today) : {},
      wordsIn(filter.q),
    ],
  };
}

const ABOUT: Record<SubjectKind, Prisma.InstructionWhereInput> = {
  task: { taskId: { not: null } },
  difficulty: { difficultyId: { not: null } },
  unit: { unitId: { not: null } },
};

/** The same as `isOverdue` says of a line. */
function overdueOn(today: CalendarDate): Prisma.InstructionWhereInput {
  return { state: "ASSIGNED", dueOn: { lt: toDatabaseDate(today) } };
}

function wordsIn(q: string): Prisma.InstructionWhereInput {
  if (q === "") return {};
  const contains = { contains: q, mode: "insensitive" } as const;
  const number = /^#?(\d{1,9})$/.exec(q)?.[1];
  return {
    OR: [
      { text: contains },
      { task: { code: contains } },
      { task: { currentVersion: { title: contains } } },
      { difficulty: { title: contains } },
      { unit: { OR: [{ code: contains }, { nameZh: contains }, { nameEn: contains }] } },
      ...(number ? [{ number: Number(number) }] : []),
    ],
  };
}

function orderOf({
  by,
  descending,
}: InstructionFilter["sort"]): Prisma.InstructionOrderByWithRelationInput[] {
  const dir = descending ? "desc" : "asc";
  if (by === "due") return [{ dueOn: { sort: dir, nulls: "last" } }, { number: "desc" }];
  // The oldest was written first.
  if (by === "age") return [{ writtenAt: descending ? "asc" : "desc" }, { number: dir }];
  return [{ number: dir }];
}

/** Those on a task, a difficulty or a unit, open first, as of the end of a day when one is named. */
export async function instructionsOn(
  db: Db,
  subject: SubjectIds,
  day: { today: CalendarDate; on: CalendarDate | null },
  scope: Scope,
): Promise<InstructionLine[]> {
  const until = day.on === null ? null : endOfDay(day.on);
  const [rows, calendar] = await Promise.all([
    db.instruction.findMany({
      where: {
        AND: [visibleInstructions(scope), subject, until ? { writtenAt: { lt: until } } : {}],
      },
      orderBy: { number: "desc" },
      select: LINE,
    }),
    loadCalendar(db, scope),
  ]);
  const lines = rows.map((row) => lineOf(row, { today: day.on ?? day.today, calendar, until }));
  return [...lines.filter(({ state }) => isOpen(state)), ...lines.filter(({ state }) => !isOpen(state))];
}

/** All that are open, by their dates, those that nobody has been given last; and how many stand where. */
export async function openInstructions(
  db: Db,
  today: CalendarDate,
  scope: Scope,
): Promise<OpenInstructionsView> {
  const visible = visibleInstructions(scope);
  const [rows, groups, overdue, calendar] = await Promise.all([
    db.instruction.findMany({
      where: { AND: [visible, { state: { in: [...OPEN_STATES] } }] },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { number: "asc" }],
      select: LINE,
    }),
    db.instruction.groupBy({ by: ["state"], where: visible, _count: true }),
    db.instruction.count({ where: { AND: [visible, overdueOn(today)] } }),
    loadCalendar(db, scope),
  ]);
  const countOf = (state: InstructionState) => groups.find((group) => group.state === state)?._count ?? 0;
  return {
    rows: rows.map((row) => lineOf(row, { today, calendar, until: null })),
    counts: Object.fromEntries(INSTRUCTION_STATES.map((state) => [state, countOf(state)])) as Record<
      InstructionState,
      number
    >,
    ...{ overdue, today },
  };
}
