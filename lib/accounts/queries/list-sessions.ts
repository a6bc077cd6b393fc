import { query } from "@/lib/kernel/query";
import { mayGuardSignIn } from "../accounts.policy";
import { listLiveSessions } from "../live-session.store";
import { listSessionsInput } from "../person.schema";

/** Everybody's live sessions, the most recently used first. */
export const listSessions = query({
  name: "accounts.list-sessions",
  input: listSessionsInput,
  allow: mayGuardSignIn,
  read: (db, filter, scope, { now }) => listLiveSessions(db, filter, now, scope),
});
