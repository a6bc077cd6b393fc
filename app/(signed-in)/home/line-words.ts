import { getLocale } from "next-intl/server";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { articleName } from "@/lib/working-rules/article";
import type { Line, Remaining } from "@/lib/worklists/worklist";

type Texts = Record<"months" | "title" | "note" | "remaining" | "rule", (line: Line) => string | null>;

/** How a line of the worklist reads, on the page and in its file. */
export async function lineWords(): Promise<Texts> {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  return {
    months: ({ periods }) => {
      const [first] = periods;
      if (!first) return null;
      const month = formatMonth(first, locale);
      return periods.length > 1 ? t("periods", { first: month, count: periods.length }) : month;
    },
    title: ({ title, titleEn }) => inLocale(locale, title, titleEn || title),
    note: ({ note }) => note && t(`note.${note}`),
    remaining: ({ remaining }) => remaining && t(wordsOf(remaining), { days: remaining.days }),
    rule: ({ citation }) => citation && t("rule", { article: articleName(citation.articleNumber, locale) }),
  };
}

function wordsOf({ state, counted }: Remaining) {
  if (state === "today") return "remaining.today";
  return counted === "working" ? (`remaining.${state}` as const) : (`remaining.${state}-calendar` as const);
}
