import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { AttendanceEntry, ExpectedUnit, RecordedAttendance } from "./attendance";
import type { Meeting, MeetingKind, MeetingTerms, RulesLine, Surroundings } from "./meeting";
import type { MeetingLine, MeetingView } from "./meeting-view";

const AGENDA = {
  select: { titleZh: true, titleEn: true, presenterZh: true, presenterEn: true },
  orderBy: { ordinal: "asc" },
} as const;

const DOCUMENT = { titleZh: true, titleEn: true, outcome: true, textPublic: true } as const;

const TERMS = {
  id: true,
  code: true,
  planId: true,
  kind: true,
  number: true,
  titleZh: true,
  titleEn: true,
  heldOn: true,
  placeZh: true,
  placeEn: true,
  chairZh: true,
  chairEn: true,
  summaryZh: true,
  summaryEn: true,
  evidence: true,
  version: true,
  agenda: AGENDA,
} as const;

const STORED = {
  ...TERMS,
  deliberated: { select: { ...DOCUMENT, rulesId: true }, orderBy: { ordinal: "asc" } },
} as const;

export type MeetingFilter = { q: string; kind: MeetingKind | null; year: number | null };
export type MeetingOrder = { by: "date" | "kind"; descending: boolean };

export async function findMeetings(
  db: Db,
  planId: string,
  filter: MeetingFilter,
  sort: MeetingOrder,
  _scope: Scope,
): Promise<MeetingLine[]> {
  const direction = sort.descending ? "desc" : "asc";
  const meetings = await db.meeting.findMany({
    where: matching(planId, filter),
    orderBy:
      sort.by === "date"
        ? [{ heldOn: direction }, { kind: "asc" }, { number: direction }]
        : [{ kind: direction }, { number: direction }],
    select: {
      ...{ id: true, code: true, kind: true, number: true, titleZh: true, titleEn: true },
      ...{ heldOn: true, placeZh: true, placeEn: true, _count: { select: { deliberated: true } } },
    },
  });
  return meetings.map(({ _count, ...meeting }) => ({
    ...meeting,
    heldOn: fromDatabaseDate(meeting.heldOn),
    documents: _count.deliberated,
  }));
}

/** The years in which the plan's meetings were held, latest first, and how many meetings there are. */
export async function findMeetingYears(
  db: Db,
  planId: string,
  _scope: Scope,
): Promise<{ years: number[]; total: number }> {
  const held = await db.meeting.findMany({ where: { planId }, select: { heldOn: true } });
  const years = new Set(held.map(({ heldOn }) => heldOn.getUTCFullYear()));
  return { years: [...years].sort((a, b) => b - a), total: held.length };
}

export async function findMeeting(db: Db, code: string, scope: Scope): Promise<MeetingView | null> {
  const found = await db.meeting.findUnique({
    where: { code },
    select: {
      ...TERMS,
      deliberated: {
        select: { ...DOCUMENT, rules: { select: { number: true, approvedByMeetingId: true } } },
        orderBy: { ordinal: "asc" },
      },
      rulesApproved: { select: { number: true, inForceFrom: true }, orderBy: { number: "asc" } },
      attendances: {
        select: {
          state: true,
          personZh: true,
          personEn: true,
          unit: { select: { code: true, nameZh: true, nameEn: true } },
        },
        orderBy: { unit: { protocolRank: "asc" } },
      },
      sources: SOURCE_SELECT,
    },
  });
  if (!found) return null;
  const { attendances, ...meeting } = found;
  return {
    ...meeting,
    heldOn: fromDatabaseDate(meeting.heldOn),
    deliberated: meeting.deliberated.map(({ rules, ...document }) => ({
      ...document,
      // That a draft exists is for those to know who may see it.
      rulesNumber: rules && (rules.approvedByMeetingId || scope.seesUnpublished) ? rules.number : null,
    })),
    rulesApproved: meeting.rulesApproved.flatMap(({ number, inForceFrom }) =>
      inForceFrom ? [{ number, inForceFrom: fromDatabaseDate(inForceFrom) }] : [],
    ),
    attendance: attendances.map(({ unit: { code: unitCode, ...unit }, ...rest }) => ({
      ...rest,
      ...unit,
      unitCode,
    })),
  };
}

/** The meeting as its form holds it. */
export async function findTerms(db: Db, code: string, _scope: Scope): Promise<Meeting | null> {
  const found = await db.meeting.findUnique({ where: { code }, select: STORED });
  return found && { ...found, heldOn: fromDatabaseDate(found.heldOn) };
}

export async function lockMeeting(tx: Tx, code: string, scope: Scope): Promise<Meeting | null> {
  await tx.$queryRaw`select 1 from meeting where code = ${code} for update`;
  return findTerms(tx, code, scope);
}

/** The plan, locked so that two meetings convened at once do not take the same number. */
export async function lockPlanOfMeetings(
  tx: Tx,
  planId: string,
  _scope: Scope,
): Promise<{ id: string } | null> {
  await tx.$queryRaw`select 1 from plan where id = ${planId}::uuid for update`;
  return tx.plan.findUnique({ where: { id: planId }, select: { id: true } });
}

/** What a meeting's record must agree with: the other meetings of its plan, and the plan's rules. */
export async function findSurroundings(
  db: Db,
  planId: string,
  exceptMeetingId: string | null,
  scope: Scope,
): Promise<Surroundings> {
  const taken = await db.meeting.findMany({
    where: { planId, ...(exceptMeetingId ? { id: { not: exceptMeetingId } } : {}) },
    select: { kind: true, number: true },
  });
  return { taken, rules: await findRulesLines(db, planId, scope) };
}

export async function findRulesLines(db: Db, planId: string, _scope: Scope): Promise<RulesLine[]> {
  const rules = await db.rulesVersion.findMany({
    where: { planId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, approvedByMeetingId: true, inForceFrom: true },
  });
  return rules.map((one) => ({ ...one, inForceFrom: one.inForceFrom && fromDatabaseDate(one.inForceFrom) }));
}

/** Addresses of all plans' meetings: they share one space. */
export async function findCodes(tx: Tx, _scope: Scope): Promise<string[]> {
  const meetings = await tx.meeting.findMany({ select: { code: true } });
  return meetings.map(({ code }) => code);
}

export async function insertMeeting(
  tx: Tx,
  planId: string,
  code: string,
  terms: MeetingTerms,
): Promise<string> {
  const { agenda, deliberated, heldOn, ...rest } = terms;
  const { id } = await tx.meeting.create({
    data: {
      ...rest,
      planId,
      code,
      heldOn: toDatabaseDate(heldOn),
      agenda: { create: numbered(agenda) },
      deliberated: { create: numbered(deliberated) },
    },
    select: { id: true },
  });
  return id;
}

/** Agenda and documents are lists of the meeting, not records of their own: they are written anew. */
export async function updateMeeting(tx: Tx, id: string, terms: MeetingTerms): Promise<void> {
  const { agenda, deliberated, heldOn, ...rest } = terms;
  await tx.agendaItem.deleteMany({ where: { meetingId: id } });
  await tx.deliberatedDocument.deleteMany({ where: { meetingId: id } });
  await tx.agendaItem.createMany({ data: numbered(agenda).map((item) => ({ ...item, meetingId: id })) });
  await tx.deliberatedDocument.createMany({
    data: numbered(deliberated).map((item) => ({ ...item, meetingId: id })),
  });
  await tx.meeting.update({
    where: { id },
    data: { ...rest, heldOn: toDatabaseDate(heldOn), version: { increment: 1 } },
  });
}

/** Units that belonged to the mechanism on the day, and any that already have a line, in protocol order. */
export async function findExpectedUnits(
  db: Db,
  meeting: { id: string; planId: string; heldOn: CalendarDate },
  _scope: Scope,
): Promise<(ExpectedUnit & { nameEn: string })[]> {
  const date = toDatabaseDate(meeting.heldOn);
  const memberThatDay = {
    planId: meeting.planId,
    joinedOn: { lte: date },
    OR: [{ leftOn: null }, { leftOn: { gt: date } }],
  };
  return db.unit.findMany({
    where: {
      OR: [{ memberships: { some: memberThatDay } }, { attendances: { some: { meetingId: meeting.id } } }],
    },
    orderBy: { protocolRank: "asc" },
    select: { id: true, code: true, nameZh: true, nameEn: true },
  });
}

/** One line for each expected unit, in their order; without a state where nothing is recorded. */
export async function findAttendance(
  db: Db,
  meetingId: string,
  expected: readonly ExpectedUnit[],
  _scope: Scope,
): Promise<AttendanceEntry[]> {
  const recorded = await db.attendance.findMany({ where: { meetingId } });
  return expected.map(({ id }) => {
    const entry = recorded.find(({ unitId }) => unitId === id);
    return {
      unitId: id,
      state: entry?.state ?? null,
      personZh: entry?.personZh ?? "",
      personEn: entry?.personEn ?? "",
    };
  });
}

export async function replaceAttendance(
  tx: Tx,
  meetingId: string,
  entries: readonly RecordedAttendance[],
): Promise<void> {
  await tx.attendance.deleteMany({ where: { meetingId } });
  await tx.attendance.createMany({ data: entries.map((entry) => ({ ...entry, meetingId })) });
  await tx.meeting.update({ where: { id: meetingId }, data: { version: { increment: 1 } } });
}

function numbered<Item>(items: readonly Item[]): (Item & { ordinal: number })[] {
  return items.map((item, index) => ({ ...item, ordinal: index + 1 }));
}

const SEARCHED = [
  "titleZh",
  "titleEn",
  "placeZh",
  "placeEn",
  "chairZh",
  "chairEn",
  "summaryZh",
  "summaryEn",
] as const;

function matching(planId: string, { q, kind, year }: MeetingFilter): Prisma.MeetingWhereInput {
  const text = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return {
    planId,
    ...(kind ? { kind } : {}),
    ...(year
      ? { heldOn: { gte: toDatabaseDate(`${year}-01-01`), lte: toDatabaseDate(`${year}-12-31`) } }
      : {}),
    ...(q
      ? {
          OR: [
            ...SEARCHED.map((field) => ({ [field]: text })),
            { agenda: { some: { OR: [{ titleZh: text }, { titleEn: text }] } } },
            { deliberated: { some: { OR: [{ titleZh: text }, { titleEn: text }] } } },
          ],
        }
      : {}),
  };
}
