import { getLocale } from "next-intl/server";
import { unitColumns } from "@/app/(signed-in)/units/(list)/unit-columns";
import { unitChips } from "@/app/(signed-in)/units/(list)/unit-filters";
import { getTranslations } from "@/lib/i18n/translations";
import { listUnits } from "@/lib/units/queries/list-units";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActor } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const units: ExportedList = async (params) => {
  const asked = { ...params, locale: await getLocale() };
  const [view, actor] = [await ask(listUnits, asked), await requireActor()];
  const keeps = mayKeepUnits(actor);
  const sheet = await listSheet({
    title: (await getTranslations("units"))("title"),
    chips: await unitChips(listUnits.input.parse(asked), keeps),
    columns: await unitColumns(keeps),
    asOf: view.on,
    rows: view.rows,
  });
  return [sheet];
};
