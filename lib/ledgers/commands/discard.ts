import { command } from "@/lib/kernel/command";
import { stillPreviewed } from "../ledger";
import { mayKeepLedgers } from "../ledger.policy";
import { ledgerInput } from "../ledger.schema";
import { deleteLedger, lockLedger } from "../ledger.store";

/** Throws a preview away. What was imported stays on record. */
export const discardLedger = command({
  name: "ledgers.discard",
  input: ledgerInput,
  load: (tx, { ledgerId }, scope) => lockLedger(tx, ledgerId, scope),
  allow: mayKeepLedgers,
  decide: (ledger) => stillPreviewed(ledger) ?? { discarded: true },
  save: async (tx, _event, { id, fileName, sha256 }) => {
    await deleteLedger(tx, id);
    const before = { fileName, sha256 };
    return { value: { id }, records: [{ type: "ledger", id, label: fileName, before, after: null }] };
  },
});
