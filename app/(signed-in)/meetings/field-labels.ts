import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

const TERMS = [
  "kind",
  "number",
  "titleZh",
  "titleEn",
  "heldOn",
  "placeZh",
  "placeEn",
  "chairZh",
  "chairEn",
  "summaryZh",
  "summaryEn",
  "evidence",
  "agenda",
  "deliberated",
  "attendance",
] as const;

type TermLabels = Record<(typeof TERMS)[number], string>;

/** Names of a meeting's fields, for its form, its history and a conflict. */
export async function meetingFieldLabels(): Promise<TermLabels> {
  const t = await getTranslations("meetings");
  return Object.fromEntries(TERMS.map((field) => [field, t(`field.${field}`)])) as TermLabels;
}

export type RowLabels = {
  titleZh: string;
  titleEn: string;
  presenterZh: string;
  presenterEn: string;
  outcome: string;
  textPublic: string;
  rulesId: string;
  rulesIdHint: string;
};

/** Names of the fields of a row, for the lists inside the form. */
export async function rowLabels(): Promise<RowLabels> {
  const t = await getTranslations("meetings");
  return {
    titleZh: t("field.titleZh"),
    titleEn: t("field.titleEn"),
    presenterZh: t("field.presenterZh"),
    presenterEn: t("field.presenterEn"),
    outcome: t("field.outcome"),
    textPublic: t("field.textPublic"),
    rulesId: t("field.rulesId"),
    rulesIdHint: t("hint.rulesId"),
  };
}

const LONGEST_LIST = 60;

/** The posted names of all rows a conflict may differ in: "议程 3 · 名称（中文）". */
export async function conflictLabels(): Promise<Record<string, string>> {
  const [terms, rows, locale] = await Promise.all([meetingFieldLabels(), rowLabels(), getLocale()]);
  const ofRows = (list: "agenda" | "deliberated", fields: (keyof RowLabels)[]) =>
    Array.from({ length: LONGEST_LIST }, (_, index) =>
      fields.map((field) => [
        `${list}.${index}.${field}`,
        `${terms[list]}${inLocale(locale, "", " ")}${index + 1} · ${rows[field]}`,
      ]),
    ).flat();
  return {
    ...terms,
    ...Object.fromEntries(ofRows("agenda", ["titleZh", "titleEn", "presenterZh", "presenterEn"])),
    ...Object.fromEntries(ofRows("deliberated", ["titleZh", "titleEn", "outcome", "textPublic", "rulesId"])),
  };
}
