import { z } from "zod";
import { insertSession } from "@/lib/auth/session.store";
import { env } from "@/lib/env";
import { guestCommand } from "@/lib/kernel/command";
import { findSignInSubject, forgetFailures } from "../credential.store";

/** Opens a session for a person whose password, or whose identity provider, has just vouched for him. */
export const openSession = guestCommand({
  name: "accounts.open-session",
  input: z.object({
    personId: z.uuid(),
    userAgent: z.string().max(1000).default(""),
    by: z.enum(["password", "oidc"]),
  }),
  load: (tx, { personId }, { today }) => findSignInSubject(tx, personId, today),
  decide: (_person, { userAgent, by }) => ({ userAgent, by }),
  save: async (tx, { userAgent, by }, person, { now, address }) => {
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_ABSOLUTE_HOURS: absoluteHours } = env();
    const limits = { idleMinutes, absoluteHours };
    const sessionId = await insertSession(tx, { personId: person.personId, now, limits, address, userAgent });
    await forgetFailures(tx, person.loginName);
    const record = {
      type: "session",
      id: sessionId,
      label: person.nameZh,
      after: { by, loginName: person.loginName },
    };
    return { value: { sessionId }, records: [record], by: person };
  },
});
