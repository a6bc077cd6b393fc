import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Chip } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import type { listReopened } from "@/lib/reports/queries/list-reopened";

type Names = { code: string; nameZh: string; nameEn: string };

/** The filters in force, in words. */
export async function reopenedChips(
  input: z.output<typeof listReopened.input>,
  units: readonly Names[],
): Promise<Chip[]> {
  const locale = await getLocale();
  const unit = units.find(({ code }) => code === input.unit);
  return [
    input.unit && {
      name: "unit",
      label: unit ? inLocale(locale, unit.nameZh, unit.nameEn) : input.unit,
    },
    input.period && { name: "period", label: input.period },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
