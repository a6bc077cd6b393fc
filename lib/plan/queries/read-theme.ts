import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadPlan } from "../plan.policy";
import { themeCode } from "../plan.schema";
import { findTheme } from "../theme.store";

export const readTheme = query({
  name: "plan.read-theme",
  input: z.object({ code: themeCode }),
  allow: mayReadPlan,
  read: (db, { code }, scope) => findTheme(db, code, scope),
});
