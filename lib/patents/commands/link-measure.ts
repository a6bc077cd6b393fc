import { command } from "@/lib/kernel/command";
import { linkTo } from "../link";
import { insertMeasureLink, loadMeasureLink } from "../link.store";
import { mayKeepPatent } from "../patent.policy";
import { linkMeasureInput } from "../patent.schema";
import { patentTrail } from "../trail";

/** The measure of the plan it serves. */
export const linkMeasure = command({
  name: "patents.link-measure",
  input: linkMeasureInput,
  load: (tx, input, scope) => loadMeasureLink(tx, input, scope),
  allow: mayKeepPatent,
  decide: (subject) => linkTo(subject, "measure"),
  save: async (tx, { id, code }, patent, { now, actor }) => {
    await insertMeasureLink(tx, patent.id, id, { at: now, byId: actor.personId });
    const record = patentTrail(patent, { measure: "" }, { measure: code });
    return { value: { number: patent.number }, records: [record] };
  },
});
