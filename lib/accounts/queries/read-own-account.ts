import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepOwnAccount } from "../accounts.policy";
import { findOwnAccount } from "../person.store";

export const readOwnAccount = query({
  name: "accounts.read-own-account",
  input: z.object({}),
  allow: mayKeepOwnAccount,
  read: (db, _input, scope, context) => findOwnAccount(db, context, scope),
});
