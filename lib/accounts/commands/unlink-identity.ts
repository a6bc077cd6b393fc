import { command } from "@/lib/kernel/command";
import { mayKeepAccounts } from "../accounts.policy";
import { unlinkIdentity } from "../identity";
import { deleteIdentity, lockIdentities } from "../identity.store";
import { signOutEverywhere } from "../live-session.store";
import { identityInput } from "../person.schema";

/** Sessions end with it: one of them may have been opened by this identity. */
export const unlinkIdentityCommand = command({
  name: "accounts.unlink-identity",
  input: identityInput,
  load: (tx, { personId }, scope) => lockIdentities(tx, personId, scope),
  allow: mayKeepAccounts,
  decide: (subject, { issuer, subject: name }) => unlinkIdentity(subject, { issuer, subject: name }),
  save: async (tx, identity, { personId, personLabel }, { now }) => {
    await deleteIdentity(tx, identity);
    const signedOut = await signOutEverywhere(tx, personId, personLabel, now);
    return { value: { personId }, records: [{ ...signedOut, before: identity }] };
  },
});
