import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { ReportLine } from "./change-view";
import {
  type Asked,
  chosenTasks,
  instant,
  type Listed,
  listed,
  listing,
  nameOf,
  type Shown,
  type Told,
  taskThen,
  toldAt,
  unitNames,
  within,
} from "./listing.store";

/** Reports approved once more, after they had been reopened, with another figure of progress. */
export async function findCorrectedReports(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<ReportLine>> {
  const { columns, joins } = taskThen(asked);
  const ofUnit = asked.unitId ? Prisma.sql`r.unit_id = ${asked.unitId}::uuid` : Prisma.sql`true`;
  const { counts, rows } = await listed<Told<ReportLine>>(
    db,
    // From the few reopenings to what was approved next: approvals are many.
    Prisma.sql`
    with ${chosenTasks({ ...asked, unitId: null })}, reopening as materialized (
      select d.id, d.at, d.by_id, d.reason, s.report_id, s.number, s.progress
      from report_decision d join report_submission s on s.id = d.submission_id
      where d.kind = 'REOPENED' and d.at <= ${instant(asked.until)}
    ), line as materialized (
      select 'REPORT_CORRECTED' as kind, next.id, next.at, next.by_id, next.signed_off_by_id, r.task_id, t.code,
        r.unit_id, r.period, o.progress as before, next.progress as after, o.by_id as reopened_by_id, o.reason
      from reopening o
      join report r on r.id = o.report_id
      join chosen t on t.id = r.task_id
      cross join lateral (
        select d.id, d.at, d.by_id, s.signed_off_by_id, s.progress
        from report_submission s join report_decision d on d.submission_id = s.id
        where s.report_id = r.id and s.number > o.number and d.kind = 'APPROVED' and d.at > o.at
        order by d.at, d.id limit 1
      ) next
      where ${within(Prisma.sql`next.at`, asked)} and next.progress <> o.progress and ${ofUnit}
    )
    select ${listing(
      "line",
      "reports",
      {
        order: Prisma.sql`abs(after - before) desc, at desc, code`,
        columns: Prisma.sql`x.id as key, x.kind, abs(x.after - x.before) as grade, x.at, ${nameOf("p")} as by,
          ${nameOf("sp")} as "signedOffBy", ${columns}, ${unitNames("u")} as unit, x.period, x.before, x.after,
          ${nameOf("op")} as "reopenedBy", x.reason`,
        joins: Prisma.sql`${joins} join person p on p.id = x.by_id join person sp on sp.id = x.signed_off_by_id
          join unit u on u.id = x.unit_id join person op on op.id = x.reopened_by_id`,
      },
      shown,
    )} as listing`,
  );
  return { counts, rows: rows.map((row) => toldAt<ReportLine>(row)) };
}
