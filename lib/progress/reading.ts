import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { PeriodCode } from "@/lib/reports/period";

/**
 * What the dates alone say of a task: 序时推进, 临近到期, 滞后, 逾期; 按期办结, 逾期办结 once it is completed.
 * Never mixed with what the unit or the coordinator says.
 */
export const DATE_LIGHTS = ["ON_SCHEDULE", "NEAR_DUE", "BEHIND", "OVERDUE", "DONE", "DONE_LATE"] as const;
export type DateLight = (typeof DATE_LIGHTS)[number];

export const RATINGS = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
/** 研判: 正常推进, 存在风险, 明显滞后 */
export type Rating = (typeof RATINGS)[number];

/** How far a task, or a unit's part of it, is as of a day. Percentages are whole numbers. */
export type Reading = {
  /** What the milestones say should be done. */
  planned: number;
  /** Of the latest approved report; null when none is approved. */
  actual: number | null;
  actualPeriod: PeriodCode | null;
  light: DateLight;
  /** 现定时限 */
  dueOn: CalendarDate;
  unitRating: Rating | null;
  coordinatorRating: Rating | null;
};

export type TaskReading = Reading & {
  parts: (Reading & { unitCode: string; role: "LEAD" | "SUPPORT" })[];
};
