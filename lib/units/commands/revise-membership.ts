import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { unknownSources } from "@/lib/sources/source.store";
import { reviseMembership } from "../membership";
import { lockMembership, updateMembership } from "../membership.store";
import { mayKeepUnits } from "../unit.policy";
import { reviseMembershipInput } from "../unit.schema";
import { MEMBERSHIP_CONSTRAINTS } from "../unit-constraints";
import { findOpenDuties } from "../unit-duties.store";

/** Above all: what speaks for a membership, when a list of members is published at last. */
export const reviseMembershipCommand = command({
  name: "units.revise-membership",
  input: reviseMembershipInput,
  load: async (tx, { membershipId, sourceIds }, scope) => {
    const membership = await lockMembership(tx, membershipId, scope);
    if (!membership) return null;
    const unknown = await unknownSources(tx, sourceIds, scope);
    return { ...membership, unknown, openDuties: await findOpenDuties(tx, membershipId, scope) };
  },
  record: (membership) => ({ type: "membership", id: membership.id }),
  allow: mayKeepUnits,
  decide: (membership, { membershipId: _id, version: _version, ...terms }) =>
    reviseMembership(membership, terms, membership.unknown, membership.openDuties),
  save: async (tx, terms, membership) => {
    await updateMembership(tx, membership.id, terms);
    const { id, unitCode } = membership;
    return {
      value: { code: unitCode },
      records: [{ type: "membership", id, label: unitCode, ...changed(membership, terms) }],
    };
  },
  constraints: MEMBERSHIP_CONSTRAINTS,
});
