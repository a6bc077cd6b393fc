import { pool } from "@/lib/db/client";
import { log } from "@/lib/kernel/log";
import { insertLinks, type Link, lastLink, tryLockChain, unchainedEvents } from "./chain.store";
import { GENESIS, linkHash } from "./hash";

const BATCH = 1_000;
const SOON_MS = 100;
const REGULARLY_MS = 5_000;

type State = {
  timer?: NodeJS.Timeout;
  interval?: NodeJS.Timeout;
  /** Every event of a transaction numbered below this is chained; a new process reads all once to learn it. */
  settled: string;
};
const shared = globalThis as unknown as { trackerSequencer?: State };
shared.trackerSequencer ??= { settled: "0" };
const state = shared.trackerSequencer;

/** Chains what was committed, a moment from now; writers never wait for it. */
export function sequenceSoon(): void {
  state.timer ??= setTimeout(() => {
    state.timer = undefined;
    void chainQuietly();
  }, SOON_MS).unref();
}

/** Chains at regular intervals too: another process may have died between its commit and its chaining. */
export function sequenceRegularly(): void {
  state.interval ??= setInterval(() => void chainQuietly(), REGULARLY_MS).unref();
}

/** Chains all that can be chained now. Returns how many events were; 0 when another process is at it. */
export async function chainAuditEvents(): Promise<number> {
  let chained = 0;
  for (;;) {
    const batch = await chainBatch();
    chained += batch;
    if (batch < BATCH) return chained;
  }
}

async function chainBatch(): Promise<number> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const { links, settled } = (await tryLockChain(client)) ? await nextLinks(client) : NOTHING;
    if (links.length > 0) await insertLinks(client, links);
    await client.query("commit");
    if (settled) state.settled = settled;
    const head = links.at(-1);
    // The log lies outside the database: a chain rewritten as a whole no longer ends in the head logged here.
    if (head) log.info({ seq: head.seq, hash: head.hash }, "audit chain head");
    return links.length;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

type Next = { links: Link[]; settled: string | null };
const NOTHING: Next = { links: [], settled: null };

async function nextLinks(client: Parameters<typeof lastLink>[0]): Promise<Next> {
  const last = await lastLink(client);
  let seq = last?.seq ?? 0;
  let previous = last?.hash ?? GENESIS;
  const { events, horizon } = await unchainedEvents(client, BATCH, state.settled);
  const links = events.map(({ id, event }) => {
    const link = { seq: ++seq, eventId: id, prevHash: previous, hash: linkHash(previous, event) };
    previous = link.hash;
    return link;
  });
  // A full batch may have left some below the horizon behind.
  return { links, settled: events.length < BATCH ? horizon : null };
}

async function chainQuietly(): Promise<void> {
  try {
    await chainAuditEvents();
  } catch (error) {
    log.warn({ error: String(error) }, "audit chaining postponed");
  }
}
