import { type Db, Prisma } from "@/lib/db/client";
import { likeText } from "@/lib/kernel/list-input";
import type { Scope } from "@/lib/kernel/scope";
import {
  type ChainState,
  type ExportRow,
  endOfDay,
  fieldChanges,
  startOfDay,
  type TrailEvent,
  type TrailPage,
  type TrailRow,
} from "./trail";
import type { TrailFilter, TrailSearch } from "./trail.schema";

const PAGE = 50;

const ROW = Prisma.sql`
  e.id::text as id, e.at, e.use_case as "useCase", e.outcome, e.person_id as "personId",
  e.person_name as "personName", e.role::text as role, e.unit_code as "unitCode",
  e.record_type as "recordType", e.record_id as "recordId", e.record_label as "recordLabel", e.address`;

/**
 * Only the filters that were given: each has an index that ends in the id, which a condition
 * written as "absent or equal" would keep the planner from.
 */
function matching(filter: TrailFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (filter.person) {
    const like = likeText(filter.person);
    // By who it is, not by the name of that day: names change.
    conditions.push(Prisma.sql`e.person_id in (
      select p.id from person p where p.login_name ilike ${like} or p.name_zh ilike ${like} or p.name_en ilike ${like})`);
  }
  if (filter.type) conditions.push(Prisma.sql`e.record_type = ${filter.type}`);
  if (filter.record) conditions.push(Prisma.sql`e.record_id = ${filter.record}`);
  if (filter.use) conditions.push(Prisma.sql`e.use_case = ${filter.use}`);
  if (filter.outcome) conditions.push(Prisma.sql`e.outcome = ${filter.outcome}`);
  if (filter.from) conditions.push(Prisma.sql`e.at >= ${startOfDay(filter.from)}::timestamptz`);
  if (filter.to) conditions.push(Prisma.sql`e.at < ${endOfDay(filter.to)}::timestamptz`);
  return Prisma.join(conditions, " and ");
}

/** A page of the trail, newest first; found by id, so that page 8,000 is as quick as page 1. */
export async function searchTrail(
  db: Db,
  { before, after, ...filter }: TrailSearch,
  _scope: Scope,
): Promise<TrailPage> {
  const where = matching(filter);
  const forward = after !== null && before === null;
  const bound = before
    ? Prisma.sql`and e.id < ${BigInt(before)}`
    : forward
      ? Prisma.sql`and e.id > ${BigInt(after)}`
      : Prisma.empty;
  const order = forward ? Prisma.sql`asc` : Prisma.sql`desc`;
  const [found, [counts]] = await Promise.all([
    db.$queryRaw<TrailRow[]>`
      select ${ROW} from audit_event e where ${where} ${bound} order by e.id ${order} limit ${PAGE + 1}`,
    db.$queryRaw<{ shown: number; total: number }[]>`
      select (select count(*)::int from audit_event e where ${where}) as shown,
             (select count(*)::int from audit_event) as total`,
  ]);
  const more = found.length > PAGE;
  const rows = forward ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const turned = before !== null || forward;
  return {
    rows,
    shown: counts?.shown ?? 0,
    total: counts?.total ?? 0,
    older: forward || more ? (rows.at(-1)?.id ?? null) : null,
    newer: (forward ? more : turned) ? (rows[0]?.id ?? null) : null,
  };
}

export async function findTrailEvent(db: Db, id: string, _scope: Scope): Promise<TrailEvent | null> {
  const event = await db.auditEvent.findUnique({ where: { id: BigInt(id) }, include: { link: true } });
  if (!event) return null;
  const { txid: _txid, before, after, link, ...rest } = event;
  const { recordType, recordId } = event;
  return {
    ...rest,
    id,
    changes: fieldChanges(before, after),
    link: link && { seq: String(link.seq), prevHash: link.prevHash, hash: link.hash },
    ofRecord: await db.auditEvent.count({ where: { recordType, recordId } }),
  };
}

/** The next rows of an export below an id, newest first. */
export function exportBatch(
  db: Db,
  filter: TrailFilter,
  below: string,
  limit: number,
  _scope: Scope,
): Promise<ExportRow[]> {
  return db.$queryRaw<ExportRow[]>`
    select ${ROW}, e.request_id as "requestId", e.before, e.after
    from audit_event e where ${matching(filter)} and e.id < ${BigInt(below)} order by e.id desc limit ${limit}`;
}

/** What an export will hold: how many events, up to which one. */
export async function measureExport(db: Db, filter: TrailFilter): Promise<{ events: number; below: string }> {
  const [found] = await db.$queryRaw<{ events: number; below: string }[]>`
    select count(*)::int as events, (coalesce(max(e.id), 0) + 1)::text as below
    from audit_event e where ${matching(filter)}`;
  return found ?? { events: 0, below: "1" };
}

/**
 * What the trail holds kinds of. Walks from one name to the next through the index: distinct
 * values of a table of millions, without reading it.
 */
export async function listKinds(db: Db, _scope: Scope): Promise<{ types: string[]; useCases: string[] }> {
  const [types, useCases] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      with recursive kinds(name) as (
        (select record_type from audit_event order by record_type limit 1)
        union all
        select (select record_type from audit_event where record_type > kinds.name order by record_type limit 1)
        from kinds where kinds.name is not null)
      select name from kinds where name is not null`,
    db.$queryRaw<{ name: string }[]>`
      with recursive kinds(name) as (
        (select use_case from audit_event order by use_case limit 1)
        union all
        select (select use_case from audit_event where use_case > kinds.name order by use_case limit 1)
        from kinds where kinds.name is not null)
      select name from kinds where name is not null`,
  ]);
  return { types: types.map(({ name }) => name), useCases: useCases.map(({ name }) => name) };
}

/** Every link belongs to one event, so the difference waits; comparing row by row is the verifier's work. */
export async function readChainState(db: Db, _scope: Scope): Promise<ChainState> {
  const [[counts], head] = await Promise.all([
    db.$queryRaw<{ events: number; links: number }[]>`
      select (select count(*)::int from audit_event) as events, (select count(*)::int from audit_link) as links`,
    db.auditLink.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } }),
  ]);
  const { events = 0, links = 0 } = counts ?? {};
  return {
    chained: links,
    waiting: Math.max(0, events - links),
    head: head && { seq: String(head.seq), hash: head.hash },
  };
}
