import { getLocale } from "next-intl/server";
import { getTranslations } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";
import { CLAUSES, type ClauseKey } from "@/lib/working-rules/clause";
import { clauseName } from "@/lib/working-rules/clause-words";
import { ARTICLE_FIELDS, articleField } from "@/lib/working-rules/trail";

/** Names of a version's fields, for its forms, its history and a conflict. */
export async function rulesFieldLabels() {
  const t = await getTranslations("rules");
  return {
    titleZh: t("field.titleZh"),
    titleEn: t("field.titleEn"),
    noteZh: t("field.noteZh"),
    noteEn: t("field.noteEn"),
    demonstrationText: t("field.demonstrationText"),
    meetingId: t("field.meetingId"),
    approvedBy: t("field.approvedBy"),
    inForceFrom: t("field.inForceFrom"),
    number: t("field.number"),
    basedOn: t("field.basedOn"),
    order: t("field.order"),
    position: t("field.position"),
  };
}

/** Names of an article's fields; those of clauses by the names they are posted under. */
export async function articleFieldLabels() {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  const clause = (key: ClauseKey, field: ClauseField) =>
    `${clauseName(key, locale)} · ${t(`clause-field.${field}`)}`;
  return {
    headingZh: t("field.headingZh"),
    headingEn: t("field.headingEn"),
    textZh: t("field.textZh"),
    textEn: t("field.textEn"),
    position: t("field.position"),
    ...Object.fromEntries(
      (Object.keys(CLAUSES) as ClauseKey[]).flatMap((key) =>
        CLAUSE_FIELDS[key].map((field) => [`clauses.${key}.${field}`, clause(key, field)]),
      ),
    ),
  } as Record<"headingZh" | "headingEn" | "textZh" | "textEn" | "position", string> & Record<string, string>;
}

type ClauseField = "days" | "cadence" | "opensOnDay" | "closesOnDay" | "applies" | "blue" | "yellow" | "red";

export const CLAUSE_FIELDS: Record<ClauseKey, readonly ClauseField[]> = {
  "sign-within-working-days": ["days"],
  "reporting-cadence": ["cadence"],
  "reporting-window": ["opensOnDay", "closesOnDay"],
  "difficulty-answer-working-days": ["days"],
  "extension-before-due": ["applies"],
  "supervision-ladder": ["blue", "yellow", "red"],
};

/** For the history, where an article's fields bear the number it had at the time. */
export async function rulesHistoryLabels(articles: number): Promise<Record<string, string>> {
  const [t, locale, labels] = await Promise.all([getTranslations("rules"), getLocale(), rulesFieldLabels()]);
  // A draft may have been longer than it is now.
  const numbers = Array.from({ length: articles + 30 }, (_, index) => index + 1);
  const ofArticles = numbers.flatMap((number) =>
    ARTICLE_FIELDS.map((field) => [
      articleField(number, field),
      `${articleName(number, locale)} · ${t(`field.${field}`)}`,
    ]),
  );
  return { ...labels, ...Object.fromEntries(ofArticles) };
}
