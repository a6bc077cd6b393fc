import { randomUUID } from "node:crypto";
import { command } from "@/lib/kernel/command";
import { reviseDraft } from "../draft";
import { lockTaskWithGrounds, updateDraft } from "../draft.store";
import { wordingOf } from "../task";
import { mayKeepTasks } from "../task.policy";
import { reviseDraftInput } from "../task.schema";
import { wordingChange } from "../wording-trail";

export const reviseDraftCommand = command({
  name: "tasks.revise-draft",
  input: reviseDraftInput,
  load: (tx, { code }, scope) => lockTaskWithGrounds(tx, code, scope),
  record: (task) => ({ type: "task", id: task.id }),
  allow: mayKeepTasks,
  decide: (task, { code: _code, version: _version, ...wording }, { today }) =>
    reviseDraft(task, wording, today, randomUUID),
  save: async (tx, wording, task, { actor, now }) => {
    await updateDraft(tx, task, wording, { at: now, byId: actor.personId });
    const change = wordingChange(wordingOf(task), wording);
    return {
      value: { code: task.code },
      records: [{ type: "task", id: task.id, label: task.code, ...change }],
    };
  },
});
