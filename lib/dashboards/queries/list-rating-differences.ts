import { z } from "zod";
import { pageNumber } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { ATTENTION_A_PAGE, type Listed, listed, type RatingDifference } from "../attention";
import { findRatingDifferences } from "../attention.store";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";

/** Parts of tasks of which the unit and the coordinator think differently by a step or more. */
export const listRatingDifferences = query({
  name: "dashboards.list-rating-differences",
  input: z.object({ ...dashboardFilter, page: pageNumber, take: rowsAtATime(ATTENTION_A_PAGE) }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<Listed<RatingDifference> | null> => {
    const { page, take, ...filter } = input;
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    return listed(moment.date, { page, take }, (rows) =>
      findRatingDifferences(db, asked, filter, rows, scope),
    );
  },
});
