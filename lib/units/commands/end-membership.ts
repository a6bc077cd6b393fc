import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { endMembership } from "../membership";
import { closeMembership, lockMembership } from "../membership.store";
import { mayKeepUnits } from "../unit.policy";
import { endMembershipInput } from "../unit.schema";
import { findOpenDuties } from "../unit-duties.store";

export const endMembershipCommand = command({
  name: "units.end-membership",
  input: endMembershipInput,
  load: async (tx, { membershipId }, scope) => {
    const membership = await lockMembership(tx, membershipId, scope);
    return membership && { ...membership, openDuties: await findOpenDuties(tx, membershipId, scope) };
  },
  record: (membership) => ({ type: "membership", id: membership.id }),
  allow: mayKeepUnits,
  decide: (membership, { leftOn }) => endMembership(membership, leftOn, membership.openDuties),
  save: async (tx, { leftOn }, membership) => {
    await closeMembership(tx, membership.id, leftOn);
    const { id, unitCode } = membership;
    return {
      value: { code: unitCode },
      records: [{ type: "membership", id, label: unitCode, ...changed(membership, { leftOn }) }],
    };
  },
});
