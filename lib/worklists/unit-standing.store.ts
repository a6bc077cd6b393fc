import { type Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { asOf } from "@/lib/progress/as-of";
import { GRAVEST_FIRST, type ProgressCell, within } from "@/lib/progress/cell";
import { findCells } from "@/lib/progress/cell.store";
import { type CurvePoint, curveDays, curveOf } from "@/lib/progress/curve";
import { type Asked, progressTables } from "@/lib/progress/progress.store";
import type { DateLight } from "@/lib/progress/reading";
import { cellTables } from "@/lib/reports/matrix-cells.store";
import type { Period, PeriodCode } from "@/lib/reports/period";
import type { ReturnCount, SupportedTask, UnitPart, UnitReport } from "./unit-standing";

/** A unit's people look at their own unit only. */
function mayLookAt(unitId: string, scope: Scope): boolean {
  return scope.seesAllUnits || scope.unitId === unitId;
}

type TrendAsked = {
  asked: Asked;
  since: CalendarDate;
  role: "LEAD" | "SUPPORT";
  unitCode: string;
  /** Of the day that is asked for, which are read already. */
  cells: readonly ProgressCell[];
};

/** The unit's points of the curve of progress: the ends of the periods since a day, and the day asked for. */
export async function findTrend(
  db: Db,
  { asked, since, role, unitCode, cells }: TrendAsked,
  now: Date,
  scope: Scope,
): Promise<CurvePoint[]> {
  const { planId, date } = asked;
  const days = [];
  for (const day of curveDays(since, date)) {
    // Lights are no part of a curve: a past day reads the same whatever the rules call near.
    const then = { planId, nearUntil: null, ...asOf(day.date, { now, today: date }) };
    const all = day.date === date ? cells : await findCells(db, then, now, scope);
    days.push({ ...day, cells: within(all, { unit: unitCode }).filter((cell) => cell.role === role) });
  }
  return curveOf(days, [], { date, windowEnd: date }).points;
}

/** By period, how many of a unit's reports were handed in, and how many of them returned at least once. */
export async function countReturns(
  db: Db,
  { planId, periods, unitId }: { planId: string; periods: readonly PeriodCode[]; unitId: string },
  scope: Scope,
): Promise<ReturnCount[]> {
  if (!mayLookAt(unitId, scope)) return [];
  return db.$queryRaw<ReturnCount[]>`
    select r.period, count(*)::int as "handedIn", count(*) filter (where exists (
        select 1 from report_submission s join report_decision d on d.submission_id = s.id
        where s.report_id = r.id and d.kind = 'RETURNED'))::int as returned
    from report r join task t on t.id = r.task_id
    where t.plan_id = ${planId}::uuid and r.unit_id = ${unitId}::uuid and r.period = any(${[...periods]}::text[])
      and exists (select 1 from report_submission s where s.report_id = r.id)
    group by r.period`;
}

/** The tasks in hand that a unit supports, and whether the lead has not reported because the unit has not. */
export async function findSupportedTasks(
  db: Db,
  { planId, period, unitId, today }: { planId: string; period: Period; unitId: string; today: CalendarDate },
  scope: Scope,
): Promise<SupportedTask[]> {
  if (!mayLookAt(unitId, scope)) return [];
  type Row = Omit<SupportedTask, "lead"> & SupportedTask["lead"] & { leadCode: string };
  const rows = await db.$queryRaw<Row[]>`
    ${cellTables({ planId, periods: [period], unitId, today })}
    select t.code, v.title, v.title_en as "titleEn", n.code as "leadCode", n.name_zh as "nameZh",
      n.name_en as "nameEn", n.short_name_zh as "shortNameZh",
      coalesce(cell.state <> 'NOT_DUE' and not cell.handed_in and not exists (
        select 1 from report r
        where r.task_id = t.id and r.unit_id = l.unit_id and r.period = ${period.code}
          and (r.state not in ('DRAFT', 'READY') or (
            select coalesce((select d.kind <> 'WITHDRAWN' from report_decision d
              where d.submission_id = s.id order by d.at desc, d.id desc limit 1), true)
            from report_submission s where s.report_id = r.id order by s.number desc limit 1))
      ), false) as "leadWaits"
    from task t
    join task_version v on v.id = t.current_version_id
    join task_unit u on u.version_id = v.id and u.unit_id = ${unitId}::uuid and u.role = 'SUPPORT'
    join task_unit l on l.version_id = v.id and l.role = 'LEAD'
    join unit n on n.id = l.unit_id
    left join cell on cell.task_id = t.id
    where t.plan_id = ${planId}::uuid and t.stage = 'ASSIGNED'
    order by t.code`;
  return rows.map(({ leadCode, nameZh, nameEn, shortNameZh, ...task }) => ({
    ...task,
    lead: { code: leadCode, nameZh, nameEn, shortNameZh },
  }));
}

type Parts = { unitId: string; role: "LEAD" | "SUPPORT"; light: DateLight | null };

/** The tasks a unit leads, by the whole of each, or the parts it supports, by its own; the gravest first. */
export async function findUnitParts(
  db: Db,
  asked: Asked,
  { unitId, role, light }: Parts,
  scope: Scope,
): Promise<UnitPart[]> {
  if (!mayLookAt(unitId, scope)) return [];
  const of = Prisma.raw(role === "LEAD" ? "w" : "p");
  return db.$queryRaw<UnitPart[]>`
    ${progressTables(asked)}
    select w.code, v.title, v.title_en as "titleEn", w.weight, ${of}.planned, ${of}.actual, ${of}.period,
      ${of}.light, ${of}.due_on::text as "dueOn"
    from part p
    join whole w on w.task_id = p.task_id
    join task_version v on v.id = w.version_id
    where p.unit_id = ${unitId}::uuid and p.role = ${role}::unit_role
      and ${light === null ? Prisma.sql`true` : Prisma.sql`${of}.light = ${light}`}
    order by array_position(${[...GRAVEST_FIRST]}::text[], ${of}.light), ${of}.due_on, w.code`;
}

/** Of the reports that were handed in: how often each was returned, and what its last submission proves. */
export async function findReportFigures(
  db: Db,
  reportIds: readonly string[],
  unitId: string,
  scope: Scope,
): Promise<Map<string, Pick<UnitReport, "returned" | "claims" | "covered">>> {
  if (!mayLookAt(unitId, scope)) return new Map();
  type Row = Pick<UnitReport, "returned" | "claims" | "covered"> & { id: string };
  const rows = await db.$queryRaw<Row[]>`
    select r.id::text as id, s.claim_count as claims, s.claims_with_evidence as covered, (
        select count(*)::int from report_submission x join report_decision d on d.submission_id = x.id
        where x.report_id = r.id and d.kind = 'RETURNED') as returned
    from report r
    join lateral (
      select * from report_submission x where x.report_id = r.id order by x.number desc limit 1
    ) s on true
    where r.unit_id = ${unitId}::uuid and r.id = any(${[...reportIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
}
