import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepPatent } from "../patent.policy";
import { nameInventorsInput } from "../patent.schema";
import { findInventors, lockPatent, updateInventors } from "../patent.store";
import { patentTrail } from "../trail";

/** Who made the invention: personal data, apart from the facts, so that whoever keeps those need not see it. */
export const nameInventors = command({
  name: "patents.name-inventors",
  input: nameInventorsInput,
  load: async (tx, { number }, scope) => {
    const patent = await lockPatent(tx, number, scope);
    return patent && { ...patent, inventors: (await findInventors(tx, number, scope)) ?? "" };
  },
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: mayKeepPatent,
  decide: (patent, { inventors }) =>
    inventors === patent.inventors ? refuse("nothing-changed") : { inventors },
  save: async (tx, { inventors }, patent) => {
    await updateInventors(tx, patent.id, inventors);
    const record = patentTrail(patent, { inventors: patent.inventors }, { inventors });
    return { value: { number: patent.number }, records: [record] };
  },
});
