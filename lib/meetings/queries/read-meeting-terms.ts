import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepMeetings } from "../meeting.policy";
import { meetingCode } from "../meeting.schema";
import { findRulesLines, findTerms } from "../meeting.store";

/** A meeting as its form holds it, with the versions of the rules it may have dealt with. */
export const readMeetingTerms = query({
  name: "meetings.read-meeting-terms",
  input: z.object({ code: meetingCode }),
  allow: mayKeepMeetings,
  read: async (db, { code }, scope) => {
    const meeting = await findTerms(db, code, scope);
    return meeting && { meeting, rules: await findRulesLines(db, meeting.planId, scope) };
  },
});
