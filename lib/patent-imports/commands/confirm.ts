import { command } from "@/lib/kernel/command";
import { confirmImport } from "../patent-import";
import { mayImportPatents } from "../patent-import.policy";
import { confirmImportInput } from "../patent-import.schema";
import { beginImporting, lockImport } from "../patent-import.store";

/** Has the checked rows imported, by the worker and batch after batch. */
export const confirmImportCommand = command({
  name: "patent-imports.confirm",
  input: confirmImportInput,
  load: (tx, { importId }, scope) => lockImport(tx, importId, scope),
  allow: mayImportPatents,
  decide: (standing, { seen }) => confirmImport(standing, seen),
  save: async (tx, _event, { id, fileName, sha256, added, changed, state }, { now }) => {
    await beginImporting(tx, id, now);
    const after = { state: "IMPORTING", sha256, added, changed };
    const record = { type: "patent-import", id: String(id), label: fileName, before: { state }, after };
    return { value: { id }, records: [record] };
  },
});
