import { z } from "zod";
import { pageNumber, sortKey } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { within } from "@/lib/progress/cell";
import { findCells } from "@/lib/progress/cell.store";
import { partRole } from "@/lib/progress/progress.schema";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { COUNTED_A_PAGE, COUNTED_SORTS, type CountedTasksView } from "../counted-task";
import { findCountedTasks } from "../counted-task.store";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";
import { standOf } from "../standing";

/** The tasks, or parts of tasks, behind a figure, with the figure itself. */
export const listCountedTasks = query({
  name: "dashboards.list-counted-tasks",
  input: z.object({
    ...dashboardFilter,
    role: partRole,
    sort: sortKey(COUNTED_SORTS, "light"),
    page: pageNumber,
    take: rowsAtATime(COUNTED_A_PAGE),
  }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<CountedTasksView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(input, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    const cells = await findCells(db, asked, context.now, scope);
    const stand = standOf(within(cells, input).filter(({ role }) => role === input.role));
    const count = stand?.tasks ?? 0;
    const pages = Math.max(1, Math.ceil(count / input.take));
    const page = Math.min(input.page, pages);
    const rows = await findCountedTasks(db, asked, { ...input, page }, scope);
    return { date: moment.date, stand, count, page, pages, rows };
  },
});
