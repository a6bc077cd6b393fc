import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What was put down about a patent by mistake: it stays to be read with the reason, and counts no longer (撤回). */
export type Withdrawal = { reason: string };

export function withdraw({ withdrawn }: { withdrawn: boolean }, reason: string): Withdrawal | Refusal {
  return withdrawn ? refuse("evaluation.withdrawn") : { reason };
}
