import { randomUUID } from "node:crypto";
import { command } from "@/lib/kernel/command";
import { headingsHash, suggestFields } from "../headings";
import { countOutcomes, type LedgerSettings } from "../ledger";
import { mayKeepLedgers } from "../ledger.policy";
import { uploadInput } from "../ledger.schema";
import { insertLedger, rememberedMapping } from "../ledger.store";
import { ledgerWorld } from "../ledger-world.store";
import { judgeRows } from "../row-verdict";
import { ALL_SHEETS } from "../table";

const SAMPLED = 50;

/** Keeps a file that was read as a preview: every row, and what would become of it. Nothing is imported yet. */
export const uploadLedger = command({
  name: "ledgers.upload",
  input: uploadInput,
  load: async (tx, { table }, scope) => ({
    remembered: await rememberedMapping(tx, headingsHash(table.columns)),
    scope,
  }),
  allow: mayKeepLedgers,
  decide: ({ remembered }, { table, fileName, sha256, sheet }) => {
    const samples = table.lines.slice(0, SAMPLED).map(({ texts }) => texts);
    const suggested = suggestFields(table.columns, samples).map(({ field }) => field);
    const settings: LedgerSettings = {
      columns: remembered?.columns ?? suggested,
      units: remembered?.units ?? [],
      measureCode: "",
      leadCode: "",
      year: null,
      dueOn: null,
    };
    const { lines, columns, headingRow, skipped } = table;
    return { fileName, sha256, sheet, settings, lines, headings: { columns, headingRow, skipped } };
  },
  save: async (tx, { lines, settings, ...file }, { scope }, { actor, now, today }) => {
    const world = await ledgerWorld(tx, file, scope);
    const several = file.sheet === ALL_SHEETS;
    const numbered = lines.map((line, index) => ({ ...line, rowNumber: several ? index + 1 : line.row }));
    const source = { ...settings, ...file };
    const verdicts = world ? judgeRows(numbered, source, world, today, randomUUID) : [];
    const id = await insertLedger(tx, { ...file, settings, at: now, byId: actor.personId }, verdicts);
    const after = {
      fileName: file.fileName,
      sheet: file.sheet,
      sha256: file.sha256,
      ...countOutcomes(verdicts),
    };
    return { value: { id }, records: [{ type: "ledger", id, label: file.fileName, before: null, after }] };
  },
});
