import { command } from "@/lib/kernel/command";
import { cancelConversion } from "../conversion";
import { mayChangeConversion } from "../conversion.policy";
import { cancelConversionInput } from "../conversion.schema";
import { lockConversion, markCancelled } from "../conversion.store";
import { labelOf } from "../trail";

export const cancelConversionCommand = command({
  name: "conversions.cancel-conversion",
  input: cancelConversionInput,
  load: (tx, { id }, scope) => lockConversion(tx, id, scope),
  record: ({ id }) => ({ type: "conversion", id: String(id) }),
  allow: (actor, conversion) => mayChangeConversion(actor, conversion),
  decide: (conversion, { reason }, { actor }) => {
    const by = actor.role === "COORDINATOR" ? "coordinator" : { unitId: actor.unitId };
    return cancelConversion(conversion, reason, by);
  },
  save: async (tx, { reason }, conversion, { now }) => {
    const { id } = conversion;
    await markCancelled(tx, id, reason, now);
    const after = { cancelled: true, reason };
    const record = { type: "conversion", id: String(id), label: labelOf(id, conversion) };
    return { value: { id }, records: [{ ...record, before: { cancelled: false }, after }] };
  },
});
