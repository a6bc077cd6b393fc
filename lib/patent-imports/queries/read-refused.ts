import { query } from "@/lib/kernel/query";
import { importView, refusedRows } from "../import-view.store";
import { mayImportPatents } from "../patent-import.policy";
import { readRefusedInput } from "../patent-import.schema";

/** Refused rows as they stood in the file, with the reasons; those after a line, as there may be very many. */
export const readRefused = query({
  name: "patent-imports.read-refused",
  input: readRefusedInput,
  allow: mayImportPatents,
  read: async (db, asked, scope) => {
    const found = await importView(db, asked.importId, scope);
    if (!found) return null;
    const rows = await refusedRows(db, asked, scope);
    return { fileName: found.fileName, columns: found.headings.columns, total: found.refused, rows };
  },
});
