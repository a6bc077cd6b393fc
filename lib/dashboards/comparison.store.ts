import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { type Asked, progressTables } from "@/lib/progress/progress.store";
import { findTallies } from "@/lib/reports/matrix-cells.store";
import type { Period, PeriodCode } from "@/lib/reports/period";
import type { Aged, Share } from "./comparison";
import type { DashboardFilter } from "./dashboard.schema";
import { narrowed } from "./filter.store";
import { openDifficulties } from "./open-difficulty.store";

type ByUnit<Of> = Map<string, Of>;

function byUnit<Row extends { unit: string }, Of>(rows: readonly Row[], of: (row: Row) => Of): ByUnit<Of> {
  return new Map(rows.map((row) => [row.unit, of(row)]));
}

/** Tasks past their date and not completed, by lead unit. */
export async function findOverdue(
  db: Db,
  asked: Asked,
  filter: DashboardFilter,
  _scope: Scope,
): Promise<ByUnit<Aged>> {
  const rows = await db.$queryRaw<({ unit: string } & Aged)[]>(Prisma.sql`
    ${progressTables(asked)}
    select u.code as unit, count(*)::int as count, max(${asked.date}::date - w.due_on)::int as oldest
    from whole w
    join part p on p.task_id = w.task_id and p.role = 'LEAD'
    join measure m on m.id = w.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = p.unit_id
    where w.light = 'OVERDUE' and ${narrowed(filter)}
    group by u.code`);
  return byUnit(rows, ({ count, oldest }) => ({ count, oldest }));
}

/** Difficulties open, by the unit that raised them. */
export async function findOpenByUnit(
  db: Db,
  asked: Asked,
  filter: DashboardFilter,
  _scope: Scope,
): Promise<ByUnit<Aged>> {
  const rows = await db.$queryRaw<({ unit: string } & Aged)[]>(Prisma.sql`
    with open as (${openDifficulties(asked)})
    select u.code as unit, count(*)::int as count,
      max(${asked.date}::date - (o.raised_at at time zone 'Asia/Shanghai')::date)::int as oldest
    from open o
    join task t on t.id = o.task_id
    join measure m on m.id = t.measure_id
    join theme h on h.id = m.theme_id
    join unit u on u.id = o.unit_id
    where ${narrowed({ ...filter, light: null })}
    group by u.code`);
  return byUnit(rows, ({ count, oldest }) => ({ count, oldest }));
}

export type Submitted = { returned: Share; evidence: Share };

/** What units handed in for some periods by a moment: returned ever, and the claims of what stands. */
export async function findSubmitted(
  db: Db,
  { planId, at }: Asked,
  periods: readonly PeriodCode[],
  filter: DashboardFilter,
  _scope: Scope,
): Promise<ByUnit<Submitted>> {
  type Row = { unit: string; submitted: number; returned: number; claims: number; proved: number };
  const then = Prisma.sql`${at.toISOString()}::timestamptz`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    with handed_in as (
      select s.id, r.unit_id, s.claim_count, s.claims_with_evidence,
        row_number() over (partition by r.id order by s.number desc) = 1 as latest
      from report r
      join report_submission s on s.report_id = r.id
      join task t on t.id = r.task_id
      join measure m on m.id = t.measure_id
      join theme h on h.id = m.theme_id
      join unit u on u.id = r.unit_id
      where t.plan_id = ${planId}::uuid and r.period = any(${[...periods]}::text[]) and s.submitted_at <= ${then}
        and ${narrowed({ ...filter, light: null })}
    ), decided as (
      select d.submission_id, bool_or(d.kind = 'RETURNED') as returned, bool_or(d.kind = 'WITHDRAWN') as withdrawn
      from report_decision d join handed_in h on h.id = d.submission_id
      where d.at <= ${then} and d.kind in ('RETURNED', 'WITHDRAWN') group by d.submission_id
    )
    select u.code as unit, count(*)::int as submitted, count(*) filter (where d.returned)::int as returned,
      coalesce(sum(h.claim_count) filter (where h.latest and d.withdrawn is not true), 0)::int as claims,
      coalesce(sum(h.claims_with_evidence) filter (where h.latest and d.withdrawn is not true), 0)::int as proved
    from handed_in h
    join unit u on u.id = h.unit_id
    left join decided d on d.submission_id = h.id
    group by u.code`);
  return byUnit(rows, ({ submitted, returned, claims, proved }) => ({
    returned: { part: returned, whole: submitted },
    evidence: { part: proved, whole: claims },
  }));
}

/** Of the reports units owed for some periods, those in time: as on the page of a period, as of a moment. */
export async function findOnTime(
  db: Db,
  { planId, at, date }: Asked,
  periods: readonly Period[],
  { theme, measure, unit }: DashboardFilter,
  scope: Scope,
): Promise<ByUnit<Share>> {
  const narrowing = Prisma.sql`exists (
    select 1 from measure m join theme h on h.id = m.theme_id
    where m.id = t.measure_id and ${narrowed({ theme, measure })})`;
  const asked = { planId, periods, today: date, at, tasks: theme || measure ? narrowing : undefined };
  const [tallies, units] = await Promise.all([
    findTallies(db, asked, scope),
    db.unit.findMany({ where: unit ? { code: unit } : {}, select: { id: true, code: true } }),
  ]);
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const shares: ByUnit<Share> = new Map();
  for (const { unitId, tally } of tallies) {
    const code = codeOf.get(unitId);
    if (code === undefined) continue;
    const { part, whole } = shares.get(code) ?? { part: 0, whole: 0 };
    shares.set(code, { part: part + tally.onTime, whole: whole + tally.due });
  }
  return shares;
}
