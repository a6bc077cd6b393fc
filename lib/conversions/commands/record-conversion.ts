import { command } from "@/lib/kernel/command";
import { recordConversion } from "../conversion";
import { mayRecordConversions } from "../conversion.policy";
import { recordConversionInput } from "../conversion.schema";
import { addReporters, insertConversion, recordingOf, unitCodes } from "../conversion.store";
import { labelOf, onPatents, trailed } from "../trail";

/** A contract or act on one or several patents; under a filing number that is there already, the unit joins. */
export const recordConversionCommand = command({
  name: "conversions.record-conversion",
  input: recordConversionInput,
  load: async (tx, input, scope) => ({ ...(await recordingOf(tx, input, scope)), typed: input }),
  allow: mayRecordConversions,
  decide: (recording, input, { actor, today }) => {
    const reporter = actor.role === "COORDINATOR" ? "responsible" : { unitId: actor.unitId };
    return recordConversion(recording, input, reporter, today);
  },
  save: async (tx, recorded, { typed }, { actor, now }) => {
    const { patents, unitIds } = recorded;
    const of = { patentIds: patents.map(({ id }) => id), unitIds };
    const units = (await unitCodes(tx, unitIds)).join(", ");
    const numbers = patents.map(({ number }) => number).join(", ");
    if (recorded.act === "join") {
      await addReporters(tx, recorded.id, of);
      const label = labelOf(recorded.id, typed);
      const after = { reporters: units, ...(numbers ? { patents: numbers } : {}) };
      const record = { type: "conversion", id: String(recorded.id), label, before: null, after };
      return { value: { id: recorded.id, joined: true }, records: [record, ...onPatents(patents, label)] };
    }
    const id = await insertConversion(tx, recorded.terms, of, { at: now, byId: actor.personId });
    const label = labelOf(id, recorded.terms);
    const after = { ...trailed(recorded.terms, numbers), reporters: units };
    const record = { type: "conversion", id: String(id), label, before: null, after };
    return { value: { id, joined: false }, records: [record, ...onPatents(patents, label)] };
  },
});
