import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { endMembership } from "../membership";
import { closeMembership, lockMembership } from "../membership.store";
import { mayKeepUnits } from "../unit.policy";
import { endMembershipInput } from "../unit.schema";

export const endMembershipCommand = command({
  name: "units.end-membership",
  input: endMembershipInput,
  load: (tx, { membershipId }, scope) => lockMembership(tx, membershipId, scope),
  record: (membership) => ({ type: "membership", id: membership.id }),
  allow: mayKeepUnits,
  decide: (membership, { leftOn }) => endMembership(membership, leftOn),
  save: async (tx, { leftOn }, membership) => {
    await closeMembership(tx, membership.id, leftOn);
    const { id, unitCode } = membership;
    return {
      value: { code: unitCode },
      records: [{ type: "membership", id, label: unitCode, ...changed(membership, { leftOn }) }],
    };
  },
});
