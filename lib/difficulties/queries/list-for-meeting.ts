import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { meetingCode } from "@/lib/meetings/meeting.schema";
import { mayReadDifficulties } from "../difficulty.policy";
import { difficultiesForMeeting } from "../difficulty-list.store";

/** The unsolved difficulties that are submitted to a meeting without anybody's doing. */
export const listForMeeting = query({
  name: "difficulties.list-for-meeting",
  input: z.object({ code: meetingCode }),
  allow: mayReadDifficulties,
  read: (db, { code }, scope, { today }) => difficultiesForMeeting(db, code, today, scope),
});
