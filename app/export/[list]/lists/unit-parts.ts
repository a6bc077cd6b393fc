import { getLocale } from "next-intl/server";
import { partColumns } from "@/app/(signed-in)/units/[code]/parts/part-columns";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { listUnitParts } from "@/lib/worklists/queries/list-unit-parts";
import { type ExportedList, listSheet } from "../list";

export const unitParts: ExportedList = async (params) => {
  const view = await ask(listUnitParts, params);
  const { role, light } = listUnitParts.input.parse(params);
  const [t, tasks, locale] = await Promise.all([
    getTranslations("unit-standing"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const sheet = await listSheet({
    title: t("parts.title", { unit: inLocale(locale, view.unit.shortNameZh, view.unit.nameEn) }),
    chips: [
      { label: t(role === "LEAD" ? "leads" : "supports") },
      ...(light ? [{ label: tasks(`light.${light}`) }] : []),
    ],
    columns: await partColumns(),
    asOf: view.date,
    rows: view.rows,
  });
  return [sheet];
};
