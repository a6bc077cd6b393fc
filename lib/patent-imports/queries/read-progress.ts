import { query } from "@/lib/kernel/query";
import { importStanding } from "../import-view.store";
import { mayImportPatents } from "../patent-import.policy";
import { importInput } from "../patent-import.schema";
import { progressOf } from "../progress";

/** How far an import is, and nothing else: asked every second while somebody looks. */
export const readProgress = query({
  name: "patent-imports.read-progress",
  input: importInput,
  allow: mayImportPatents,
  read: async (db, { importId }, scope, { now }) => {
    const standing = await importStanding(db, importId, scope);
    if (!standing) return null;
    const { state, version, cancelAsked, beatAt } = standing;
    return { state, version, cancelAsked, begun: beatAt !== null, ...progressOf(standing, now) };
  },
});
