import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadInstructions } from "../instruction.policy";
import { openInstructions } from "../instruction-list.store";

/** What is open today, with age, owner and date, and how many stand where: for dashboards and the desk. */
export const listOpenInstructions = query({
  name: "instructions.list-open",
  input: z.object({}),
  allow: mayReadInstructions,
  kept: true,
  read: (db, _input, scope, { today }) => openInstructions(db, today, scope),
});
