import { changeChips } from "@/app/(signed-in)/changes/(list)/change-chips";
import { changeColumns } from "@/app/(signed-in)/changes/sections/change-columns";
import { spanWords } from "@/components/changes/span-words";
import { CHANGE_SECTIONS, kindsOf } from "@/lib/changes/change";
import type { ChangeOf } from "@/lib/changes/change-view";
import { readChanges } from "@/lib/changes/queries/read-changes";
import { sheetOf } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import type { ExportedList } from "../list";

/** More lines than a page can bear. */
const MOST = 100_000;

export const changes: ExportedList = async (params, on) => {
  const view = await ask(readChanges, params);
  const input = readChanges.input.parse(params);
  const sizes = CHANGE_SECTIONS.map((section) => ({
    section,
    size: kindsOf(section)
      .filter((kind) => input.kind === null || kind === input.kind)
      .reduce((sum, kind) => sum + view.counts[kind], 0),
  }));
  const title = (await getTranslations("changes"))("title");
  return [
    sheetOf<ChangeOf>({
      ...{ name: title, title, asOf: view.span.until.date },
      filtersInWords: [
        await spanWords(view.span),
        ...(await changeChips(input, view)).map(({ label }) => label),
      ],
      columns: await changeColumns(),
      total: sizes.reduce((sum, { size }) => sum + size, 0),
      // A page begins with some of each section; a file has them all, a section at a time.
      batches: async function* () {
        for (const { section, size } of sizes) {
          if (size === 0) continue;
          const { lines } = await on(readChanges, { ...params, all: section, most: MOST });
          yield lines[section].map((line) => ({ section, line }) as ChangeOf);
        }
      },
    }),
  ];
};
