import { db, type Tx } from "@/lib/db/client";
import { log } from "@/lib/kernel/log";
import { deliveryOf } from "@/lib/notices/delivery";
import {
  type Appointed,
  appointedPeople,
  insertNotices,
  markDelivered,
  takeWaiting,
  type WaitingEvent,
} from "@/lib/notices/delivery.store";
import { clock } from "./clock";

const BATCH = 200;
const SOON_MS = 100;
const REGULARLY_MS = 5_000;
const TRANSACTION = { maxWait: 5_000, timeout: 15_000 };

type State = { timer?: NodeJS.Timeout; interval?: NodeJS.Timeout; running?: boolean };
const shared = globalThis as unknown as { trackerDeliverer?: State };
shared.trackerDeliverer ??= {};
const state = shared.trackerDeliverer;

/** Delivers what was committed, a moment from now; writers never wait for it. */
export function deliverSoon(): void {
  state.timer ??= setTimeout(() => {
    state.timer = undefined;
    void deliverQuietly();
  }, SOON_MS).unref();
}

/** Delivers at regular intervals too: another process may have died between its commit and its delivery. */
export function deliverRegularly(): void {
  state.interval ??= setInterval(() => void deliverQuietly(), REGULARLY_MS).unref();
}

/** Delivers all that waits, in order. Returns how many events were; several processes share the work. */
export async function deliverWaiting(): Promise<number> {
  for (let delivered = 0; ; ) {
    const batch = await db().$transaction(deliverBatch, TRANSACTION);
    delivered += batch;
    if (batch < BATCH) return delivered;
  }
}

async function deliverBatch(tx: Tx): Promise<number> {
  const events = await takeWaiting(tx, BATCH);
  if (events.length === 0) return 0;
  const people = await appointedPeople(tx);
  await insertNotices(
    tx,
    events.flatMap((event) => noticesOf(event, people)),
  );
  await markDelivered(
    tx,
    events.map(({ id }) => id),
    clock().now,
  );
  return events.length;
}

/** An event nobody can read is logged and passed over: it must not hold up those behind it. */
function noticesOf(row: WaitingEvent, people: readonly Appointed[]) {
  const { id: eventId, at, name, payload } = row;
  try {
    const told = deliveryOf(row, people);
    if (!told) log.error({ eventId: String(eventId), name }, "an event of the outbox is unknown");
    return [...(told ?? [])].map(([personId, reason]) => ({ personId, eventId, name, reason, payload, at }));
  } catch (error) {
    log.error(
      { eventId: String(eventId), name, error: String(error) },
      "an event of the outbox is unreadable",
    );
    return [];
  }
}

async function deliverQuietly(): Promise<void> {
  if (state.running) return deliverSoon();
  state.running = true;
  try {
    await deliverWaiting();
  } catch (error) {
    log.warn({ error: String(error) }, "delivery of notices postponed");
  } finally {
    state.running = false;
  }
}
