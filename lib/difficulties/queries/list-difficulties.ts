import { query } from "@/lib/kernel/query";
import { mayReadDifficulties } from "../difficulty.policy";
import { listDifficultiesInput } from "../difficulty.schema";
import { listedDifficulties } from "../difficulty-list.store";

/** By state, raising and answering unit, measure, lateness and words. */
export const listDifficulties = query({
  name: "difficulties.list-difficulties",
  input: listDifficultiesInput,
  allow: mayReadDifficulties,
  kept: true,
  read: (db, filter, scope, { today }) => listedDifficulties(db, filter, today, scope),
});
