import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepMeetings } from "../meeting.policy";
import { meetingCode } from "../meeting.schema";
import { findAttendance, findExpectedUnits, findTerms } from "../meeting.store";

/** The attendance form of a meeting: a line for each unit that was a member on the day. */
export const readAttendance = query({
  name: "meetings.read-attendance",
  input: z.object({ code: meetingCode }),
  allow: mayKeepMeetings,
  read: async (db, { code }, scope) => {
    const meeting = await findTerms(db, code, scope);
    if (!meeting) return null;
    const units = await findExpectedUnits(db, meeting, scope);
    const entries = await findAttendance(db, meeting.id, units, scope);
    return {
      meeting,
      lines: units.map((unit) => ({ ...unit, ...entries.find(({ unitId }) => unitId === unit.id) })),
    };
  },
});
