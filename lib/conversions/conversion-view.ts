import type { HistoryEntry } from "@/lib/history/history";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ConversionKind } from "@/lib/patents/conversion-kind";
import type { ProofName } from "@/lib/proofs/proof";
import type { Conversion } from "./conversion";
import type { FilingState } from "./filing";

export type UnitName = { code: string; nameZh: string; nameEn: string; shortNameZh: string };
export type PatentName = { number: string; title: string };

/** A conversion as lists show it. */
export type ConversionLine = {
  id: number;
  kind: ConversionKind;
  fromParty: string;
  toParty: string;
  amount: string | null;
  currency: string;
  contractNo: string;
  signedOn: CalendarDate;
  effectiveOn: CalendarDate | null;
  filingNo: string | null;
  filedOn: CalendarDate | null;
  filing: FilingState;
  /** The last day to file it in time, where a term runs. */
  filingDueOn: CalendarDate | null;
  /** The first of those the reader sees, and how many these are. */
  patent: PatentName | null;
  patentCount: number;
  /** Who reports it; the first recorded it. */
  units: UnitName[];
  cancelled: boolean;
  demonstration: boolean;
};

/** Reckoned by the database as contracts come and go; each once, however many units report it. */
export type ConversionTotals = { count: number; amounts: { currency: string; amount: string }[] };

export type ConversionListView = {
  rows: ConversionLine[];
  shown: number;
  /** Whether those shown are counted; otherwise they are estimated from every hundredth. */
  exact: boolean;
  total: number;
  page: number;
  pages: number;
  today: CalendarDate;
  units: UnitName[];
  /** Of what kind, unit and months select; null while something else narrows the list. */
  totals: ConversionTotals | null;
};

export type ConversionView = {
  line: ConversionLine;
  conversion: Conversion;
  patents: (PatentName & { stage: string })[];
  file: ProofName | null;
  cancelledAt: Date | null;
  cancelReason: string;
  recordedAt: Date;
  recordedBy: { nameZh: string; nameEn: string } | null;
  history: HistoryEntry[];
};
