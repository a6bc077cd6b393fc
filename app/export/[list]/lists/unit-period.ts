import { getLocale } from "next-intl/server";
import { unitReportColumns } from "@/app/(signed-in)/units/[code]/periods/[period]/unit-report-columns";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { readUnitPeriod } from "@/lib/worklists/queries/read-unit-period";
import { type ExportedList, listSheet } from "../list";

export const unitPeriod: ExportedList = async (params) => {
  const { unit, period, rows, today } = await ask(readUnitPeriod, params);
  const [t, locale] = await Promise.all([getTranslations("unit-standing"), getLocale()]);
  const sheet = await listSheet({
    title: t("period-page.title", {
      unit: inLocale(locale, unit.shortNameZh, unit.nameEn),
      period: formatMonth(period.code, locale),
    }),
    columns: await unitReportColumns({ unit: unit.code, period: period.code, reviews: false }),
    asOf: today,
    rows,
  });
  return [sheet];
};
