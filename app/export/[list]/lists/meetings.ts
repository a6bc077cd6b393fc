import { meetingColumns } from "@/app/(signed-in)/meetings/(list)/meeting-columns";
import { meetingChips } from "@/app/(signed-in)/meetings/(list)/meeting-filters";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const meetings: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listMeetings, asked);
  const sheet = await listSheet({
    title: (await getTranslations("meetings"))("title"),
    chips: await meetingChips(listMeetings.input.parse(params)),
    columns: await meetingColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listMeetings, { ...asked, page }),
      rows: ({ meetings: rows }) => rows,
    }),
  });
  return [sheet];
};
