import { command } from "@/lib/kernel/command";
import { excerptOf } from "@/lib/kernel/excerpt";
import { notice } from "@/lib/notices/event";
import { answerInstruction, refOf } from "../instruction";
import { mayAnswer } from "../instruction.policy";
import { answerInstructionInput } from "../instruction.schema";
import { insertStep, lockInstruction } from "../instruction.store";
import { stepRecord } from "../trail";

export const answerInstructionCommand = command({
  name: "instructions.answer-instruction",
  input: answerInstructionInput,
  load: (tx, { number }, scope) => lockInstruction(tx, number, scope),
  record: (instruction) => ({ type: "instruction", id: instruction.id }),
  allow: (actor, instruction) => mayAnswer(actor, instruction),
  decide: (instruction, { answer }) => answerInstruction(instruction, answer),
  save: async (tx, event, instruction, { actor, now }) => {
    await insertStep(tx, instruction.id, event, { at: now, byId: actor.personId });
    const answer = excerptOf(event.text);
    return {
      value: { number: instruction.number },
      records: [stepRecord(instruction, event)],
      notices: [notice({ name: "instruction.answered", instruction: refOf(instruction), answer })],
    };
  },
});
