import { checkPassword } from "@/lib/auth/password";
import { guestCommand } from "@/lib/kernel/command";
import { lockInvitation, spendInvitation } from "../invitation.store";
import { signOutEverywhere } from "../live-session.store";
import { savePassword } from "../password.store";
import { labelOf } from "../person";
import { acceptInvitationInput } from "../person.schema";

/** Takes up a one-time link: the person chooses his password, and the link is spent. */
export const acceptInvitation = guestCommand({
  name: "accounts.accept-invitation",
  input: acceptInvitationInput,
  load: (tx, { token }, { now }) => lockInvitation(tx, token, now),
  decide: (invitation, { password }) => checkPassword(password, invitation) ?? { password },
  save: async (tx, { password }, invitation, { now }) => {
    await savePassword(tx, invitation.personId, password, now);
    await spendInvitation(tx, invitation, now);
    const label = labelOf(invitation);
    const signedOut = await signOutEverywhere(tx, invitation.personId, label, now);
    return {
      value: { loginName: invitation.loginName },
      records: [
        {
          type: "invitation",
          id: invitation.id,
          label,
          after: { personId: invitation.personId, usedAt: now },
        },
        { ...signedOut, after: { ...signedOut.after, passwordSetAt: now } },
      ],
    };
  },
});
