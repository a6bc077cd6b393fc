import { command } from "@/lib/kernel/command";
import { addSeries } from "../indicator";
import { mayKeepIndicators } from "../indicator.policy";
import { addSeriesInput } from "../indicator.schema";
import { insertSeries, lockIndicator } from "../indicator.store";
import { labelOf } from "../trail";

export const addSeriesCommand = command({
  name: "indicators.add-series",
  input: addSeriesInput,
  load: (tx, { code }, scope) => lockIndicator(tx, code, scope),
  allow: mayKeepIndicators,
  decide: (indicator, { seriesCode, nameZh, nameEn }) =>
    addSeries(indicator, { code: seriesCode, nameZh, nameEn }),
  save: async (tx, series, indicator) => {
    await insertSeries(tx, indicator.id, series);
    const after = { series: series.code, seriesZh: series.nameZh, seriesEn: series.nameEn };
    return {
      value: { code: indicator.code },
      records: [{ type: "indicator", id: indicator.id, label: labelOf(indicator), before: null, after }],
    };
  },
});
