import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { AsOf } from "@/lib/progress/progress";
import { nearDueUntil, progressTables } from "@/lib/progress/progress.store";
import type { LightLine, ProgressLine, RatingLine } from "./change-view";
import { LIGHT_GRAVITY, RATING_GRAVITY, UNLIT, UNRATED } from "./direction";
import {
  type Asked,
  BY_WEIGHT,
  instant,
  type Listed,
  listing,
  nameOf,
  type Shown,
  type Told,
  taskThen,
  toldAt,
  unitNames,
  whichTasks,
} from "./listing.store";

export type ReadingChanges = {
  ratings: Listed<RatingLine>;
  lights: Listed<LightLine>;
  progress: Listed<ProgressLine>;
  still: Listed<ProgressLine>;
};

type Found = {
  ratings: Listed<Told<RatingLine>>;
  lights: Listed<Told<LightLine>>;
  progress: Listed<Told<ProgressLine>>;
  still: Listed<Told<ProgressLine>>;
};

/**
 * What the dates, the units and the coordinators say of every task and part as of the start, beside what
 * they say as of the end. Both readings are those of `progressTables`: there is one definition of progress.
 */
export async function findReadingChanges(
  db: Db,
  asked: Asked,
  shown: Shown,
  scope: Scope,
): Promise<ReadingChanges> {
  const [from, until] = await Promise.all([
    readingsAsOf(db, asked, asked.from, scope),
    readingsAsOf(db, asked, asked.until, scope),
  ]);
  const { columns, joins } = taskThen(asked);
  const ofPart = Prisma.sql`${columns}, x.role, ${unitNames("u")} as unit`;
  const reported = Prisma.sql`${joins} join unit u on u.id = x.unit_id ${reportOf(asked)} ${reopeningOf(asked)}`;
  const ratings = listing(
    "rating",
    "ratings",
    {
      order: Prisma.sql`${BY_WEIGHT}, grade desc, period desc nulls last, code, role, whose`,
      columns: Prisma.sql`concat_ws(' ', x.code, u.code, x.whose) as key, x.kind, x.grade, ${ofPart}, x.whose,
        x.before, x.after, x.period, r.unit_code as "reportUnit",
        case when x.after is null then g.at when x.whose = 'UNIT' then r.submitted_at else r.decided_at end as at,
        case when x.after is null then g.by when x.whose = 'UNIT' then r.signer else r.decider end as by,
        coalesce(case when x.after is null then g.reason when x.whose = 'UNIT' then r.own_reason
          else r.reason end, '') as reason`,
      joins: reported,
    },
    shown,
  );
  const lights = listing(
    "light",
    "lights",
    {
      order: Prisma.sql`${BY_WEIGHT}, grade desc, due_on, code, role`,
      columns: Prisma.sql`concat_ws(' ', x.code, u.code) as key, x.kind, x.grade, null as at, null as by,
        ${ofPart}, x.before, x.after, x.planned, x.actual, x.due_on as "dueOn"`,
      joins: Prisma.sql`${joins} join unit u on u.id = x.unit_id`,
    },
    shown,
  );
  const progress = (name: "progress" | "still") =>
    listing(
      name,
      name,
      {
        order: Prisma.sql`${BY_WEIGHT}, grade desc, code`,
        columns: Prisma.sql`x.code as key, x.kind, x.grade, ${columns},
          case when x.after is null then g.at else r.decided_at end as at,
          case when x.after is null then g.by else r.signer end as by,
          ${unitNames("u")} as unit, x.before, x.after, x.planned, x.light, x.period,
          r.unit_code as "reportUnit"`,
        joins: reported,
      },
      shown,
    );
  const [row] = await db.$queryRaw<Found[]>`
    with earlier as (${from}), later as (${until}),
    pair as materialized (
      select l.*, e.task_id is not null as stood, e.unit_rating as unit_before, e.rating as rating_before,
        e.light as light_before, e.actual as actual_before
      from later l left join earlier e on e.task_id = l.task_id and e.unit_id = l.unit_id
    ), ${changedRatings(asked)}, ${changedLights(asked)}, moved as materialized (
      select case when coalesce(actual, 0) < coalesce(actual_before, 0) then 'PROGRESS_FELL'
          when coalesce(actual, 0) > coalesce(actual_before, 0) then 'PROGRESS_ROSE'
          else 'PROGRESS_STILL' end as kind,
        task_id, code, unit_id, role, actual_before as before, actual as after, planned, light, period, stood
      from pair where role = 'LEAD'
    ), progress as materialized (
      select *, abs(coalesce(after, 0) - coalesce(before, 0)) as grade from moved where kind <> 'PROGRESS_STILL'
    ), still as materialized (
      select *, planned - coalesce(after, 0) as grade from moved
      where kind = 'PROGRESS_STILL' and stood and light not in ('DONE', 'DONE_LATE') and coalesce(after, 0) < 100
    )
    select ${ratings} as ratings, ${lights} as lights, ${progress("progress")} as progress,
      ${progress("still")} as still`;
  const none = { counts: {}, rows: [] };
  const found = row ?? { ratings: none, lights: none, progress: none, still: none };
  return {
    ratings: withInstants<RatingLine>(found.ratings),
    lights: withInstants<LightLine>(found.lights),
    progress: withInstants<ProgressLine>(found.progress),
    still: withInstants<ProgressLine>(found.still),
  };
}

/** Every part of every task as of a moment: the lead's says what the whole task reads. */
async function readingsAsOf(db: Db, asked: Asked, moment: AsOf, scope: Scope): Promise<Prisma.Sql> {
  const nearUntil = await nearDueUntil(db, asked.planId, moment.date, scope);
  return Prisma.sql`
    ${progressTables({ ...moment, planId: asked.planId, nearUntil }, whichTasks(asked))}
    select p.task_id, w.code, p.unit_id, p.role::text as role, p.actual, p.period,
      case when p.role = 'LEAD' then w.planned else p.planned end as planned,
      case when p.role = 'LEAD' then w.light else p.light end as light, w.light as whole_light,
      case when p.role = 'LEAD' then w.due_on else p.due_on end as due_on,
      p.self_rating::text as unit_rating, p.rating::text as rating
    from part p join whole w on w.task_id = p.task_id`;
}

/** How bad a rating or light in a column is, as the pure rules have it. */
function gravityOf(column: string, gravity: Record<string, number>): Prisma.Sql {
  const cases = Object.entries(gravity).map(([word, bad]) => `when '${word}' then ${bad}`);
  return Prisma.raw(`case ${column} ${cases.join(" ")} end`);
}

/** `ratingDirection` of direction.ts, for many ratings at once; tests hold the two together. */
function changedRatings(asked: Asked): Prisma.Sql {
  const after = gravityOf("after", RATING_GRAVITY);
  const before = Prisma.sql`coalesce(${gravityOf("before", RATING_GRAVITY)}, ${UNRATED}::int)`;
  return Prisma.sql`rated as (
      select task_id, code, unit_id, role, period, 'UNIT' as whose, unit_before as before, unit_rating as after
      from pair where ${ofUnit(asked)}
      union all
      select task_id, code, unit_id, role, period, 'COORDINATOR', rating_before, rating
      from pair where ${ofUnit(asked)} and ${ratingToldTo(asked)}
    ), rating as materialized (
      select *, case when after is null then 'RATING_GONE' when ${after} > ${before} then 'RATING_WORSE'
          else 'RATING_BETTER' end as kind,
        abs(coalesce(${after}, 0) - ${before}) as grade
      from rated
      where before is distinct from after and (before is not null or ${after} > ${UNRATED}::int)
    )`;
}

/**
 * `lightDirection` of direction.ts, likewise. A part that is done because the whole task is has no line
 * of its own: the task's says it.
 */
function changedLights(asked: Asked): Prisma.Sql {
  const after = gravityOf("light", LIGHT_GRAVITY);
  const before = Prisma.sql`coalesce(${gravityOf("light_before", LIGHT_GRAVITY)}, ${UNLIT}::int)`;
  return Prisma.sql`light as materialized (
      select task_id, code, unit_id, role, planned, actual, due_on, light_before as before, light as after,
        case when ${after} > ${before} then 'LIGHT_WORSE' when ${after} < ${before} then 'LIGHT_BETTER'
          else 'LIGHT_EVEN' end as kind,
        case when ${after} > ${before} then ${after} else 0 end as grade
      from pair
      where light_before is distinct from light and (light_before is not null or ${after} > ${UNLIT}::int)
        and (role = 'LEAD' or whole_light not in ('DONE', 'DONE_LATE')) and ${ofUnit(asked)}
    )`;
}

/** What the coordinator says of a supporting unit's part is between him and that unit. */
function ratingToldTo({ visible }: Asked): Prisma.Sql {
  return visible ? Prisma.sql`(role = 'LEAD' or unit_id = ${visible.unitId}::uuid)` : Prisma.sql`true`;
}

function ofUnit({ unitId }: Asked): Prisma.Sql {
  return unitId ? Prisma.sql`unit_id = ${unitId}::uuid` : Prisma.sql`true`;
}

/** The report in which the later reading of `x` stands, as `progressTables` chooses it; none where it says nothing. */
function reportOf(asked: Asked): Prisma.Sql {
  const then = instant(asked.until);
  return Prisma.sql`left join lateral (
    select ru.code as unit_code, s.submitted_at, d.at as decided_at, ${nameOf("sp")} as signer,
      ${nameOf("dp")} as decider, s.rating_reason as own_reason, d.rating_reason as reason
    from report rp
    join report_submission s on s.report_id = rp.id
    join lateral (select * from report_decision d where d.submission_id = s.id and d.at <= ${then}
      order by d.at desc, d.id desc limit 1) d on d.kind = 'APPROVED'
    join unit ru on ru.id = rp.unit_id
    join person sp on sp.id = s.signed_off_by_id join person dp on dp.id = d.by_id
    where rp.task_id = x.task_id and rp.period = x.period and s.role::text = x.role
      and (x.role = 'LEAD' or rp.unit_id = x.unit_id)
    order by d.at desc, s.id desc limit 1
  ) r on true`;
}

/** Where the later reading says nothing any more: who reopened the report that had said it. */
function reopeningOf(asked: Asked): Prisma.Sql {
  return Prisma.sql`left join lateral (
    select d.at, d.reason, ${nameOf("gp")} as by
    from report rp
    join report_submission s on s.report_id = rp.id join report_decision d on d.submission_id = s.id
    join person gp on gp.id = d.by_id
    where x.after is null and rp.task_id = x.task_id and s.role::text = x.role
      and (x.role = 'LEAD' or rp.unit_id = x.unit_id)
      and d.kind = 'REOPENED' and d.at <= ${instant(asked.until)}
    order by d.at desc, d.id desc limit 1
  ) g on true`;
}

function withInstants<Line extends { at: Date | null }>({ counts, rows }: Listed<Told<Line>>): Listed<Line> {
  return { counts, rows: rows.map((row) => toldAt<Line>(row)) };
}
