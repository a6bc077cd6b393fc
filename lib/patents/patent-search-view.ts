import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { HolderKind } from "./holder-kind";
import type { PatentStatus } from "./patent";
import type { PatentType } from "./patent-type";
import type { PatentStage } from "./stage";

export type ClaimingUnit = { id: string; code: string; shortNameZh: string; nameEn: string };

/** A line of the register. Inventors are not in it. */
export type PatentLine = {
  id: number;
  applicationNo: string;
  title: string;
  type: PatentType;
  status: PatentStatus;
  statusText: string;
  holders: string;
  holderKind: HolderKind;
  province: string | null;
  ipcMain: string | null;
  locarno: string | null;
  filedOn: CalendarDate;
  grantedOn: CalendarDate | null;
  stage: PatentStage;
  stageSince: CalendarDate;
  grade: number | null;
  criteria: number;
  conversions: number;
  /** CNY of the contracts it is in, exact decimal. */
  amount: string;
  unitIds: string[];
  demonstration: boolean;
};

export const FACETS = [
  "stage",
  "type",
  "status",
  "value",
  "criterion",
  "grade",
  "holder",
  "province",
  "industry",
  "ipc",
  "kind",
] as const;
export type Facet = (typeof FACETS)[number];

export type FacetCount = { key: string; n: number };

export type PatentCounts = {
  /** Whether the total is counted; otherwise it is estimated from every hundredth patent. */
  exact: boolean;
  total: number;
  facets: Record<Facet, FacetCount[]>;
  /** Facets whose figures are estimated though the total is counted. */
  estimated: readonly Facet[];
};

export type PatentSearchView = {
  today: CalendarDate;
  rows: PatentLine[];
  counts: PatentCounts;
  /** Where the next page goes on, as the address says it; null on the last. */
  next: string | null;
  /** Some of what was typed is too short to be looked for. */
  tooShort: boolean;
  units: ClaimingUnit[];
  grades: { id: number; nameZh: string; nameEn: string }[];
  /** The unit whose patents these are, where the reader or the filter says one. */
  unit: ClaimingUnit | null;
  /** The name of the institution the filter says. */
  institution: string | null;
};
