import { command } from "@/lib/kernel/command";
import { mayKeepOwnAccount } from "../accounts.policy";
import { endSession, lockSession } from "../live-session.store";
import { ofSession } from "../person.schema";

/** Somebody else's session does not exist here. */
export const endOwnSession = command({
  name: "accounts.end-own-session",
  input: ofSession,
  load: (tx, { sessionId }, scope) => lockSession(tx, sessionId, scope, { ownOnly: true }),
  allow: mayKeepOwnAccount,
  decide: (session) => session,
  save: async (tx, session, _subject, { now }) => {
    await endSession(tx, session.id, now);
    return {
      value: null,
      records: [{ type: "session", id: session.id, label: session.personLabel, after: { ended: true } }],
    };
  },
});
