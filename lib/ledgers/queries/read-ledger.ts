import { query } from "@/lib/kernel/query";
import { suggestFields } from "../headings";
import { mayKeepLedgers } from "../ledger.policy";
import { readLedgerInput } from "../ledger.schema";
import { findLedger } from "../ledger.store";
import { ledgerTasks } from "../ledger-drafts.store";
import {
  columnSamples,
  countSheets,
  ledgerChoices,
  ledgerRows,
  outcomeCounts,
  twinOf,
  unknownNames,
} from "../ledger-view.store";
import { ALL_SHEETS } from "../table";

const SAMPLES_SHOWN = 2;

/** A ledger: how its columns are read, what would become (or became) of its rows, and what can be done with it. */
export const readLedger = query({
  name: "ledgers.read-ledger",
  input: readLedgerInput,
  allow: mayKeepLedgers,
  read: async (db, { ledgerId, outcome, page, take }, scope) => {
    const ledger = await findLedger(db, ledgerId, scope);
    if (!ledger) return null;
    const [counts, rows, samples, names, twin, choices, tasks] = await Promise.all([
      outcomeCounts(db, [ledgerId]),
      ledgerRows(db, ledgerId, { outcome, page, take }, scope),
      columnSamples(db, ledgerId),
      unknownNames(db, ledgerId),
      twinOf(db, ledger, scope),
      ledgerChoices(db),
      ledger.state === "CONFIRMED" ? ledgerTasks(db, ledgerId, scope, { lock: false }) : [],
    ]);
    const { columns: headings } = ledger.headings;
    const suggested = suggestFields(headings, samples);
    const counted = counts.get(ledgerId) ?? { ADDED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
    const all = Object.values(counted).reduce((sum, count) => sum + count, 0);
    const shown = outcome ? counted[outcome] : all;
    return {
      ...ledger,
      counts: counted,
      all,
      /** 0 when the ledger is of one sheet only. */
      sheetCount: ledger.sheet === ALL_SHEETS ? await countSheets(db, ledgerId) : 0,
      columnViews: headings.map((heading, index) => ({
        heading,
        field: ledger.columns[index] ?? ("skip" as const),
        confidence: suggested[index]?.confidence ?? ("none" as const),
        samples: [...new Set(samples.map((texts) => texts[index] ?? "").filter((text) => text !== ""))].slice(
          0,
          SAMPLES_SHOWN,
        ),
      })),
      names: [
        ...ledger.units.map(({ name, code }) => ({ name, code, rows: null })),
        ...names
          .filter(({ name }) => !ledger.units.some((told) => told.name === name))
          .map((n) => ({ ...n, code: "" })),
      ],
      twin,
      ...choices,
      rows,
      shown,
      page,
      pages: Math.max(1, Math.ceil(shown / take)),
      built: tasks.filter(({ untouched }) => !untouched).map(({ code }) => code),
      made: tasks.filter(({ before }) => before === null).length,
      rewritten: tasks.filter(({ before }) => before !== null).length,
    };
  },
});
