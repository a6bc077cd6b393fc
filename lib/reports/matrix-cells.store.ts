import { type Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type CellRow, type Tally, withRate } from "./matrix";
import type { Period, PeriodCode } from "./period";

export type CellsAsked = {
  planId: string;
  periods: readonly Pick<Period, "code" | "endsOn" | "opensOn" | "closesOn">[];
  today: CalendarDate;
  /** One unit's only. */
  unitId?: string | null;
  /** What had been handed in by then; without it, by now. The states of reports are always those of now. */
  at?: Date;
  /** Which tasks, as a condition on `task t`. */
  tasks?: Prisma.Sql;
};

/**
 * `cellOf` in SQL, for many tasks and periods at once. Table `asked`: a row per task and period, in the
 * wording at the end of the period, and whether reports are due from whoever has a part in it; `known`: the
 * reports of the periods, and whether they are handed in: a submission stands. Begins a statement. Both are
 * materialized, so that the database does not look each report up one by one.
 */
function askedTables({ planId, periods, today, unitId, at, tasks }: CellsAsked): Prisma.Sql {
  const codes = periods.map(({ code }) => code);
  const dates = (of: (period: CellsAsked["periods"][number]) => CalendarDate) =>
    Prisma.sql`${periods.map(of)}::text[]::date[]`;
  const ofUnit = unitId ? Prisma.sql`and r.unit_id = ${unitId}::uuid` : Prisma.empty;
  const withPart = unitId
    ? Prisma.sql`where exists (select 1 from task_unit u where u.version_id = w.id and u.unit_id = ${unitId}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    with shown as (
      select p.code, p.opens_on, p.closes_on, substr(p.code, 6)::int % 3 = 0 as ends_quarter,
        (p.ends_on + 1)::timestamp at time zone 'Asia/Shanghai' as ended,
        (least(p.closes_on, ${today}::date) + 1)::timestamp at time zone 'Asia/Shanghai' as judged
      from unnest(${codes}::text[], ${dates(({ endsOn }) => endsOn)}, ${dates(({ opensOn }) => opensOn)},
        ${dates(({ closesOn }) => closesOn)}) as p (code, ends_on, opens_on, closes_on)
    ), stepped as (
      select s.task_id, s.kind, s.at as since,
        lead(s.at, 1, 'infinity') over (partition by s.task_id order by s.at, s.id) as until,
        min(s.at) filter (where s.kind = 'ASSIGNED') over (partition by s.task_id) as assigned
      from task_step s join task t on t.id = s.task_id
      where t.plan_id = ${planId}::uuid
    ), worded as (
      select v.task_id, v.id, v.cadence, v.at as since, coalesce(min(v.at) over (
        partition by v.task_id order by v.number rows between 1 following and unbounded following
      ), 'infinity') as until
      from task_version v join task t on t.id = v.task_id
      where t.plan_id = ${planId}::uuid and t.stage <> 'DRAFT' and ${tasks ?? Prisma.sql`true`}
    ), asked as materialized (
      select p.code as period, p.opens_on, p.closes_on, w.task_id, w.id as version_id,
        s.task_id is not null and p.opens_on <= ${today}::date as due
      from shown p
      join worded w on w.since < p.ended and w.until >= p.ended
      left join stepped s on s.task_id = w.task_id and s.kind in ('ASSIGNED', 'REOPENED')
        and s.since < p.judged and s.until >= p.judged and s.assigned < p.ended
        and (w.cadence = 'MONTHLY' or p.ends_quarter)
      ${withPart}
    ), taken_back as materialized (${takenBack()}
    ), known as materialized (
      select r.id, r.period, r.task_id, r.unit_id, r.state, f.late,
        f.late is not null as ever_handed_in, f.late is not null and b.id is null as handed_in
      from report r
      left join report_submission f on f.report_id = r.id and f.number = 1 ${by("f.submitted_at")}
      left join taken_back b on b.id = r.id
      where r.period = any(${codes}::text[]) ${ofUnit}
    )`;

  function by(column: string): Prisma.Sql {
    return at ? Prisma.sql`and ${Prisma.raw(column)} <= ${at.toISOString()}::timestamptz` : Prisma.empty;
  }

  /** Reports whose last submission was withdrawn. */
  function takenBack(): Prisma.Sql {
    // Only what is with its writers can have been taken back; of a time that is over the state tells nothing.
    const mayBe = at ? Prisma.empty : Prisma.sql`and r.state in ('DRAFT', 'READY')`;
    return Prisma.sql`
      select r.id from report r
      where r.period = any(${codes}::text[]) ${mayBe} ${ofUnit} and (
        select (select d.kind = 'WITHDRAWN' from report_decision d
                where d.submission_id = s.id ${by("d.at")} order by d.at desc, d.id desc limit 1)
        from report_submission s where s.report_id = r.id ${by("s.submitted_at")} order by s.number desc limit 1)`;
  }
}

/** Table `cell`: a row per period, task and unit with a part in it. Begins a statement. */
export function cellTables(cells: CellsAsked): Prisma.Sql {
  const { today, unitId } = cells;
  const ofUnit = unitId ? Prisma.sql`and u.unit_id = ${unitId}::uuid` : Prisma.empty;
  return Prisma.sql`
    ${askedTables(cells)}
    , cell as (
      select a.period, a.opens_on, a.closes_on, a.task_id, u.unit_id, u.role, k.id as report_id,
        coalesce(k.ever_handed_in, false) as ever_handed_in, coalesce(k.handed_in, false) as handed_in,
        case when k.handed_in then k.state::text when not a.due then 'NOT_DUE'
          else coalesce(k.state::text,
            case when ${today}::date > a.closes_on then 'MISSING' else 'NOT_STARTED' end) end as state,
        case when k.handed_in then k.late else a.due and ${today}::date > a.closes_on end as late
      from asked a
      join task_unit u on u.version_id = a.version_id ${ofUnit}
      left join known k on k.task_id = a.task_id and k.unit_id = u.unit_id and k.period = a.period
    )`;
}

/** The cells of one period, in the order of task codes. */
export async function findCells(
  db: Db,
  { period, ...of }: Omit<CellsAsked, "periods"> & { period: Period },
  scope: Scope,
): Promise<CellRow[]> {
  if (!scope.seesAllUnits && scope.unitId !== of.unitId) return [];
  const rows = await db.$queryRaw<Omit<CellRow, "onTime">[]>`
    ${cellTables({ ...of, periods: [period] })}
    select cell.unit_id::text as "unitId", cell.task_id::text as "taskId", t.code as "taskCode", v.title,
      v.title_en as "titleEn", cell.role::text as role, cell.state, cell.late, cell.handed_in as "handedIn",
      case when cell.ever_handed_in then cell.report_id::text end as "reportId"
    from cell join task t on t.id = cell.task_id join task_version v on v.id = t.current_version_id
    order by t.code`;
  return rows.map((row) => ({ ...row, onTime: row.handedIn && !row.late }));
}

export type UnitTally = { period: PeriodCode; unitId: string; tally: Tally };

/** `tallyOf` the cells of each period and unit; a unit without any is not in it. Counted without listing the cells. */
export async function findTallies(db: Db, cells: CellsAsked, scope: Scope): Promise<UnitTally[]> {
  const { unitId } = cells;
  if (!scope.seesAllUnits && scope.unitId !== unitId) return [];
  const ofUnit = unitId ? Prisma.sql`and u.unit_id = ${unitId}::uuid` : Prisma.empty;
  const rows = await db.$queryRaw<(Omit<Tally, "rate"> & { period: PeriodCode; unitId: string })[]>`
    ${askedTables(cells)}
    , owed as (
      select a.period, u.unit_id, count(*)::int as due
      from asked a join task_unit u on u.version_id = a.version_id ${ofUnit}
      where a.due group by a.period, u.unit_id
    ), came as (
      select a.period, u.unit_id, count(*)::int as all, count(*) filter (where a.due)::int as due,
        count(*) filter (where k.late)::int as late, count(*) filter (where k.state = 'RETURNED')::int as returned
      from known k
      join asked a on a.task_id = k.task_id and a.period = k.period
      join task_unit u on u.version_id = a.version_id and u.unit_id = k.unit_id
      where k.handed_in
      group by a.period, u.unit_id
    )
    -- What was handed in counts as due, also where it was not owed.
    select period, unit_id::text as "unitId",
      coalesce(o.due, 0) + coalesce(c.all - c.due, 0) as due, coalesce(c.all - c.late, 0) as "onTime",
      coalesce(c.late, 0) as "madeUp", coalesce(c.returned, 0) as returned,
      coalesce(o.due, 0) - coalesce(c.due, 0) as outstanding
    from owed o full join came c using (period, unit_id)`;
  return rows.map(({ period, unitId: id, ...counts }) => ({ period, unitId: id, tally: withRate(counts) }));
}

/** How many reports of each period wait for review. */
export async function countSubmitted(db: Db, planId: string, scope: Scope): Promise<Map<PeriodCode, number>> {
  if (!scope.seesAllUnits) return new Map();
  const rows = await db.$queryRaw<{ period: PeriodCode; n: number }[]>`
    select r.period, count(*)::int as n from report r join task t on t.id = r.task_id
    where t.plan_id = ${planId}::uuid and r.state = 'SUBMITTED' group by r.period`;
  return new Map(rows.map(({ period, n }) => [period, n]));
}
