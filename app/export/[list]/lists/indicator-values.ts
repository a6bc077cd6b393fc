import { valueColumns, valueRows } from "@/components/indicators/value-columns";
import { indicatorWords } from "@/components/indicators/wording";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const indicatorValues: ExportedList = async ({ code, on }) => {
  const indicator = await ask(readIndicator, { code, on });
  const words = await indicatorWords();
  const sheet = await listSheet({
    title: words.pick(indicator.nameZh, indicator.nameEn),
    asOf: indicator.asOf,
    chips: indicator.on ? [{ label: words.t("known.notice", { date: words.date(indicator.on) }) }] : [],
    columns: await valueColumns(indicator, words, false),
    rows: valueRows(indicator),
  });
  return [sheet];
};
