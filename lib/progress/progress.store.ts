import { loadCalendar } from "@/lib/calendar/calendar.store";
import { addWorkingDays } from "@/lib/calendar/working-day";
import { type Db, Prisma } from "@/lib/db/client";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { Scope } from "@/lib/kernel/scope";
import { visibleTasks } from "@/lib/tasks/task.store";
import { clauseOn } from "@/lib/working-rules/rules.store";
import type { AsOf } from "./progress";
import type { DateLight, Rating, TaskReading } from "./reading";

/**
 * The last due date that counts as near on a day: within as many working days as the first step of the
 * supervision ladder lies before the due date. Null when the rules or the calendar do not tell.
 */
export async function nearDueUntil(
  db: Db,
  planId: string,
  date: CalendarDate,
  scope: Scope,
): Promise<CalendarDate | null> {
  const [ladder, calendar] = await Promise.all([
    clauseOn(db, planId, "supervision-ladder", date, scope),
    loadCalendar(db, scope),
  ]);
  const first = ladder?.value[0]?.workingDaysFromDue ?? 0;
  if (first >= 0) return null;
  const beyond = addWorkingDays(date, -first + 1, calendar);
  return isRefusal(beyond) ? null : addDays(beyond, -1);
}

export type Asked = AsOf & { planId: string; nearUntil: CalendarDate | null };

/**
 * The one definition of progress: tables `whole` (a row per task that was assigned and not cancelled by
 * then, in the wording in force then) and `part` (a row per unit in it; a supporting unit's is done once
 * an approved report says all of it). Begins a statement; what follows
 * chooses from the two. `tasks` narrows which tasks are looked at, as a condition on `task t`.
 * Only rows with a time up to `at` are read, so nothing that happens later changes what was.
 */
export function progressTables(
  { planId, at, date, nearUntil }: Asked,
  tasks: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql {
  const then = Prisma.sql`${at.toISOString()}::timestamptz`;
  const day = Prisma.sql`${date}::date`;
  const light = (row: string) => {
    const of = (column: string) => Prisma.raw(`${row}.${column}`);
    return Prisma.sql`case
      when ${of("completed_on")} is not null
        then case when ${of("completed_on")} > ${of("due_on")} then 'DONE_LATE' else 'DONE' end
      when ${day} > ${of("due_on")} then 'OVERDUE'
      when coalesce(${of("actual")}, 0) < ${of("planned")} then 'BEHIND'
      when ${of("due_on")} <= ${nearUntil}::date then 'NEAR_DUE'
      else 'ON_SCHEDULE' end as light`;
  };
  return Prisma.sql`
    with chosen as materialized (
      select t.id, t.code, t.measure_id from task t where t.plan_id = ${planId}::uuid and ${tasks}
    ), last_step as (
      select distinct on (s.task_id) s.task_id, s.kind
      from task_step s join chosen c on c.id = s.task_id
      where s.at <= ${then} order by s.task_id, s.at desc, s.id desc
    ), standing as (
      select c.id as task_id, c.code, c.measure_id,
        case when l.kind in ('COMPLETED', 'STRUCK_OFF') then (
          select (max(s.at) at time zone 'Asia/Shanghai')::date from task_step s
          where s.task_id = c.id and s.kind = 'COMPLETED' and s.at <= ${then}
        ) end as completed_on
      from chosen c join last_step l on l.task_id = c.id where l.kind <> 'CANCELLED'
    ), wording as (
      select distinct on (v.task_id) v.task_id, v.id, v.weight, v.due_on
      from task_version v join standing s on s.task_id = v.task_id
      where v.at <= ${then} order by v.task_id, v.number desc
    ), due as (
      select m.version_id, sum(case when m.due_on <= ${day} then m.share else 0 end)::int as share
      from task_milestone m join wording w on w.id = m.version_id group by m.version_id
    ), holds as (
      select a.* from approved_span a join chosen c on c.id = a.task_id
      where a.until_at > ${then} and a.from_at <= ${then}
    ), whole_read as (
      select s.task_id, s.code, s.measure_id, s.completed_on, w.id as version_id, w.weight, w.due_on,
        coalesce(d.share, case when w.due_on <= ${day} then 100 else 0 end) as planned,
        l.progress as actual, l.period, l.self_rating, l.rating, l.submission_id
      from standing s
      join wording w on w.task_id = s.task_id
      left join due d on d.version_id = w.id
      left join holds l on l.task_id = s.task_id and l.role = 'LEAD'
    ), whole as (
      select w.*, ${light("w")} from whole_read w
    ), part_read as (
      select w.task_id, w.weight, tu.unit_id,
        case when tu.role = 'SUPPORT' and s.progress = 100 then s.whole_on else w.completed_on end as completed_on, tu.role, tu.due_on,
        case when tu.role = 'LEAD' then w.planned when tu.due_on <= ${day} then 100 else 0 end as planned,
        case when tu.role = 'LEAD' then w.actual else s.progress end as actual,
        case when tu.role = 'LEAD' then w.period else s.period end as period,
        case when tu.role = 'LEAD' then w.self_rating else s.self_rating end as self_rating,
        case when tu.role = 'LEAD' then w.rating else s.rating end as rating
      from whole w join task_unit tu on tu.version_id = w.version_id
      left join holds s on s.task_id = w.task_id and s.unit_id = tu.unit_id and s.role = 'SUPPORT'
    ), part as (
      select p.*, ${light("p")} from part_read p
    )`;
}

type ReadingRow = {
  planned: number;
  actual: number | null;
  period: string | null;
  light: DateLight;
  dueOn: CalendarDate;
  unitRating: Rating | null;
  coordinatorRating: Rating | null;
};
type WholeRow = ReadingRow & {
  code: string;
  parts: (ReadingRow & { unitCode: string; role: "LEAD" | "SUPPORT" })[];
};

/** The readings of tasks, by code; drafts, cancelled tasks and those the reader may not see have none. */
export async function findReadings(
  db: Db,
  asked: Asked,
  codes: readonly string[],
  scope: Scope,
): Promise<Record<string, TaskReading>> {
  const visible = await db.task.findMany({
    where: { planId: asked.planId, code: { in: [...codes] }, ...visibleTasks(scope) },
    select: { id: true },
  });
  if (visible.length === 0) return {};
  const rows = await db.$queryRaw<WholeRow[]>`
    ${progressTables(asked, Prisma.sql`t.id = any(${visible.map(({ id }) => id)}::uuid[])`)}
    select w.code, w.planned, w.actual, w.period, w.light, w.due_on::text as "dueOn",
      w.self_rating::text as "unitRating", w.rating::text as "coordinatorRating",
      (select json_agg(json_build_object(
          'unitCode', u.code, 'role', p.role, 'planned', p.planned, 'actual', p.actual, 'period', p.period,
          'light', p.light, 'dueOn', p.due_on, 'unitRating', p.self_rating, 'coordinatorRating', p.rating
        ) order by p.role, u.protocol_rank)
       from part p join unit u on u.id = p.unit_id where p.task_id = w.task_id) as parts
    from whole w`;
  return Object.fromEntries(
    rows.map(({ code, parts, ...row }) => [
      code,
      {
        ...readingOf(row),
        parts: (parts ?? []).map(({ unitCode, role, ...part }) => ({ unitCode, role, ...readingOf(part) })),
      },
    ]),
  );
}

function readingOf({ period, ...row }: ReadingRow) {
  return { ...row, actualPeriod: period };
}

/** The tasks of a measure as they were worded then, with their readings. */
export async function findMeasureTasks(db: Db, asked: Asked, measureCode: string, scope: Scope) {
  const rows = await db.$queryRaw<{ code: string; title: string; titleEn: string; weight: number }[]>`
    ${progressTables(asked)}
    select w.code, v.title, v.title_en as "titleEn", w.weight
    from whole w join task_version v on v.id = w.version_id join measure m on m.id = w.measure_id
    where m.code = ${measureCode} order by w.code`;
  const readings = await findReadings(
    db,
    asked,
    rows.map(({ code }) => code),
    scope,
  );
  return rows.flatMap((row) => {
    const reading = readings[row.code];
    return reading ? [{ ...row, ...reading }] : [];
  });
}
