import type pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { chainAuditEvents, chainFromTheBeginning } from "@/lib/audit/sequencer";
import { type Head, type TroubleKind, verifyChain } from "@/lib/audit/verify";
import { pool } from "@/lib/db/client";
import { withClient } from "@/scripts/lib/query";
import { closeDatabase } from "../support/act";
import { resetDatabase } from "../support/test-database";

beforeEach(async () => {
  await resetDatabase();
  chainFromTheBeginning();
  await chainAuditEvents();
});
afterAll(closeDatabase);

const EVENT = `insert into audit_event (request_id, use_case, outcome, person_name, record_type, record_id, record_label)
               values ('test', 'test.write', 'done', '某人', 'test', $1, '记录')`;

async function write(...records: string[]): Promise<void> {
  for (const record of records) await pool().query(EVENT, [record]);
}

/** As the owner who goes round every guard: triggers and foreign keys are off. */
async function tamper(...statements: string[]): Promise<void> {
  await withClient(String(process.env.TEST_OWNER_URL), async (client) => {
    await client.query("set session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  });
}

async function verify(expectedHead?: Head) {
  const client = await pool().connect();
  try {
    return await verifyChain(client, { expectedHead });
  } finally {
    client.release();
  }
}

async function troubles(expectedHead?: Head): Promise<[TroubleKind, number][]> {
  return (await verify(expectedHead)).troubles.map(({ kind, seq }) => [kind, seq]);
}

/** Five links of five events; answers with their numbers in the chain. */
async function fiveLinks(): Promise<number[]> {
  await write("a", "b", "c", "d", "e");
  expect(await chainAuditEvents()).toBe(5);
  const { rows } = await pool().query("select seq::int as seq from audit_link order by seq desc limit 5");
  return rows.map(({ seq }) => seq).reverse();
}

const eventOf = (seq: number) => `(select event_id from audit_link where seq = ${seq})`;

describe("the chain", () => {
  it("takes up every event once, in the order of their ids, and holds", async () => {
    const [first = 0] = await fiveLinks();
    const { rows } = await pool().query(
      "select e.record_id from audit_link l join audit_event e on e.id = l.event_id where l.seq >= $1 order by l.seq",
      [first],
    );
    expect(rows.map(({ record_id }) => record_id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(await chainAuditEvents()).toBe(0);
    expect(await verify()).toMatchObject({ troubles: [], waiting: 0, overdue: 0 });
  });

  it("is written by one sequencer at a time, and events of many writers at once all enter it", async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      write(...Array.from({ length: 25 }, (_, n) => `${writer}-${n}`)),
    );
    const sequencers = Array.from({ length: 6 }, () => chainAuditEvents());
    const whileWriting = await Promise.all([...sequencers, Promise.all(writers).then(() => 0)]);
    const afterwards = await Promise.all([chainAuditEvents(), chainAuditEvents()]);
    const rest = await chainAuditEvents();
    const chained = [...whileWriting, ...afterwards, rest].reduce((sum, n) => sum + n, 0);
    expect(chained).toBe(200);
    expect(await verify()).toMatchObject({ troubles: [], waiting: 0 });
  });

  it("waits for a transaction that took an earlier number and has not ended", async () => {
    const slow = await pool().connect();
    await slow.query("begin");
    await slow.query(EVENT, ["early"]);
    await write("late");
    expect(await chainAuditEvents()).toBe(0);
    await slow.query("commit");
    slow.release();
    expect(await chainAuditEvents()).toBe(2);
    expect(await verify()).toMatchObject({ troubles: [], waiting: 0 });
  });

  it("takes up an event that commits after later ids were chained", async () => {
    // An older transaction may take a higher id than a younger one that commits later.
    const [older, younger] = [await pool().connect(), await pool().connect()];
    await older.query("begin");
    await older.query("select pg_current_xact_id()");
    await younger.query("begin");
    await younger.query(EVENT, ["younger, lower id"]);
    await older.query(EVENT, ["older, higher id"]);
    await older.query("commit");
    expect(await chainAuditEvents()).toBe(1);
    await younger.query("commit");
    expect(await chainAuditEvents()).toBe(1);
    older.release();
    younger.release();
    expect(await verify()).toMatchObject({ troubles: [], waiting: 0 });
  });

  it("does not mind an event that was rolled back", async () => {
    await fiveLinks();
    const client = await pool().connect();
    await client.query("begin");
    await client.query(EVENT, ["never"]);
    await client.query("rollback");
    client.release();
    await write("f");
    expect(await chainAuditEvents()).toBe(1);
    expect(await troubles()).toEqual([]);
  });
});

describe("the database", () => {
  it.each([
    "update audit_event set record_label = 'x'",
    "delete from audit_event",
    "truncate audit_event cascade",
    "update audit_link set hash = repeat('0', 64)",
    "delete from audit_link",
  ])("lets neither the application nor its owner: %s", async (statement) => {
    await fiveLinks();
    await expect(pool().query(statement)).rejects.toThrow(/permission denied/);
    const asOwner = (client: pg.Client) => client.query(statement);
    await expect(withClient(String(process.env.TEST_OWNER_URL), asOwner)).rejects.toThrow(/append-only/);
    expect(await troubles()).toEqual([]);
  });
});

describe("the verifier, after somebody went round all that,", () => {
  it.each([
    "record_label = '另一条'",
    "person_name = ''",
    "at = at + interval '1 microsecond'",
    "after = '{}'",
    "txid = 7",
  ])("finds an event altered: %s", async (change) => {
    const [, , third = 0] = await fiveLinks();
    await tamper(`update audit_event set ${change} where id = ${eventOf(third)}`);
    expect(await troubles()).toEqual([["altered", third]]);
  });

  it("finds an event removed", async () => {
    const [, second = 0] = await fiveLinks();
    await tamper(`delete from audit_event where id = ${eventOf(second)}`);
    expect(await troubles()).toEqual([["event-removed", second]]);
  });

  it("finds an event removed together with its link", async () => {
    const [, second = 0, third = 0] = await fiveLinks();
    await tamper(
      `delete from audit_event where id = ${eventOf(second)}`,
      `delete from audit_link where seq = ${second}`,
    );
    expect(await troubles()).toEqual([["links-removed", third]]);
  });

  it("finds the gap closed by renumbering", async () => {
    const [, second = 0] = await fiveLinks();
    await tamper(
      `delete from audit_event where id = ${eventOf(second)}`,
      `delete from audit_link where seq = ${second}`,
      `update audit_link set seq = seq - 1 where seq > ${second}`,
    );
    expect(await troubles()).toEqual([["out-of-order", second]]);
  });

  it("finds events put in another order", async () => {
    const [, second = 0, third = 0] = await fiveLinks();
    await tamper(
      `create temp table moved as select * from audit_link where seq in (${second}, ${third})`,
      `delete from audit_link where seq in (${second}, ${third})`,
      `insert into audit_link
       select a.seq, b.event_id, a.prev_hash, a.hash from moved a join moved b on a.seq <> b.seq`,
    );
    expect(await troubles()).toEqual([
      ["altered", second],
      ["altered", third],
    ]);
  });

  it("finds links put in another order", async () => {
    const [, second = 0, third = 0, fourth = 0] = await fiveLinks();
    await tamper(
      `update audit_link set seq = -1 where seq = ${second}`,
      `update audit_link set seq = ${second} where seq = ${third}`,
      `update audit_link set seq = ${third} where seq = -1`,
    );
    expect(await troubles()).toEqual([
      ["out-of-order", second],
      ["out-of-order", third],
      ["out-of-order", fourth],
    ]);
  });

  it("finds a link inserted", async () => {
    const [, second = 0, third = 0] = await fiveLinks();
    await tamper(
      `update audit_link set seq = -seq where seq > ${second}`,
      `update audit_link set seq = -seq + 1 where seq < 0`,
      `insert into audit_event (id, request_id, use_case, outcome, person_name, record_type, record_id, record_label)
       values (900001, 'x', 'x', 'done', '', 'x', 'x', 'x')`,
      `insert into audit_link values (${third}, 900001, (select hash from audit_link where seq = ${second}), repeat('a', 64))`,
    );
    expect(await troubles()).toEqual([
      ["altered", third],
      ["out-of-order", third + 1],
    ]);
  });

  it("finds an event inserted for an earlier time", async () => {
    const seqs = await fiveLinks();
    await tamper(
      `insert into audit_event (id, at, request_id, use_case, outcome, person_name, record_type, record_id, record_label)
       values (900002, now() - interval '2 days', 'x', 'x', 'done', '', 'x', 'x', 'x')`,
    );
    expect(await chainAuditEvents()).toBe(1);
    expect(await troubles()).toEqual([["backdated", Number(seqs.at(-1)) + 1]]);
  });

  it("finds the end cut off only by a head kept elsewhere", async () => {
    const seqs = await fiveLinks();
    const { head } = await verify();
    const [last, before] = [Number(seqs[4]), Number(seqs[3])];
    await tamper(
      `delete from audit_event where id in (${eventOf(last)}, ${eventOf(before)})`,
      `delete from audit_link where seq >= ${before}`,
    );
    expect(await troubles()).toEqual([]);
    expect(await troubles(head ?? undefined)).toEqual([["head-differs", last]]);
  });

  it("finds a chain rewritten as a whole by the same", async () => {
    const seqs = await fiveLinks();
    const { head } = await verify();
    await tamper(
      `update audit_event set record_label = '从未' where record_id = 'c'`,
      "delete from audit_link",
    );
    chainFromTheBeginning();
    expect(await chainAuditEvents()).toBeGreaterThanOrEqual(5);
    expect(await troubles()).toEqual([]);
    expect(await troubles(head ?? undefined)).toEqual([["head-differs", Number(seqs[4])]]);
  });

  it("accepts an earlier head of the same chain", async () => {
    await fiveLinks();
    const { head } = await verify();
    await fiveLinks();
    expect(await troubles(head ?? undefined)).toEqual([]);
  });

  it("counts what waits, and tells what has waited too long", async () => {
    await fiveLinks();
    await write("f");
    await tamper(
      `insert into audit_event (at, request_id, use_case, outcome, person_name, record_type, record_id, record_label)
       values (now() - interval '5 minutes', 'x', 'x', 'done', '', 'x', 'x', 'x')`,
    );
    expect(await verify()).toMatchObject({ troubles: [], waiting: 2, overdue: 1 });
  });
});
