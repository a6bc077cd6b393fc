import type pg from "pg";
import type { Role } from "@/lib/auth/role";
import { addWorkingDays, type Calendar, isWorkingDay } from "@/lib/calendar/working-day";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { NoticeEvent } from "@/lib/notices/event";
import { type Period, periodWith } from "@/lib/reports/period";
import { type Random, randomFrom } from "./random";

/** The day the demonstration ends on; nothing in it happens later. */
export const TODAY: CalendarDate = "2025-12-29";
/** The last day somebody did something: whatever the hour of the demonstration's today, it lies behind. */
export const LAST_DAY: CalendarDate = "2025-12-28";
export const CURRENT_PERIOD = "2025-12";
/** Of what happened before, everybody has been told long ago. */
const TOLD_SINCE = new Date("2025-12-01T00:00:00+08:00");
const SEED = 20_231_109;

export type Person = {
  id: string;
  loginName: string;
  nameZh: string;
  role: Role;
  unitId: string;
  unitCode: string;
};

/** Something a person did: a line of the audit trail, and what others are told of it. */
export type Act = {
  at: Date;
  by: Person;
  useCase: string;
  type: string;
  recordId: string;
  label: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  events: readonly NoticeEvent[];
};

type Told = Omit<Act, "events"> & { tells?: NoticeEvent | null };

/** Rows by table; columns bear their database names. */
export type Rows = Map<string, Record<string, unknown>[]>;

export type World = {
  random: Random;
  planId: string;
  documentId: string | null;
  meetingId: string | null;
  units: ReadonlyMap<string, { id: string; short: string }>;
  measures: ReadonlyMap<string, string>;
  people: readonly Person[];
  calendar: Calendar;
  /** What the working rules say. */
  terms: { signDays: number; answerDays: number; window: { opensOnDay: number; closesOnDay: number } };
  rows: Rows;
  acts: Act[];
};

export async function readWorld(client: pg.Client): Promise<World> {
  const rowsOf = async (sql: string) => (await client.query(sql)).rows as Record<string, string>[];
  const [units, measures, people, years, days, clauses, plans, documents, meetings] = [
    await rowsOf("SELECT id, code, short_name_zh AS short FROM unit"),
    await rowsOf("SELECT id, code FROM measure"),
    await rowsOf(`SELECT p.id, p.login_name, p.name_zh, a.role, a.unit_id, u.code AS unit_code
      FROM person p JOIN appointment a ON a.person_id = p.id AND a.to_date IS NULL JOIN unit u ON u.id = a.unit_id
      WHERE p.demonstration ORDER BY p.login_name`),
    await rowsOf("SELECT year::text FROM calendar_year"),
    await rowsOf("SELECT date::text, kind FROM calendar_day"),
    await rowsOf(`SELECT c.key, c.value::text FROM rules_clause c JOIN rules_article a ON a.id = c.article_id
      JOIN rules_version v ON v.id = a.rules_id WHERE v.approved_by_meeting_id IS NOT NULL ORDER BY v.number DESC`),
    await rowsOf("SELECT id FROM plan ORDER BY window_start LIMIT 1"),
    await rowsOf("SELECT id FROM policy_document WHERE code = 'guobanfa-2023-37'"),
    await rowsOf("SELECT id FROM meeting WHERE code = 'plenary-1'"),
  ];
  const clause = (key: string) => JSON.parse(clauses.find((one) => one.key === key)?.value ?? "{}");
  return {
    random: randomFrom(SEED),
    planId: plans[0]?.id ?? "",
    documentId: documents[0]?.id ?? null,
    meetingId: meetings[0]?.id ?? null,
    units: new Map(units.map(({ id = "", code = "", short = "" }) => [code, { id, short }])),
    measures: new Map(measures.map(({ id = "", code = "" }) => [code, id])),
    people: people.map((row) => ({
      id: row.id ?? "",
      loginName: row.login_name ?? "",
      nameZh: row.name_zh ?? "",
      role: row.role as Role,
      unitId: row.unit_id ?? "",
      unitCode: row.unit_code ?? "",
    })),
    calendar: {
      publishedYears: new Set(years.map(({ year }) => Number(year))),
      days: new Map(days.map(({ date = "", kind }) => [date, kind as "HOLIDAY" | "MAKEUP_WORKDAY"])),
    },
    terms: {
      signDays: clause("sign-within-working-days").days ?? 5,
      answerDays: clause("difficulty-answer-working-days").days ?? 10,
      window: { opensOnDay: 25, closesOnDay: 5, ...clause("reporting-window") },
    },
    rows: new Map(),
    acts: [],
  };
}

export function add(world: World, table: string, row: Record<string, unknown>): void {
  const rows = world.rows.get(table);
  if (rows) rows.push(row);
  else world.rows.set(table, [row]);
}

export function act(world: World, { tells, ...told }: Told): void {
  const recent = told.at >= TOLD_SINCE;
  world.acts.push({ ...told, events: tells && recent ? [tells] : [] });
}

export function liaisonOf(world: World, unitCode: string): Person {
  return personOf(world, unitCode, "LIAISON_OFFICER");
}

export function staffOf(world: World, unitCode: string): Person {
  return personOf(world, unitCode, "STAFF");
}

export function coordinatorOf(world: World): Person {
  return world.random.pick(world.people.filter(({ role }) => role === "COORDINATOR"));
}

function personOf(world: World, unitCode: string, role: Role): Person {
  const found = world.people.find((person) => person.unitCode === unitCode && person.role === role);
  if (!found) throw new Error(`${unitCode} has no ${role} in the demonstration`);
  return found;
}

export function unitOf(world: World, code: string): { id: string; short: string } {
  const unit = world.units.get(code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit;
}

export function periodOf(world: World, code: string): Period {
  return periodWith(code, { value: world.terms.window, rulesNumber: 1, articleNumber: 9 });
}

/** The day, or the next working day after it. */
export function workday(world: World, date: CalendarDate): CalendarDate {
  let day = date;
  while (isWorkingDay(day, world.calendar) !== true) day = addDays(day, 1);
  return day;
}

export function workdaysAfter(world: World, date: CalendarDate, days: number): CalendarDate {
  const found = addWorkingDays(date, days, world.calendar);
  return isRefusal(found) ? addDays(date, days) : found;
}

/** A moment of a day in office hours. */
export function during(world: World, date: CalendarDate, from = 9, to = 17): Date {
  const two = (n: number) => String(n).padStart(2, "0");
  const { random } = world;
  return new Date(
    `${date}T${two(random.between(from, to))}:${two(random.int(60))}:${two(random.int(60))}+08:00`,
  );
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
