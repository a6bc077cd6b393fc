import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import type { PeopleFilter } from "@/lib/accounts/person.schema";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

type Names = { code: string; nameZh: string; nameEn: string };

/** The filters in force, in words. */
export async function peopleChips(filter: PeopleFilter, units: readonly Names[]): Promise<Chip[]> {
  const [t, shell, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const unit = units.find(({ code }) => code === filter.unit);
  const unitName = unit ? inLocale(locale, unit.nameZh, unit.nameEn) : filter.unit;
  return [
    ...(filter.q ? [{ name: "q", label: filter.q }] : []),
    ...(filter.role ? [{ name: "role", label: shell(`role.${filter.role}`) }] : []),
    ...(filter.unit ? [{ name: "unit", label: unitName }] : []),
    ...(filter.state ? [{ name: "state", label: t(`state.${filter.state}`) }] : []),
  ];
}
