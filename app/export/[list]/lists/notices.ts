import { noticeColumns } from "@/components/notices/notice-columns";
import { sheetOf } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listNotices } from "@/lib/notices/queries/list-notices";
import { actContext } from "@/lib/web/context";
import { ask } from "@/lib/web/read";
import type { ExportedList } from "../list";

export const notices: ExportedList = async (params) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listNotices, asked);
  // One person's own, read beforehand: those of events the program no longer knows are in no count.
  const pages = [view];
  for (let page = 2; page <= view.pages; page++) pages.push(await ask(listNotices, { ...asked, page }));
  const [t, { today: asOf }] = [await getTranslations("notices"), await actContext()];
  const { show } = listNotices.input.parse(params);
  return [
    sheetOf({
      ...{ name: t("title"), title: t("title"), asOf },
      filtersInWords: show === "unread" ? [t("unread")] : [],
      columns: await noticeColumns(view.unitNames),
      rows: pages.flatMap(({ days }) => days.flatMap(({ notices: ofDay }) => ofDay)),
    }),
  ];
};
