import { z } from "zod";
import { insertSession } from "@/lib/auth/session.store";
import { env } from "@/lib/env";
import { guestCommand } from "@/lib/kernel/command";
import { findSignInSubject, forgetFailures } from "../credential.store";
import { refuseReadOnly } from "../sign-in";

/** Opens a session for a person whose password, or whose identity provider, has just vouched for him. */
export const openSession = guestCommand({
  name: "accounts.open-session",
  input: z.object({
    personId: z.uuid(),
    userAgent: z.string().max(1000).default(""),
    by: z.enum(["password", "oidc"]),
    readOnly: z.boolean().default(false),
  }),
  load: (tx, { personId }, { today }) => findSignInSubject(tx, personId, today),
  decide: ({ role }, { userAgent, by, readOnly }) =>
    (readOnly ? refuseReadOnly(role) : null) ?? { userAgent, by, readOnly },
  save: async (tx, { userAgent, by, readOnly }, person, { now, address }) => {
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_ABSOLUTE_HOURS: absoluteHours } = env();
    const limits = { idleMinutes, absoluteHours };
    const sessionId = await insertSession(tx, {
      personId: person.personId,
      now,
      limits,
      address,
      userAgent,
      readOnly,
    });
    await forgetFailures(tx, person.loginName);
    const record = {
      type: "session",
      id: sessionId,
      label: person.nameZh,
      after: { by, loginName: person.loginName, ...(readOnly ? { readOnly } : {}) },
    };
    return { value: { sessionId }, records: [record], by: person };
  },
});
