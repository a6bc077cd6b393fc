import { sequenceSoon } from "@/lib/audit/sequencer";
import { deliverSoon } from "./deliver";

/** What follows every act, a moment later: its events enter the chain, its notices reach people. */
export function afterCommit(): void {
  sequenceSoon();
  deliverSoon();
}
