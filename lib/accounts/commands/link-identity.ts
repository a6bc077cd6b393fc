import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepAccounts } from "../accounts.policy";
import { linkIdentity } from "../identity";
import { insertIdentity, lockIdentities } from "../identity.store";
import { identityInput } from "../person.schema";

export const linkIdentityCommand = command({
  name: "accounts.link-identity",
  input: identityInput,
  load: (tx, { personId }, scope) => lockIdentities(tx, personId, scope),
  allow: mayKeepAccounts,
  decide: (subject, { issuer, subject: name }) => linkIdentity(subject, { issuer, subject: name }),
  save: async (tx, identity, { personId, personLabel }, { now }) => {
    await insertIdentity(tx, personId, identity, now);
    return {
      value: { personId },
      records: [{ type: "person", id: personId, label: personLabel, before: {}, after: identity }],
    };
  },
  constraints: { external_identity_pkey: refuse("identity.taken", { field: "subject" }) },
});
