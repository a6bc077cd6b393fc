import { randomUUID } from "node:crypto";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { draftTask } from "../draft";
import { insertDraft, lockDrafting } from "../draft.store";
import { mayKeepTasks } from "../task.policy";
import { draftTaskInput } from "../task.schema";
import { wordingTrail } from "../wording-trail";

export const draftTaskCommand = command({
  name: "tasks.draft-task",
  input: draftTaskInput,
  load: async (tx, { measureCode }, scope) => ({ drafting: await lockDrafting(tx, measureCode, scope) }),
  allow: mayKeepTasks,
  decide: ({ drafting }, { measureCode: _measure, code, ...wording }, { today }) =>
    drafting
      ? draftTask(drafting, code, wording, today, randomUUID)
      : refuse("task.measure-unknown", { field: "measureCode" }),
  save: async (tx, { code, wording }, { drafting }, { actor, now }) => {
    if (!drafting) throw new Error("a draft without a measure was decided on");
    const { planId, measureId } = drafting;
    const id = await insertDraft(tx, { planId, measureId, code }, wording, {
      at: now,
      byId: actor.personId,
    });
    const after = { code, stage: "DRAFT", ...wordingTrail(wording) };
    return { value: { code }, records: [{ type: "task", id, label: code, before: null, after }] };
  },
  constraints: { task_plan_id_code_key: refuse("task.code-taken", { field: "code" }) },
});
