import { query } from "@/lib/kernel/query";
import { isMemberOn, membershipStateOn } from "../membership";
import { membershipsOfPlan, planOn } from "../membership.store";
import { mayReadUnits } from "../unit.policy";
import { listUnitsInput } from "../unit.schema";
import { countUnits, unitIdsInOrder, unitsByIds } from "../unit.store";
import type { UnitListView, UnitRow } from "../unit-view";

/** Units and how they belong to the mechanism on a day. */
export const listUnits = query({
  name: "units.list-units",
  input: listUnitsInput,
  allow: mayReadUnits,
  read: async (db, input, scope, { today }): Promise<UnitListView | null> => {
    const on = input.on ?? today;
    const plan = await planOn(db, on, scope);
    if (!plan) return null;
    const memberships = await membershipsOfPlan(db, plan.id, scope);
    const ids = await unitIdsInOrder(db, { ...input, on, planId: plan.id }, scope);
    const units = await unitsByIds(db, ids, scope);
    const rows = units.map(({ id, ...unit }): UnitRow => {
      const periods = memberships.get(id) ?? [];
      const latest = periods.find((period) => period.joinedOn <= on);
      return {
        ...unit,
        state: membershipStateOn(periods, on),
        role: latest?.role ?? null,
        hostsOffice: latest?.hostsOffice ?? false,
        joinedOn: latest?.joinedOn ?? null,
        leftOn: latest?.leftOn ?? null,
        ...(latest?.grounds ? { grounds: latest.grounds } : {}),
      };
    });
    // For anybody but a coordinator the evidence asked for narrows nothing: he cannot probe with it.
    const evidence = scope.seesUnpublished ? input.evidence : null;
    const shown = rows.filter(
      (row) =>
        (input.membership === "ALL" || row.state === input.membership) &&
        (input.role === null || row.role === input.role) &&
        (evidence === null || row.grounds?.evidence === evidence),
    );
    const memberCount = [...memberships.values()].filter((periods) =>
      periods.some((p) => isMemberOn(p, on)),
    ).length;
    return {
      on,
      memberCount,
      announcedMemberCount: plan.announcedMemberCount,
      total: await countUnits(db, scope),
      rows: shown,
    };
  },
});
