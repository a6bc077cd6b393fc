import { query } from "@/lib/kernel/query";
import { gradeLabels } from "../grade-label.store";
import { suggestFields } from "../headings";
import { importView, twinOf } from "../import-view.store";
import { mayImportPatents } from "../patent-import.policy";
import { importInput } from "../patent-import.schema";
import { progressOf } from "../progress";

const EXAMPLES_SHOWN = 3;

/** An import: how its columns are read, what was noticed in its rows, how far it is and what can be done with it. */
export const readImport = query({
  name: "patent-imports.read-import",
  input: importInput,
  allow: mayImportPatents,
  read: async (db, { importId }, scope, { now }) => {
    const found = await importView(db, importId, scope);
    if (!found) return null;
    const [twin, grades] = await Promise.all([twinOf(db, found, scope), gradeLabels(db)]);
    const suggested = suggestFields(found.headings.columns);
    const columns = found.headings.columns.map((heading, index) => ({
      heading,
      field: found.mapping.columns[index] ?? ("skip" as const),
      confidence: suggested[index]?.confidence ?? ("none" as const),
      examples: [
        ...new Set(found.examples.map((row) => row[index] ?? "").filter((text) => text !== "")),
      ].slice(0, EXAMPLES_SHOWN),
    }));
    return { ...found, columns, twin, grades, progress: progressOf(found, now) };
  },
});
