import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { headingsHash, suggestFields } from "../headings";
import { keepImportFile } from "../import-file.store";
import { mayImportForOthers, mayImportPatents } from "../patent-import.policy";
import { uploadImportInput } from "../patent-import.schema";
import { insertImport, rememberedColumns, unitOfCode } from "../patent-import.store";

/** Keeps a file that was received, and suggests how its columns are read. Nothing is read in yet. */
export const uploadImport = command({
  name: "patent-imports.upload",
  input: uploadImportInput,
  load: async (tx, { columns, source, unit }, scope) => ({
    remembered: await rememberedColumns(tx, [headingsHash(columns, source), headingsHash(columns, "")]),
    named: unit === "" ? null : await unitOfCode(tx, unit),
    ownUnitId: scope.unitId,
  }),
  allow: mayImportPatents,
  decide: ({ remembered, named, ownUnitId }, file, { actor }) => {
    const { unit, columns, headingLine, temporary, ...plain } = file;
    if (unit !== "" && !named) return refuse("patent-import.unit-unknown", { field: "unit" });
    const everywhere = mayImportForOthers(actor);
    const unitId = named?.id ?? ownUnitId;
    if (!everywhere && unitId !== ownUnitId) return refuse("patent-import.unit-not-yours", { field: "unit" });
    const suggested = suggestFields(columns).map(({ field }) => field);
    const fits = remembered?.length === columns.length;
    const mapping = { columns: fits ? remembered : suggested, everywhere };
    return { temporary, row: { ...plain, unitId, mapping, headings: { columns, line: headingLine } } };
  },
  save: async (tx, { temporary, row }, _subject, { actor, now }) => {
    const id = await insertImport(tx, { ...row, at: now, byId: actor.personId });
    await keepImportFile(temporary, id, row.sha256);
    const { fileName, sha256, size, source } = row;
    const after = { fileName, sha256, size, ...(source ? { source } : {}) };
    const record = { type: "patent-import", id: String(id), label: fileName, before: null, after };
    return { value: { id }, records: [record] };
  },
});
