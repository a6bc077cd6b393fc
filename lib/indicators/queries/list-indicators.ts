import { query } from "@/lib/kernel/query";
import { mayReadIndicators } from "../indicator.policy";
import { listIndicatorsInput } from "../indicator.schema";
import { listIndicators } from "../indicator.store";
import { siftIndicators } from "../indicator-list";

/** The indicators asked for, with how many there are at all and which measures they serve. */
export const listIndicatorsQuery = query({
  name: "indicators.list-indicators",
  input: listIndicatorsInput,
  allow: mayReadIndicators,
  read: async (db, asked, scope) => {
    const all = await listIndicators(db, scope);
    const measures = new Map(
      all.flatMap((indicator) => indicator.measures.map((measure) => [measure.code, measure])),
    );
    return {
      asked,
      total: all.length,
      indicators: siftIndicators(all, asked),
      measures: [...measures.values()].sort((a, b) => a.code.localeCompare(b.code)),
    };
  },
});
