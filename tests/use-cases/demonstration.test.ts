import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { loadDemonstration } from "@/prisma/demonstration/load";
import { as, closeDatabase, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

/*
 * The demonstration is written straight into the rows, so nothing but these tests says that it could
 * have come about by the product's own acts. It is loaded once.
 */

const directory = mkdtempSync(path.join(tmpdir(), "evidence-"));
const load = () => loadDemonstration(process.env.TEST_OWNER_URL ?? "", { evidenceDirectory: directory });
const END = "2025-12-29";

beforeAll(async () => {
  await resetDatabase();
  await load();
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(directory, { recursive: true, force: true });
});

type Row = Record<string, string | number | null>;
const rows = (sql: string) => db().$queryRawUnsafe<Row[]>(sql);
const count = async (sql: string) => Number((await rows(`select count(*)::int as n from (${sql}) x`))[0]?.n);
/** A query for what must not be: the offending rows themselves are the message. */
const none = async (sql: string) => expect(await rows(`${sql} limit 5`)).toEqual([]);
const counts = async (sql: string) =>
  Object.fromEntries((await rows(sql)).map(({ key, n }) => [String(key), Number(n)]));

describe("its size", () => {
  it("has ten tasks of every measure, and a part in them for every member unit", async () => {
    expect(await count("select 1 from task where demonstration")).toBe(150);
    await none("select measure_id::text from task group by 1 having count(*) <> 10");
    expect(
      await count(
        `select distinct tu.unit_id from task t join task_unit tu on tu.version_id = t.current_version_id`,
      ),
    ).toBe(21);
  });

  it("has tasks of every stage, close to half of them closed", async () => {
    const stages = await counts(`select stage::text as key, count(*)::int as n from task group by 1`);
    expect(stages).toMatchObject({ DRAFT: 6, CANCELLED: 2, COMPLETED: 14, STRUCK_OFF: 52, ASSIGNED: 76 });
  });

  it("has two years of reports, a queue for the office, and work in every state", async () => {
    const reports = await counts(`select state::text as key, count(*)::int as n from report group by 1`);
    expect(reports.APPROVED).toBeGreaterThan(4_000);
    expect(reports.SUBMITTED).toBe(25);
    for (const state of ["DRAFT", "READY", "RETURNED"]) expect(reports[state]).toBeGreaterThan(5);
    const periods = await rows(`select min(period) as first, max(period) as last from report`);
    expect(periods).toEqual([{ first: "2023-11", last: "2025-12" }]);
    for (const table of ["difficulty", "extension_request", "completion_request"]) {
      const states = await counts(`select state::text as key, count(*)::int as n from ${table} group by 1`);
      expect(Object.keys(states).length).toBe(table === "difficulty" ? 6 : 4);
    }
    const kinds = await counts(
      `select kind::text as key, count(*)::int as n from report_decision group by 1`,
    );
    expect(Object.keys(kinds).sort()).toEqual(["APPROVED", "REOPENED", "RETURNED", "WITHDRAWN"]);
  });

  it("gives the cast's units something of everything to do", async () => {
    for (const unit of ["MOE", "MIIT"]) {
      const own = `(select id from unit where code = '${unit}')`;
      const unsigned = `select 1 from task t join task_unit tu on tu.version_id = t.current_version_id
        where t.stage = 'ASSIGNED' and tu.unit_id = ${own} and tu.must_sign and not exists (
          select 1 from task_signature s where s.version_id = tu.version_id and s.unit_id = tu.unit_id)`;
      expect(await count(unsigned)).toBeGreaterThan(0);
      for (const state of ["READY", "RETURNED", "DRAFT", "SUBMITTED"]) {
        const inHand = `select 1 from report where unit_id = ${own} and period = '2025-12' and state = '${state}'`;
        expect(await count(inHand)).toBeGreaterThan(0);
      }
      const owed = `select 1 from task t join task_unit tu on tu.version_id = t.current_version_id
        where t.stage = 'ASSIGNED' and tu.unit_id = ${own} and not exists (
          select 1 from report r where r.task_id = t.id and r.unit_id = tu.unit_id and r.period = '2025-12')`;
      expect(await count(owed)).toBeGreaterThan(0);
      const toAnswer = `select 1 from difficulty where routed_to_id = ${own} and state = 'ROUTED'`;
      const toConfirm = `select 1 from difficulty where unit_id = ${own} and state = 'ANSWERED'`;
      const instructed = `select 1 from instruction where owner_unit_id = ${own} and state = 'ASSIGNED'`;
      const waiting = await Promise.all([toAnswer, toConfirm, instructed].map(count));
      expect(waiting.every((n) => n > 0)).toBe(true);
    }
    for (const login of ["coordinator", "moe.liaison", "moe.staff", "miit.liaison", "leader"]) {
      const told = `select 1 from notice n join person p on p.id = n.person_id where p.login_name = '${login}'`;
      expect(await count(told)).toBeGreaterThan(5);
      expect(await count(`${told} and n.read_at is null`)).toBeGreaterThan(0);
    }
  });
});

describe("its consistency", () => {
  it("has every task where its last step led, and drafts without steps", async () => {
    await none(`select t.code, t.stage, s.kind from task t left join lateral (
        select kind from task_step where task_id = t.id order by at desc limit 1) s on true
      where t.stage::text <> case when s.kind is null then 'DRAFT' when s.kind = 'REOPENED' then 'ASSIGNED'
        else s.kind::text end`);
    await none(`select t.code from task t where t.current_version_id is distinct from (
      select id from task_version where task_id = t.id order by number desc limit 1)`);
    await none(`select task_id::text from task_version group by 1 having max(number) <> count(*)`);
  });

  it("leads to each of the plan's numbers by interim targets that say they are invented", async () => {
    const ways = await rows(`select i.code, count(distinct v.id)::int as versions,
        max(p.quantity) filter (where p.due_on = t.original_due_on) = max(t.quantity) as meets
      from plan_target t join indicator i on i.id = t.indicator_id
      left join interim_target_version v on v.indicator_id = i.id and v.demonstration
      left join interim_target p on p.version_id = v.id
      where t.quantity is not null group by 1 order by 1`);
    expect(ways).toEqual([
      { code: "patent-technology-contracts", versions: 1, meets: true },
      { code: "recognised-product-output", versions: 2, meets: true },
    ]);
    await none(`select v.id::text from interim_target_version v where v.demonstration and (
      v.grounds_zh not like '演示虚构%' or not exists (select 1 from audit_event e where e.record_type = 'interim-targets'
        and e.record_id = v.indicator_id::text and e.at = v.at))`);
  });

  it("words every task as the product would let it be worded", async () => {
    await none(`select version_id::text, sum(share) from task_milestone group by 1 having sum(share) <> 100`);
    await none(
      `select version_id::text from task_unit group by 1 having count(*) filter (where role = 'LEAD') <> 1`,
    );
    await none(
      `select v.id::text from task_version v join task_unit u on u.version_id = v.id where u.due_on > v.due_on`,
    );
    await none(`select v.id::text from task_version v join task_milestone m on m.version_id = v.id
      where m.due_on > v.due_on`);
    await none(`select t.code from task t join task_version v on v.task_id = t.id join plan p on p.id = t.plan_id
      where v.number = 1 and v.due_on not between p.window_start and p.window_end`);
    await none(`select m.version_id::text from task_milestone m join task_milestone next
      on next.version_id = m.version_id and next.ordinal = m.ordinal + 1 where next.due_on < m.due_on`);
  });

  it("has every report where its last submission and decision led", async () => {
    await none(`select r.id::text, r.state, d.kind from report r
      left join lateral (select id from report_submission where report_id = r.id order by number desc limit 1) s on true
      left join lateral (select kind from report_decision where submission_id = s.id order by at desc limit 1) d on true
      where (r.state = 'APPROVED') <> (d.kind is not distinct from 'APPROVED')
         or (r.state = 'RETURNED') <> coalesce(d.kind in ('RETURNED', 'REOPENED'), false)
         or (r.state = 'SUBMITTED') <> (s.id is not null and d.kind is null)`);
    await none(`select report_id::text from report_submission group by 1 having max(number) <> count(*)`);
    await none(`select s.id::text from report_submission s join report_author a on a.report_id = s.report_id
      where a.person_id = s.signed_off_by_id`);
    await none(`select d.id::text from report_decision d join report_submission s on s.id = d.submission_id
      where d.at <= s.submitted_at`);
  });

  it("counts claims and evidence as they are", async () => {
    await none(`select s.id::text, s.claim_count, s.claims_with_evidence from report_submission s
      left join lateral (
        select count(*) as claims, count(*) filter (where exists (select 1 from claim_evidence e
          where e.submission_id = c.submission_id and e.ordinal = c.ordinal)) as proved
        from report_claim c where c.submission_id = s.id) c on true
      where c.claims <> s.claim_count or c.proved <> s.claims_with_evidence`);
    await none(`select c.submission_id::text from report_claim c where c.no_evidence_reason = '' and not exists (
      select 1 from claim_evidence e where e.submission_id = c.submission_id and e.ordinal = c.ordinal)`);
    await none(`select f.id::text from evidence_file f join claim_evidence e on e.file_id = f.id
      join report_submission s on s.id = e.submission_id join report r on r.id = s.report_id
      where f.task_id <> r.task_id or f.unit_id <> r.unit_id or f.uploaded_at > s.submitted_at
        or f.shared_at is null or f.shared_at > s.submitted_at`);
    await none(`select c.submission_id::text from report_claim c join report_submission s on s.id = c.submission_id
      where c.milestone_key is not null and not exists (
        select 1 from task_milestone m where m.version_id = s.task_version_id and m.key = c.milestone_key)`);
  });

  it("reports nothing before it was assigned or after it was closed, and late only by leave", async () => {
    await none(`select t.code, s.submitted_at::text from report r join report_submission s on s.report_id = r.id
      join task t on t.id = r.task_id where s.submitted_at < (
        select min(at) from task_step where task_id = t.id and kind = 'ASSIGNED')`);
    await none(`select t.code from report r join task t on t.id = r.task_id join report_submission s on s.report_id = r.id
      join task_step c on c.task_id = t.id and c.kind = 'COMPLETED'
      where s.submitted_at > c.at and not exists (
        select 1 from task_step again where again.task_id = t.id and again.kind = 'REOPENED')`);
    const closes = `((to_date(r.period, 'YYYY-MM') + interval '1 month')::date + 4)`;
    const day = `(s.submitted_at at time zone 'Asia/Shanghai')::date`;
    await none(`select r.period, s.submitted_at::text from report r join report_submission s on s.report_id = r.id
      where s.number = 1 and (s.late <> (${day} > ${closes}) or ${day} < to_date(r.period, 'YYYY-MM') + 24)`);
    await none(`select r.period from report r join report_submission s on s.report_id = r.id
      where s.late and s.number = 1 and not exists (
        select 1 from period_exception e where e.period = r.period and e.unit_id = r.unit_id and e.until >= ${day})`);
    await none(`select r.period from report r join report_submission s on s.report_id = r.id
      where s.number > 1 and ${day} > ${closes} and not exists (select 1 from period_exception e
        where e.period = r.period and e.unit_id = r.unit_id and e.until >= ${day})
      and not exists (select 1 from report_decision d join report_submission b on b.id = d.submission_id
        where b.report_id = r.id and d.at < s.submitted_at and d.correct_until >= ${day})`);
  });

  it("has every difficulty and request where its last act led", async () => {
    await none(`select d.number, d.state, s.kind from difficulty d join lateral (
      select kind from difficulty_step where difficulty_id = d.id order by at desc limit 1) s on true
      where s.kind <> d.state`);
    await none(`select number from difficulty where routed_to_id = unit_id`);
    await none(`select task_id::text from extension_request where state = 'PENDING' group by task_id, unit_id
      having count(*) > 1`);
    await none(
      `select task_id::text from completion_request where state = 'PENDING' group by 1 having count(*) > 1`,
    );
    await none(`select e.id::text from extension_request e left join task_version v on v.id = e.version_id
      where (e.state = 'APPROVED') <> (v.ground is not distinct from 'EXTENSION') or v.due_on <> e.granted_due_on
        or (e.at at time zone 'Asia/Shanghai')::date > e.from_date or e.asked_due_on <= e.from_date`);
    await none(`select s.id::text from task_step s where s.kind = 'COMPLETED' and not exists (
      select 1 from completion_request c where c.task_id = s.task_id and c.state = 'APPROVED' and c.decided_at = s.at)`);
    // Only what the lead has reported as whole, and the office approved, is asked to be completed.
    await none(`select c.id::text, c.at::text, last.progress from completion_request c join lateral (
        select s.progress from report r join report_submission s on s.report_id = r.id
        join report_decision d on d.submission_id = s.id and d.kind = 'APPROVED'
        where r.task_id = c.task_id and s.role = 'LEAD' and d.at <= c.at order by r.period desc, d.at desc limit 1
      ) last on true where last.progress <> 100`);
  });

  it("has every instruction where its steps led, in every state, some overdue and some closed in time", async () => {
    const after = `case s.kind when 'RETURNED' then 'ASSIGNED' when 'REOPENED' then 'ASSIGNED' else s.kind::text end`;
    await none(`select i.number from instruction i join lateral (
      select kind from instruction_step where instruction_id = i.id order by at desc limit 1) s on true
      where i.state::text <> ${after}`);
    await none(`select i.number from instruction i left join lateral (
      select owner_unit_id, due_on from instruction_step where instruction_id = i.id and due_on is not null
      order by at desc limit 1) s on true
      where s.owner_unit_id is distinct from i.owner_unit_id or s.due_on is distinct from i.due_on`);
    await none(`select i.number from instruction i where i.version <> (
      select count(*) from instruction_step where instruction_id = i.id)`);
    await none(`select id::text from instruction_step where extract(isodow from due_on) > 5
      or due_on < (at at time zone 'Asia/Shanghai')::date`);
    await none(`select i.number from instruction i left join task t on t.id = i.task_id
      left join difficulty d on d.id = i.difficulty_id where i.written_at < coalesce(d.raised_at, (
        select min(at) from task_step where task_id = t.id and kind = 'ASSIGNED'))`);
    // Nobody decided on what he wrote himself.
    await none(`select c.id::text from instruction_step c join lateral (
      select by_id from instruction_step a where a.instruction_id = c.instruction_id and a.kind = 'ANSWERED'
        and a.at < c.at order by a.at desc limit 1) a on true
      where c.kind in ('CLOSED', 'RETURNED') and c.by_id = a.by_id`);
    const states = await counts(`select state::text as key, count(*)::int as n from instruction group by 1`);
    expect(Object.keys(states).sort()).toEqual(["ANSWERED", "ASSIGNED", "CLOSED", "WITHDRAWN", "WRITTEN"]);
    const overdue = `select 1 from instruction where state = 'ASSIGNED' and due_on < date '${END}'`;
    const inTime = `select 1 from instruction i join instruction_step a on a.instruction_id = i.id
      where i.state = 'CLOSED' and a.kind = 'ANSWERED' and (a.at at time zone 'Asia/Shanghai')::date <= i.due_on`;
    expect(await count(overdue)).toBeGreaterThan(1);
    expect(await count(inTime)).toBeGreaterThan(2);
    await none(`select number from instruction where text not like '（演示）%' or not demonstration`);
  });

  it("lies in the past altogether, and says of itself what it is", async () => {
    const instants = await rows(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp with time zone' and table_name in (
        'task', 'task_version', 'task_step', 'task_signature', 'wording_query', 'evidence_file', 'report',
        'report_submission', 'report_decision', 'difficulty', 'difficulty_step', 'instruction', 'instruction_step', 'extension_request',
        'completion_request', 'comment', 'urge', 'notice', 'outbox_event', 'period_exception')`);
    for (const { table_name: table, column_name: column } of instants) {
      await none(`select '${table}.${column}' as place, "${column}"::text from "${table}"
        where "${column}" >= timestamptz '${END} 00:00+08' or "${column}" < timestamptz '2023-11-09 00:00+08'`);
    }
    await none(
      `select at::text from audit_event where request_id = 'demonstration' and at >= '${END} 00:00+08'`,
    );
    await none(`select id::text from report_submission where done not like '（演示）%'`);
    await none(`select code from task where not demonstration`);
  });

  it("leaves a trail whose acts and records have words in both languages", async () => {
    const words = (locale: string) =>
      JSON.parse(
        readFileSync(
          path.resolve(import.meta.dirname, `../../lib/i18n/messages/${locale}/audit.json`),
          "utf8",
        ),
      );
    const acts = await rows(
      `select distinct use_case, record_type from audit_event where request_id = 'demonstration'`,
    );
    for (const locale of ["zh", "en"]) {
      const { "use-case": useCases, "record-type": types } = words(locale);
      for (const { use_case: useCase, record_type: type } of acts) {
        expect(useCases).toHaveProperty([String(useCase).replaceAll(".", "_")]);
        expect(types).toHaveProperty([String(type)]);
      }
    }
    await none(`select a.id::text from audit_event a join audit_event b on b.id = a.id + 1
      where a.request_id = 'demonstration' and b.request_id = 'demonstration' and b.at < a.at`);
  });

  it("has the bytes of its evidence in their place", async () => {
    const files = await rows("select sha256, size from stored_file");
    expect(files.length).toBeGreaterThan(5);
    for (const { sha256, size } of files) {
      const place = path.join(directory, String(sha256).slice(0, 2), String(sha256));
      const bytes = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
      expect(bytes.length).toBe(size);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });
});

it("shows a lively picture on its day: every light, and no progress above the whole", async () => {
  const day = { now: new Date("2025-12-29T02:00:00Z"), today: END };
  const { plan, measures } = valueOf(await as(cast.coordinator, day).ask(readPlanProgress, {}));
  expect(Object.keys(measures)).toHaveLength(15);
  expect(plan?.tasks).toBe(142);
  for (const number of Object.values(plan?.lights ?? {})) expect(number).toBeGreaterThan(0);
  for (const one of [plan, ...Object.values(measures)]) {
    expect(Number(one?.actual)).toBeLessThanOrEqual(100);
    expect(Number(one?.planned)).toBeLessThanOrEqual(100);
  }
  await none("select id::text from report_submission where progress not between 0 and 100");
});

it("is loaded once: the second time inserts nothing", async () => {
  const before = await counts(`select 'all' as key, (select count(*) from report)::int +
    (select count(*) from audit_event)::int + (select count(*) from person)::int as n`);
  expect(await load()).toEqual({ inserted: 0 });
  const after = await counts(`select 'all' as key, (select count(*) from report)::int +
    (select count(*) from audit_event)::int + (select count(*) from person)::int as n`);
  expect(after).toEqual(before);
});
