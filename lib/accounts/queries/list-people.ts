import { query } from "@/lib/kernel/query";
import { mayKeepAccounts } from "../accounts.policy";
import { listPeopleInput } from "../person.schema";
import { listPeople } from "../person.store";

export const listPeopleQuery = query({
  name: "accounts.list-people",
  input: listPeopleInput,
  allow: mayKeepAccounts,
  read: (db, filter, scope, context) => listPeople(db, filter, context, scope),
});
