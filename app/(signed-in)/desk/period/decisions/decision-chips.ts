import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listDecisions } from "@/lib/worklists/queries/list-decisions";

type View = NonNullable<Awaited<ReturnType<typeof listDecisions.read>>>;

/** The filters in force, in words. */
export async function decisionChips(
  input: ReturnType<typeof listDecisions.input.parse>,
  { people, units }: View,
): Promise<Chip[]> {
  const [t, locale] = await Promise.all([getTranslations("period-state"), getLocale()]);
  const named = (one: { nameZh: string; nameEn: string } | undefined, code: string) =>
    one ? inLocale(locale, one.nameZh, one.nameEn) : code;
  const { by, act, unit, period } = input;
  return [
    by && {
      name: "by",
      label: named(
        people.find(({ id }) => id === by),
        by,
      ),
    },
    act && { name: "act", label: t(`workload.act.${act}`) },
    unit && {
      name: "unit",
      label: named(
        units.find(({ code }) => code === unit),
        unit,
      ),
    },
    period && { name: "period", label: formatMonth(period, locale) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
