import { indicatorChips } from "@/app/(signed-in)/indicators/(list)/indicator-chips";
import { indicatorColumns } from "@/components/indicators/indicator-columns";
import { indicatorWords } from "@/components/indicators/wording";
import { groupedByMeasure } from "@/lib/indicators/indicator-list";
import { listIndicatorsQuery } from "@/lib/indicators/queries/list-indicators";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const indicators: ExportedList = async (params) => {
  const [view, words] = [await ask(listIndicatorsQuery, params), await indicatorWords()];
  const groups = groupedByMeasure(view.indicators);
  const sheet = await listSheet({
    title: words.t("title"),
    chips: indicatorChips(view, words),
    columns: await indicatorColumns(words),
    // In the order of the plan the page shows them measure by measure.
    rows: view.asked.sort === "plan" ? groups.flatMap(([, members]) => members) : view.indicators,
  });
  return [sheet];
};
