import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { type Meeting, reviseMeeting, termsTrail } from "../meeting";
import { mayKeepMeetings } from "../meeting.policy";
import { reviseMeetingInput } from "../meeting.schema";
import { findSurroundings, lockMeeting, updateMeeting } from "../meeting.store";

export const reviseMeetingCommand = command({
  name: "meetings.revise-meeting",
  input: reviseMeetingInput,
  load: async (tx, { code }, scope) => {
    const meeting = await lockMeeting(tx, code, scope);
    return meeting && { ...meeting, around: await findSurroundings(tx, meeting.planId, meeting.id, scope) };
  },
  record: (meeting) => ({ type: "meeting", id: meeting.id }),
  allow: mayKeepMeetings,
  decide: (meeting, { code: _code, version: _version, ...terms }) =>
    reviseMeeting(meeting, terms, meeting.around),
  save: async (tx, terms, meeting) => {
    await updateMeeting(tx, meeting.id, terms);
    const { rules } = meeting.around;
    const trail = changed(termsTrail(termsOf(meeting), rules), termsTrail(terms, rules));
    return {
      value: { code: meeting.code },
      records: [{ type: "meeting", id: meeting.id, label: terms.titleZh, ...trail }],
    };
  },
  constraints: {
    meeting_plan_id_kind_number_key: refuse("meeting.number-taken", { field: "number" }),
  },
});

function termsOf({ id: _id, code: _code, planId: _plan, version: _version, ...terms }: Meeting) {
  return terms;
}
