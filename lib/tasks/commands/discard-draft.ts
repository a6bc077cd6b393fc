import { command } from "@/lib/kernel/command";
import { discardDraft } from "../draft";
import { deleteDraft } from "../draft.store";
import { wordingOf } from "../task";
import { mayKeepTasks } from "../task.policy";
import { discardDraftInput } from "../task.schema";
import { lockTask } from "../task.store";
import { wordingTrail } from "../wording-trail";

export const discardDraftCommand = command({
  name: "tasks.discard-draft",
  input: discardDraftInput,
  load: (tx, { code }, scope) => lockTask(tx, code, scope),
  record: (task) => ({ type: "task", id: task.id }),
  allow: mayKeepTasks,
  decide: (task) => discardDraft(task),
  save: async (tx, { code }, task) => {
    await deleteDraft(tx, task.id);
    const before = { stage: "DRAFT", ...wordingTrail(wordingOf(task)) };
    return { value: { code }, records: [{ type: "task", id: task.id, label: code, before, after: null }] };
  },
});
