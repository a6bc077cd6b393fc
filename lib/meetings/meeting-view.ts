import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { SourceView } from "@/lib/sources/source";
import type { AttendanceState } from "./attendance";
import type { DeliberatedDocument, Meeting, MeetingKind } from "./meeting";

export type MeetingLine = {
  id: string;
  code: string;
  kind: MeetingKind;
  number: number;
  titleZh: string;
  titleEn: string;
  heldOn: CalendarDate;
  placeZh: string;
  placeEn: string;
  documents: number;
};

/** `rulesNumber` is null where the document is no version of the rules that the reader may see. */
export type DeliberatedView = Omit<DeliberatedDocument, "rulesId"> & { rulesNumber: number | null };

export type AttendanceView = {
  unitCode: string;
  nameZh: string;
  nameEn: string;
  state: AttendanceState;
  personZh: string;
  personEn: string;
};

export type MeetingView = Omit<Meeting, "deliberated"> & {
  deliberated: DeliberatedView[];
  rulesApproved: { number: number; inForceFrom: CalendarDate }[];
  attendance: AttendanceView[];
  sources: SourceView[];
};
