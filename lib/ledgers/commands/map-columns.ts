import { randomUUID } from "node:crypto";
import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mappingFault } from "../column-mapping";
import { countOutcomes, type LedgerSettings, stillPreviewed } from "../ledger";
import { mayKeepLedgers } from "../ledger.policy";
import { mapColumnsInput } from "../ledger.schema";
import { ledgerLines, lockLedger, updateSettings } from "../ledger.store";
import { ledgerWorld } from "../ledger-world.store";
import { judgeRows } from "../row-verdict";

/** Has a previewed ledger read anew: other columns, other names of units, other defaults; or only the tasks of today. */
export const mapColumns = command({
  name: "ledgers.map-columns",
  input: mapColumnsInput,
  load: async (tx, { ledgerId }, scope) => {
    const ledger = await lockLedger(tx, ledgerId, scope);
    // A function, because a stale form is answered with the subject, and the rows are no part of the form.
    return ledger && { ...ledger, scope: () => scope };
  },
  record: (ledger) => ({ type: "ledger", id: ledger.id }),
  allow: mayKeepLedgers,
  decide: (ledger, { ledgerId: _id, version: _version, ...settings }) =>
    stillPreviewed(ledger) ?? mappingFault(settings, ledger.headings.columns) ?? settings,
  save: async (tx, settings, ledger, { today }) => {
    const [lines, world] = await Promise.all([
      ledgerLines(tx, ledger.id),
      ledgerWorld(tx, ledger, ledger.scope()),
    ]);
    const named = settings.units.filter(({ code }) => code !== "");
    const read = { ...settings, units: named };
    const verdicts = world ? judgeRows(lines, { ...ledger, ...read }, world, today, randomUUID) : [];
    await updateSettings(tx, ledger.id, read, verdicts);
    const { columns, units, measureCode, leadCode, year, dueOn } = ledger;
    const change = changed(asText({ columns, units, measureCode, leadCode, year, dueOn }), asText(read));
    return {
      value: { id: ledger.id, counts: countOutcomes(verdicts) },
      records: [{ type: "ledger", id: ledger.id, label: ledger.fileName, ...change }],
    };
  },
});

function asText(settings: LedgerSettings) {
  return {
    ...settings,
    columns: settings.columns.join(", "),
    units: settings.units.map(({ name, code }) => `${name} → ${code}`).join("\n"),
  };
}
