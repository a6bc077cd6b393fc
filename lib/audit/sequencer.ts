import { pool } from "@/lib/db/client";
import { log } from "@/lib/kernel/log";
import {
  beginPass,
  insertLinks,
  type Link,
  lastLink,
  type Reach,
  tryLockChain,
  unchainedEvents,
} from "./chain.store";
import { GENESIS, linkHash } from "./hash";

const BATCH = 1_000;
const SOON_MS = 100;
const REGULARLY_MS = 5_000;
const ANEW_MS = 600_000;

type State = {
  timer?: NodeJS.Timeout;
  interval?: NodeJS.Timeout;
  anew?: NodeJS.Timeout;
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
  state.anew ??= setInterval(chainFromTheBeginning, ANEW_MS).unref();
}

/** Forgets what is settled, now and then: a backup may have been restored under this process's feet. */
export function chainFromTheBeginning(): void {
  state.settled = "0";
}

/** Chains all that can be chained now. Returns how many events were; 0 when another process is at it. */
export async function chainAuditEvents(): Promise<number> {
  let chained = 0;
  let reach: Reach | null = null;
  for (;;) {
    const batch: Batch = await chainBatch(reach);
    chained += batch.links.length;
    if (batch.reach && batch.links.length < BATCH) state.settled = batch.reach.ended;
    if (batch.links.length < BATCH) return chained;
    reach = batch.reach;
  }
}

/** `reach` is null when another process is chaining: nothing was learnt about what is settled. */
type Batch = { links: Link[]; reach: Reach | null };

async function chainBatch(earlier: Reach | null): Promise<Batch> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const batch = (await tryLockChain(client))
      ? await nextLinks(client, earlier)
      : { links: [], reach: null };
    if (batch.links.length > 0) await insertLinks(client, batch.links);
    await client.query("commit");
    const head = batch.links.at(-1);
    // The log lies outside the database: a chain rewritten as a whole no longer ends in the head logged here.
    if (head) log.info({ seq: head.seq, hash: head.hash }, "audit chain head");
    return batch;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function nextLinks(client: Parameters<typeof lastLink>[0], earlier: Reach | null): Promise<Batch> {
  const reach = earlier ?? (await beginPass(client, state.settled));
  const last = await lastLink(client);
  let seq = last?.seq ?? 0;
  let previous = last?.hash ?? GENESIS;
  const links = (await unchainedEvents(client, reach, BATCH)).map(({ id, event }) => {
    const link = { seq: ++seq, eventId: id, prevHash: previous, hash: linkHash(previous, event) };
    previous = link.hash;
    return link;
  });
  return { links, reach: { ...reach, after: links.at(-1)?.eventId ?? reach.after } };
}

async function chainQuietly(): Promise<void> {
  try {
    await chainAuditEvents();
  } catch (error) {
    log.warn({ error: String(error) }, "audit chaining postponed");
  }
}
