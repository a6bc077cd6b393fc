import { setTimeout as sleep } from "node:timers/promises";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { log } from "@/lib/kernel/log";
import { unattachedBefore } from "@/lib/proofs/unattached";
import { removeUnattached } from "@/lib/proofs/unattached.store";
import { clock } from "./clock";

/** While few work, and before they begin. */
const FROM_HOUR = 2;
const LOOK_EVERY_MS = 600_000;
const STOP_LOOK_MS = 500;

/**
 * What is put in order once a night, beside the web server (scripts/worker.ts). Several workers may do it at once: each
 * file is removed by one of them. A worker that was not running at night does it as soon as it is.
 */
export async function keepOrderNightly(stopping: { asked: boolean }): Promise<void> {
  let done: string | null = null;
  let lookedAt = 0;
  while (!stopping.asked) {
    if (Date.now() - lookedAt >= LOOK_EVERY_MS) {
      lookedAt = Date.now();
      const { now, today } = clock();
      if (done !== today && hourInBeijing(now) >= FROM_HOUR && (await keepOrder(now))) done = today;
    }
    await sleep(STOP_LOOK_MS);
  }
}

async function keepOrder(now: Date): Promise<boolean> {
  try {
    const removed = await removeUnattached(unattachedBefore(now), now);
    if (removed.files > 0) {
      log.info(removed, "proofs that were never attached have been removed");
      sequenceSoon();
    }
    return true;
  } catch (error) {
    log.warn({ error: String(error) }, "removal of proofs postponed");
    return false;
  }
}

/** China has kept one time, without summer time, since 1991. */
function hourInBeijing(instant: Date): number {
  return (instant.getUTCHours() + 8) % 24;
}
