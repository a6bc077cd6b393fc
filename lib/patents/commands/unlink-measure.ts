import { command } from "@/lib/kernel/command";
import { unlinkFrom } from "../link";
import { deleteMeasureLink, loadMeasureLink } from "../link.store";
import { mayKeepPatent } from "../patent.policy";
import { linkMeasureInput } from "../patent.schema";
import { patentTrail } from "../trail";

export const unlinkMeasure = command({
  name: "patents.unlink-measure",
  input: linkMeasureInput,
  load: (tx, input, scope) => loadMeasureLink(tx, input, scope),
  allow: mayKeepPatent,
  decide: (subject) => unlinkFrom(subject),
  save: async (tx, { id, code }, patent) => {
    await deleteMeasureLink(tx, patent.id, id);
    const record = patentTrail(patent, { measure: code }, { measure: "" });
    return { value: { number: patent.number }, records: [record] };
  },
});
