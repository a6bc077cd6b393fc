import { command } from "@/lib/kernel/command";
import { registerIndicator } from "../indicator";
import { mayKeepIndicators } from "../indicator.policy";
import { registerIndicatorInput } from "../indicator.schema";
import { insertIndicator, lockPlanForRegistration } from "../indicator.store";
import { filled, labelOf } from "../trail";

export const registerIndicatorCommand = command({
  name: "indicators.register-indicator",
  input: registerIndicatorInput,
  load: lockPlanForRegistration,
  allow: mayKeepIndicators,
  decide: (subject, { plan: _plan, ...registration }) => registerIndicator(subject, registration),
  save: async (tx, registration, subject) => {
    const id = await insertIndicator(tx, subject, registration);
    return {
      value: { code: registration.code },
      records: [
        { type: "indicator", id, label: labelOf(registration), before: null, after: filled(registration) },
      ],
    };
  },
});
