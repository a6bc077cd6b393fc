import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { ProofName } from "@/lib/proofs/proof";
import type { RecordedCriterion } from "./criterion-fact";
import type { HolderKind } from "./holder-kind";
import type { PatentRecord } from "./patent-facts";

export type UnitName = { id: string; code: string; nameZh: string; nameEn: string };
export type PersonName = { nameZh: string; nameEn: string };

/** A unit that answers for the patent; the first is responsible. */
export type ClaimView = { unit: UnitName; since: Date | null; by: PersonName | null; note: string };

export type CriterionView = Omit<RecordedCriterion, "fileId"> & {
  file: ProofName | null;
  by: PersonName | null;
  at: Date;
  importId: number | null;
};

/** How the row came into the register. */
export type Origin = {
  at: Date;
  by: PersonName | null;
  /** Null: entered by hand. */
  import: { id: number; fileName: string; source: string; unit: UnitName; line: number | null } | null;
};

export type PatentView = {
  record: PatentRecord;
  /** Institutions, in the order of the holders; 0: a person. */
  holderIds: number[];
  holderKind: HolderKind;
  province: string | null;
  highValue: boolean;
  demonstration: boolean;
  claims: ClaimView[];
  criteria: CriterionView[];
  measures: { code: string; titleZh: string; titleEn: string }[];
  /** Those that the reader sees. */
  tasks: { code: string; title: string; titleEn: string }[];
  origin: Origin;
  today: CalendarDate;
};
