import { getLocale } from "next-intl/server";
import { documentColumns } from "@/app/(signed-in)/documents/(list)/document-columns";
import { documentChips } from "@/app/(signed-in)/documents/(list)/document-filters";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { readDocumentChoices } from "@/lib/documents/queries/read-document-choices";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const documents: ExportedList = async (params, on) => {
  const asked = { ...params, locale: await getLocale(), take: EXPORT_BATCH };
  const [view, choices] = [await ask(listDocuments, asked), await ask(readDocumentChoices, {})];
  const sheet = await listSheet({
    title: (await getTranslations("documents"))("title"),
    chips: await documentChips(listDocuments.input.parse(asked), choices),
    columns: await documentColumns(),
    ...paged(view, {
      total: ({ matching }) => matching,
      turn: (page) => on(listDocuments, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
