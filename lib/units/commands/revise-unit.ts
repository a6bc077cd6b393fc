import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { reviseUnit } from "../unit";
import { mayKeepUnits } from "../unit.policy";
import { reviseUnitInput } from "../unit.schema";
import { lockUnit, updateUnit } from "../unit.store";
import { UNIT_CONSTRAINTS } from "../unit-constraints";

export const reviseUnitCommand = command({
  name: "units.revise-unit",
  input: reviseUnitInput,
  load: (tx, { code }, scope) => lockUnit(tx, code, scope),
  record: (unit) => ({ type: "unit", id: unit.id }),
  allow: mayKeepUnits,
  decide: (unit, { code: _code, version: _version, ...particulars }) => reviseUnit(unit, particulars),
  save: async (tx, particulars, unit) => {
    await updateUnit(tx, unit.id, particulars);
    return {
      value: { code: unit.code },
      records: [{ type: "unit", id: unit.id, label: unit.code, ...changed(unit, particulars) }],
    };
  },
  constraints: UNIT_CONSTRAINTS,
});
