import { command } from "@/lib/kernel/command";
import { mayGuardSignIn } from "../accounts.policy";
import { forgetFailures } from "../credential.store";
import { lockLockedName } from "../lockout.store";
import { lockedNameInput } from "../person.schema";

export const clearLockout = command({
  name: "accounts.clear-lockout",
  input: lockedNameInput,
  load: async (tx, { loginName }, scope) => {
    const counted = await lockLockedName(tx, loginName, scope);
    return counted && { loginName, ...counted };
  },
  allow: mayGuardSignIn,
  decide: (lockout) => lockout,
  save: async (tx, { loginName, failures, lockedUntil }) => {
    await forgetFailures(tx, loginName);
    const before = { failures, lockedUntil };
    const after = { failures: 0, lockedUntil: null };
    return { value: null, records: [{ type: "sign-in", id: loginName, label: loginName, before, after }] };
  },
});
