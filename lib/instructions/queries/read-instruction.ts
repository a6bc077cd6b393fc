import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadInstructions } from "../instruction.policy";
import { instructionNumber } from "../instruction.schema";
import { readInstructionPage } from "../instruction-page.store";

export const readInstruction = query({
  name: "instructions.read-instruction",
  input: z.object({ number: instructionNumber }),
  allow: mayReadInstructions,
  read: (db, { number }, scope, { today }) => readInstructionPage(db, number, today, scope),
});
