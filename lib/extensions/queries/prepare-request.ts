import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { taskCode } from "@/lib/tasks/task.schema";
import { clauseInForce } from "@/lib/working-rules/clause";
import { dueDateOf, hindrance, latestDueDate } from "../extension";
import { mayReadExtensions } from "../extension.policy";
import { findExtensible } from "../extension.store";

/** What a unit needs to know before it asks for a later date: the one that holds, how far it may go, and what is in the way. */
export const prepareExtensionRequest = query({
  name: "extensions.prepare-request",
  input: z.object({ taskCode }),
  allow: mayReadExtensions,
  read: async (db, { taskCode: code }, scope, { actor, today }) => {
    const subject = await findExtensible(db, code, scope);
    if (!subject) return null;
    const { task, planEnd, rules } = subject;
    const clause = clauseInForce(rules, "extension-before-due", today);
    return {
      task,
      fromDate: dueDateOf(task, actor.unitCode),
      latest: latestDueDate(task, actor.unitCode, planEnd),
      article: clause && { rulesNumber: clause.rulesNumber, articleNumber: clause.articleNumber },
      hindrance: hindrance(subject, actor.unitCode, today),
    };
  },
});
