import type { Db } from "@/lib/db/client";
import { fromDatabaseDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { visibleTasks } from "@/lib/tasks/task.store";
import type { FigureOnce, SentBack, SentBackCount, SentBackFilter } from "./reopening";

const FIGURES = {
  where: { kind: "INDICATOR" },
  select: { indicatorKey: true, value: true },
} as const;

/** Returns and reopenings of a plan, of all of it or of a unit or period, newest first. */
export async function findSentBack(
  db: Db,
  planId: string,
  { unit, period, returnedFrom }: SentBackFilter,
  scope: Scope,
): Promise<SentBack[]> {
  if (!scope.seesAllUnits) return [];
  const report = {
    task: { AND: [visibleTasks(scope), { planId }] },
    ...(unit === null ? {} : { unit: { code: unit } }),
    ...(period === null ? {} : { period }),
  };
  const returned = { kind: "RETURNED", ...(returnedFrom ? { at: { gte: returnedFrom } } : {}) } as const;
  const rows = await db.reportDecision.findMany({
    where: { OR: [returned, { kind: "REOPENED" }], submission: { report } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      at: true,
      by: { select: { nameZh: true, nameEn: true } },
      field: true,
      reason: true,
      correctUntil: true,
      submission: {
        select: {
          number: true,
          progress: true,
          taskVersionId: true,
          claims: FIGURES,
          report: {
            select: {
              id: true,
              period: true,
              state: true,
              unit: { select: { code: true, nameZh: true, nameEn: true } },
              task: {
                select: { code: true, currentVersion: { select: { title: true, titleEn: true } } },
              },
              submissions: {
                select: { number: true, progress: true, claims: FIGURES },
                orderBy: { number: "desc" },
                take: 1,
              },
            },
          },
        },
      },
    },
  });
  const names = await figureNames(db, [...new Set(rows.map((row) => row.submission.taskVersionId))]);
  return rows.map(({ id, kind, at, by, field, reason, correctUntil, submission }) => {
    const { report: of, number, progress, taskVersionId, claims } = submission;
    const last = of.submissions[0];
    const since = last && last.number > number ? last : null;
    const { code: unitCode, ...unit } = of.unit;
    return {
      ...{ id, by, field, reason, ...unit, unitCode },
      kind: kind === "REOPENED" ? "REOPENED" : "RETURNED",
      reportId: of.id,
      period: of.period,
      state: of.state,
      taskCode: of.task.code,
      title: of.task.currentVersion?.title ?? "",
      titleEn: of.task.currentVersion?.titleEn ?? "",
      on: shanghaiDateAt(at),
      correctUntil: correctUntil && fromDatabaseDate(correctUntil),
      before: progress,
      after: since?.progress ?? null,
      figures: since ? changedFigures(names.get(taskVersionId) ?? [], claims, since.claims) : [],
    };
  });
}

/** All of a plan, as numbers. */
export async function countSentBack(db: Db, planId: string, scope: Scope): Promise<SentBackCount[]> {
  if (!scope.seesAllUnits) return [];
  return db.$queryRaw<SentBackCount[]>`
    select d.kind::text as kind, r.period, (d.at at time zone 'Asia/Shanghai')::date::text as "on",
      count(*)::int as count
    from report_decision d
    join report_submission s on s.id = d.submission_id
    join report r on r.id = s.report_id
    join task t on t.id = r.task_id
    where t.plan_id = ${planId}::uuid and d.kind in ('RETURNED', 'REOPENED')
    group by 1, 2, 3`;
}

type Claims = readonly { indicatorKey: string | null; value: { toString(): string } | null }[];
type Named = { key: string; name: string; unitOfMeasure: string };

function changedFigures(figures: readonly Named[], before: Claims, after: Claims): FigureOnce[] {
  const valueIn = (claims: Claims, key: string) =>
    claims.find((claim) => claim.indicatorKey === key)?.value?.toString() ?? null;
  return figures
    .map(({ key, name, unitOfMeasure }) => ({
      ...{ name, unitOfMeasure },
      before: valueIn(before, key),
      after: valueIn(after, key),
    }))
    .filter((figure) => figure.before !== figure.after);
}

async function figureNames(db: Db, versionIds: string[]): Promise<Map<string, Named[]>> {
  const rows = await db.taskIndicator.findMany({
    where: { versionId: { in: versionIds } },
    select: { versionId: true, key: true, name: true, unitOfMeasure: true },
    orderBy: { ordinal: "asc" },
  });
  const byVersion = new Map<string, Named[]>();
  for (const { versionId, ...figure } of rows) {
    byVersion.set(versionId, [...(byVersion.get(versionId) ?? []), figure]);
  }
  return byVersion;
}
