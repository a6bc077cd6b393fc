import { type Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { cellTables } from "@/lib/reports/matrix-cells.store";
import type { Period } from "@/lib/reports/period";
import { signClock } from "@/lib/tasks/signature.store";
import { signByDate } from "@/lib/tasks/signing";
import { AGES, type Age, type AgeSpans } from "./ageing";
import { WAITING_KINDS, type WaitingCount, type WaitingKind, type WaitingRow } from "./waiting";

/** What waits is asked of a plan and a day; the reports that are owed, of a period. */
export type WaitingAsked = { planId: string; period: Period; today: CalendarDate; unitCode: string | null };

/** Until when a wording that came on a day is to be signed for. */
type SignDate = { day: CalendarDate; by: CalendarDate };

/**
 * The rows of each kind: unit, task, period, subject, since when, until when, and what can be opened. Each
 * reads what the desk, the lists and the units' home pages show of it.
 */
const ROWS_OF: Record<WaitingKind, (asked: WaitingAsked) => Prisma.Sql> = {
  reports: () => Prisma.sql`
    select r.unit_id, r.task_id, r.period, '' as subject, s.submitted_at as since, null::date as due_on, r.id::text as ref
    from report r join lateral (
      select x.submitted_at from report_submission x where x.report_id = r.id order by x.number desc limit 1
    ) s on true
    where r.state = 'SUBMITTED'`,
  wording: () => Prisma.sql`
    select q.unit_id, q.task_id, null, q.question, q.at, null, q.id::text
    from wording_query q join task t on t.id = q.task_id
    where q.answered_at is null and t.stage = 'ASSIGNED'`,
  // As on the desk: to be assigned, to be checked, or overdue. Whose matter it is, its owner's, else its subject's.
  instructions: ({ today }) => Prisma.sql`
    select coalesce(i.owner_unit_id, i.unit_id, d.unit_id, l.unit_id), coalesce(i.task_id, d.task_id), null, i.text,
      case when i.state = 'ASSIGNED' then i.due_on::timestamp at time zone 'Asia/Shanghai'
        else (select max(s.at) from instruction_step s where s.instruction_id = i.id) end,
      null, i.number::text
    from instruction i
    left join difficulty d on d.id = i.difficulty_id
    left join task t on t.id = i.task_id
    left join task_unit l on l.version_id = t.current_version_id and l.role = 'LEAD'
    where i.state in ('WRITTEN', 'ANSWERED') or (i.state = 'ASSIGNED' and i.due_on < ${today}::date)`,
  difficulties: () => Prisma.sql`
    select d.unit_id, d.task_id, null, d.title, d.raised_at, null, d.number::text
    from difficulty d where d.state = 'RAISED'`,
  extensions: () => Prisma.sql`
    select e.unit_id, e.task_id, null, '', e.at, null, e.id::text
    from extension_request e where e.state = 'PENDING'`,
  completions: () => Prisma.sql`
    select c.unit_id, c.task_id, null, '', c.at, null, c.id::text
    from completion_request c where c.state = 'PENDING'`,
  "strike-off": () => Prisma.sql`
    select u.unit_id, t.id, null, '', s.at, null, null
    from task t
    join task_unit u on u.version_id = t.current_version_id and u.role = 'LEAD'
    join lateral (
      select x.at from task_step x where x.task_id = t.id and x.kind = 'COMPLETED' order by x.at desc limit 1
    ) s on true
    where t.stage = 'COMPLETED'`,
  sign: ({ planId }) => Prisma.sql`
    select u.unit_id, t.id, null, '', v.at, g.sign_by, null
    from task t
    join task_version v on v.id = t.current_version_id
    join task_unit u on u.version_id = v.id
    left join signing g on g.day = (v.at at time zone 'Asia/Shanghai')::date
    where t.plan_id = ${planId}::uuid and t.stage = 'ASSIGNED' and u.must_sign and not exists (
      select 1 from task_signature s where s.version_id = u.version_id and s.unit_id = u.unit_id)`,
  report: () => Prisma.sql`
    select cell.unit_id, cell.task_id, cell.period, '',
      cell.opens_on::timestamp at time zone 'Asia/Shanghai', cell.closes_on,
      case when cell.ever_handed_in then cell.report_id::text end
    from cell where cell.state <> 'NOT_DUE' and not cell.handed_in`,
  correct: () => Prisma.sql`
    select r.unit_id, r.task_id, r.period, '', d.at, r.correct_until, r.id::text
    from report r
    ${IN_HAND}
    join lateral (
      select d.at from report_submission s join report_decision d on d.submission_id = s.id
      where s.report_id = r.id and d.kind in ('RETURNED', 'REOPENED') order by d.at desc limit 1
    ) d on true
    where r.state = 'RETURNED'`,
  "sign-off": () => Prisma.sql`
    select r.unit_id, r.task_id, r.period, '', r.ready_at, null,
      (select r.id::text from report_submission s where s.report_id = r.id limit 1)
    from report r
    ${IN_HAND}
    where r.state = 'READY'`,
  "answer-instruction": () => Prisma.sql`
    select i.owner_unit_id, coalesce(i.task_id, d.task_id), null, i.text,
      (select max(s.at) from instruction_step s where s.instruction_id = i.id), i.due_on, i.number::text
    from instruction i left join difficulty d on d.id = i.difficulty_id where i.state = 'ASSIGNED'`,
  "answer-difficulty": () => Prisma.sql`
    select d.routed_to_id, d.task_id, null, d.title, ${stepAt("ROUTED")}, d.answer_due_on, d.number::text
    from difficulty d where d.state = 'ROUTED'`,
  "confirm-difficulty": () => Prisma.sql`
    select d.unit_id, d.task_id, null, d.title, ${stepAt("ANSWERED")}, null, d.number::text
    from difficulty d where d.state = 'ANSWERED'`,
};

/** As on a unit's home page: the task is in hand, and its wording as it is now gives the unit a part. */
const IN_HAND = Prisma.sql`
  join task t on t.id = r.task_id and t.stage = 'ASSIGNED'
  join task_unit u on u.version_id = t.current_version_id and u.unit_id = r.unit_id`;

function stepAt(kind: "ROUTED" | "ANSWERED"): Prisma.Sql {
  return Prisma.sql`(select max(s.at) from difficulty_step s
    where s.difficulty_id = d.id and s.kind = ${kind}::difficulty_state)`;
}

/** Table `waiting`. Begins a statement. */
async function waitingTable(
  db: Db,
  kinds: readonly WaitingKind[],
  asked: WaitingAsked,
  scope: Scope,
): Promise<Prisma.Sql> {
  const signing = kinds.includes("sign") ? await signDates(db, asked.planId, scope) : [];
  const days = signing.map(({ day }) => day);
  const by = signing.map((one) => one.by);
  const first = kinds.includes("report")
    ? Prisma.sql`${cellTables({ ...asked, periods: [asked.period] })},`
    : Prisma.sql`with`;
  const rows = kinds.map(
    (kind) => Prisma.sql`
      select ${kind}::text as kind, x.unit_id, x.task_id, x.period::text as period, x.subject, x.since,
        x.due_on::date as due_on, x.ref
      from (${ROWS_OF[kind](asked)}) as x (unit_id, task_id, period, subject, since, due_on, ref)`,
  );
  return Prisma.sql`${first}
    signing as (
      select * from unnest(${days}::text[]::date[], ${by}::text[]::date[]) as g (day, sign_by)
    ), waiting as (
      ${Prisma.join(rows, " union all ")}
    )`;
}

async function signDates(db: Db, planId: string, scope: Scope): Promise<SignDate[]> {
  const [clock, days] = await Promise.all([
    signClock(db, planId, scope),
    db.$queryRaw<{ day: CalendarDate; at: Date }[]>`
      select (v.at at time zone 'Asia/Shanghai')::date::text as day, min(v.at) as at
      from task t join task_version v on v.id = t.current_version_id
      where t.plan_id = ${planId}::uuid and t.stage = 'ASSIGNED' group by 1`,
  ]);
  return days.flatMap(({ day, at }) => {
    const by = signByDate(at, clock.ruleAt(at), clock.calendar);
    return by === null ? [] : [{ day, by }];
  });
}

const SINCE_ON = Prisma.sql`(w.since at time zone 'Asia/Shanghai')::date`;

/** Counted elsewhere already: by the tallies of the period. */
const COUNTED = WAITING_KINDS.filter((kind) => kind !== "report");

/** How much waits, by kind and unit; the reports owed are told by `owedReports`. Ages of nothing without spans. */
export async function countWaiting(
  db: Db,
  asked: WaitingAsked,
  spans: AgeSpans | null,
  scope: Scope,
): Promise<Omit<WaitingCount, "oldest">[]> {
  if (!scope.seesAllUnits) return [];
  const aged = AGES.map(
    (age) => Prisma.sql`
    count(*) filter (where ${within(spans, age)})::int as ${Prisma.raw(`"${age}"`)}`,
  );
  const rows = await db.$queryRaw<(Omit<WaitingCount, "ages" | "oldest"> & WaitingCount["ages"])[]>`
    ${await waitingTable(db, COUNTED, asked, scope)}
    select w.kind, w.unit_id::text as "unitId", count(*)::int as count,
      count(*) filter (where w.due_on < ${asked.today}::date)::int as late, min(w.since) as since,
      ${Prisma.join(aged)}
    from waiting w join unit u on u.id = w.unit_id ${ofUnit(asked)}
    group by w.kind, w.unit_id`;
  return rows.map((row) => {
    const { "0-2": a, "3-5": b, "6-10": c, "over-10": d, ...rest } = row;
    return { ...rest, ages: { "0-2": a, "3-5": b, "6-10": c, "over-10": d } };
  });
}

/** Which of what waits is wanted. */
export type WaitingFilter = { kinds: readonly WaitingKind[]; age: Age | null; late: boolean };

export type Page = { skip: number; take: number };
/** One page of what a filter leaves; `shown` is all it leaves, `total` without the filter. */
export type Paged<Row> = { rows: Row[]; shown: number; total: number };

/** The matters themselves, the longest waiting first; a page beyond the last has no rows. */
export async function findWaitingRows(
  db: Db,
  asked: WaitingAsked,
  { kinds, age, late }: WaitingFilter,
  spans: AgeSpans | null,
  page: Page,
  scope: Scope,
): Promise<Paged<WaitingRow>> {
  if (!scope.seesAllUnits) return { rows: [], shown: 0, total: 0 };
  type Row = Omit<WaitingRow, "unit"> &
    WaitingRow["unit"] & { unitCode: string; shown: number; total: number };
  const rows = await db.$queryRaw<(Row & { kind: WaitingKind | null })[]>`
    ${await waitingTable(db, kinds, asked, scope)}
    , chosen as (
      select w.*, u.code as unit_code, u.name_zh, u.name_en, u.short_name_zh, u.protocol_rank
      from waiting w join unit u on u.id = w.unit_id ${ofUnit(asked)}
      where ${age === null ? Prisma.sql`true` : within(spans, age)}
        and ${late ? Prisma.sql`w.due_on < ${asked.today}::date` : Prisma.sql`true`}
    ), page as (
      select c.*, t.code, coalesce(v.title, '') as title, coalesce(v.title_en, '') as title_en
      from chosen c
      left join task t on t.id = c.task_id
      left join task_version v on v.id = t.current_version_id
      order by c.since, t.code, c.protocol_rank, c.period, c.ref
      offset ${page.skip} limit ${page.take}
    )
    select p.kind, p.code, p.title, p.title_en as "titleEn", p.unit_code as "unitCode", p.name_zh as "nameZh",
      p.name_en as "nameEn", p.short_name_zh as "shortNameZh", p.period, p.subject, p.since,
      p.due_on::text as "dueOn", coalesce(p.due_on < ${asked.today}::date, false) as late, p.ref,
      (select count(*)::int from chosen) as shown, (select count(*)::int from waiting) as total
    from (select 1) as always left join page p on true
    order by p.since, p.code, p.protocol_rank, p.period, p.ref`;
  const { shown = 0, total = 0 } = rows[0] ?? {};
  const found = rows.filter(({ kind }) => kind !== null);
  return {
    ...{ shown, total },
    rows: found.map(({ unitCode, nameZh, nameEn, shortNameZh, shown: _shown, total: _total, ...row }) => ({
      ...row,
      unit: { code: unitCode, nameZh, nameEn, shortNameZh },
    })),
  };
}

function ofUnit({ unitCode }: WaitingAsked): Prisma.Sql {
  return unitCode === null ? Prisma.empty : Prisma.sql`and u.code = ${unitCode}`;
}

function within(spans: AgeSpans | null, age: Age): Prisma.Sql {
  if (spans === null) return Prisma.sql`false`;
  const { from, before } = spans[age];
  return Prisma.sql`(${from}::date is null or ${SINCE_ON} >= ${from}::date)
    and (${before}::date is null or ${SINCE_ON} < ${before}::date)`;
}
