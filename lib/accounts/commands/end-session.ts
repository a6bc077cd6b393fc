import { command } from "@/lib/kernel/command";
import { mayGuardSignIn } from "../accounts.policy";
import { endSession as end, lockSession } from "../live-session.store";
import { ofSession } from "../person.schema";

/** One session of anybody. */
export const endSession = command({
  name: "accounts.end-session",
  input: ofSession,
  load: (tx, { sessionId }, scope) => lockSession(tx, sessionId, scope, { ownOnly: false }),
  allow: mayGuardSignIn,
  decide: (session) => session,
  save: async (tx, session, _subject, { now }) => {
    await end(tx, session.id, now);
    const after = { ended: true, personId: session.personId };
    return { value: null, records: [{ type: "session", id: session.id, label: session.personLabel, after }] };
  },
});
