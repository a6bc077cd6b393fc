import { query } from "@/lib/kernel/query";
import { mayReadInstructions } from "../instruction.policy";
import { listInstructionsInput } from "../instruction.schema";
import { listedInstructions } from "../instruction-list.store";

/** By state, answering unit, what they are about, lateness and words. */
export const listInstructions = query({
  name: "instructions.list-instructions",
  input: listInstructionsInput,
  allow: mayReadInstructions,
  read: (db, filter, scope, { today }) => listedInstructions(db, filter, today, scope),
});
