import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { DatePrecision } from "./document-date";

export type DocumentRow = {
  code: string;
  number: string | null;
  titleZh: string;
  titleEn: string;
  datedOn: CalendarDate;
  datePrecision: DatePrecision;
  issuers: { zh: string; en: string }[];
  measures: string[];
};

export type DocumentListView = {
  matching: number;
  total: number;
  page: number;
  pages: number;
  rows: DocumentRow[];
};

export type DocumentChoices = {
  units: { code: string; nameZh: string; nameEn: string }[];
  measures: { code: string; titleZh: string; titleEn: string }[];
  years: number[];
};
