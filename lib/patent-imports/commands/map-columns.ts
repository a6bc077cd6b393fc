import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { headingsHash, mappingFault } from "../headings";
import { stillPreview } from "../patent-import";
import { mayImportPatents } from "../patent-import.policy";
import { mapColumnsInput } from "../patent-import.schema";
import { beginCheck, lockImport, rememberColumns } from "../patent-import.store";

/** Says what each column holds, and has every row of the file checked by it. The next such file is read the same way. */
export const mapColumns = command({
  name: "patent-imports.map-columns",
  input: mapColumnsInput,
  load: (tx, { importId }, scope) => lockImport(tx, importId, scope),
  record: ({ id }) => ({ type: "patent-import", id: String(id) }),
  allow: mayImportPatents,
  decide: (standing, { columns }) => {
    const refusal = stillPreview(standing) ?? mappingFault(columns, standing.headings.columns);
    return isRefusal(refusal) ? refusal : { columns };
  },
  save: async (tx, { columns }, { id, fileName, headings, mapping, source }, { now }) => {
    await beginCheck(tx, id, { ...mapping, columns }, now);
    const hashes = [headingsHash(headings.columns, source), headingsHash(headings.columns, "")];
    await rememberColumns(tx, hashes, { columns, source, at: now });
    const after = {
      columns: headings.columns.map((heading, at) => `${heading} → ${columns[at]}`).join("\n"),
    };
    const record = { type: "patent-import", id: String(id), label: fileName, before: null, after };
    return { value: { id }, records: [record] };
  },
});
