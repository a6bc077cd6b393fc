import { command } from "@/lib/kernel/command";
import { canonicalOf } from "../application-number";
import { mayKeepPatents } from "../patent.policy";
import { claimPatentInput } from "../patent.schema";
import { insertClaim, lockNumber } from "../patent.store";
import { claimPatent } from "../patent-facts";
import { claimTrail } from "../trail";
import { unitActedFor } from "../unit-choice.store";

/** By its number alone: a unit sees nothing of a patent before it says that it answers for it. */
export const claimPatentCommand = command({
  name: "patents.claim-patent",
  input: claimPatentInput,
  load: async (tx, { number, unit, note }, scope) => ({
    there: await lockNumber(tx, canonicalOf(number), scope),
    unit: await unitActedFor(tx, unit, scope),
    note,
  }),
  allow: mayKeepPatents,
  decide: (subject, { number }) => claimPatent(subject, { number }),
  save: async (tx, event, { unit, note }, { now, actor }) => {
    const unitId = unit?.id ?? actor.unitId;
    await insertClaim(tx, event.id, { unitId, note, at: now, byId: actor.personId });
    return { value: { number: event.number, claimed: true }, records: [claimTrail(event, unit, note)] };
  },
});
