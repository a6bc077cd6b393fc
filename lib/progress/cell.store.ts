import { type Db, Prisma } from "@/lib/db/client";
import { isSettled, remembered } from "@/lib/db/memo";
import type { Scope } from "@/lib/kernel/scope";
import type { PlannedRise, ProgressCell } from "./cell";
import { type Asked, progressTables } from "./progress.store";

/** All cells of the plan as of a moment. The rows behind a day that is over are read once. */
export async function findCells(db: Db, asked: Asked, now: Date, _scope: Scope): Promise<ProgressCell[]> {
  const { planId, at, date, nearUntil } = asked;
  const settled = isSettled(at, now);
  return remembered(`cells|${planId}|${date}|${nearUntil}|${settled}`, settled, () => readCells(db, asked));
}

/** What a unit leads stands by the whole of each task, what it supports by its own part. */
function readCells(db: Db, asked: Asked): Promise<ProgressCell[]> {
  return db.$queryRaw<ProgressCell[]>`
    ${progressTables(asked)}
    , share as (
      select w.measure_id, p.unit_id, p.role, w.light, w.weight, w.planned, w.actual
      from part p join whole w on w.task_id = p.task_id where p.role = 'LEAD'
      union all
      select w.measure_id, p.unit_id, p.role, p.light, p.weight, p.planned, p.actual
      from part p join whole w on w.task_id = p.task_id where p.role = 'SUPPORT'
    ), cell as (
      select measure_id, unit_id, role, light, count(*)::int as tasks, count(actual)::int as reported,
        sum(weight)::int as weight, sum(weight * planned)::int as planned,
        coalesce(sum(weight * actual), 0)::int as actual
      from share group by measure_id, unit_id, role, light
    )
    select h.code as theme, m.code as measure, u.code as unit, c.role::text as role, c.light, c.tasks, c.reported,
      c.weight, c.planned, c.actual
    from cell c
    join measure m on m.id = c.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = c.unit_id
    order by m.ordinal, u.protocol_rank, c.role, c.light`;
}

/** When the plan, as worded at a moment, asks for how much more: past and future. */
export async function findPlannedRises(
  db: Db,
  asked: Asked,
  now: Date,
  _scope: Scope,
): Promise<PlannedRise[]> {
  const settled = isSettled(asked.at, now);
  return remembered(`rises|${asked.planId}|${asked.date}|${settled}`, settled, () => readRises(db, asked));
}

function readRises(db: Db, asked: Asked): Promise<PlannedRise[]> {
  return db.$queryRaw<PlannedRise[]>(Prisma.sql`
    ${progressTables({ ...asked, nearUntil: null })}
    , rise as (
      select w.measure_id, tu.unit_id, tu.role, m.due_on, w.weight * m.share as amount
      from whole w join task_milestone m on m.version_id = w.version_id
      join task_unit tu on tu.version_id = w.version_id and tu.role = 'LEAD'
      union all
      select w.measure_id, tu.unit_id, tu.role, w.due_on, w.weight * 100
      from whole w join task_unit tu on tu.version_id = w.version_id and tu.role = 'LEAD'
      where not exists (select 1 from task_milestone m where m.version_id = w.version_id)
      union all
      select w.measure_id, tu.unit_id, tu.role, tu.due_on, w.weight * 100
      from whole w join task_unit tu on tu.version_id = w.version_id and tu.role = 'SUPPORT'
    )
    select h.code as theme, m.code as measure, u.code as unit, r.role::text as role, r.due_on::text as "dueOn",
      sum(r.amount)::int as amount
    from rise r
    join measure m on m.id = r.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = r.unit_id
    group by h.code, m.code, u.code, r.role, r.due_on
    order by r.due_on`);
}
