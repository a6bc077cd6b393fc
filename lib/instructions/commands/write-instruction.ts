import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { refOf, writeInstruction } from "../instruction";
import { mayWrite } from "../instruction.policy";
import { writeInstructionInput } from "../instruction.schema";
import { insertInstruction } from "../instruction.store";
import { findSubject } from "../subject.store";
import { labelOf } from "../trail";

export const writeInstructionCommand = command({
  name: "instructions.write-instruction",
  input: writeInstructionInput,
  load: async (tx, about, scope) => {
    const subject = await findSubject(tx, about, scope);
    return subject && { ...subject, planOn: (day: string) => findCurrentPlan(tx, day, scope) };
  },
  allow: mayWrite,
  decide: (_subject, { text, wishedBy }, { today }) => writeInstruction({ text, wishedBy }, today),
  save: async (tx, written, { ids, planId, planOn, ...subject }, { actor, now, today }) => {
    const plan = planId ?? (await planOn(today))?.id;
    if (!plan) throw new Error("there is no plan");
    const by = { at: now, byId: actor.personId };
    const { id, number } = await insertInstruction(tx, { ...ids, planId: plan }, written, by);
    const about = { number, subject, text: written.text, writtenById: actor.personId, owner: null };
    const after = { state: "WRITTEN", ...written };
    return {
      value: { number },
      records: [{ type: "instruction", id, label: labelOf(about), before: null, after }],
      notices: [
        notice({ name: "instruction.written", instruction: refOf(about), wishedBy: written.wishedBy }),
      ],
    };
  },
});
