import type { readLedger } from "@/lib/ledgers/queries/read-ledger";

export type LedgerView = NonNullable<Awaited<ReturnType<typeof readLedger.read>>>;
