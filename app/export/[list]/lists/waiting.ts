import { waitingChips } from "@/app/(signed-in)/desk/period/waiting/waiting-chips";
import { columnsFor, waitingColumns } from "@/app/(signed-in)/desk/period/waiting/waiting-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { listWaiting } from "@/lib/worklists/queries/list-waiting";
import { type ExportedList, listSheet } from "../list";

export const waiting: ExportedList = async (params) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listWaiting, asked);
  const input = listWaiting.input.parse(params);
  // All of them beforehand: which columns there are depends on the rows.
  const pages = [view];
  for (let page = 2; page <= view.pages; page++) pages.push(await ask(listWaiting, { ...asked, page }));
  const rows = pages.flatMap((page) => page.rows);
  const sheet = await listSheet({
    title: (await getTranslations("period-state"))(`waiting.kind.${input.kind}`),
    chips: await waitingChips(input, view),
    columns: await waitingColumns({ acts: false, ...columnsFor(rows) }),
    asOf: view.today,
    rows,
  });
  return [sheet];
};
