import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Article } from "./article";
import { type RulesParticulars, type RulesStatus, statusOn, supersededFrom } from "./rules-version";

export type MeetingLine = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  heldOn: CalendarDate;
};

export type VersionLine = {
  id: string;
  number: number;
  titleZh: string;
  titleEn: string;
  inForceFrom: CalendarDate | null;
  approvedBy: MeetingLine | null;
};

export type RulesText = RulesParticulars & {
  id: string;
  planId: string;
  number: number;
  inForceFrom: CalendarDate | null;
  version: number;
  approvedBy: MeetingLine | null;
  articles: Article[];
};

export type VersionView = VersionLine & { status: RulesStatus };

export type RulesView = RulesText & {
  status: RulesStatus;
  /** The day a later version takes over, when one is known. */
  supersededFrom: CalendarDate | null;
  versions: VersionView[];
};

export function rulesView(text: RulesText, versions: readonly VersionLine[], today: CalendarDate): RulesView {
  return {
    ...text,
    status: statusOn(text, versions, today),
    supersededFrom: supersededFrom(text, versions),
    versions: versionViews(versions, today),
  };
}

export function versionViews(versions: readonly VersionLine[], today: CalendarDate): VersionView[] {
  return versions.map((version) => ({ ...version, status: statusOn(version, versions, today) }));
}
