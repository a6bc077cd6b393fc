import { command } from "@/lib/kernel/command";
import { lockCriterion, proofNamed, updateCriterion } from "../criterion.store";
import { reviseCriterion } from "../criterion-fact";
import { mayKeepPatent } from "../patent.policy";
import { reviseCriterionInput } from "../patent.schema";
import { criterionTrail } from "../trail";

export const reviseCriterionCommand = command({
  name: "patents.revise-criterion",
  input: reviseCriterionInput,
  load: async (tx, input, scope) => {
    const found = await lockCriterion(tx, input, scope);
    if (!found) return null;
    // A file that stands there already stays, whoever uploaded it.
    const fileId = input.fileId === found.recorded.fileId ? null : input.fileId;
    const { heldOn, proof } = found.recorded;
    return { ...found, heldOn, proof, file: await proofNamed(tx, fileId, scope) };
  },
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: mayKeepPatent,
  decide: ({ patent, recorded, file }, { heldOn, proof, fileId }, { today }) =>
    file.refused ?? reviseCriterion(patent, recorded, { heldOn, proof, fileId }, today),
  save: async (tx, fact, { patent, recorded }) => {
    await updateCriterion(tx, recorded.id, fact);
    const { heldOn, proof } = recorded;
    const record = criterionTrail(patent, fact.kind, { heldOn, proof }, fact);
    return { value: { number: patent.number }, records: [record] };
  },
});
