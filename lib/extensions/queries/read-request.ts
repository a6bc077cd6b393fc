import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { recordId } from "@/lib/kernel/validation";
import { latestDueDate } from "../extension";
import { mayDecideExtensions } from "../extension.policy";
import { findRequest } from "../extension.store";

/** A request as it lies on the desk, with its task and the requests before it. */
export const readExtensionRequest = query({
  name: "extensions.read-request",
  input: z.object({ id: recordId }),
  allow: mayDecideExtensions,
  read: async (db, { id }, scope) => {
    const found = await findRequest(db, id, scope);
    return found && { ...found, latest: latestDueDate(found.task, found.request.unitCode, found.planEnd) };
  },
});
