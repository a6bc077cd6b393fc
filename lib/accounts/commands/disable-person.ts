import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepAccounts } from "../accounts.policy";
import { revokeInvitations } from "../invitation.store";
import { signOutEverywhere } from "../live-session.store";
import { disablePerson, labelOf } from "../person";
import { ofPerson } from "../person.schema";
import { lockPerson, updateDisabled } from "../person.store";

/** Takes effect with the person's next request; his open links are void too. */
export const disablePersonCommand = command({
  name: "accounts.disable-person",
  input: ofPerson,
  load: (tx, { personId }, scope) => lockPerson(tx, personId, scope),
  record: (person) => ({ type: "person", id: person.id }),
  allow: mayKeepAccounts,
  decide: (person, _input, { actor, now, today }) =>
    disablePerson(person, { actorId: actor.personId, now, today }),
  save: async (tx, disabled, person, { now }) => {
    await updateDisabled(tx, person.id, disabled.disabledAt);
    await revokeInvitations(tx, person.id, now);
    const label = labelOf(person);
    const signedOut = await signOutEverywhere(tx, person.id, label, now);
    const { before, after } = changed(person, disabled);
    const record = { ...signedOut, before, after: { ...after, ...signedOut.after } };
    return { value: { personId: person.id }, records: [record] };
  },
});
