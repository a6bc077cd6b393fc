import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { lockTask } from "@/lib/tasks/task.store";
import { raiseDifficulty } from "../difficulty";
import { mayRaise } from "../difficulty.policy";
import { raiseDifficultyInput } from "../difficulty.schema";
import { insertDifficulty, ownFilesAmong } from "../difficulty.store";
import { labelOf } from "../trail";

export const raiseDifficultyCommand = command({
  name: "difficulties.raise-difficulty",
  input: raiseDifficultyInput,
  load: async (tx, { taskCode, files }, scope) => {
    const task = await lockTask(tx, taskCode, scope);
    return task && { ...task, ownFiles: await ownFilesAmong(tx, files, task.id, scope) };
  },
  allow: (actor, task) => mayRaise(actor, task),
  decide: (task, { taskCode: _code, ...raised }) => raiseDifficulty(task, raised),
  save: async (tx, raised, task, { actor, now }) => {
    const of = { taskId: task.id, unitId: actor.unitId };
    const { id, number } = await insertDifficulty(tx, of, raised, { at: now, byId: actor.personId });
    const { title, description, request, fileIds } = raised;
    const after = { state: "RAISED", unitCode: actor.unitCode, title, description, request, files: fileIds };
    const difficulty = { number, title, unit: actor.unitCode, routedTo: null };
    return {
      value: { number },
      records: [
        { type: "difficulty", id, label: labelOf({ number, taskCode: task.code }), before: null, after },
      ],
      notices: [notice({ name: "difficulty.raised", task: taskRef(task), difficulty })],
    };
  },
});
