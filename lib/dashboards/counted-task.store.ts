import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { GRAVEST_FIRST } from "@/lib/progress/cell";
import { type Asked, progressTables } from "@/lib/progress/progress.store";
import type { COUNTED_SORTS, CountedTask } from "./counted-task";
import type { DashboardFilter } from "./dashboard.schema";
import { narrowed } from "./filter.store";
import { unitName } from "./hold-up.store";

type Of = DashboardFilter & {
  role: "LEAD" | "SUPPORT";
  sort: { by: (typeof COUNTED_SORTS)[number]; descending: boolean };
  page: number;
  take: number;
};

/** The rows a figure is made of. */
export async function findCountedTasks(
  db: Db,
  asked: Asked,
  { role, sort, page, take, ...filter }: Of,
  _scope: Scope,
): Promise<CountedTask[]> {
  return db.$queryRaw<CountedTask[]>(Prisma.sql`
    ${progressTables(asked)}
    , counted as (
      select w.task_id, w.version_id, w.code, w.measure_id, p.unit_id, p.role, w.weight,
        case p.role when 'LEAD' then w.planned else p.planned end as planned,
        case p.role when 'LEAD' then w.actual else p.actual end as actual,
        case p.role when 'LEAD' then w.period else p.period end as period,
        case p.role when 'LEAD' then w.light else p.light end as light,
        case p.role when 'LEAD' then w.due_on else p.due_on end as due_on, p.self_rating, p.rating
      from part p join whole w on w.task_id = p.task_id where p.role::text = ${role}
    )
    select c.code, v.title, v.title_en as "titleEn", m.code as measure, ${unitName("u")} as unit,
      c.role::text as role, c.weight, c.planned, c.actual, c.period, c.light,
      coalesce((
        select case c.role when 'LEAD' then o.due_on else tu.due_on end
        from task_version o join task_unit tu on tu.version_id = o.id and tu.unit_id = c.unit_id
        where o.task_id = c.task_id order by o.number limit 1
      ), c.due_on)::text as "originalDueOn",
      c.due_on::text as "dueOn", c.self_rating::text as "unitRating", c.rating::text as "coordinatorRating"
    from counted c
    join task_version v on v.id = c.version_id
    join measure m on m.id = c.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = c.unit_id
    where ${narrowed(filter, "c")}
    order by ${orderOf(sort)}, c.code, u.protocol_rank
    limit ${take}::int offset ${(page - 1) * take}::int`);
}

function orderOf({ by, descending }: Of["sort"]): Prisma.Sql {
  const direction = Prisma.raw(descending ? "desc" : "asc");
  const of = {
    light: Prisma.sql`array_position(${[...GRAVEST_FIRST]}::text[], c.light)`,
    code: Prisma.sql`c.code`,
    gap: Prisma.sql`coalesce(c.actual, 0) - c.planned`,
    due: Prisma.sql`c.due_on`,
    weight: Prisma.sql`c.weight`,
  }[by];
  return Prisma.sql`${of} ${direction}`;
}
