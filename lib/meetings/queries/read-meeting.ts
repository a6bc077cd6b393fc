import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadMeetings } from "../meeting.policy";
import { meetingCode } from "../meeting.schema";
import { findMeeting } from "../meeting.store";

export const readMeeting = query({
  name: "meetings.read-meeting",
  input: z.object({ code: meetingCode }),
  allow: mayReadMeetings,
  read: (db, { code }, scope) => findMeeting(db, code, scope),
});
