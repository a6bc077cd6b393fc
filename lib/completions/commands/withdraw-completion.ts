import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { withdrawCompletion } from "../completion";
import { mayWithdrawCompletion } from "../completion.policy";
import { withdrawCompletionInput } from "../completion.schema";
import { lockRequest, updateDecision } from "../completion.store";

export const withdrawCompletionCommand = command({
  name: "completions.withdraw",
  input: withdrawCompletionInput,
  load: (tx, { id }, scope) => lockRequest(tx, id, scope),
  allow: (actor, request) => mayWithdrawCompletion(actor, request),
  decide: (request) => withdrawCompletion(request),
  save: async (tx, event, request, { now, actor }) => {
    const { id, taskCode, unitCode } = request;
    await updateDecision(tx, id, { ...event, decidedAt: now, decidedById: actor.personId });
    return {
      value: { id, taskCode },
      records: [{ type: "completion", id, label: `${taskCode} · ${unitCode}`, ...changed(request, event) }],
    };
  },
});
