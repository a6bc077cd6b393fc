import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { PeriodCode } from "@/lib/reports/period";
import type { ClaimCount, UncoveredClaim } from "./evidence-coverage";

export type CoverageAsked = { planId: string; periods: readonly PeriodCode[]; unitCode: string | null };

/**
 * Table `claim`: what the standing submissions of some periods claim, and whether anything proves it. A
 * submission stands while it is the last of its report and was not taken back. Begins a statement.
 */
function claimTable({ planId, periods, unitCode }: CoverageAsked): Prisma.Sql {
  return Prisma.sql`
    with submission as materialized (
      select distinct on (r.id) r.id as report_id, r.period, r.task_id, r.unit_id, r.state, s.id
      from report r
      join task t on t.id = r.task_id and t.plan_id = ${planId}::uuid
      join unit u on u.id = r.unit_id and ${unitCode === null ? Prisma.sql`true` : Prisma.sql`u.code = ${unitCode}`}
      join report_submission s on s.report_id = r.id
      where r.period = any(${[...periods]}::text[])
      order by r.id, s.number desc
    ), claim as (
      select x.report_id, x.period, x.task_id, x.unit_id, c.ordinal, c.kind::text as kind, c.text,
        c.no_evidence_reason as reason, exists (
          select 1 from claim_evidence e where e.submission_id = c.submission_id and e.ordinal = c.ordinal
        ) as covered
      from submission x join report_claim c on c.submission_id = x.id
      where x.state not in ('DRAFT', 'READY') or coalesce((
        select d.kind <> 'WITHDRAWN' from report_decision d
        where d.submission_id = x.id order by d.at desc, d.id desc limit 1), true)
    )`;
}

/** By period, unit and kind of claim. */
export async function countClaims(db: Db, asked: CoverageAsked, scope: Scope): Promise<ClaimCount[]> {
  return db.$queryRaw<ClaimCount[]>`
    ${claimTable(asked)}
    select period, unit_id::text as "unitId", kind, count(*)::int as claims,
      count(*) filter (where covered)::int as covered
    from claim where ${ownOf(scope)} group by period, unit_id, kind`;
}

/** The claims that nothing proves, by unit and task. */
export async function findUncovered(
  db: Db,
  asked: CoverageAsked,
  take: number,
  scope: Scope,
): Promise<UncoveredClaim[]> {
  type Row = Omit<UncoveredClaim, "unit"> & UncoveredClaim["unit"] & { unitCode: string };
  const rows = await db.$queryRaw<Row[]>`
    ${claimTable(asked)}
    select claim.report_id::text as "reportId", claim.ordinal, claim.kind, claim.text, claim.reason, t.code,
      v.title, v.title_en as "titleEn", u.code as "unitCode", u.name_zh as "nameZh", u.name_en as "nameEn",
      u.short_name_zh as "shortNameZh"
    from claim
    join unit u on u.id = claim.unit_id
    join task t on t.id = claim.task_id
    join task_version v on v.id = t.current_version_id
    where not claim.covered and ${ownOf(scope)}
    order by u.protocol_rank, t.code, claim.period, claim.ordinal
    limit ${take}`;
  return rows.map(({ unitCode, nameZh, nameEn, shortNameZh, ...claim }) => ({
    ...claim,
    unit: { code: unitCode, nameZh, nameEn, shortNameZh },
  }));
}

function ownOf(scope: Scope): Prisma.Sql {
  return scope.seesAllUnits ? Prisma.sql`true` : Prisma.sql`claim.unit_id = ${scope.unitId}::uuid`;
}
