import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import type { UnitParticulars } from "../unit";
import { mayKeepUnits } from "../unit.policy";
import { registerUnitInput } from "../unit.schema";
import { insertUnit } from "../unit.store";
import { UNIT_CONSTRAINTS } from "../unit-constraints";

/** A unit by itself is nobody's member yet: see record-membership. */
export const registerUnitCommand = command({
  name: "units.register-unit",
  input: registerUnitInput,
  load: async () => ({}),
  allow: mayKeepUnits,
  decide: (_nothing, unit): UnitParticulars & { code: string } => unit,
  save: async (tx, { code, ...particulars }) => {
    const id = await insertUnit(tx, code, particulars);
    return {
      value: { code },
      records: [{ type: "unit", id, label: code, before: null, after: { code, ...particulars } }],
    };
  },
  constraints: { ...UNIT_CONSTRAINTS, unit_code_key: refuse("unit.code-taken", { field: "code" }) },
});
