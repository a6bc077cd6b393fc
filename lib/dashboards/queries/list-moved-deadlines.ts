import { z } from "zod";
import { pageNumber } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { ATTENTION_A_PAGE, type Listed, listed, type MovedDeadline } from "../attention";
import { findMovedDeadlines } from "../attention.store";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";

/** Tasks and parts whose date is not the one first set; the first stays beside it. */
export const listMovedDeadlines = query({
  name: "dashboards.list-moved-deadlines",
  input: z.object({ ...dashboardFilter, page: pageNumber, take: rowsAtATime(ATTENTION_A_PAGE) }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<Listed<MovedDeadline> | null> => {
    const { page, take, ...filter } = input;
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    return listed(moment.date, { page, take }, (rows) => findMovedDeadlines(db, asked, filter, rows, scope));
  },
});
