import { command } from "@/lib/kernel/command";
import { unknownSources } from "@/lib/sources/source.store";
import { recordMembership } from "../membership";
import { insertMembership, planOn } from "../membership.store";
import { mayKeepUnits } from "../unit.policy";
import { recordMembershipInput } from "../unit.schema";
import { lockUnit } from "../unit.store";
import { MEMBERSHIP_CONSTRAINTS } from "../unit-constraints";

/** The unit joins the mechanism of the plan that runs on the day it joins. */
export const recordMembershipCommand = command({
  name: "units.record-membership",
  input: recordMembershipInput,
  load: async (tx, { code, joinedOn, sourceIds }, scope) => {
    const unit = await lockUnit(tx, code, scope);
    const plan = await planOn(tx, joinedOn, scope);
    return unit && plan && { unit, plan, unknown: await unknownSources(tx, sourceIds, scope) };
  },
  allow: mayKeepUnits,
  decide: ({ unknown }, { code: _code, ...terms }) => recordMembership({ ...terms, leftOn: null }, unknown),
  save: async (tx, terms, { unit, plan }) => {
    const id = await insertMembership(tx, { planId: plan.id, unitId: unit.id }, terms);
    return {
      value: { code: unit.code },
      records: [{ type: "membership", id, label: unit.code, before: null, after: terms }],
    };
  },
  constraints: MEMBERSHIP_CONSTRAINTS,
});
