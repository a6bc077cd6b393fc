import { command } from "@/lib/kernel/command";
import { stillPreview } from "../patent-import";
import { mayImportPatents } from "../patent-import.policy";
import { importInput } from "../patent-import.schema";
import { deleteImport, lockImport } from "../patent-import.store";

/** Throws a file away of which nothing was imported; the worker clears away its rows and bytes. */
export const discardImport = command({
  name: "patent-imports.discard",
  input: importInput,
  load: (tx, { importId }, scope) => lockImport(tx, importId, scope),
  allow: mayImportPatents,
  decide: (standing) => stillPreview(standing) ?? { discarded: true },
  save: async (tx, _event, { id, fileName, sha256 }) => {
    await deleteImport(tx, id);
    const before = { fileName, sha256 };
    return {
      value: { id },
      records: [{ type: "patent-import", id: String(id), label: fileName, before, after: null }],
    };
  },
});
