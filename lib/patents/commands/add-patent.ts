import { holdersOf } from "@/lib/institutions/institution.store";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { canonicalOf } from "../application-number";
import { mayKeepPatents } from "../patent.policy";
import { addPatentInput } from "../patent.schema";
import { insertClaim, insertPatent, lockNumber } from "../patent.store";
import { addPatent, factsOf } from "../patent-facts";
import { claimTrail, patentTrail } from "../trail";
import { unitActedFor } from "../unit-choice.store";

/** A patent entered by hand; when its number is there under other units, the unit's claim is recorded instead. */
export const addPatentCommand = command({
  name: "patents.add-patent",
  input: addPatentInput,
  load: async (tx, { number, unit }, scope) => ({
    there: await lockNumber(tx, canonicalOf(number), scope),
    unit: await unitActedFor(tx, unit, scope),
  }),
  allow: mayKeepPatents,
  decide: (subject, { number, inventors, yearConfirmed, unit: _unit, ...facts }, { today }) =>
    addPatent(subject, { number, inventors, yearConfirmed, facts }, today),
  save: async (tx, event, { unit }, { now, today, actor }) => {
    const by = { unitId: unit?.id ?? actor.unitId, at: now, byId: actor.personId };
    const { number } = event;
    if (event.act === "claim") {
      await insertClaim(tx, event.id, { ...by, note: "" });
      return { value: { number, claimed: true }, records: [claimTrail(event, unit, "")] };
    }
    const holders = await holdersOf(tx, event.facts.holders.split("\n"));
    const id = await insertPatent(tx, event, holders, { ...by, today });
    const inventors = event.inventors === "" ? {} : { inventors: event.inventors };
    const after = { ...factsOf(event.facts), ...inventors, unit: unit?.code };
    const record = patentTrail({ id, number, title: event.facts.title }, null, after);
    return { value: { number, claimed: false }, records: [record] };
  },
  // Two units may add the same number at the same moment: the second one's next try is a claim.
  constraints: { application_no: refuse("patent.added-meanwhile", { field: "number" }) },
});
