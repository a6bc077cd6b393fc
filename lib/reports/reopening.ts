import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Period, type PeriodCode, windowState } from "./period";
import type { PersonName, ReportState } from "./report";

export type FigureOnce = { name: string; unitOfMeasure: string; before: string | null; after: string | null };

/** A report that went back to its unit: what it said, and what the unit made of it. */
export type SentBack = {
  id: string;
  kind: "RETURNED" | "REOPENED";
  reportId: string;
  taskCode: string;
  title: string;
  titleEn: string;
  unitCode: string;
  nameZh: string;
  nameEn: string;
  period: PeriodCode;
  /** The day it was done, in Beijing. */
  on: CalendarDate;
  by: PersonName;
  field: string;
  reason: string;
  correctUntil: CalendarDate | null;
  /** Percent as handed in, or as approved, before. */
  before: number;
  /** Of the submission handed in last since; null while there is none. */
  after: number | null;
  /** Figures that differ between the two. */
  figures: FigureOnce[];
  state: ReportState;
};

/** Returns are everyday work while the window is open; after it has closed each changes what was counted. */
export function returnedAfterClosing<Row extends Pick<SentBack, "kind" | "period" | "on">>(
  rows: readonly Row[],
  periods: ReadonlyMap<PeriodCode, Period>,
): Row[] {
  return rows.filter(({ kind, period, on }) => {
    const window = periods.get(period);
    return kind === "RETURNED" && (!window || windowState(window, on) === "CLOSED");
  });
}

/** How many returns and reopenings there were, by period and day. */
export type SentBackCount = Pick<SentBack, "kind" | "period" | "on"> & { count: number };

export type SentBackFilter = {
  unit: string | null;
  period: PeriodCode | null;
  /** Of returns, only those from this instant on. */
  returnedFrom?: Date;
};
