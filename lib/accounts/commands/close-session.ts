import { z } from "zod";
import { guestCommand } from "@/lib/kernel/command";
import { findOpenSession, revokeSession } from "../credential.store";

/** Signing out: the session named in the caller's own signed cookie ends. */
export const closeSession = guestCommand({
  name: "accounts.close-session",
  input: z.object({ sessionId: z.uuid() }),
  load: (tx, { sessionId }) => findOpenSession(tx, sessionId),
  decide: (session) => session,
  save: async (tx, session, _subject, { now }) => {
    await revokeSession(tx, session.id, now);
    return {
      value: null,
      by: session,
      records: [{ type: "session", id: session.id, label: session.nameZh, after: { ended: true } }],
    };
  },
});
