import { sessionColumns } from "@/app/(signed-in)/security/session-columns";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const sessions: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listSessions, asked);
  const { q } = listSessions.input.parse(params);
  const sheet = await listSheet({
    title: (await getTranslations("accounts"))("security.sessions"),
    chips: q ? [{ label: q }] : [],
    columns: await sessionColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listSessions, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
