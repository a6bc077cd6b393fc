import { loadCalendar } from "@/lib/calendar/calendar.store";
import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { refOf, reopenInstruction } from "../instruction";
import { mayReopen } from "../instruction.policy";
import { reopenInstructionInput } from "../instruction.schema";
import { insertStep, lockInstruction } from "../instruction.store";
import { stepRecord } from "../trail";

export const reopenInstructionCommand = command({
  name: "instructions.reopen-instruction",
  input: reopenInstructionInput,
  load: async (tx, { number }, scope) => {
    const instruction = await lockInstruction(tx, number, scope);
    return instruction && { ...instruction, calendar: await loadCalendar(tx, scope) };
  },
  record: (instruction) => ({ type: "instruction", id: instruction.id }),
  allow: mayReopen,
  decide: (instruction, { reason, dueOn }, { today }) =>
    reopenInstruction(instruction, { reason, dueOn }, { today, calendar: instruction.calendar }),
  save: async (tx, event, instruction, { actor, now }) => {
    await insertStep(tx, instruction.id, event, { at: now, byId: actor.personId });
    const about = { instruction: refOf(instruction), dueOn: event.assignment.dueOn, reason: event.text };
    return {
      value: { number: instruction.number },
      records: [stepRecord(instruction, event)],
      notices: [notice({ name: "instruction.reopened", ...about })],
    };
  },
});
