import { command } from "@/lib/kernel/command";
import { findUnit } from "@/lib/units/unit.store";
import { mayHandOver } from "../patent.policy";
import { handOverInput } from "../patent.schema";
import { changeResponsibility, lockPatent } from "../patent.store";
import { handOver } from "../patent-facts";
import { patentTrail } from "../trail";
import { unitCodeOf } from "../unit-choice.store";

/** Which unit answers for it first: that the units have agreed, the office records. */
export const handOverCommand = command({
  name: "patents.hand-over",
  input: handOverInput,
  load: async (tx, { number, unit }, scope) => {
    const patent = await lockPatent(tx, number, scope);
    if (!patent) return null;
    const [to, from] = [await findUnit(tx, unit, scope), await unitCodeOf(tx, patent.unitIds[0], scope)];
    return { ...patent, to, from };
  },
  allow: mayHandOver,
  decide: (patent) => handOver(patent, patent.to?.id ?? null),
  save: async (tx, event, patent, { now, actor }) => {
    await changeResponsibility(tx, patent.id, event, { at: now, byId: actor.personId });
    const [before, after] = [{ responsible: patent.from }, { responsible: patent.to?.code ?? "" }];
    return { value: { number: patent.number }, records: [patentTrail(patent, before, after)] };
  },
});
