import { decisionChips } from "@/app/(signed-in)/desk/period/decisions/decision-chips";
import { decisionColumns } from "@/app/(signed-in)/desk/period/decisions/decision-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { listDecisions } from "@/lib/worklists/queries/list-decisions";
import { type ExportedList, listSheet, paged } from "../list";

export const decisions: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listDecisions, asked);
  const sheet = await listSheet({
    title: (await getTranslations("period-state"))("decisions.title"),
    chips: await decisionChips(listDecisions.input.parse(params), view),
    columns: await decisionColumns(),
    asOf: view.today,
    ...paged(view, {
      total: ({ count }) => count,
      turn: (page) => on(listDecisions, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
