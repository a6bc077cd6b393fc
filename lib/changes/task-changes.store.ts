import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { WORDING_SELECT, wordingRowOf } from "@/lib/tasks/task.store";
import { STAGE_AFTER, type StepKind } from "@/lib/tasks/task-step";
import { compareWordings } from "@/lib/tasks/wording-comparison";
import type { NearestChange, TaskStepLine, WordingLine } from "./change-view";
import {
  type Asked,
  BY_WEIGHT,
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
  within,
} from "./listing.store";

type StepRow = Told<Omit<TaskStepLine, "before" | "after">> & { stepBefore: StepKind | null; step: StepKind };

/** Tasks assigned, completed, struck off, reopened and cancelled. */
export async function findTaskSteps(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<TaskStepLine>> {
  const { columns, joins } = taskThen(asked);
  const found = await listed<StepRow>(
    db,
    Prisma.sql`
    with ${chosenTasks(asked)}, line as materialized (
      select case s.kind when 'ASSIGNED' then 'ADDED' when 'CANCELLED' then 'REMOVED' else s.kind::text end as kind,
        s.id, s.kind as step, s.at, s.by_id, s.reason, s.task_id, t.code
      from task_step s join chosen t on t.id = s.task_id
      where ${within(Prisma.sql`s.at`, asked)}
    )
    select ${listing(
      "line",
      "tasks",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, code`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, x.reason, x.step, ${columns},
          ${nameOf("p")} as by,
          (select b.kind from task_step b where b.task_id = x.task_id and (b.at, b.id) < (x.at, x.id)
           order by b.at desc, b.id desc limit 1) as "stepBefore",
          x.step = 'CANCELLED' and exists (select 1 from task_step a where a.task_id = x.task_id
            and a.kind = 'ASSIGNED' and ${within(Prisma.sql`a.at`, asked)}) as passing`,
        joins: Prisma.sql`${joins} join person p on p.id = x.by_id`,
      },
      shown,
    )} as listing`,
  );
  return {
    counts: found.counts,
    rows: found.rows.map(({ step, stepBefore, ...row }) => ({
      ...toldAt<Omit<TaskStepLine, "before" | "after">>(row),
      before: stepBefore && STAGE_AFTER[stepBefore],
      after: STAGE_AFTER[step],
    })),
  };
}

type WordingRow = Told<Omit<WordingLine, "comparison" | "units">> & { id: string; beforeId: string };

/** Wordings written in the span, each beside the one before it. */
export async function findWordings(
  db: Db,
  asked: Asked,
  shown: Shown,
  _scope: Scope,
): Promise<Listed<WordingLine>> {
  const { columns, joins } = taskThen(asked);
  const { counts, rows } = await listed<WordingRow>(
    db,
    Prisma.sql`
    with ${chosenTasks(asked)}, line as materialized (
      select case when v.due_on <> b.due_on or exists (
          select 1 from task_unit n join task_unit o on o.version_id = b.id and o.unit_id = n.unit_id
          where n.version_id = v.id and n.due_on <> o.due_on
        ) then 'MOVED' else 'REWORDED' end as kind,
        v.id, b.id as before_id, v.at, v.by_id, v.task_id, t.code
      from task_version v
      join task_version b on b.task_id = v.task_id and b.number = v.number - 1
      join chosen t on t.id = v.task_id
      where ${within(Prisma.sql`v.at`, asked)}
    )
    select ${listing(
      "line",
      "wordings",
      {
        order: Prisma.sql`${BY_WEIGHT}, at desc, code`,
        columns: Prisma.sql`x.id as key, x.kind, 0 as grade, x.at, x.id, x.before_id as "beforeId",
          n.number, n.ground, n.reason, ${columns}, ${nameOf("p")} as by,
          case when d.id is null then null else json_build_object(
            'code', d.code, 'titleZh', d.title_zh, 'titleEn', d.title_en) end as document,
          case when m.id is null then null else json_build_object(
            'code', m.code, 'titleZh', m.title_zh, 'titleEn', m.title_en) end as meeting,
          (select f.due_on from task_version f where f.task_id = x.task_id and f.number = 1) as "originalDueOn"`,
        joins: Prisma.sql`${joins} join person p on p.id = x.by_id
          join task_version n on n.id = x.id
          left join policy_document d on d.id = n.document_id left join meeting m on m.id = n.meeting_id`,
      },
      shown,
    )} as listing`,
  );
  if (rows.length === 0) return { counts, rows: [] };
  const versions = await db.taskVersion.findMany({
    where: { id: { in: rows.flatMap(({ id, beforeId }) => [id, beforeId]) } },
    select: WORDING_SELECT,
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return {
    counts,
    rows: rows.flatMap(({ id, beforeId, ...row }) => {
      const [before, after] = [byId.get(beforeId), byId.get(id)];
      if (!before || !after) return [];
      const units = new Map([...before.units, ...after.units].map(({ unit }) => [unit.code, unit]));
      return [
        {
          ...toldAt<Omit<WordingLine, "comparison" | "units">>(row),
          comparison: compareWordings(wordingRowOf(before), wordingRowOf(after)),
          units: [...units.values()],
        },
      ];
    }),
  };
}

/** The last thing done to a task before the span began: a step, a wording, an approved report. */
export async function findNearest(db: Db, asked: Asked, _scope: Scope): Promise<NearestChange | null> {
  const before = instant(asked.from);
  const { columns, joins } = taskThen(asked);
  const [row] = await db.$queryRaw<NearestChange[]>`
    with ${chosenTasks(asked)}
    select (x.at at time zone 'Asia/Shanghai')::date::text as on, ${columns}
    from (
      (select s.at, t.code, t.id as task_id from task_step s join chosen t on t.id = s.task_id
       where s.at <= ${before} order by s.at desc limit 1)
      union all
      (select v.at, t.code, t.id from task_version v join chosen t on t.id = v.task_id
       where v.at <= ${before} and v.number > 1 order by v.at desc limit 1)
      union all
      (select a.from_at, t.code, t.id from approved_span a join chosen t on t.id = a.task_id
       where a.from_at <= ${before} order by a.from_at desc limit 1)
    ) x ${joins} order by x.at desc limit 1`;
  return row ?? null;
}
