import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { measureCode } from "../measure.schema";
import { findMeasure } from "../measure.store";
import { mayReadPlan } from "../plan.policy";

export const readMeasure = query({
  name: "plan.read-measure",
  input: z.object({ code: measureCode }),
  allow: mayReadPlan,
  read: (db, { code }, scope) => findMeasure(db, code, scope),
});
