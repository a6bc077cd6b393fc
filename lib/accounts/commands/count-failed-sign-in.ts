import { z } from "zod";
import { guestCommand } from "@/lib/kernel/command";
import { lockFailures, saveFailures } from "../credential.store";
import { countFailure } from "../sign-in";
import { LOGIN_NAME } from "../sign-in.schema";

/** A wrong password, or a name nobody bears: both are counted alike. */
export const countFailedSignIn = guestCommand({
  name: "accounts.count-failed-sign-in",
  input: z.object({ loginName: z.string().max(60) }),
  load: async (tx, { loginName }) => ({ loginName, earlier: await lockFailures(tx, loginName) }),
  decide: ({ earlier }, _input, { now }) => countFailure(earlier, now),
  save: async (tx, counted, { loginName }) => {
    await saveFailures(tx, loginName, counted);
    // People type passwords into the name field by mistake: only what can be a name enters the trail.
    const label = LOGIN_NAME.test(loginName) ? loginName : "(…)";
    const after = { failures: counted.failures, lockedUntil: counted.lockedUntil };
    return { value: counted, trail: "refused", records: [{ type: "sign-in", id: label, label, after }] };
  },
});
