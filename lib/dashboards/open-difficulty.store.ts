import { type Db, Prisma } from "@/lib/db/client";
import { OPEN_STATES } from "@/lib/difficulties/difficulty";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { AsOf } from "@/lib/progress/progress";
import type { OpenDifficulty } from "./attention";
import type { DashboardFilter } from "./dashboard.schema";
import { narrowed } from "./filter.store";

/**
 * The difficulties of a plan open at a moment, as the body of a table: the last step by then led to a state
 * that is still somebody's business. `waits_for`: the unit it was routed to and has not answered.
 */
export function openDifficulties({ planId, at }: AsOf & { planId: string }): Prisma.Sql {
  return Prisma.sql`
    select d.id, d.number, d.title, d.task_id, d.unit_id, d.raised_at, l.kind::text as state, l.due_on,
      case when l.kind = 'ROUTED' then json_build_object(
        'code', r.code, 'shortNameZh', r.short_name_zh, 'nameEn', r.name_en) end as waits_for
    from difficulty d
    join task t on t.id = d.task_id and t.plan_id = ${planId}::uuid
    join lateral (
      select s.kind, s.routed_to_id, s.due_on from difficulty_step s
      where s.difficulty_id = d.id and s.at <= ${at.toISOString()}::timestamptz order by s.at desc, s.id desc limit 1
    ) l on l.kind::text = any(${[...OPEN_STATES]}::text[])
    left join unit r on r.id = l.routed_to_id`;
}

/** Those a filter leaves, open for longest first. */
export async function findOpenDifficulties(
  db: Db,
  asked: AsOf & { planId: string },
  filter: DashboardFilter,
  { limit, offset }: { limit: number; offset: number },
  _scope: Scope,
): Promise<{ count: number; rows: OpenDifficulty[] }> {
  type Row = OpenDifficulty & { count: number; raisedOn: CalendarDate };
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    with open as (${openDifficulties(asked)})
    select o.number, o.title, o.state, t.code, v.title as "taskTitle", v.title_en as "taskTitleEn",
      json_build_object('code', u.code, 'shortNameZh', u.short_name_zh, 'nameEn', u.name_en) as unit,
      o.waits_for as "waitsFor", (o.raised_at at time zone 'Asia/Shanghai')::date::text as "raisedOn",
      ${asked.date}::date - (o.raised_at at time zone 'Asia/Shanghai')::date as days,
      o.due_on::text as "answerDueOn", count(*) over ()::int as count
    from open o
    join task t on t.id = o.task_id
    join task_version v on v.id = t.current_version_id
    join measure m on m.id = t.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = o.unit_id
    where ${narrowed({ ...filter, light: null })}
    order by o.raised_at, o.number limit ${limit}::int offset ${offset}::int`);
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _c, ...row }) => row) };
}
