import { z } from "zod";
import { command } from "@/lib/kernel/command";
import { mayKeepOwnAccount } from "../accounts.policy";
import { lockPersonSessions, signOutEverywhere } from "../live-session.store";

/** On every device, this one included. */
export const signOutEverywhereCommand = command({
  name: "accounts.sign-out-everywhere",
  input: z.object({}),
  load: (tx, _input, scope) => lockPersonSessions(tx, scope.personId, scope),
  allow: mayKeepOwnAccount,
  decide: (subject) => subject,
  save: async (tx, { personId, personLabel }, _subject, { now }) => ({
    value: null,
    records: [await signOutEverywhere(tx, personId, personLabel, now)],
  }),
});
