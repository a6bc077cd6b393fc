import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Chip } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listReviewQueue } from "@/lib/reports/queries/list-review-queue";

type Names = { code: string; nameZh: string; nameEn: string };

/** The filters in force, in words. */
export async function queueChips(
  input: z.output<typeof listReviewQueue.input>,
  units: readonly Names[],
): Promise<Chip[]> {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const unit = units.find(({ code }) => code === input.unit);
  return [
    input.unit && {
      name: "unit",
      label: unit ? inLocale(locale, unit.nameZh, unit.nameEn) : input.unit,
    },
    input.measure && { name: "measure", label: input.measure },
    input.period && { name: "period", label: input.period },
    input.mine && { name: "mine", label: t("filter.mine-only") },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
