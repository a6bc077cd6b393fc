import { endOfDay, startOfDay } from "@/lib/audit/trail";
import { type Db, Prisma } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { Cycle } from "./period-state";
import type { Page, Paged } from "./waiting.store";
import type { Decider, DecisionCount, DecisionRow, WorkloadAct } from "./workload";

export type WorkloadAsked = { planId: string; cycle: Cycle; unitCode: string | null };

/** Table `decided`: what was decided on the days of a period, by whom, on whose matter. Begins a statement. */
function decidedTable({ planId, cycle, unitCode }: WorkloadAsked): Prisma.Sql {
  const [from, until] = [startOfDay(cycle.from).toISOString(), endOfDay(cycle.to).toISOString()];
  const during = (column: string) => {
    const at = Prisma.raw(column);
    return Prisma.sql`${at} >= ${from}::timestamptz and ${at} < ${until}::timestamptz`;
  };
  return Prisma.sql`
    with act as (
      select d.id, lower(d.kind::text) as act, d.at, d.by_id, r.task_id, r.unit_id, r.period,
        case when d.kind <> 'REOPENED' then s.submitted_at end as submitted_at, r.id::text as ref
      from report_decision d
      join report_submission s on s.id = d.submission_id
      join report r on r.id = s.report_id
      where d.kind in ('APPROVED', 'RETURNED', 'REOPENED') and ${during("d.at")}
      union all
      select s.id, 'routed', s.at, s.by_id, d.task_id, d.unit_id, null, null, d.number::text
      from difficulty_step s join difficulty d on d.id = s.difficulty_id
      where s.kind = 'ROUTED' and ${during("s.at")}
      union all
      select q.id, 'answered', q.answered_at, q.answered_by_id, q.task_id, q.unit_id, null, null, q.id::text
      from wording_query q where ${during("q.answered_at")}
      union all
      select e.id, 'extension', e.decided_at, e.decided_by_id, e.task_id, e.unit_id, null, null, e.id::text
      from extension_request e where e.state in ('APPROVED', 'REFUSED') and ${during("e.decided_at")}
      union all
      select c.id, 'completion', c.decided_at, c.decided_by_id, c.task_id, c.unit_id, null, null, c.id::text
      from completion_request c where c.state in ('APPROVED', 'REFUSED') and ${during("c.decided_at")}
      union all
      select s.id, 'struck-off', s.at, s.by_id, t.id, u.unit_id, null, null, null
      from task_step s
      join task t on t.id = s.task_id
      join task_unit u on u.version_id = t.current_version_id and u.role = 'LEAD'
      where s.kind = 'STRUCK_OFF' and ${during("s.at")}
      union all
      select s.id, 'instructed', s.at, s.by_id, coalesce(i.task_id, d.task_id),
        coalesce(s.owner_unit_id, i.owner_unit_id, i.unit_id, d.unit_id), null, null, i.number::text
      from instruction_step s
      join instruction i on i.id = s.instruction_id
      left join difficulty d on d.id = i.difficulty_id
      where s.kind in ('ASSIGNED', 'RETURNED', 'CLOSED') and ${during("s.at")}
      union all
      select x.id, 'excepted', x.at, x.by_id, null, x.unit_id, x.period, null, null
      from period_exception x where x.plan_id = ${planId}::uuid and ${during("x.at")}
    ), decided as (
      select act.*, u.code as unit_code, u.name_zh, u.name_en, u.short_name_zh
      from act join unit u on u.id = act.unit_id
      where ${unitCode === null ? Prisma.sql`true` : Prisma.sql`u.code = ${unitCode}`}
    )`;
}

/** How much each decided, on reports by the days between submission and decision. */
export async function countDecisions(db: Db, asked: WorkloadAsked, scope: Scope): Promise<DecisionCount[]> {
  if (!scope.seesAllUnits) return [];
  return db.$queryRaw<DecisionCount[]>`
    ${decidedTable(asked)}
    select by_id::text as "personId", act, (submitted_at at time zone 'Asia/Shanghai')::date::text as "submittedOn",
      (at at time zone 'Asia/Shanghai')::date::text as "decidedOn", count(*)::int as count
    from decided group by 1, 2, 3, 4`;
}

/** The coordinators in office on some day of the period, and whoever else has decided something; by name. */
export async function findDeciders(
  db: Db,
  { cycle }: Pick<WorkloadAsked, "cycle">,
  alsoIds: readonly string[],
  scope: Scope,
): Promise<Decider[]> {
  if (!scope.seesAllUnits) return [];
  const inOffice = {
    role: "COORDINATOR" as const,
    fromDate: { lte: toDatabaseDate(cycle.to) },
    OR: [{ toDate: null }, { toDate: { gt: toDatabaseDate(cycle.from) } }],
  };
  return db.person.findMany({
    where: { OR: [{ appointments: { some: inOffice } }, { id: { in: [...alsoIds] } }] },
    orderBy: { loginName: "asc" },
    select: { id: true, nameZh: true, nameEn: true },
  });
}

export type DecisionFilter = { by: string | null; act: WorkloadAct | null; unitCode: string | null };

/** The decisions themselves, the latest first; a page beyond the last has no rows. */
export async function findDecisionRows(
  db: Db,
  asked: Omit<WorkloadAsked, "unitCode">,
  { by, act, unitCode }: DecisionFilter,
  page: Page,
  scope: Scope,
): Promise<Paged<Omit<DecisionRow, "days">>> {
  if (!scope.seesAllUnits) return { rows: [], shown: 0, total: 0 };
  type Row = Omit<DecisionRow, "unit" | "by" | "days"> &
    DecisionRow["unit"] & { unitCode: string; byZh: string; byEn: string; shown: number; total: number };
  const rows = await db.$queryRaw<(Row & { id: string | null })[]>`
    ${decidedTable({ ...asked, unitCode: null })}
    , chosen as (
      select * from decided d
      where ${by === null ? Prisma.sql`true` : Prisma.sql`d.by_id = ${by}::uuid`}
        and ${act === null ? Prisma.sql`true` : Prisma.sql`d.act = ${act}`}
        and ${unitCode === null ? Prisma.sql`true` : Prisma.sql`d.unit_code = ${unitCode}`}
    ), page as (
      select c.*, p.name_zh as by_zh, p.name_en as by_en, t.code, v.title, v.title_en
      from chosen c
      join person p on p.id = c.by_id
      left join task t on t.id = c.task_id
      left join task_version v on v.id = t.current_version_id
      order by c.at desc, c.id
      offset ${page.skip} limit ${page.take}
    )
    select d.id::text as id, d.act, d.at, d.by_zh as "byZh", d.by_en as "byEn", d.code,
      coalesce(d.title, '') as title, coalesce(d.title_en, '') as "titleEn", d.unit_code as "unitCode",
      d.name_zh as "nameZh", d.name_en as "nameEn", d.short_name_zh as "shortNameZh", d.period,
      d.submitted_at as "submittedAt", d.ref,
      (select count(*)::int from chosen) as shown, (select count(*)::int from decided) as total
    from (select 1) as always left join page d on true
    order by d.at desc, d.id`;
  const { shown = 0, total = 0 } = rows[0] ?? {};
  const found = rows.filter(({ id }) => id !== null);
  return {
    ...{ shown, total },
    rows: found.map(
      ({
        unitCode: code,
        nameZh,
        nameEn,
        shortNameZh,
        byZh,
        byEn,
        shown: _shown,
        total: _total,
        ...row
      }) => ({
        ...row,
        by: { nameZh: byZh, nameEn: byEn },
        unit: { code, nameZh, nameEn, shortNameZh },
      }),
    ),
  };
}
