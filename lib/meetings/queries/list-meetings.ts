import { z } from "zod";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { MEETING_KINDS } from "../meeting";
import { mayReadMeetings } from "../meeting.policy";
import { findMeetings, findMeetingYears } from "../meeting.store";

const PAGE_SIZE = 25;

/** The meetings of the current plan, by words, kind and year. */
export const listMeetings = query({
  name: "meetings.list-meetings",
  input: z.object({
    q: searchText,
    kind: oneOfOrAll(MEETING_KINDS),
    year: z.coerce.number().int().min(1900).max(2999).nullable().catch(null).default(null),
    sort: sortKey(["date", "kind"], "-date"),
    page: pageNumber,
    take: rowsAtATime(PAGE_SIZE),
  }),
  allow: mayReadMeetings,
  read: async (db, { sort, page, take, ...filter }, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const [matching, { years, total }] = await Promise.all([
      findMeetings(db, plan.id, filter, sort, scope),
      findMeetingYears(db, plan.id, scope),
    ]);
    const pages = Math.max(1, Math.ceil(matching.length / take));
    const current = Math.min(page, pages);
    return {
      meetings: matching.slice((current - 1) * take, current * take),
      shown: matching.length,
      total,
      years,
      page: current,
      pages,
    };
  },
});
