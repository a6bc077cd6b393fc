import type pg from "pg";
import { countUnchained, lastLink, linksAfter } from "./chain.store";
import { GENESIS, type HashedEvent, linkHash } from "./hash";

/** What is wrong at one place of the chain. */
export type TroubleKind =
  /** The event does not give the hash kept for it: changed, or another put in its place. */
  | "altered"
  /** The link is there, its event is not. */
  | "event-removed"
  /** Numbers are missing: links were removed. */
  | "links-removed"
  /** The link does not continue the one before: something was moved, inserted or removed here. */
  | "out-of-order"
  /** The event bears a time long before those chained earlier: inserted afterwards. */
  | "backdated"
  /** The chain does not hold the head that was expected: cut off, or rewritten as a whole. */
  | "head-differs";

export type Trouble = { kind: TroubleKind; seq: number; eventId: string | null; at: string | null };

export type Head = { seq: number; hash: string };

export type Verification = {
  links: number;
  head: Head | null;
  troubles: Trouble[];
  /** Events the sequencer has not reached yet. */
  waiting: number;
  /** Of these, the ones it should have reached long ago. */
  overdue: number;
};

const BATCH = 2_000;
const OVERDUE_SECONDS = 60;
/** Events are chained a moment after their transaction, which lasts seconds: an hour back is no delay. */
const BACKDATED_MS = 3_600_000;
/** One altered row in a rewritten table must not fill the terminal. */
const MOST_TROUBLES = 200;

/** Where an event keeps its time in what is hashed (see HASHED_COLUMNS). */
const AT = 1;

/**
 * Recomputes the whole chain and says where it does not hold. Reads one state of the database
 * from beginning to end, whatever is written meanwhile.
 *
 * A chain alone cannot know that its end was cut off, or that all of it was written anew; for
 * that `expectedHead` compares it with a head that was logged outside of the database.
 */
export async function verifyChain(
  client: pg.ClientBase,
  options: { expectedHead?: Head; onProgress?: (links: number) => void } = {},
): Promise<Verification> {
  await client.query("begin transaction isolation level repeatable read read only");
  try {
    const walk = await walkChain(client, options);
    const waiting = await countUnchained(client, OVERDUE_SECONDS);
    return { ...walk, head: await lastLink(client), ...waiting };
  } finally {
    await client.query("rollback");
  }
}

export type Step = { seq: number; hash: string; latest: number };
type Walked = Awaited<ReturnType<typeof linksAfter>>[number];

async function walkChain(
  client: pg.ClientBase,
  { expectedHead, onProgress }: { expectedHead?: Head; onProgress?: (links: number) => void },
): Promise<{ links: number; troubles: Trouble[] }> {
  const troubles: Trouble[] = [];
  let links = 0;
  let seen: string | null = null;
  let before: Step = { seq: 0, hash: GENESIS, latest: 0 };
  for (;;) {
    const batch = await linksAfter(client, before.seq, BATCH);
    for (const walked of batch) {
      if (troubles.length < MOST_TROUBLES) troubles.push(...troublesAt(walked, before));
      if (walked.link.seq === expectedHead?.seq) seen = walked.link.hash;
      const time = timeOf(walked.event);
      before = { seq: walked.link.seq, hash: walked.link.hash, latest: Math.max(before.latest, time ?? 0) };
    }
    links += batch.length;
    onProgress?.(links);
    if (batch.length < BATCH) break;
  }
  if (expectedHead && seen !== expectedHead.hash) {
    troubles.push({ kind: "head-differs", seq: expectedHead.seq, eventId: null, at: null });
  }
  return { links, troubles };
}

/** What is wrong with one link, given the one before it as it is stored: each place is judged by itself. */
export function troublesAt({ link, event }: Walked, before: Step): Trouble[] {
  const found: TroubleKind[] = [];
  if (link.seq !== before.seq + 1) found.push("links-removed");
  else if (link.prevHash !== before.hash) found.push("out-of-order");
  if (!event) found.push("event-removed");
  else if (linkHash(link.prevHash, event) !== link.hash) found.push("altered");
  const time = timeOf(event);
  if (time !== null && time < before.latest - BACKDATED_MS) found.push("backdated");
  return found.map((kind) => ({ kind, seq: link.seq, eventId: link.eventId, at: event?.[AT] ?? null }));
}

function timeOf(event: HashedEvent | null): number | null {
  const at = event?.[AT];
  return at ? Date.parse(`${at}Z`) : null;
}
