import { z } from "zod";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { withAges } from "@/lib/calendar/working-age";
import { query } from "@/lib/kernel/query";
import { mayCloseTasks } from "../completion.policy";
import { listCompletedTasks } from "../completion.store";

/** Completed tasks that wait to be struck off, the longest waiting first. */
export const listToStrikeOff = query({
  name: "completions.list-to-strike-off",
  input: z.object({}),
  allow: mayCloseTasks,
  kept: true,
  read: async (db, _input, scope, { today }) =>
    withAges(
      await listCompletedTasks(db, scope),
      ({ completedAt }) => completedAt,
      today,
      await loadCalendar(db, scope),
    ),
});
