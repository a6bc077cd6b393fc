import { z } from "zod";
import { pageNumber } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { ATTENTION_A_PAGE, type Listed, listed, type OpenDifficulty } from "../attention";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";
import { findOpenDifficulties } from "../open-difficulty.store";

/** The difficulties open as of a day, open for longest first. */
export const listOpenDifficulties = query({
  name: "dashboards.list-open-difficulties",
  input: z.object({ ...dashboardFilter, page: pageNumber, take: rowsAtATime(ATTENTION_A_PAGE) }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<Listed<OpenDifficulty> | null> => {
    const { page, take, ...filter } = input;
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    return listed(moment.date, { page, take }, (rows) =>
      findOpenDifficulties(db, { ...moment, planId: plan.id }, filter, rows, scope),
    );
  },
});
