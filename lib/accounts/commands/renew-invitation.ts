import { command } from "@/lib/kernel/command";
import { mayKeepAccounts } from "../accounts.policy";
import { type InvitationAnswer, renewInvitation } from "../invitation";
import { insertInvitation, revokeInvitations } from "../invitation.store";
import { signOutEverywhere } from "../live-session.store";
import { forgetPassword } from "../password.store";
import { labelOf } from "../person";
import { ofPerson } from "../person.schema";
import { lockPersonAlone } from "../person.store";

/** A fresh link for a lost one, and the way to reset a password. */
export const renewInvitationCommand = command({
  name: "accounts.renew-invitation",
  input: ofPerson,
  load: (tx, { personId }, scope) => lockPersonAlone(tx, personId, scope),
  record: (person) => ({ type: "person", id: person.id }),
  allow: mayKeepAccounts,
  decide: (person, _input, { actor }) => renewInvitation(person, actor.personId),
  save: async (tx, _renewed, person, { now }) => {
    const revoked = await revokeInvitations(tx, person.id, now);
    await forgetPassword(tx, person.id);
    const label = labelOf(person);
    const signedOut = await signOutEverywhere(tx, person.id, label, now);
    const { id, token, expiresAt } = await insertInvitation(tx, person.id, now);
    const { loginName, nameZh, nameEn, email } = person;
    const value: InvitationAnswer = {
      personId: person.id,
      loginName,
      nameZh,
      nameEn,
      email,
      token,
      expiresAt,
    };
    const after = { personId: person.id, expiresAt, earlierRevoked: revoked };
    return { value, records: [{ type: "invitation", id, label, after }, signedOut] };
  },
  receipt: (answer) => ({ ...answer, token: null }),
});
