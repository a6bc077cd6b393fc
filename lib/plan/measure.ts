import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence, SourceView } from "@/lib/sources/source";

export type UnitRole = "LEAD" | "SUPPORT";

/** A measure (举措) of the plan: the key that tasks hang from, M01 to M15 in the plan of 2023-2025. */
export type Measure = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  asksZh: string;
  asksEn: string;
  evidence: Evidence;
  evidenceNoteZh: string;
  evidenceNoteEn: string;
  version: number;
};

export type MeasureUnitView = {
  role: UnitRole;
  evidence: Evidence;
  code: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
};

export type MeasureView = Measure & {
  theme: { code: string; titleZh: string; titleEn: string };
  units: MeasureUnitView[];
  targets: { code: string; titleZh: string; titleEn: string; valueZh: string; valueEn: string }[];
  documents: { code: string; number: string | null; titleZh: string; titleEn: string }[];
  indicators: { code: string; nameZh: string; nameEn: string }[];
  sources: SourceView[];
};

export type MeasureWording = Omit<Measure, "id" | "code" | "version" | "evidence">;

/** Revising changes words; the code stays, because tasks and reports refer to it. */
export function reviseMeasure(measure: Measure, wording: MeasureWording): MeasureWording | Refusal {
  const fields = Object.keys(wording) as (keyof MeasureWording)[];
  return fields.every((field) => measure[field] === wording[field]) ? refuse("nothing-changed") : wording;
}
