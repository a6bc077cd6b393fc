import type pg from "pg";
import type { HashedEvent } from "./hash";

/** Any number, the same in every process: whoever holds it chains. */
const SEQUENCER_LOCK = 7_214_001;

/** Text as PostgreSQL prints it, so that sequencer and verifier hash the same bytes. */
const HASHED_COLUMNS = `
  e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.txid::text, e.request_id,
  e.use_case, e.outcome, e.person_id::text, e.person_name, e.role::text, e.unit_code, e.record_type, e.record_id,
  e.record_label, e.before::text, e.after::text, e.address`;

const NOT_CHAINED = "not exists (select 1 from audit_link l where l.event_id = e.id)";

export type ChainedEvent = { id: string; event: HashedEvent };
export type Link = { seq: number; eventId: string; prevHash: string; hash: string };

/** Waits for nobody: false when another process is chaining already. */
export async function tryLockChain(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_xact_lock($1) as got", [SEQUENCER_LOCK]);
  return rows[0].got === true;
}

export async function lastLink(client: pg.ClientBase): Promise<{ seq: number; hash: string } | null> {
  const { rows } = await client.query("select seq, hash from audit_link order by seq desc limit 1");
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}

/**
 * How far one pass over the events reaches. Event ids are no guide to what is new: a long
 * transaction may take id 7 and commit after ids 8 to 900 were chained, so "greater than the last
 * one chained" would lose it for ever. Transaction numbers are one: once every transaction below
 * `ended` had ended and its events are chained, nothing new can appear below it, and the next pass
 * may begin there. That spares it the whole table (index audit_event_txid_idx).
 */
export type Reach = {
  /** Of these transactions all events are chained; "0" when that is not known. */
  settled: string;
  /** Every transaction numbered below this had ended when the pass began. */
  ended: string;
  /** No transaction of this server had this number or a higher one then. */
  unborn: string;
  /** Events up to this id have been looked at in this pass. */
  after: string;
};

export async function beginPass(client: pg.ClientBase, settled: string): Promise<Reach> {
  const { rows } = await client.query(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as ended,
            pg_snapshot_xmax(pg_current_snapshot())::text as unborn`,
  );
  return { settled, ended: rows[0].ended, unborn: rows[0].unborn, after: "0" };
}

/**
 * Events within reach that are not chained yet, in the order of their ids. A number this server
 * had not given out comes from before a restore into a new one, where that transaction ended
 * long ago: a pass that knows of nothing settled takes such events too.
 */
export async function unchainedEvents(
  client: pg.ClientBase,
  { settled, ended, unborn, after }: Reach,
  limit: number,
): Promise<ChainedEvent[]> {
  const restored = settled === "0" ? "or e.txid >= $3::bigint" : "and $3::bigint is not null";
  const { rows } = await client.query({
    rowMode: "array",
    text: `select ${HASHED_COLUMNS} from audit_event e
           where e.txid >= $1::bigint and (e.txid < $2::bigint ${restored}) and e.id > $4::bigint and ${NOT_CHAINED}
           order by e.id limit $5`,
    values: [settled, ended, unborn, after, limit],
  });
  return rows.map((event: HashedEvent) => ({ id: String(event[0]), event }));
}

export async function insertLinks(client: pg.ClientBase, links: readonly Link[]): Promise<void> {
  await client.query(
    `insert into audit_link (seq, event_id, prev_hash, hash)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[])`,
    [
      links.map((link) => link.seq),
      links.map((link) => link.eventId),
      links.map((link) => link.prevHash),
      links.map((link) => link.hash),
    ],
  );
}

/** Links after `seq` with the event each vouches for; the event is null when its row is gone. */
export async function linksAfter(
  client: pg.ClientBase,
  seq: number,
  limit: number,
): Promise<{ link: Link; event: HashedEvent | null }[]> {
  const { rows } = await client.query({
    rowMode: "array",
    text: `select l.seq::text, l.event_id::text, l.prev_hash, l.hash, ${HASHED_COLUMNS}
           from audit_link l left join audit_event e on e.id = l.event_id
           where l.seq > $1 order by l.seq limit $2`,
    values: [seq, limit],
  });
  return rows.map(([linkSeq, eventId, prevHash, hash, ...event]: (string | null)[]) => ({
    link: { seq: Number(linkSeq), eventId: String(eventId), prevHash: String(prevHash), hash: String(hash) },
    event: event[0] === null ? null : event,
  }));
}

/** How many events wait for the chain, and how many of them for longer than it ever takes. */
export async function countUnchained(
  client: pg.ClientBase,
  overdueSeconds: number,
): Promise<{ waiting: number; overdue: number }> {
  const { rows } = await client.query(
    `select count(*)::int as waiting,
            count(*) filter (where e.at < now() - make_interval(secs => $1))::int as overdue
     from audit_event e where ${NOT_CHAINED}`,
    [overdueSeconds],
  );
  return rows[0];
}
