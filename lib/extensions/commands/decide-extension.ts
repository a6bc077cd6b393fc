import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { insertVersion } from "@/lib/tasks/task.store";
import { decideExtension } from "../extension";
import { mayDecideExtensions } from "../extension.policy";
import { decideExtensionInput } from "../extension.schema";
import { lockRequest, updateDecision } from "../extension.store";

export const decideExtensionCommand = command({
  name: "extensions.decide",
  input: decideExtensionInput,
  load: (tx, { id }, scope) => lockRequest(tx, id, scope),
  record: ({ id }) => ({ type: "extension", id }),
  allow: mayDecideExtensions,
  decide: (request, asked, { actor, today }) =>
    decideExtension(request, asked, { personId: actor.personId, today }),
  save: async (tx, { wording, ...decision }, request, { now, actor }) => {
    const { id, task, taskCode, unitCode: unit } = request;
    const byId = actor.personId;
    // Nobody signs anew for a later date; who had not signed yet, signs for the wording with the new one.
    const versionId =
      wording &&
      (await insertVersion(tx, task, wording, {
        ground: "EXTENSION",
        reason: decision.decisionReason || request.reason,
        at: now,
        byId,
        mustSign: request.unsigned,
      }));
    await updateDecision(tx, id, { ...decision, decidedAt: now, decidedById: byId, versionId });
    const of = { task: taskRef(task), unit };
    return {
      value: { id, taskCode },
      records: [{ type: "extension", id, label: `${taskCode} · ${unit}`, ...changed(request, decision) }],
      notices: [
        decision.state === "APPROVED"
          ? notice({ name: "extension.approved", ...of, grantedDueOn: decision.grantedDueOn })
          : notice({ name: "extension.refused", ...of, reason: decision.decisionReason }),
      ],
    };
  },
});
