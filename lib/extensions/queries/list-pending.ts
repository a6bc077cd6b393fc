import { z } from "zod";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { withAges } from "@/lib/calendar/working-age";
import { query } from "@/lib/kernel/query";
import { mayDecideExtensions } from "../extension.policy";
import { listPendingRequests } from "../extension.store";

/** Requests for a later date that wait for the office, the longest waiting first. */
export const listPendingExtensions = query({
  name: "extensions.list-pending",
  input: z.object({}),
  allow: mayDecideExtensions,
  kept: true,
  read: async (db, _input, scope, { today }) =>
    withAges(await listPendingRequests(db, scope), ({ at }) => at, today, await loadCalendar(db, scope)),
});
