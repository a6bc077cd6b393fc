import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { taskCode } from "@/lib/tasks/task.schema";
import { hindrance } from "../completion";
import { mayReadCompletions } from "../completion.policy";
import { findCompletable } from "../completion.store";

/** What the lead unit needs to know before it asks: the criterion, its own figure, and what is in the way. */
export const prepareCompletionRequest = query({
  name: "completions.prepare-request",
  input: z.object({ taskCode }),
  allow: mayReadCompletions,
  read: async (db, { taskCode: code }, scope) => {
    const subject = await findCompletable(db, code, scope);
    return subject && { ...subject, hindrance: hindrance(subject) };
  },
});
