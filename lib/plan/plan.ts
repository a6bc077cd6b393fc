import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence, SourceView } from "@/lib/sources/source";

/** A plan (方案) with its window; both ends are dates in Asia/Shanghai, the end included. */
export type Plan = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  documentNumber: string;
  issuerZh: string;
  issuerEn: string;
  documentDate: CalendarDate | null;
  publishedOn: CalendarDate | null;
  datesEvidence: Evidence;
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  mainThreadZh: string;
  mainThreadEn: string;
  summaryZh: string;
  summaryEn: string;
  announcedMemberCount: number | null;
  version: number;
};

export type PlanView = Plan & { sources: SourceView[] };

export type PlanWording = Pick<
  Plan,
  | "titleZh"
  | "titleEn"
  | "issuerZh"
  | "issuerEn"
  | "mainThreadZh"
  | "mainThreadEn"
  | "summaryZh"
  | "summaryEn"
> & { documentDate: CalendarDate | null; publishedOn: CalendarDate | null; datesEvidence: Evidence };

export function revisePlan(plan: Plan, wording: PlanWording): PlanWording | Refusal {
  const { documentDate, publishedOn } = wording;
  if (documentDate && publishedOn && publishedOn < documentDate) {
    return refuse("plan.published-before-dated", { field: "publishedOn" });
  }
  return unchanged(plan, wording) ? refuse("nothing-changed") : wording;
}

/** A part (部分) of the plan that groups measures. */
export type Theme = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  evidence: Evidence;
  version: number;
};

export type ThemeWording = Pick<Theme, "titleZh" | "titleEn" | "evidence">;

export function reviseTheme(theme: Theme, wording: ThemeWording): ThemeWording | Refusal {
  return unchanged(theme, wording) ? refuse("nothing-changed") : wording;
}

/** Whether every field of the new wording reads as before. */
export function unchanged<Wording extends object>(before: Wording, after: Partial<Wording>): boolean {
  return (Object.keys(after) as (keyof Wording)[]).every((field) => before[field] === after[field]);
}
