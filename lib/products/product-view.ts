import type { UnitName } from "@/lib/conversions/conversion-view";
import type { HistoryEntry } from "@/lib/history/history";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ProofName } from "@/lib/proofs/proof";
import type { Product } from "./product";
import type { ProductYear, Recognition } from "./product-year";

/** A product as lists show it, with one of its years: the one asked for, or its latest. */
export type ProductLine = {
  id: number;
  name: string;
  maker: string;
  province: string | null;
  industry: number | null;
  filingNo: string | null;
  filedOn: CalendarDate | null;
  /** Those the reader sees. */
  patentCount: number;
  year: { year: number; recognition: Recognition; output: string | null } | null;
  units: UnitName[];
  demonstration: boolean;
};

/** A year's products, each once, whatever patents are in it and whoever reports it. */
export type YearTotal = {
  year: number;
  products: number;
  recognised: number;
  output: string;
  recognisedOutput: string;
};

export type ProductListView = {
  rows: ProductLine[];
  shown: number;
  total: number;
  page: number;
  pages: number;
  today: CalendarDate;
  units: UnitName[];
  years: number[];
  totals: YearTotal[];
};

type PersonName = { nameZh: string; nameEn: string };

export type ProductYearView = Omit<ProductYear, "fileId"> & {
  file: ProofName | null;
  at: Date;
  by: PersonName | null;
  version: number;
};

export type ProductView = {
  line: ProductLine;
  product: Product;
  years: ProductYearView[];
  patents: { number: string; title: string; stage: string }[];
  recordedAt: Date;
  recordedBy: PersonName | null;
  history: HistoryEntry[];
  today: CalendarDate;
};
