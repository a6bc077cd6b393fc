import type { Tx } from "@/lib/db/client";
import type { ActContext } from "./context";
import type { Outcome } from "./outcome";

/**
 * Claims a submission for this transaction. A second copy of the same form waits here for the
 * first to commit, then is given the first one's answer. Another person's submission id is
 * no key to his answer: it is simply claimed in vain and refused as not found.
 */
export async function claimReceipt<Value>(
  tx: Tx,
  useCase: string,
  context: ActContext,
  submissionId: string | undefined,
): Promise<Outcome<Value> | null> {
  if (!submissionId) return null;
  const claimed = await tx.$executeRaw`
    insert into command_receipt (submission_id, use_case, person_id)
    values (${submissionId}::uuid, ${useCase}, ${context.actor?.personId ?? null}::uuid)
    on conflict (submission_id) do nothing`;
  if (claimed === 1) return null;
  const receipt = await tx.commandReceipt.findUniqueOrThrow({ where: { submissionId } });
  const sameAct = receipt.useCase === useCase && receipt.personId === (context.actor?.personId ?? null);
  if (!sameAct || receipt.outcome === null) return { kind: "not-found" };
  return receipt.outcome as unknown as Outcome<Value>;
}

export async function settleReceipt<Value>(
  tx: Tx,
  submissionId: string | undefined,
  outcome: Outcome<Value>,
): Promise<void> {
  if (!submissionId) return;
  await tx.commandReceipt.update({
    where: { submissionId },
    data: { outcome: JSON.parse(JSON.stringify(outcome)) },
  });
}
