import type { Db } from "@/lib/db/client";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type {
  DecidedRequest,
  DifficultyPart,
  ExceptionPart,
  InstructionPart,
  Parts,
  ReportPart,
  TaskPart,
} from "./parts";

/** How long the answer to a request is pointed out. */
const SHOWN_DAYS = 14;

/**
 * What the rows say of the reader's own unit, in six statements however much it has. A task counts
 * while it is in hand and its wording as it is now gives the unit a part, as in `visibleTasks`.
 */
export async function findParts(db: Db, today: CalendarDate, scope: Scope): Promise<Omit<Parts, "unitCode">> {
  const { unitId, personId } = scope;
  const [tasks, reports, exceptions, difficulties, instructions, requests] = await Promise.all([
    findTasks(db, unitId),
    findReports(db, unitId, personId),
    findExceptions(db, unitId, today),
    findDifficulties(db, unitId),
    findInstructions(db, unitId),
    findRequests(db, unitId, addDays(today, -SHOWN_DAYS)),
  ]);
  return { tasks, reports, exceptions, difficulties, instructions, requests };
}

function findTasks(db: Db, unitId: string): Promise<TaskPart[]> {
  return db.$queryRaw<TaskPart[]>`
    select t.id as "taskId", t.plan_id as "planId", t.code, v.title, v.title_en as "titleEn",
           v.cadence::text as cadence, u.role::text as role, u.due_on::text as "dueOn", v.at as "versionAt",
           (select min(w.at) from task_version w join task_unit x on x.version_id = w.id
            where w.task_id = t.id and x.unit_id = u.unit_id) as since,
           (select jsonb_agg(jsonb_build_object(
                     'kind', s.kind, 'on', (s.at at time zone 'Asia/Shanghai')::date::text) order by s.at, s.id)
            from task_step s where s.task_id = t.id) as steps,
           u.must_sign and not exists (
             select 1 from task_signature s where s.version_id = v.id and s.unit_id = u.unit_id) as unsigned,
           (select case when q.answered_at is null then 'OPEN' else 'ANSWERED' end from wording_query q
            where q.task_id = t.id and q.unit_id = u.unit_id order by q.at desc limit 1) as "wordingQuery",
           case when u.role <> 'LEAD' then '[]'::jsonb else coalesce((
             select jsonb_agg(jsonb_build_object('title', m.title, 'dueOn', m.due_on::text) order by m.ordinal)
             from task_milestone m
             where m.version_id = v.id and not exists (
               select 1 from report_claim c
               join report_submission s on s.id = c.submission_id
               join report r on r.id = s.report_id
               where c.milestone_key = m.key and c.kind = 'MILESTONE' and r.task_id = t.id
                 and r.unit_id = u.unit_id and r.state in ('SUBMITTED', 'APPROVED')
                 and s.number = (select max(n.number) from report_submission n where n.report_id = r.id))
           ), '[]'::jsonb) end as milestones,
           (select s.progress from report r join report_submission s on s.report_id = r.id
            where r.task_id = t.id and r.unit_id = u.unit_id and r.state = 'APPROVED'
            order by r.period desc, s.number desc limit 1) as "approvedProgress",
           exists (select 1 from completion_request c
                   where c.task_id = t.id and c.state = 'PENDING') as "completionPending"
    from task t
    join task_version v on v.id = t.current_version_id
    join task_unit u on u.version_id = v.id and u.unit_id = ${unitId}::uuid
    where t.stage = 'ASSIGNED'
    order by t.code`;
}

async function findReports(db: Db, unitId: string, personId: string): Promise<ReportPart[]> {
  type Row = Omit<ReportPart, "decision"> & { kind: "RETURNED" | "REOPENED" | null } & Omit<
      NonNullable<ReportPart["decision"]>,
      "kind"
    >;
  const rows = await db.$queryRaw<Row[]>`
    select r.task_id as "taskId", r.period, r.state::text as state, r.correct_until::text as "correctUntil",
           r.ready_note as "readyNote",
           exists (select 1 from report_author a
                   where a.report_id = r.id and a.person_id = ${personId}::uuid) as wrote,
           d.kind, d.reason, d.field, d.at, d.name_zh as "byZh", d.name_en as "byEn"
    from report r
    join task t on t.id = r.task_id and t.stage = 'ASSIGNED'
    join task_unit u on u.version_id = t.current_version_id and u.unit_id = r.unit_id
    left join lateral (
      select d.kind::text as kind, d.reason, d.field, d.at, p.name_zh, p.name_en
      from report_submission s
      join report_decision d on d.submission_id = s.id
      join person p on p.id = d.by_id
      where s.report_id = r.id and r.state = 'RETURNED' and d.kind in ('RETURNED', 'REOPENED')
      order by d.at desc limit 1
    ) d on true
    where r.unit_id = ${unitId}::uuid
    order by t.code, r.period`;
  return rows.map(({ kind, reason, field, at, byZh, byEn, ...report }) => ({
    ...report,
    decision: kind && { kind, reason, field, at, byZh, byEn },
  }));
}

function findExceptions(db: Db, unitId: string, today: CalendarDate): Promise<ExceptionPart[]> {
  return db.$queryRaw<ExceptionPart[]>`
    select plan_id as "planId", period, until::text as until from period_exception
    where unit_id = ${unitId}::uuid and revoked_at is null and until >= ${today}::date`;
}

function findDifficulties(db: Db, unitId: string): Promise<DifficultyPart[]> {
  return db.$queryRaw<DifficultyPart[]>`
    select t.plan_id as "planId", d.number, d.title as subject, t.code, v.title, v.title_en as "titleEn",
           d.state::text as state, d.unit_id = ${unitId}::uuid as own, d.answer_due_on::text as "answerDueOn",
           (select max(s.at) from difficulty_step s
            where s.difficulty_id = d.id and s.kind = 'ROUTED') as "routedAt"
    from difficulty d
    join task t on t.id = d.task_id
    join task_version v on v.id = t.current_version_id
    where (d.unit_id = ${unitId}::uuid and d.state in ('RAISED', 'ROUTED', 'ANSWERED'))
       or (d.routed_to_id = ${unitId}::uuid and d.state = 'ROUTED')
    order by d.number`;
}

function findInstructions(db: Db, unitId: string): Promise<InstructionPart[]> {
  return db.$queryRaw<InstructionPart[]>`
    select i.number, coalesce(t.code, '#' || d.number, u.code) as code,
           coalesce(v.title, d.title, u.name_zh) as title,
           coalesce(v.title_en, u.name_en, '') as "titleEn",
           i.text, i.due_on::text as "dueOn",
           (select s.kind::text from instruction_step s
            where s.instruction_id = i.id and s.kind in ('ASSIGNED', 'RETURNED', 'REOPENED')
            order by s.at desc, s.id desc limit 1) as asked
    from instruction i
    left join task t on t.id = i.task_id
    left join task_version v on v.id = t.current_version_id
    left join difficulty d on d.id = i.difficulty_id
    left join unit u on u.id = i.unit_id
    where i.owner_unit_id = ${unitId}::uuid and i.state = 'ASSIGNED'
    order by i.number`;
}

/** Decisions on extensions for a while; a refused completion until the unit asks again. */
function findRequests(db: Db, unitId: string, since: CalendarDate): Promise<DecidedRequest[]> {
  return db.$queryRaw<DecidedRequest[]>`
    select r.kind, t.code, v.title, v.title_en as "titleEn", r.approved, r.decided_at as "decidedAt",
           p.name_zh as "byZh", p.name_en as "byEn", r.reason, r.granted as "grantedDueOn"
    from (
      select 'EXTENSION' as kind, e.task_id, e.state = 'APPROVED' as approved, e.decided_at, e.decided_by_id,
             e.decision_reason as reason, e.granted_due_on::text as granted
      from extension_request e
      where e.unit_id = ${unitId}::uuid and e.state in ('APPROVED', 'REFUSED')
        and e.decided_at >= (${since}::date)::timestamp at time zone 'Asia/Shanghai'
      union all
      select 'COMPLETION', c.task_id, false, c.decided_at, c.decided_by_id, c.decision_reason, null
      from completion_request c
      where c.unit_id = ${unitId}::uuid and c.state = 'REFUSED'
        and not exists (select 1 from completion_request n where n.task_id = c.task_id and n.at > c.at)
    ) r
    join task t on t.id = r.task_id and t.stage = 'ASSIGNED'
    join task_version v on v.id = t.current_version_id
    join task_unit u on u.version_id = v.id and u.unit_id = ${unitId}::uuid
    join person p on p.id = r.decided_by_id
    order by r.decided_at desc`;
}
