import { query } from "@/lib/kernel/query";
import { mayKeepLedgers } from "../ledger.policy";
import { ledgerInput } from "../ledger.schema";
import { findLedger } from "../ledger.store";
import { refusedRows } from "../ledger-view.store";

/** The rows that are not imported, as they stood in the file, with the reasons: to be put right and sent again. */
export const readRefused = query({
  name: "ledgers.read-refused",
  input: ledgerInput,
  allow: mayKeepLedgers,
  read: async (db, { ledgerId }, scope) => {
    const ledger = await findLedger(db, ledgerId, scope);
    if (!ledger) return null;
    const rows = await refusedRows(db, ledgerId, scope);
    return { fileName: ledger.fileName, columns: ledger.headings.columns, rows };
  },
});
