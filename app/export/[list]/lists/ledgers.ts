import { ledgerColumns } from "@/app/(signed-in)/ledgers/(list)/ledger-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listLedgers } from "@/lib/ledgers/queries/list-ledgers";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const ledgers: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listLedgers, asked);
  const sheet = await listSheet({
    title: (await getTranslations("ledgers"))("title"),
    columns: await ledgerColumns(),
    ...paged(view, {
      total: ({ total }) => total,
      turn: (page) => on(listLedgers, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
