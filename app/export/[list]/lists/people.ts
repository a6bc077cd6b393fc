import { peopleChips } from "@/app/(signed-in)/admin/accounts/people-chips";
import { peopleColumns } from "@/app/(signed-in)/admin/accounts/people-columns";
import { listPeopleQuery } from "@/lib/accounts/queries/list-people";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const people: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const [view, units] = [await ask(listPeopleQuery, asked), await ask(readUnitChoices, {})];
  const sheet = await listSheet({
    title: (await getTranslations("accounts"))("people.title"),
    chips: await peopleChips(listPeopleQuery.input.parse(params), units),
    columns: await peopleColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listPeopleQuery, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
