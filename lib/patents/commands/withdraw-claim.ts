import { command } from "@/lib/kernel/command";
import { mayKeepPatent } from "../patent.policy";
import { withdrawClaimInput } from "../patent.schema";
import { deleteClaim, lockPatent } from "../patent.store";
import { withdrawClaim } from "../patent-facts";
import { patentTrail } from "../trail";
import { unitActedFor } from "../unit-choice.store";

/** A unit no longer answers for it, and sees it no longer. */
export const withdrawClaimCommand = command({
  name: "patents.withdraw-claim",
  input: withdrawClaimInput,
  load: async (tx, { number, unit }, scope) => {
    const patent = await lockPatent(tx, number, scope);
    return patent && { ...patent, unit: await unitActedFor(tx, unit, scope) };
  },
  allow: mayKeepPatent,
  decide: (patent) => withdrawClaim(patent, patent.unit?.id ?? null),
  save: async (tx, event, patent, { actor }) => {
    await deleteClaim(tx, patent.id, event);
    const before = { claimedBy: patent.unit?.code ?? "" };
    const own = event.unitId === actor.unitId;
    return {
      value: { number: patent.number, seen: actor.role === "COORDINATOR" || !own },
      records: [patentTrail(patent, before, { claimedBy: "" })],
    };
  },
});
