import { changed } from "@/lib/audit/changed";
import { holdersOf, lockHolders } from "@/lib/institutions/institution.store";
import { command } from "@/lib/kernel/command";
import { mayKeepPatent } from "../patent.policy";
import { changePatentInput } from "../patent.schema";
import { lockPatent, updateFacts } from "../patent.store";
import { changeFacts, factsOf } from "../patent-facts";
import { patentTrail } from "../trail";

export const changePatentCommand = command({
  name: "patents.change-patent",
  input: changePatentInput,
  load: async (tx, { number, holders }, scope) => {
    await lockHolders(tx, holders.split("\n"));
    return lockPatent(tx, number, scope);
  },
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: mayKeepPatent,
  decide: (patent, { number: _number, version: _version, yearConfirmed, ...facts }, { today }) =>
    changeFacts(patent, { facts, yearConfirmed }, today),
  save: async (tx, facts, patent) => {
    await updateFacts(tx, patent.id, facts, await holdersOf(tx, facts.holders.split("\n")));
    const { before, after } = changed(factsOf(patent), facts);
    return { value: { number: patent.number }, records: [patentTrail(patent, before, after)] };
  },
});
