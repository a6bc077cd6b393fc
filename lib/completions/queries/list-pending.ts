import { z } from "zod";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { withAges } from "@/lib/calendar/working-age";
import { query } from "@/lib/kernel/query";
import { mayCloseTasks } from "../completion.policy";
import { listPendingRequests } from "../completion.store";

/** Completion requests that wait for the office, the longest waiting first. */
export const listPendingCompletions = query({
  name: "completions.list-pending",
  input: z.object({}),
  allow: mayCloseTasks,
  kept: true,
  read: async (db, _input, scope, { today }) =>
    withAges(await listPendingRequests(db, scope), ({ at }) => at, today, await loadCalendar(db, scope)),
});
