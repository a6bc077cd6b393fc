import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepAccounts } from "../accounts.policy";
import { enablePerson, labelOf } from "../person";
import { ofPerson } from "../person.schema";
import { lockPersonAlone, updateDisabled } from "../person.store";

export const enablePersonCommand = command({
  name: "accounts.enable-person",
  input: ofPerson,
  load: (tx, { personId }, scope) => lockPersonAlone(tx, personId, scope),
  record: (person) => ({ type: "person", id: person.id }),
  allow: mayKeepAccounts,
  decide: (person) => enablePerson(person),
  save: async (tx, enabled, person) => {
    await updateDisabled(tx, person.id, null);
    const record = { type: "person", id: person.id, label: labelOf(person), ...changed(person, enabled) };
    return { value: { personId: person.id }, records: [record] };
  },
});
