import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayGuardSignIn } from "../accounts.policy";
import { listLockedNames } from "../lockout.store";

export const listLockouts = query({
  name: "accounts.list-lockouts",
  input: z.object({}),
  allow: mayGuardSignIn,
  read: (db, _input, scope, { now }) => listLockedNames(db, now, scope),
});
