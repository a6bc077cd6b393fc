import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { loadAssignmentTerms } from "../assignment-terms.store";
import { mayAssign } from "../instruction.policy";
import { instructionNumber } from "../instruction.schema";
import { findInstruction } from "../instruction.store";

/** To whom an instruction can be assigned today, and the date that stands there unless another is named. */
export const readAssigning = query({
  name: "instructions.read-assigning",
  input: z.object({ number: instructionNumber }),
  allow: mayAssign,
  read: async (db, { number }, scope, { today }) => {
    const instruction = await findInstruction(db, number, scope);
    if (!instruction) return null;
    const { units, dueOn } = (await loadAssignmentTerms(db, instruction, scope))(today);
    return { units, dueOn };
  },
});
