import { getLocale } from "next-intl/server";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";
import type { Line, Remaining } from "@/lib/worklists/worklist";

export type LineWords = Record<
  "link" | "months" | "title" | "note" | "due" | "remaining" | "rule" | "mine",
  (line: Line) => string | null
>;

/** How a line of the worklist reads, on the page and in its file. */
export async function lineWords(): Promise<LineWords> {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  return {
    link: ({ kind, code }) => t("link", { what: t(`kind.${kind}`), code }),
    months: ({ periods }) => {
      const [first] = periods;
      if (!first) return null;
      const month = formatMonth(first, locale);
      return periods.length > 1 ? t("periods", { first: month, count: periods.length }) : month;
    },
    title: ({ title, titleEn }) => inLocale(locale, title, titleEn || title),
    note: ({ note }) => note && t(`note.${note}`),
    remaining: ({ remaining }) => remaining && t(wordsOf(remaining), { days: remaining.days }),
    due: ({ dueOn }) => dueOn && formatDate(dueOn, locale, true),
    mine: ({ mine }) => (mine ? t("mine") : null),
    rule: ({ citation }) => citation && t("rule", { article: articleName(citation.articleNumber, locale) }),
  };
}

function wordsOf({ state, counted }: Remaining) {
  if (state === "today") return "remaining.today";
  return counted === "working" ? (`remaining.${state}` as const) : (`remaining.${state}-calendar` as const);
}
