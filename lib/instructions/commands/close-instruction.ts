import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { closeInstruction, refOf } from "../instruction";
import { mayDecide } from "../instruction.policy";
import { closeInstructionInput } from "../instruction.schema";
import { insertStep, lockInstruction } from "../instruction.store";
import { stepRecord } from "../trail";

export const closeInstructionCommand = command({
  name: "instructions.close-instruction",
  input: closeInstructionInput,
  load: (tx, { number }, scope) => lockInstruction(tx, number, scope),
  record: (instruction) => ({ type: "instruction", id: instruction.id }),
  allow: (actor, instruction) => mayDecide(actor, instruction),
  decide: (instruction, { note }) => closeInstruction(instruction, note),
  save: async (tx, event, instruction, { actor, now }) => {
    await insertStep(tx, instruction.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: instruction.number },
      records: [stepRecord(instruction, event)],
      notices: [notice({ name: "instruction.closed", instruction: refOf(instruction) })],
    };
  },
});
