import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";

/** Which period is shown, and of which unit, in words. */
export async function periodChips(params: Params, { period, units }: PeriodState): Promise<Chip[]> {
  const locale = await getLocale();
  const unit = units.find(({ code }) => code === params.unit);
  return [
    { name: "period", label: formatMonth(period.code, locale) },
    ...(unit ? [{ name: "unit", label: inLocale(locale, unit.nameZh, unit.nameEn) }] : []),
  ];
}
