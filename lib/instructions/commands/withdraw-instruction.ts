import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { refOf, withdrawInstruction } from "../instruction";
import { mayWithdraw } from "../instruction.policy";
import { withdrawInstructionInput } from "../instruction.schema";
import { insertStep, lockInstruction } from "../instruction.store";
import { stepRecord } from "../trail";

export const withdrawInstructionCommand = command({
  name: "instructions.withdraw-instruction",
  input: withdrawInstructionInput,
  load: (tx, { number }, scope) => lockInstruction(tx, number, scope),
  record: (instruction) => ({ type: "instruction", id: instruction.id }),
  allow: (actor, instruction) => mayWithdraw(actor, instruction),
  decide: (instruction, { note }) => withdrawInstruction(instruction, note),
  save: async (tx, event, instruction, { actor, now }) => {
    await insertStep(tx, instruction.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: instruction.number },
      records: [stepRecord(instruction, event)],
      notices: [notice({ name: "instruction.withdrawn", instruction: refOf(instruction) })],
    };
  },
});
