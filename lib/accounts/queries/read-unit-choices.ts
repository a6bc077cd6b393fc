import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepAccounts } from "../accounts.policy";
import { listUnitChoices } from "../person.store";

/** The units a form of appointment offers. */
export const readUnitChoices = query({
  name: "accounts.read-unit-choices",
  input: z.object({}),
  allow: mayKeepAccounts,
  read: (db, _input, scope) => listUnitChoices(db, scope),
});
