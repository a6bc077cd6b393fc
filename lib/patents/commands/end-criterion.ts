import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { closeCriterion, lockCriterion } from "../criterion.store";
import { endCriterion } from "../criterion-fact";
import { mayKeepPatent } from "../patent.policy";
import { endCriterionInput } from "../patent.schema";
import { criterionTrail } from "../trail";

/** It held until then; that it did stays in the record. */
export const endCriterionCommand = command({
  name: "patents.end-criterion",
  input: endCriterionInput,
  load: (tx, input, scope) => lockCriterion(tx, input, scope),
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: mayKeepPatent,
  decide: ({ recorded }, { endedOn, reason }, { today }) => {
    const ended = endCriterion(recorded, endedOn, today);
    return isRefusal(ended) ? ended : { endedOn: ended, reason };
  },
  save: async (tx, { endedOn, reason }, { patent, recorded }) => {
    await closeCriterion(tx, recorded.id, endedOn);
    const after = { endedOn, ...(reason ? { reason } : {}) };
    const record = criterionTrail(patent, recorded.kind, { endedOn: "" }, after);
    return { value: { number: patent.number }, records: [record] };
  },
});
