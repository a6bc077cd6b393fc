import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { conveneMeeting, freeCode, termsTrail } from "../meeting";
import { mayKeepMeetings } from "../meeting.policy";
import { conveneMeetingInput } from "../meeting.schema";
import { findCodes, findSurroundings, insertMeeting, lockPlanOfMeetings } from "../meeting.store";

export const conveneMeetingCommand = command({
  name: "meetings.convene-meeting",
  input: conveneMeetingInput,
  load: async (tx, { planId }, scope) => {
    const plan = await lockPlanOfMeetings(tx, planId, scope);
    if (!plan) return null;
    const around = await findSurroundings(tx, planId, null, scope);
    return { planId, around, codes: await findCodes(tx, scope) };
  },
  allow: mayKeepMeetings,
  decide: ({ around }, { planId: _plan, ...terms }) => conveneMeeting(terms, around),
  save: async (tx, terms, { planId, around, codes }) => {
    const code = freeCode(terms.kind, terms.number, codes);
    const id = await insertMeeting(tx, planId, code, terms);
    return {
      value: { code },
      records: [{ type: "meeting", id, label: terms.titleZh, after: termsTrail(terms, around.rules) }],
    };
  },
  constraints: {
    meeting_plan_id_kind_number_key: refuse("meeting.number-taken", { field: "number" }),
  },
});
