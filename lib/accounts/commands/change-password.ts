import { command } from "@/lib/kernel/command";
import { mayKeepOwnAccount } from "../accounts.policy";
import { signOutEverywhere } from "../live-session.store";
import { lockOwnPassword, savePassword } from "../password.store";
import { changePassword } from "../password-change";
import { labelOf } from "../person";
import { changePasswordInput } from "../person.schema";

/** One's own password; every other session ends, wherever it is. */
export const changePasswordCommand = command({
  name: "accounts.change-password",
  input: changePasswordInput,
  load: (tx, { currentPassword }, scope) => lockOwnPassword(tx, currentPassword, scope),
  allow: mayKeepOwnAccount,
  decide: (subject, typed) => changePassword(subject, typed),
  save: async (tx, { password }, person, { now, actor }) => {
    await savePassword(tx, person.personId, password, now);
    const signedOut = await signOutEverywhere(tx, person.personId, labelOf(person), now, actor.sessionId);
    return { value: null, records: [{ ...signedOut, after: { ...signedOut.after, passwordSetAt: now } }] };
  },
});
