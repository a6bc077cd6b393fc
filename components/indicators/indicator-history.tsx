import { HistoryEntries } from "@/components/record/history";
import { readHistory } from "@/lib/history/queries/read-history";
import { getTranslations } from "@/lib/i18n/translations";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { ask } from "@/lib/web/read";
import { indicatorFieldLabels } from "./field-labels";
import { interimFieldLabels } from "./interim-labels";
import { indicatorWords } from "./wording";

const CODED = ["kind", "direction", "qualifier"] as const;

/** The history of the indicator and of its interim targets, with codes and dates in words. */
export async function IndicatorHistory({ id }: { id: string }) {
  const [own, interim, labels, interimLabels, words, common] = await Promise.all([
    ask(readHistory, { type: "indicator", id }),
    ask(readHistory, { type: "interim-targets", id }),
    indicatorFieldLabels(),
    interimFieldLabels(),
    indicatorWords(),
    getTranslations("common"),
  ]);
  const entries = [...own, ...interim].sort((a, b) => b.at.getTime() - a.at.getTime());
  const { t } = words;
  const inWords = (field: string, value: unknown): unknown => {
    if (typeof value === "boolean") return common(value ? "yes" : "no");
    if (typeof value !== "string" || value === "") return value;
    const coded = CODED.find((one) => one === field);
    if (coded) return t(`${coded}.${value}` as never);
    if (field === "unitOfMeasure") return t(`unit.${value}` as never);
    if (field === "evidence") return common(`evidence.${value}` as never);
    if (field === "points") return value.replace(/^\S{10}/gm, (day) => words.date(day));
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
  return <HistoryEntries entries={worded} labels={{ ...interimLabels, ...labels }} />;
}
