import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { SourceView } from "@/lib/sources/source";
import type { MembershipEvidence, MembershipRole, MembershipState } from "./membership";
import type { Unit } from "./unit";

export type UnitChoice = { code: string; nameZh: string; nameEn: string };

/**
 * What speaks for a membership is the coordinators' working material. Nobody else's view has
 * these fields at all: not even to tell that there is something he is not shown.
 */
export type MembershipGrounds = {
  evidence: MembershipEvidence;
  unconfirmed: boolean;
  noteZh: string;
  noteEn: string;
};

export type UnitRow = {
  code: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  protocolRank: number;
  state: MembershipState;
  /** Of the period that holds on the day, or else the last one before it. */
  role: MembershipRole | null;
  hostsOffice: boolean;
  joinedOn: CalendarDate | null;
  leftOn: CalendarDate | null;
  grounds?: Pick<MembershipGrounds, "evidence" | "unconfirmed">;
};

export type UnitListView = {
  on: CalendarDate;
  /** Counted on that day. */
  memberCount: number;
  /** As announced; beside the count, never in its place. */
  announcedMemberCount: number | null;
  total: number;
  rows: UnitRow[];
};

export type MembershipView = {
  id: string;
  planTitleZh: string;
  planTitleEn: string;
  role: MembershipRole;
  hostsOffice: boolean;
  joinedOn: CalendarDate;
  leftOn: CalendarDate | null;
  sources: SourceView[];
  grounds?: MembershipGrounds;
};

type Titled = { code: string; titleZh: string; titleEn: string };

export type UnitView = Unit & {
  state: MembershipState;
  memberships: MembershipView[];
  measures: (Titled & { role: "LEAD" | "SUPPORT" })[];
  documents: (Titled & { number: string | null })[];
  meetings: (Titled & { heldOn: CalendarDate; state: "PRESENT" | "EXCUSED" | "ABSENT" })[];
};
