import { sequenceRegularly } from "@/lib/audit/sequencer";
import { env } from "@/lib/env";
import { deliverRegularly } from "./deliver";

/** A bad configuration stops the server here; otherwise the audit trail is chained and notices are delivered from now on. */
export function boot(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  sequenceRegularly();
  deliverRegularly();
}
