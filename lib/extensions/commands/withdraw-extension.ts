import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { withdrawExtension } from "../extension";
import { mayWithdrawExtension } from "../extension.policy";
import { withdrawExtensionInput } from "../extension.schema";
import { lockRequest, updateDecision } from "../extension.store";

export const withdrawExtensionCommand = command({
  name: "extensions.withdraw",
  input: withdrawExtensionInput,
  load: (tx, { id }, scope) => lockRequest(tx, id, scope),
  allow: (actor, request) => mayWithdrawExtension(actor, request),
  decide: (request) => withdrawExtension(request),
  save: async (tx, event, request, { now, actor }) => {
    const { id, taskCode, unitCode } = request;
    await updateDecision(tx, id, { ...event, decidedAt: now, decidedById: actor.personId });
    return {
      value: { id, taskCode },
      records: [{ type: "extension", id, label: `${taskCode} · ${unitCode}`, ...changed(request, event) }],
    };
  },
});
