import { db } from "@/lib/db/client";
import { confirmLedgerCommand } from "@/lib/ledgers/commands/confirm";
import { uploadLedger } from "@/lib/ledgers/commands/upload";
import { as, valueOf } from "../act";
import { cast } from "../cast";
import { upload } from "../ledger-files";
import { COORDINATOR, type Row } from "./row";

const coordinator = as(cast.coordinator);

async function previewed(): Promise<{ ledgerId: string }> {
  return { ledgerId: valueOf(await coordinator.run(uploadLedger, upload())).id };
}

async function confirmed(): Promise<{ ledgerId: string }> {
  const { ledgerId } = await previewed();
  valueOf(await coordinator.run(confirmLedgerCommand, { ledgerId, seen: "1" }));
  return { ledgerId };
}

export const ROWS: Record<string, Row> = {
  "ledgers.list-ledgers": { roles: COORDINATOR },
  "ledgers.read-ledger": { roles: COORDINATOR, input: previewed },
  "ledgers.read-refused": { roles: COORDINATOR, input: previewed },
  "ledgers.upload": { roles: COORDINATOR, input: () => upload() },
  "ledgers.map-columns": {
    roles: COORDINATOR,
    input: async () => {
      const { ledgerId } = await previewed();
      const ledger = await db().ledgerImport.findUniqueOrThrow({ where: { id: ledgerId } });
      return { ledgerId, version: "1", columns: (ledger.mapping as { columns: string[] }).columns };
    },
  },
  "ledgers.confirm": { roles: COORDINATOR, input: async () => ({ ...(await previewed()), seen: "1" }) },
  "ledgers.undo": { roles: COORDINATOR, input: confirmed },
  "ledgers.discard": { roles: COORDINATOR, input: previewed },
};
