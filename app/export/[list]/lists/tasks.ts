import { taskColumns, withReadings } from "@/app/(signed-in)/tasks/(list)/task-columns";
import { taskChips } from "@/app/(signed-in)/tasks/(list)/task-filters";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listTaskReadings } from "@/lib/progress/queries/list-task-readings";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const tasks: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listTasks, asked);
  const sheet = await listSheet({
    title: (await getTranslations("tasks"))("title"),
    chips: await taskChips(listTasks.input.parse(params), view),
    columns: await taskColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listTasks, { ...asked, page }),
      rows: async ({ tasks: lines }) =>
        withReadings(lines, await on(listTaskReadings, { codes: lines.map(({ code }) => code) })),
    }),
  });
  return [sheet];
};
