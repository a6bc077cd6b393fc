import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepAccounts } from "../accounts.policy";
import { labelOf, revisePerson } from "../person";
import { revisePersonInput } from "../person.schema";
import { lockPersonAlone, updateParticulars } from "../person.store";

export const revisePersonCommand = command({
  name: "accounts.revise-person",
  input: revisePersonInput,
  load: (tx, { personId }, scope) => lockPersonAlone(tx, personId, scope),
  record: (person) => ({ type: "person", id: person.id }),
  allow: mayKeepAccounts,
  decide: (person, { nameZh, nameEn, email }) => revisePerson(person, { nameZh, nameEn, email }),
  save: async (tx, words, person) => {
    await updateParticulars(tx, person.id, words);
    const record = { type: "person", id: person.id, label: labelOf(person), ...changed(person, words) };
    return { value: { personId: person.id }, records: [record] };
  },
  constraints: { person_email_key: refuse("person.email-taken", { field: "email" }) },
});
