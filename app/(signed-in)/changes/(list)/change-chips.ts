import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Chip } from "@/components/list/filter-bar";
import type { ChangesView } from "@/lib/changes/change-view";
import type { readChanges } from "@/lib/changes/queries/read-changes";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

/** What narrows the changes, in words. */
export async function changeChips(
  { kind, theme, measure, unit }: z.output<typeof readChanges.input>,
  { choices }: ChangesView,
): Promise<Chip[]> {
  const [t, locale] = await Promise.all([getTranslations("changes"), getLocale()]);
  const titled = (list: readonly { code: string; titleZh: string; titleEn: string }[], code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? `${code} ${inLocale(locale, found.titleZh, found.titleEn)}` : code;
  };
  const named = choices.units.find(({ code }) => code === unit);
  return [
    kind && { name: "kind", label: t(`kind.${kind}`) },
    theme && { name: "theme", label: titled(choices.themes, theme) },
    measure && { name: "measure", label: titled(choices.measures, measure) },
    unit && { name: "unit", label: named ? inLocale(locale, named.shortNameZh, named.nameEn) : unit },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
