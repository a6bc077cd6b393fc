import { type Refusal, refuse } from "@/lib/kernel/outcome";

export const ATTENDANCE_STATES = ["PRESENT", "EXCUSED", "ABSENT"] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** A unit's line in the form; without a state nothing is known of it. */
export type AttendanceEntry = {
  unitId: string;
  state: AttendanceState | null;
  personZh: string;
  personEn: string;
};

export type RecordedAttendance = AttendanceEntry & { state: AttendanceState };

export type ExpectedUnit = { id: string; code: string; nameZh: string };

/** Attendance of those who belonged to the mechanism on the day, and of nobody else. */
export function recordAttendance(
  before: readonly AttendanceEntry[],
  expected: readonly ExpectedUnit[],
  entries: readonly AttendanceEntry[],
): RecordedAttendance[] | Refusal {
  const seen = new Set<string>();
  const recorded: RecordedAttendance[] = [];
  for (const [index, entry] of entries.entries()) {
    const field = `attendance.${index}.state`;
    if (!expected.some(({ id }) => id === entry.unitId))
      return refuse("meeting.unit-not-expected", { field });
    if (seen.has(entry.unitId)) return refuse("meeting.unit-twice", { field });
    seen.add(entry.unitId);
    const { state } = entry;
    if (state) recorded.push({ ...entry, state });
    else if (entry.personZh || entry.personEn) return refuse("meeting.person-without-state", { field });
  }
  const known = before.filter(({ state }) => state !== null);
  return sameEntries(known, recorded) ? refuse("nothing-changed") : recorded;
}

function sameEntries(before: readonly AttendanceEntry[], after: readonly AttendanceEntry[]): boolean {
  const inOrder = (entries: readonly AttendanceEntry[]) =>
    entries
      .map(({ unitId, state, personZh, personEn }) => [unitId, state, personZh, personEn].join("\u0000"))
      .sort();
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after));
}

const STATE_WORDS: Record<AttendanceState, string> = {
  PRESENT: "出席 present",
  EXCUSED: "请假 excused",
  ABSENT: "缺席 absent",
};

/** One line a unit, in the order of the list of members. */
export function attendanceTrail(
  entries: readonly AttendanceEntry[],
  expected: readonly ExpectedUnit[],
): string {
  return expected
    .flatMap(({ id, nameZh }) => {
      const entry = entries.find(({ unitId }) => unitId === id);
      if (!entry?.state) return [];
      const person = [entry.personZh, entry.personEn].filter(Boolean).join(" / ");
      return [`${nameZh}：${STATE_WORDS[entry.state]}${person ? `（${person}）` : ""}`];
    })
    .join("\n");
}
