import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { MEETING_KINDS, type MeetingKind, nextNumber } from "../meeting";
import { mayKeepMeetings } from "../meeting.policy";
import { findSurroundings } from "../meeting.store";

/** What the form for a new meeting starts from: the next number of each kind, and the rules it may deliberate. */
export const readConvening = query({
  name: "meetings.read-convening",
  input: z.object({}),
  allow: mayKeepMeetings,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const { taken, rules } = await findSurroundings(db, plan.id, null, scope);
    const next = MEETING_KINDS.map((kind): [MeetingKind, number] => [kind, nextNumber(kind, taken)]);
    return { planId: plan.id, next: Object.fromEntries(next) as Record<MeetingKind, number>, rules };
  },
});
