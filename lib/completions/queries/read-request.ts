import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { recordId } from "@/lib/kernel/validation";
import { mayCloseTasks } from "../completion.policy";
import { findRequest } from "../completion.store";

/** A request as it lies on the desk, with its task and what the office should know before it decides. */
export const readCompletionRequest = query({
  name: "completions.read-request",
  input: z.object({ id: recordId }),
  allow: mayCloseTasks,
  read: (db, { id }, scope) => findRequest(db, id, scope),
});
