import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { type Asked, progressTables } from "@/lib/progress/progress.store";
import type { MovedDeadline, RatingDifference } from "./attention";
import type { DashboardFilter } from "./dashboard.schema";
import { narrowed } from "./filter.store";
import { unitName } from "./hold-up.store";

type Page = { limit: number; offset: number };
type Counted<Row> = { count: number; rows: Row[] };

function counted<Row>(rows: (Row & { count: number })[]): Counted<Row> {
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _c, ...row }) => row as unknown as Row) };
}

/** Parts of which the last approved report's own rating and the coordinator's differ, the widest apart first. */
export async function findRatingDifferences(
  db: Db,
  asked: Asked,
  filter: DashboardFilter,
  { limit, offset }: Page,
  _scope: Scope,
): Promise<Counted<RatingDifference>> {
  const rows = await db.$queryRaw<(RatingDifference & { count: number })[]>(Prisma.sql`
    ${progressTables(asked)}
    select w.code, v.title, v.title_en as "titleEn", ${unitName("u")} as unit, p.role::text as role, p.period,
      p.self_rating::text as "unitRating", p.rating::text as "coordinatorRating", s.rating_reason as "unitReason",
      d.rating_reason as "coordinatorReason", e.name_zh as coordinator, e.name_en as "coordinatorEn",
      (d.at at time zone 'Asia/Shanghai')::date::text as "ratedOn", p.planned, p.actual, count(*) over ()::int as count
    from part p
    join whole w on w.task_id = p.task_id
    join task_version v on v.id = w.version_id
    join measure m on m.id = w.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = p.unit_id
    join holds o on o.task_id = p.task_id and o.role = p.role
      and (p.role = 'LEAD' or o.unit_id = p.unit_id)
    join report_submission s on s.id = o.submission_id
    join lateral (
      select d.rating_reason, d.at, d.by_id from report_decision d
      where d.submission_id = o.submission_id and d.at <= ${asked.at.toISOString()}::timestamptz
      order by d.at desc, d.id desc limit 1
    ) d on true
    join person e on e.id = d.by_id
    where p.rating is not null and p.rating <> p.self_rating and ${narrowed(filter, "p")}
    order by abs(${step("p.rating")} - ${step("p.self_rating")}) desc,
      ${step("p.rating")} - ${step("p.self_rating")} desc, w.code, p.role, u.protocol_rank
    limit ${limit}::int offset ${offset}::int`);
  return counted(rows);
}

function step(column: string): Prisma.Sql {
  const of = Prisma.raw(column);
  return Prisma.sql`(case ${of} when 'ON_TRACK' then 0 when 'AT_RISK' then 1 else 2 end)`;
}

/** Tasks and parts whose date is not the one first set, the longest moved first. */
export async function findMovedDeadlines(
  db: Db,
  asked: Asked,
  filter: DashboardFilter,
  { limit, offset }: Page,
  _scope: Scope,
): Promise<Counted<MovedDeadline>> {
  const rows = await db.$queryRaw<(MovedDeadline & { count: number })[]>(Prisma.sql`
    ${progressTables(asked)}
    , dated as (
      select t.task_id, tu.unit_id, tu.role, t.number, case tu.role when 'LEAD' then t.due_on else tu.due_on end as due_on,
        t.ground, t.reason, t.at, t.by_id
      from task_version t join whole w on w.task_id = t.task_id join task_unit tu on tu.version_id = t.id
      where t.at <= ${asked.at.toISOString()}::timestamptz
        and exists (select 1 from task_version n where n.task_id = t.task_id and n.number > 1)
    ), stepped as (
      select d.*, lag(d.due_on) over part as before, first_value(d.due_on) over part as original
      from dated d
      window part as (partition by d.task_id, d.unit_id, d.role order by d.number)
    ), moved as (
      select distinct on (s.task_id, s.unit_id, s.role) s.*,
        count(*) over (partition by s.task_id, s.unit_id, s.role)::int as moves
      from stepped s where s.before <> s.due_on
      order by s.task_id, s.unit_id, s.role, s.number desc
    )
    select w.code, v.title, v.title_en as "titleEn", ${unitName("u")} as unit, p.role::text as role,
      x.original::text as "originalDueOn", x.due_on::text as "dueOn", x.due_on - x.original as days, x.moves,
      x.ground::text as ground, x.reason, (x.at at time zone 'Asia/Shanghai')::date::text as "movedOn",
      e.name_zh as by, e.name_en as "byEn", count(*) over ()::int as count
    from moved x
    join part p on p.task_id = x.task_id and p.unit_id = x.unit_id and p.role = x.role
    join whole w on w.task_id = x.task_id
    join task_version v on v.id = w.version_id
    join measure m on m.id = w.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = x.unit_id
    join person e on e.id = x.by_id
    where x.due_on <> x.original and ${narrowed(filter, "p")}
    order by abs(x.due_on - x.original) desc, w.code, p.role, u.protocol_rank
    limit ${limit}::int offset ${offset}::int`);
  return counted(rows);
}
