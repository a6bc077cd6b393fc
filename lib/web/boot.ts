import { sequenceRegularly } from "@/lib/audit/sequencer";
import { env } from "@/lib/env";
import { deliverRegularly } from "./deliver";
import { foldRegularly } from "./fold-tallies";

/** A bad configuration stops the server here; otherwise what goes on by itself begins: chaining the trail, delivering notices, folding figures. */
export function boot(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  sequenceRegularly();
  deliverRegularly();
  foldRegularly();
}
