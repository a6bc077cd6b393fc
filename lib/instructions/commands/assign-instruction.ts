import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { loadAssignmentTerms } from "../assignment-terms.store";
import { assignInstruction, refOf } from "../instruction";
import { mayAssign } from "../instruction.policy";
import { assignInstructionInput } from "../instruction.schema";
import { insertStep, lockInstruction } from "../instruction.store";
import { stepRecord } from "../trail";

export const assignInstructionCommand = command({
  name: "instructions.assign-instruction",
  input: assignInstructionInput,
  load: async (tx, { number }, scope) => {
    const instruction = await lockInstruction(tx, number, scope);
    return instruction && { ...instruction, termsOn: await loadAssignmentTerms(tx, instruction, scope) };
  },
  record: (instruction) => ({ type: "instruction", id: instruction.id }),
  allow: mayAssign,
  decide: (instruction, { owner, dueOn, remark }, { today }) =>
    assignInstruction(instruction, { owner, dueOn, remark }, instruction.termsOn(today), today),
  save: async (tx, event, instruction, { actor, now }) => {
    await insertStep(tx, instruction.id, event, { at: now, byId: actor.personId });
    const { unitCode: owner, dueOn } = event.assignment;
    const assigned = { dueOn, movedFrom: instruction.owner, remark: event.text };
    return {
      value: { number: instruction.number },
      records: [stepRecord(instruction, event)],
      notices: [
        notice({
          name: "instruction.assigned",
          instruction: refOf({ ...instruction, owner }),
          ...assigned,
        }),
      ],
    };
  },
});
