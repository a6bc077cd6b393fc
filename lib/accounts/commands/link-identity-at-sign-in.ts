import { z } from "zod";
import { guestCommand } from "@/lib/kernel/command";
import { insertIdentity, lockLinkable } from "../identity.store";

/**
 * The first sign-in through an identity provider that vouches for a person's address. Called
 * with what the provider has signed, never with what somebody typed.
 */
export const linkIdentityAtSignIn = guestCommand({
  name: "accounts.link-identity-at-sign-in",
  input: z.object({
    issuer: z.string().min(1),
    subject: z.string().min(1).max(255),
    email: z.string().trim().toLowerCase().min(3).max(254),
  }),
  load: (tx, { issuer, email }) => lockLinkable(tx, { issuer, email }),
  decide: (_person, { issuer, subject }) => ({ issuer, subject }),
  save: async (tx, identity, { personId, personLabel }, { now }) => {
    await insertIdentity(tx, personId, identity, now);
    return {
      value: { personId },
      records: [{ type: "person", id: personId, label: personLabel, after: identity }],
    };
  },
});
