import { getLocale } from "next-intl/server";
import type { Span } from "@/lib/changes/span";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

/** From when to when, in a sentence: "从2025年11月30日日终（2025年11月填报期末）到2025年12月29日". */
export async function spanWords({ since, meeting, from, until }: Span): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("changes"), getLocale()]);
  const dates = { from: formatDate(from.date, locale), until: formatDate(until.date, locale) };
  if (meeting) {
    return t("span-since", { ...dates, since: inLocale(locale, meeting.titleZh, meeting.titleEn) });
  }
  if (since.by !== "PERIOD") return t("span", dates);
  return t("span-since", {
    ...dates,
    since: t("since.period-of", { month: formatMonth(since.period, locale) }),
  });
}
