import { type Db, Prisma } from "@/lib/db/client";
import type { AsOf } from "@/lib/progress/progress";
import { CHANGE_KINDS, type ChangeKind, type ChangeSection, SECTION_OF } from "./change";

/** What is asked of every table: which span, whose, and of which part of the plan. */
export type Asked = {
  planId: string;
  from: AsOf;
  until: AsOf;
  /** The measures asked for; null: no filter. */
  measureIds: readonly string[] | null;
  /** The unit asked for. */
  unitId: string | null;
  /** What the reader may see; null: of all units. */
  visible: { taskIds: readonly string[]; difficultyIds: readonly string[]; unitId: string } | null;
};

/** Which lines are shown, of how many. */
export type Shown = { kind: ChangeKind | null; limit: (section: ChangeSection) => number };

export type Listed<Row> = { counts: Partial<Record<ChangeKind, number>>; rows: Row[] };

/** How the lines of a table are put in order and what is shown of each, over `x`. */
type Look = { order: Prisma.Sql; columns: Prisma.Sql; joins?: Prisma.Sql };

/**
 * The lines of a table `name` (with a column `kind`) as one JSON value: how many of each kind, and the
 * first in the order asked for. Only these are joined with their names, however many there are.
 */
export function listing(name: string, section: ChangeSection, look: Look, shown: Shown): Prisma.Sql {
  const table = Prisma.raw(name);
  const asked = shown.kind === null || SECTION_OF[shown.kind] === section;
  const limit = asked ? shown.limit(section) : 0;
  const which = shown.kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${shown.kind}`;
  return Prisma.sql`json_build_object(
    'counts', coalesce((select json_object_agg(c.kind, c.n)
      from (select kind, count(*)::int as n from ${table} group by kind) c), '{}'),
    'rows', coalesce((select json_agg(to_jsonb(told) - 'place' order by told.place) from (
      select x.place, ${look.columns} from (
        select *, row_number() over ()::int as place from (
          select * from ${table} where ${which} order by ${look.order} limit ${limit}::int
        ) first_lines
      ) x ${look.joins ?? Prisma.empty}
    ) told), '[]'))`;
}

/** One statement that answers with one listing. */
export async function listed<Row>(db: Db, statement: Prisma.Sql): Promise<Listed<Row>> {
  const [row] = await db.$queryRaw<{ listing: Listed<Row> }[]>(statement);
  return row?.listing ?? { counts: {}, rows: [] };
}

/** The weightiest kind first. */
export const BY_WEIGHT = Prisma.sql`array_position(${[...CHANGE_KINDS]}::text[], kind)`;

export function instant({ at }: AsOf): Prisma.Sql {
  return Prisma.sql`${at.toISOString()}::timestamptz`;
}

export function within(column: Prisma.Sql, { from, until }: Pick<Asked, "from" | "until">): Prisma.Sql {
  return Prisma.sql`(${column} > ${instant(from)} and ${column} <= ${instant(until)})`;
}

/**
 * Table `chosen`: the tasks asked about. Materialised, so that a statement prepared once joins by hashing
 * also where a span reaches over years, which its plan cannot know.
 */
export function chosenTasks(asked: Asked): Prisma.Sql {
  return Prisma.sql`chosen as materialized (
    select t.id, t.code from task t where t.plan_id = ${asked.planId}::uuid and ${whichTasks(asked)})`;
}

/** Of `task t`: a task of the plan that the reader may see, in the measures and with the unit asked for. */
export function whichTasks(asked: Asked): Prisma.Sql {
  return Prisma.sql`(t.plan_id = ${asked.planId}::uuid and t.stage <> 'DRAFT'
    and ${asked.visible ? among(Prisma.sql`t.id`, asked.visible.taskIds) : Prisma.sql`true`}
    and ${ofMeasures(asked)} and ${withUnit(asked)})`;
}

export function ofMeasures({ measureIds }: Asked): Prisma.Sql {
  return measureIds ? among(Prisma.sql`t.measure_id`, measureIds) : Prisma.sql`true`;
}

/** Of `task t`: in any of its wordings by then, so that a unit that has left it is told as well. */
export function withUnit({ unitId, until }: Asked): Prisma.Sql {
  if (!unitId) return Prisma.sql`true`;
  return Prisma.sql`exists (
    select 1 from task_unit tu join task_version v on v.id = tu.version_id
    where v.task_id = t.id and tu.unit_id = ${unitId}::uuid and v.at <= ${instant(until)})`;
}

export function among(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${column} = any(${[...ids]}::uuid[])`;
}

/** The task of `x` as it was worded at the end of the span. */
export function taskThen({ until }: Pick<Asked, "until">): { columns: Prisma.Sql; joins: Prisma.Sql } {
  return {
    columns: Prisma.sql`case when x.task_id is null then null
      else json_build_object('code', x.code, 'title', tv.title, 'titleEn', tv.title_en) end as task`,
    joins: Prisma.sql`left join lateral (
      select v.title, v.title_en from task_version v
      where v.task_id = x.task_id and v.at <= ${instant(until)} order by v.number desc limit 1
    ) tv on true`,
  };
}

/** A person of the table `p` by his names; null where nobody is on record. */
export function nameOf(person: string): Prisma.Sql {
  const of = (column: string) => Prisma.raw(`${person}.${column}`);
  return Prisma.sql`case when ${of("id")} is null then null
    else json_build_object('nameZh', ${of("name_zh")}, 'nameEn', ${of("name_en")}) end`;
}

/** A unit of the table given, by its names; null where there is none. */
export function unitNames(unit: string): Prisma.Sql {
  const of = (column: string) => Prisma.raw(`${unit}.${column}`);
  return Prisma.sql`case when ${of("id")} is null then null else json_build_object('code', ${of("code")},
    'nameZh', ${of("name_zh")}, 'nameEn', ${of("name_en")}, 'shortNameZh', ${of("short_name_zh")}) end`;
}

/** The instant a day begins in Beijing: when what is dated by the day comes about. */
export function dayBegins(date: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${date})::timestamp at time zone 'Asia/Shanghai')`;
}

/** JSON knows no instants. */
export type Told<Line> = Omit<Line, "at"> & { at: string | null };

export function toldAt<Line extends { at: Date | null }>(row: Told<Line>): Line {
  return { ...row, at: row.at === null ? null : new Date(row.at) } as Line;
}
