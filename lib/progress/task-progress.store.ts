import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { PeriodCode } from "@/lib/reports/period";
import { visibleTasks } from "@/lib/tasks/task.store";
import type { AsOf } from "./progress";
import type { Rating } from "./reading";

/** Every wording of a task by an instant, oldest first, with what planned progress is computed from. */
export async function findPlannedVersions(db: Db, taskId: string, { at }: AsOf, scope: Scope) {
  const versions = await db.taskVersion.findMany({
    where: { taskId, at: { lte: at }, task: visibleTasks(scope) },
    orderBy: { number: "asc" },
    select: {
      at: true,
      dueOn: true,
      cadence: true,
      milestones: {
        select: { key: true, title: true, dueOn: true, share: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
  return versions.map(({ milestones, dueOn, ...version }) => ({
    ...version,
    dueOn: fromDatabaseDate(dueOn),
    milestones: milestones.map((one) => ({ ...one, dueOn: fromDatabaseDate(one.dueOn) })),
  }));
}

export type ApprovedReport = {
  period: PeriodCode;
  progress: number;
  unitCode: string;
  submittedAt: Date;
  approvedAt: Date;
  selfRating: Rating;
  ratingReason: string;
  rating: Rating | null;
  coordinatorReason: string;
};

/** The lead's approved reports of a task as of an instant: the last one of each period, oldest first. */
export async function findApprovedLeadReports(
  db: Db,
  taskId: string,
  { at }: AsOf,
  _scope: Scope,
): Promise<ApprovedReport[]> {
  return db.$queryRaw<ApprovedReport[]>(Prisma.sql`
    with decided as (
      select distinct on (s.id) s.id, r.period, s.progress, u.code as unit_code, s.submitted_at,
        s.self_rating, s.rating_reason, d.kind, d.at, d.rating, d.rating_reason as coordinator_reason
      from report r
      join report_submission s on s.report_id = r.id
      join report_decision d on d.submission_id = s.id
      join unit u on u.id = r.unit_id
      where r.task_id = ${taskId}::uuid and s.role = 'LEAD' and d.at <= ${at.toISOString()}::timestamptz
      order by s.id, d.at desc, d.id desc
    )
    select distinct on (period) period, progress, unit_code as "unitCode", submitted_at as "submittedAt",
      at as "approvedAt", self_rating::text as "selfRating", rating_reason as "ratingReason",
      rating::text as rating, coordinator_reason as "coordinatorReason"
    from decided where kind = 'APPROVED' order by period, at desc, id desc`);
}
