import { getLocale } from "next-intl/server";
import type { WordingLine } from "@/lib/changes/change-view";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { type TaskLabels, taskFieldLabels } from "../../tasks/field-labels";

export const LISTS = ["units", "milestones", "indicators"] as const;
export type List = (typeof LISTS)[number];

export type FieldWords = { label: string; before: string; after: string };

type Words = {
  labelOf: (field: string, list: List | null) => string;
  /** A value as stored, as it reads. */
  inWords: (field: string, value: string) => string;
  /** What a row of a list is known by. */
  nameOf: (line: WordingLine, list: List, name: string) => string;
  /** What a wording changed, field by field; a row that came or went, as a whole. */
  fieldsOf: (line: WordingLine) => FieldWords[];
};

export async function differenceWords(): Promise<Words> {
  const [t, tasks, labels, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("tasks"),
    taskFieldLabels(),
    getLocale(),
  ]);
  const labelOf: Words["labelOf"] = (field, list) => {
    if (list === "units" && field === "dueOn") return tasks("field.unit-due");
    if (list === "milestones" && field === "dueOn") return tasks("field.milestone-due");
    if (list === "milestones" && field === "title") return tasks("field.milestone-title");
    return labels[field as keyof TaskLabels] ?? field;
  };
  const inWords: Words["inWords"] = (field, value) => {
    if (value === "") return t("not-yet");
    if (field === "cadence" && (value === "MONTHLY" || value === "QUARTERLY"))
      return tasks(`cadence.${value}`);
    if (field === "role" && (value === "LEAD" || value === "SUPPORT")) return tasks(`role.${value}`);
    if (field === "target") return formatDecimal(value, locale);
    return isCalendarDate(value) ? formatDate(value, locale) : value;
  };
  const nameOf: Words["nameOf"] = ({ units }, list, name) => {
    const unit = list === "units" && units.find(({ code }) => code === name);
    return unit ? inLocale(locale, unit.shortNameZh, unit.nameEn) : name;
  };
  const fieldsOf: Words["fieldsOf"] = (line) => [
    ...line.comparison.fields.map(({ field, before, after }) => ({
      label: labelOf(field, null),
      before: inWords(field, before),
      after: inWords(field, after),
    })),
    ...LISTS.flatMap((list) =>
      line.comparison[list].flatMap(({ kind, name, fields }) => {
        const named = nameOf(line, list, name);
        if (kind === "changed") {
          return fields.map(({ field, before, after }) => ({
            label: `${named} · ${labelOf(field, list)}`,
            before: inWords(field, before),
            after: inWords(field, after),
          }));
        }
        const side = kind === "added" ? "after" : "before";
        const said = fields
          .filter(({ field }) => field !== "title" && field !== "name")
          .map((one) => inWords(one.field, one[side]));
        const none = { label: labels[list], before: t("not-yet"), after: t("not-yet") };
        return [{ ...none, [side]: [named, ...said].join(" · ") }];
      }),
    ),
  ];
  return { labelOf, inWords, nameOf, fieldsOf };
}
