import { command } from "@/lib/kernel/command";
import { attendanceTrail, recordAttendance } from "../attendance";
import { mayKeepMeetings } from "../meeting.policy";
import { recordAttendanceInput } from "../meeting.schema";
import { findAttendance, findExpectedUnits, lockMeeting, replaceAttendance } from "../meeting.store";

export const recordAttendanceCommand = command({
  name: "meetings.record-attendance",
  input: recordAttendanceInput,
  load: async (tx, { code }, scope) => {
    const meeting = await lockMeeting(tx, code, scope);
    if (!meeting) return null;
    const expected = await findExpectedUnits(tx, meeting, scope);
    const attendance = await findAttendance(tx, meeting.id, expected, scope);
    return { id: meeting.id, code, titleZh: meeting.titleZh, version: meeting.version, expected, attendance };
  },
  record: (meeting) => ({ type: "meeting", id: meeting.id }),
  allow: mayKeepMeetings,
  decide: ({ attendance, expected }, { attendance: entries }) =>
    recordAttendance(attendance, expected, entries),
  save: async (tx, entries, { id, code, titleZh, expected, attendance }) => {
    await replaceAttendance(tx, id, entries);
    const before = { attendance: attendanceTrail(attendance, expected) };
    const after = { attendance: attendanceTrail(entries, expected) };
    return { value: { code }, records: [{ type: "meeting", id, label: titleZh, before, after }] };
  },
});
