import { clearTableWrites } from "@/lib/db/table-writes";
import { log } from "@/lib/kernel/log";
import { figuresWritten, foldTallies } from "@/lib/patent-figures/fold.store";

const REGULARLY_MS = 300_000;
/** Folding reads all figures, half a second for three million patents: not for a few rows more. */
const WORTH_FOLDING = 2_000;

type State = { interval?: NodeJS.Timeout; running?: boolean; written?: number };
const shared = globalThis as unknown as { trackerFolder?: State };
shared.trackerFolder ??= {};
const state = shared.trackerFolder;

/**
 * Figures grow by some rows with every change of a patent; what adds up to the same is put together now and then. So do
 * the marks of who wrote which table, which are taken away once everybody has seen them.
 */
export function foldRegularly(): void {
  state.interval ??= setInterval(() => void foldQuietly(), REGULARLY_MS).unref();
}

async function foldQuietly(): Promise<void> {
  if (state.running) return;
  state.running = true;
  try {
    await clearTableWrites();
    const written = await figuresWritten();
    if (state.written !== undefined && written - state.written < WORTH_FOLDING) return;
    await foldTallies();
    state.written = await figuresWritten();
  } catch (error) {
    log.warn({ error: String(error) }, "folding of figures postponed");
  } finally {
    state.running = false;
  }
}
