import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { membershipStateOn } from "../membership";
import { membershipsOfUnit } from "../membership.store";
import { mayReadUnits } from "../unit.policy";
import { unitCode } from "../unit.schema";
import { findUnit } from "../unit.store";
import { dutiesOfUnit } from "../unit-duties.store";
import type { UnitView } from "../unit-view";

export const readUnit = query({
  name: "units.read-unit",
  input: z.object({ code: unitCode }),
  allow: mayReadUnits,
  read: async (db, { code }, scope, { today }): Promise<UnitView | null> => {
    const unit = await findUnit(db, code, scope);
    if (!unit) return null;
    const memberships = await membershipsOfUnit(db, unit.id, scope);
    return {
      ...unit,
      state: membershipStateOn(memberships, today),
      memberships,
      ...(await dutiesOfUnit(db, unit.id, scope)),
    };
  },
});
