import { command } from "@/lib/kernel/command";
import { cancelImport } from "../patent-import";
import { mayImportPatents } from "../patent-import.policy";
import { importInput } from "../patent-import.schema";
import { askToCancel, lockImport } from "../patent-import.store";

/** Asks for a check or an import to stop: it does before its next batch, at the last one too. */
export const cancelImportCommand = command({
  name: "patent-imports.cancel",
  input: importInput,
  load: (tx, { importId }, scope) => lockImport(tx, importId, scope),
  allow: mayImportPatents,
  decide: cancelImport,
  save: async (tx, _event, { id, fileName, state }) => {
    await askToCancel(tx, id);
    const [before, after] = [{ state }, { cancelled: true }];
    return {
      value: { id },
      records: [{ type: "patent-import", id: String(id), label: fileName, before, after }],
    };
  },
});
