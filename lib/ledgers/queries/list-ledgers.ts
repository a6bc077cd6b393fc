import { query } from "@/lib/kernel/query";
import { mayKeepLedgers } from "../ledger.policy";
import { listLedgersInput } from "../ledger.schema";
import { listedLedgers } from "../ledger-view.store";

/** Every ledger that was imported, is waiting or was taken back, the newest first. */
export const listLedgers = query({
  name: "ledgers.list-ledgers",
  input: listLedgersInput,
  allow: mayKeepLedgers,
  read: async (db, { page, take }, scope) => {
    const { rows, total } = await listedLedgers(db, { page, take }, scope);
    return { rows, total, page, pages: Math.max(1, Math.ceil(total / take)) };
  },
});
