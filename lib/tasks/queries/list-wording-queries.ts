import { z } from "zod";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { withAges } from "@/lib/calendar/working-age";
import { query } from "@/lib/kernel/query";
import { findOpenWordingQueries } from "../open-wording.store";
import { mayAnswerWording } from "../task.policy";

/** What units have asked about wordings and the office has not answered. */
export const listWordingQueries = query({
  name: "tasks.list-wording-queries",
  input: z.object({}),
  allow: mayAnswerWording,
  kept: true,
  read: async (db, _input, scope, { today }) =>
    withAges(await findOpenWordingQueries(db, scope), ({ at }) => at, today, await loadCalendar(db, scope)),
});
