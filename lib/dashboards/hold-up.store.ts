import { type Db, Prisma } from "@/lib/db/client";
import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { holdsUp } from "@/lib/progress/progress";
import { type Asked, findReadings, progressTables } from "@/lib/progress/progress.store";
import type { DateLight, Rating } from "@/lib/progress/reading";
import { percentOf } from "@/lib/reports/matrix";
import type { DashboardFilter } from "./dashboard.schema";
import { narrowed } from "./filter.store";
import type { HoldUp, HoldUpsView, UnitName } from "./hold-up";
import { openDifficulties } from "./open-difficulty.store";

type Row = {
  code: string;
  title: string;
  titleEn: string;
  measure: string;
  lead: UnitName;
  planned: number;
  actual: number;
  light: DateLight;
  originalDueOn: CalendarDate;
  dueOn: CalendarDate;
  lacking: number;
  allLacking: number;
  count: number;
  overdue: number;
  rating: Rating | null;
  ratingReason: string | null;
  problems: string | null;
  period: string | null;
  difficulty: { number: number; title: string; raisedOn: CalendarDate; waitsFor: UnitName | null } | null;
  difficulties: number;
};

/** The tasks the whole lacks most because of, the heaviest first. */
export async function findHoldUps(
  db: Db,
  asked: Asked,
  filter: DashboardFilter,
  limit: number,
  scope: Scope,
): Promise<HoldUpsView> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    ${progressTables(asked)}
    , led as (
      select w.*, p.unit_id from whole w join part p on p.task_id = w.task_id and p.role = 'LEAD'
      join measure m on m.id = w.measure_id join theme h on h.id = m.theme_id join unit u on u.id = p.unit_id
      where ${narrowed({ ...filter, light: null })}
    ), late as (
      select l.*, (l.weight * greatest(l.planned - coalesce(l.actual, 0), 0))::int as lacking from led l
      where l.light in ('BEHIND', 'OVERDUE') and ${filter.light === null ? Prisma.sql`true` : Prisma.sql`l.light = ${filter.light}`}
    ), heaviest as (
      select *, sum(lacking) over ()::int as "allLacking", count(*) over ()::int as count, count(*) filter (where light = 'OVERDUE') over ()::int as overdue
      from late order by lacking desc, due_on, code limit ${limit}::int
    ), open as (${openDifficulties(asked)})
    select x.code, v.title, v.title_en as "titleEn", m.code as measure, ${unitName("u")} as lead, x.planned,
      coalesce(x.actual, 0) as actual, x.light, o.due_on::text as "originalDueOn", x.due_on::text as "dueOn",
      x.lacking, x."allLacking", x.count, x.overdue, x.rating::text as rating,
      d.rating_reason as "ratingReason", s.problems, x.period,
      (select json_build_object('number', f.number, 'title', f.title,
          'raisedOn', (f.raised_at at time zone 'Asia/Shanghai')::date, 'waitsFor', f.waits_for)
        from open f where f.task_id = x.task_id order by f.raised_at, f.number limit 1) as difficulty,
      (select count(*) from open f where f.task_id = x.task_id)::int as difficulties
    from heaviest x
    join task_version v on v.id = x.version_id
    join measure m on m.id = x.measure_id
    join unit u on u.id = x.unit_id
    join lateral (select o.due_on from task_version o where o.task_id = x.task_id order by o.number limit 1) o on true
    left join report_submission s on s.id = x.submission_id
    left join lateral (
      select d.rating_reason from report_decision d
      where d.submission_id = x.submission_id and d.at <= ${asked.at.toISOString()}::timestamptz
      order by d.at desc, d.id desc limit 1
    ) d on true
    order by x.lacking desc, x.due_on, x.code`);
  const codes = rows.map(({ code }) => code);
  const readings = await findReadings(db, asked, codes, scope);
  const names = await findUnitNames(
    db,
    Object.values(readings).flatMap(({ parts }) => parts.map(({ unitCode }) => unitCode)),
    scope,
  );
  return {
    date: asked.date,
    count: rows[0]?.count ?? 0,
    overdue: rows[0]?.overdue ?? 0,
    rows: rows.map((row) => {
      const reading = readings[row.code];
      return holdUpOf(row, names.get((reading && holdsUp(reading)) ?? "") ?? null, asked.date);
    }),
  };
}

function holdUpOf(row: Row, holder: UnitName | null, date: CalendarDate): HoldUp {
  const { lacking, allLacking, count: _c, overdue: _o, ratingReason, problems, period, ...task } = row;
  return {
    ...task,
    overdueDays: Math.max(0, daysBetween(row.dueOn, date)),
    lackShare: percentOf(lacking, allLacking),
    heldUpBy: holder && holder.code !== row.lead.code ? holder : null,
    reason: reasonOf(ratingReason, problems, period),
  };
}

function reasonOf(ratingReason: string | null, problems: string | null, period: string | null) {
  if (ratingReason) return { by: "COORDINATOR" as const, text: ratingReason, period: period ?? "" };
  return problems ? { by: "REPORT" as const, text: problems, period: period ?? "" } : null;
}

async function findUnitNames(
  db: Db,
  codes: readonly string[],
  _scope: Scope,
): Promise<Map<string, UnitName>> {
  const units = await db.unit.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, shortNameZh: true, nameEn: true },
  });
  return new Map(units.map((unit) => [unit.code, unit]));
}

/** A unit's names as one column, of a table under an alias. */
export function unitName(alias: string): Prisma.Sql {
  const of = (column: string) => Prisma.raw(`${alias}.${column}`);
  return Prisma.sql`json_build_object('code', ${of("code")}, 'shortNameZh', ${of("short_name_zh")}, 'nameEn', ${of("name_en")})`;
}
