import { z } from "zod";
import { guestCommand } from "@/lib/kernel/command";
import { findInvitation } from "../invitation.store";

/** Whether a link still opens, and for whom. A read, but by nobody yet: only guest commands run without an actor. */
export const lookAtInvitation = guestCommand({
  name: "accounts.look-at-invitation",
  input: z.object({ token: z.string().min(1).max(100) }),
  load: (tx, { token }, { now }) => findInvitation(tx, token, now),
  decide: ({ loginName, nameZh, nameEn, expiresAt }) => ({ loginName, nameZh, nameEn, expiresAt }),
  save: async (_tx, seen) => ({ value: seen, records: [] }),
});
