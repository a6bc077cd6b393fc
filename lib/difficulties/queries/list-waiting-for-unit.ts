import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayBeWaitedFor } from "../difficulty.policy";
import { difficultiesWaitingFor } from "../difficulty-list.store";

/** What the actor's unit has to answer, and what it has to confirm. */
export const listWaitingForUnit = query({
  name: "difficulties.list-waiting-for-unit",
  input: z.object({}),
  allow: mayBeWaitedFor,
  read: (db, _input, scope, { today }) => difficultiesWaitingFor(db, today, scope),
});
