import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findSigning } from "../signing-page.store";
import { mayReadSigning } from "../task.policy";
import { several, taskCode } from "../task.schema";
import type { SigningView } from "../task-view";

/** The texts a unit is asked to sign for, each beside the one it signed for last. */
export const readSigning = query({
  name: "tasks.read-signing",
  input: z.object({ codes: several(taskCode) }),
  allow: mayReadSigning,
  read: async (db, { codes }, scope, { actor, today }) => {
    const found: SigningView[] = [];
    for (const code of codes) {
      const signing = await findSigning(db, code, { unitCode: actor.unitCode, today }, scope);
      if (signing) found.push(signing);
    }
    return found.length > 0 ? found : null;
  },
});
