import { randomUUID } from "node:crypto";
import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { amendTask } from "../amendment";
import { lockAmendableTask } from "../amendment.store";
import { signByDate } from "../signing";
import { taskRef, wordingOf } from "../task";
import { mayKeepTasks } from "../task.policy";
import { amendTaskInput } from "../task.schema";
import { insertVersion } from "../task.store";
import { frameOn, withKeys } from "../task-wording";
import { wordingChange } from "../wording-trail";

/** A new version of an assigned task's wording; the one before stays, and who is concerned signs anew. */
export const amendTaskCommand = command({
  name: "tasks.amend-task",
  input: amendTaskInput,
  load: (tx, { code }, scope) => lockAmendableTask(tx, code, scope),
  record: (task) => ({ type: "task", id: task.id }),
  allow: mayKeepTasks,
  decide: (task, { code: _code, version: _version, reason, ...after }, { today }) => {
    const wording = wordingOf(task);
    const amendable = { ...task, wording, frame: frameOn(task.grounds, today) };
    const amendment = amendTask(amendable, after, reason);
    if (isRefusal(amendment)) return amendment;
    return { ...amendment, wording: withKeys(amendment.wording, wording, randomUUID) };
  },
  save: async (tx, { wording, reason, mustSign, removed }, task, { actor, now }) => {
    const header = { ground: "AMENDMENT", reason, at: now, byId: actor.personId, mustSign } as const;
    await insertVersion(tx, task, wording, header);
    const { before, after } = wordingChange(wordingOf(task), wording);
    const number = task.versionNumber;
    const signBy = mustSign.length > 0 ? signByDate(now, task.clock.ruleAt(now), task.clock.calendar) : null;
    const ref = taskRef({ code: task.code, ...wording });
    return {
      value: { code: task.code },
      records: [
        {
          type: "task",
          id: task.id,
          label: task.code,
          before: { ...before, versionNumber: number },
          after: { ...after, versionNumber: number + 1, reason },
        },
      ],
      notices: [notice({ name: "task.amended", task: ref, units: mustSign, removed, reason, signBy })],
    };
  },
});
