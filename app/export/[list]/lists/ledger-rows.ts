import { ledgerRowColumns } from "@/app/(signed-in)/ledgers/[id]/row-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { readLedger } from "@/lib/ledgers/queries/read-ledger";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const ledgerRows: ExportedList = async ({ id, ...params }, on) => {
  const asked = { ...params, ledgerId: id, take: EXPORT_BATCH };
  const ledger = await ask(readLedger, asked);
  const { outcome } = readLedger.input.parse(asked);
  const t = await getTranslations("ledgers");
  const sheet = await listSheet({
    title: ledger.fileName,
    chips: outcome ? [{ label: t(`outcome.${outcome}`) }] : [],
    columns: await ledgerRowColumns(ledger),
    ...paged(ledger, {
      total: ({ shown }) => shown,
      turn: (page) => on(readLedger, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
