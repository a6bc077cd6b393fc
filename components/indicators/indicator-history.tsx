import { getTranslations } from "next-intl/server";
import { HistoryEntries } from "@/components/record/history";
import { readHistory } from "@/lib/history/queries/read-history";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { ask } from "@/lib/web/read";
import { indicatorFieldLabels } from "./field-labels";
import { indicatorWords } from "./wording";

const CODED = ["kind", "direction", "qualifier"] as const;

/** The indicator's history with codes and dates in words. */
export async function IndicatorHistory({ id }: { id: string }) {
  const [entries, labels, words, common] = await Promise.all([
    ask(readHistory, { type: "indicator", id }),
    indicatorFieldLabels(),
    indicatorWords(),
    getTranslations("common"),
  ]);
  const { t } = words;
  const inWords = (field: string, value: unknown): unknown => {
    if (typeof value === "boolean") return common(value ? "yes" : "no");
    if (typeof value !== "string" || value === "") return value;
    const coded = CODED.find((one) => one === field);
    if (coded) return t(`${coded}.${value}` as never);
    if (field === "unitOfMeasure") return t(`unit.${value}` as never);
    if (field === "evidence") return common(`evidence.${value}` as never);
    return isCalendarDate(value) ? words.date(value) : value;
  };
  const worded = entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map(({ field, before, after }) => ({
      field,
      before: inWords(field, before),
      after: inWords(field, after),
    })),
  }));
  return <HistoryEntries entries={worded} labels={labels} />;
}
