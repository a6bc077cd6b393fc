import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadPlan } from "../plan.policy";
import { targetCode } from "../plan.schema";
import { findTarget } from "../target.store";

export const readTarget = query({
  name: "plan.read-target",
  input: z.object({ code: targetCode }),
  allow: mayReadPlan,
  read: (db, { code }, scope) => findTarget(db, code, scope),
});
