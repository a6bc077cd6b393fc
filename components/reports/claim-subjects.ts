import { getLocale } from "next-intl/server";
import { formatDate, formatDecimal } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { Milestone, TaskFigure } from "@/lib/tasks/task";
import type { ClaimSubject } from "./claim-rows";

type Of = {
  milestones: readonly Milestone[];
  indicators: readonly (TaskFigure & { last: string | null })[];
};

/** What a row of claims may be about, by name. */
export async function claimSubjects({ milestones, indicators }: Of): Promise<ClaimSubject[]> {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  return [
    ...milestones.map(({ key, title, dueOn }) => ({
      value: `MILESTONE:${key}`,
      label: t("claim.ready-due", {
        kind: t("claim.MILESTONE"),
        name: title,
        date: formatDate(dueOn, locale),
      }),
      hint: "",
    })),
    ...indicators.map(({ key, name, unitOfMeasure, target, last }) => ({
      value: `INDICATOR:${key}`,
      label: t("claim.ready", { kind: t("claim.INDICATOR"), name }),
      hint: t("claim.value-hint", {
        target: formatDecimal(target, locale),
        unit: unitOfMeasure,
        last: last === null ? t("claim.none-yet") : formatDecimal(last, locale),
      }),
    })),
  ];
}
