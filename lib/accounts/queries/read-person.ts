import { query } from "@/lib/kernel/query";
import { mayKeepAccounts } from "../accounts.policy";
import { ofPerson } from "../person.schema";
import { findPerson } from "../person.store";

export const readPerson = query({
  name: "accounts.read-person",
  input: ofPerson,
  allow: mayKeepAccounts,
  read: (db, { personId }, scope, context) => findPerson(db, personId, context, scope),
});
