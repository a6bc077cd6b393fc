import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepAccounts } from "../accounts.policy";
import { findUnit } from "../appointment.store";
import { invite } from "../invitation";
import { invitePersonInput } from "../person.schema";
import { saveInvited } from "../person-creation.store";

export const invitePerson = command({
  name: "accounts.invite-person",
  input: invitePersonInput,
  load: async (tx, { unitCode }) => ({ unit: await findUnit(tx, unitCode) }),
  allow: mayKeepAccounts,
  decide: ({ unit }, input) => invite(unit, input),
  save: (tx, invited, _subject, { now }) => saveInvited(tx, invited, now),
  constraints: {
    person_login_name_key: refuse("person.login-name-taken", { field: "loginName" }),
    person_email_key: refuse("person.email-taken", { field: "email" }),
  },
  // The link is shown once, and nothing but its digest is ever stored.
  receipt: (answer) => ({ ...answer, token: null }),
});
