import type { HistoryEntry } from "@/lib/history/history";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Institution } from "./institution";

/** An institution as lists show it. */
export type InstitutionLine = Omit<Institution, "version"> & {
  /** Of which it is the first holder, by whom a patent is counted. */
  patents: number;
};

export type InstitutionListView = {
  rows: InstitutionLine[];
  shown: number;
  total: number;
  page: number;
  pages: number;
  today: CalendarDate;
};

export type InstitutionView = {
  institution: Institution;
  patents: number;
  history: HistoryEntry[];
  today: CalendarDate;
};
