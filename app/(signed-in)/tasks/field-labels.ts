import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

const FIELDS = [
  "measureCode",
  "code",
  "title",
  "titleEn",
  "deliverable",
  "acceptance",
  "weight",
  "cadence",
  "dueOn",
  "documentCode",
  "meetingCode",
  "orderNote",
  "units",
  "milestones",
  "indicators",
  "unitCode",
  "role",
  "part",
  "share",
  "name",
  "unitOfMeasure",
  "target",
  "reason",
  "note",
  "question",
  "answer",
  "stage",
  "signature",
  "versionNumber",
] as const;

export type TaskLabels = Record<(typeof FIELDS)[number], string>;

/** Names of a task's fields, for its forms, its history and the difference of two wordings. */
export async function taskFieldLabels(): Promise<TaskLabels> {
  const t = await getTranslations("tasks");
  return Object.fromEntries(FIELDS.map((field) => [field, t(`field.${field}`)])) as TaskLabels;
}

const LONGEST_LIST = 60;
const ROWS = {
  units: ["unitCode", "role", "part", "dueOn"],
  milestones: ["title", "dueOn", "share"],
  indicators: ["name", "unitOfMeasure", "target"],
} as const;

/** The posted names of all rows a conflict may differ in: "责任单位 2 · 承担的部分". */
export async function conflictLabels(): Promise<Record<string, string>> {
  const [labels, locale] = await Promise.all([taskFieldLabels(), getLocale()]);
  const gap = inLocale(locale, "", " ");
  const ofRows = (["units", "milestones", "indicators"] as const).flatMap((list) =>
    Array.from({ length: LONGEST_LIST }, (_, index) =>
      ROWS[list].map((field) => [
        `${list}.${index}.${field}`,
        `${labels[list]}${gap}${index + 1} · ${labels[field]}`,
      ]),
    ).flat(),
  );
  return { ...labels, ...Object.fromEntries(ofRows) };
}
