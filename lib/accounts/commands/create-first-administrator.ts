import { z } from "zod";
import { guestCommand } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { listOtherAdministrators } from "../administrators.store";
import { someInForce } from "../appointment";
import { findUnit } from "../appointment.store";
import { invite } from "../invitation";
import { invitePersonInput } from "../person.schema";
import { saveInvited } from "../person-creation.store";

/**
 * The first system administrator of a new installation, whom nobody could invite. Bound to no
 * page: only whoever holds the database's own password runs it (scripts/admin-create.ts).
 */
export const createFirstAdministrator = guestCommand({
  name: "accounts.create-first-administrator",
  input: invitePersonInput
    .omit({ role: true, fromDate: true, lastDay: true })
    .extend({ another: z.boolean() }),
  load: async (tx, { unitCode }) => ({
    unit: await findUnit(tx, unitCode),
    administrators: await listOtherAdministrators(tx, null),
  }),
  decide: ({ unit, administrators }, { another, ...person }, { today }) => {
    if (someInForce(administrators, today) && !another) return refuse("person.administrator-exists");
    return invite(unit, { ...person, role: "SYSTEM_ADMINISTRATOR", fromDate: today, lastDay: null });
  },
  save: (tx, invited, _subject, { now }) => saveInvited(tx, invited, now),
  constraints: {
    person_login_name_key: refuse("person.login-name-taken", { field: "loginName" }),
    person_email_key: refuse("person.email-taken", { field: "email" }),
  },
});
