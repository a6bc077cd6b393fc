import { getTranslations } from "@/lib/i18n/translations";

const MOST_DAYS = 120;

/** Names of a notice's fields, for its form and its history; a day's history stands under its own date. */
export async function noticeFieldLabels() {
  const t = await getTranslations("calendar");
  return {
    year: t("field.year"),
    noticeTitleZh: t("field.noticeTitleZh"),
    noticeTitleEn: t("field.noticeTitleEn"),
    noticeNumber: t("field.noticeNumber"),
    noticeUrl: t("field.noticeUrl"),
    noticeDate: t("field.noticeDate"),
  };
}

export async function dayFieldLabels() {
  const t = await getTranslations("calendar");
  return {
    date: t("field.date"),
    kind: t("field.kind"),
    nameZh: t("field.nameZh"),
    nameEn: t("field.nameEn"),
  };
}

/** With the rows of days by their posted names, for a conflict. */
export async function noticeFormLabels(): Promise<Record<string, string>> {
  const [labels, day, t] = [
    await noticeFieldLabels(),
    await dayFieldLabels(),
    await getTranslations("calendar"),
  ];
  const rows = Array.from({ length: MOST_DAYS }, (_, index) =>
    Object.entries(day).map(([key, label]) => [
      `days.${index}.${key}`,
      `${t("days")} ${index + 1} · ${label}`,
    ]),
  );
  return { ...labels, ...Object.fromEntries(rows.flat()) };
}
