import { command } from "@/lib/kernel/command";
import { adoptDefinition } from "../indicator";
import { mayKeepIndicators } from "../indicator.policy";
import { adoptDefinitionInput } from "../indicator.schema";
import { insertDefinition, lockIndicator } from "../indicator.store";
import { filled, labelOf } from "../trail";

export const adoptDefinitionCommand = command({
  name: "indicators.adopt-definition",
  input: adoptDefinitionInput,
  load: (tx, { code }, scope) => lockIndicator(tx, code, scope),
  allow: mayKeepIndicators,
  decide: (indicator, { code: _code, ...definition }) => adoptDefinition(indicator, definition),
  save: async (tx, { number, ...definition }, indicator) => {
    await insertDefinition(tx, indicator.id, { number, ...definition });
    const after = filled({ definition: number, ...definition });
    return {
      value: { code: indicator.code },
      records: [{ type: "indicator", id: indicator.id, label: labelOf(indicator), before: null, after }],
    };
  },
});
