import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findUnitChoices } from "../measure.store";
import { mayKeepPlan } from "../plan.policy";

/** The units a measure can be divided among. */
export const listUnitChoices = query({
  name: "plan.list-unit-choices",
  input: z.object({}),
  allow: mayKeepPlan,
  read: (db, _input, scope) => findUnitChoices(db, scope),
});
