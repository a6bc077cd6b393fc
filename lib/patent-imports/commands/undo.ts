import { command } from "@/lib/kernel/command";
import { undoImport } from "../patent-import";
import { mayImportPatents } from "../patent-import.policy";
import { importInput } from "../patent-import.schema";
import { beginUndoing, lockImport } from "../patent-import.store";

/** Has an import taken back as a whole: the worker does it batch by batch, or tells what was built on it since. */
export const undoImportCommand = command({
  name: "patent-imports.undo",
  input: importInput,
  load: (tx, { importId }, scope) => lockImport(tx, importId, scope),
  allow: mayImportPatents,
  decide: undoImport,
  save: async (tx, _event, { id, fileName, state }, { now }) => {
    await beginUndoing(tx, id, now);
    const [before, after] = [{ state }, { state: "UNDOING" }];
    return {
      value: { id },
      records: [{ type: "patent-import", id: String(id), label: fileName, before, after }],
    };
  },
});
