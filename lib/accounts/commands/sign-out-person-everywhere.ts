import { command } from "@/lib/kernel/command";
import { maySignOutOthers } from "../accounts.policy";
import { lockPersonSessions, signOutEverywhere } from "../live-session.store";
import { ofPerson } from "../person.schema";

export const signOutPersonEverywhere = command({
  name: "accounts.sign-out-person-everywhere",
  input: ofPerson,
  load: (tx, { personId }, scope) => lockPersonSessions(tx, personId, scope),
  allow: maySignOutOthers,
  decide: (subject) => subject,
  save: async (tx, { personId, personLabel }, _subject, { now }) => ({
    value: { personId },
    records: [await signOutEverywhere(tx, personId, personLabel, now)],
  }),
});
