import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listWaiting } from "@/lib/worklists/queries/list-waiting";

type View = NonNullable<Awaited<ReturnType<typeof listWaiting.read>>>;

/** The filters in force, in words. */
export async function waitingChips(
  { unit: asked, age, late, period }: ReturnType<typeof listWaiting.input.parse>,
  { units }: View,
): Promise<Chip[]> {
  const [t, locale] = await Promise.all([getTranslations("period-state"), getLocale()]);
  const unit = units.find(({ code }) => code === asked);
  return [
    asked && { name: "unit", label: unit ? inLocale(locale, unit.nameZh, unit.nameEn) : asked },
    age && { name: "age", label: t(`age.${age}`) },
    late && { name: "late", label: t("waiting.late-only") },
    period && { name: "period", label: formatMonth(period, locale) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
