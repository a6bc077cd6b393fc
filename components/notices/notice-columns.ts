import { instant, type SheetColumn, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import type { Notice, NoticePage } from "@/lib/notices/notice";
import { noticeWords } from "./notice-words";

/** A list of sentences on the screen, a table in a file. */
export async function noticeColumns(unitNames: NoticePage["unitNames"]): Promise<SheetColumn<Notice>[]> {
  const [t, part, words] = await Promise.all([
    getTranslations("notices"),
    getTranslations("exports.part"),
    noticeWords(unitNames),
  ]);
  return [
    { ...instant((notice: Notice) => notice.at), label: part("at") },
    { ...text((notice: Notice) => (notice.readAt ? null : t("unread"))), label: part("mark") },
    { ...text(words.sentence), label: part("notice") },
    { ...text((notice: Notice) => words.said(notice)?.label ?? null), label: part("quoted") },
    { ...text((notice: Notice) => words.said(notice)?.text ?? null), label: part("quotation") },
    { ...text((notice: Notice) => notice.event.byName), label: part("by") },
    { ...text(words.because), label: part("because") },
  ];
}
