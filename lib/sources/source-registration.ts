import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { SourceView } from "./source";

/** Grades a source may be entered with; D is demonstration data and never loaded. */
export const LOADED_GRADES = ["A", "B", "C"] as const;
export type LoadedGrade = (typeof LOADED_GRADES)[number];

/** Which kinds of records cite sources. */
export const SOURCE_USES = [
  "plans",
  "measures",
  "targets",
  "memberships",
  "documents",
  "observations",
  "meetings",
  "calendars",
] as const;
export type SourceUse = (typeof SOURCE_USES)[number];

export type ListedSource = SourceView & { publishedOn: CalendarDate | null; uses: Record<SourceUse, number> };

export type SourceParticulars = {
  titleZh: string;
  titleEn: string;
  /** Empty when there is none to give. */
  url: string;
  grade: LoadedGrade;
  publishedOn: CalendarDate | null;
};

export type SourceRegistration = SourceParticulars & { id: string };

export function registerSource(
  numbering: { last: number; holderOfUrl: string | null },
  particulars: SourceParticulars,
  today: CalendarDate,
): SourceRegistration | Refusal {
  if (particulars.grade === "C" && particulars.url !== "")
    return refuse("source.link-not-vouched", { field: "url" });
  if (numbering.holderOfUrl !== null)
    return refuse("source.url-known", { field: "url", params: { source: numbering.holderOfUrl } });
  if (particulars.publishedOn !== null && particulars.publishedOn > today)
    return refuse("source.published-in-future", { field: "publishedOn" });
  return { id: `S${numbering.last + 1}`, ...particulars };
}

export function timesUsed({ uses }: ListedSource): number {
  return SOURCE_USES.reduce((sum, use) => sum + uses[use], 0);
}
