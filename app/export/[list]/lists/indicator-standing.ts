import { getTranslations } from "next-intl/server";
import { standingColumns } from "@/components/indicators/standing-columns";
import { indicatorWords } from "@/components/indicators/wording";
import { servingMeasure } from "@/lib/indicators/indicator-standing";
import { readStanding } from "@/lib/indicators/queries/read-standing";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet } from "../list";

export const indicatorStanding: ExportedList = async (params) => {
  const { standing: _standing, ...head } = await headed(params);
  const { asOf, indicators } = await ask(readStanding, { on: head.asOf });
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.indicators"))("title"),
    columns: await standingColumns(await indicatorWords(), asOf),
    rows: servingMeasure(indicators, params.measure),
  });
  return [sheet];
};
