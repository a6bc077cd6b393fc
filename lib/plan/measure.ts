import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence, SourceView } from "@/lib/sources/source";
import { unchanged } from "./plan";

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
  /** "S5, S12": the cited pages as one text, for the form and the trail. */
  sourceIds: string;
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

export type MeasureWording = Omit<Measure, "id" | "code" | "version">;

/** Revising changes words and evidence; the code stays, because tasks and reports refer to it. */
export function reviseMeasure(
  measure: Measure & { unknownSources: readonly string[] },
  wording: MeasureWording,
): MeasureWording | Refusal {
  if (measure.unknownSources.length > 0) {
    return refuse("source.unknown", {
      field: "sourceIds",
      params: { ids: measure.unknownSources.join(", ") },
    });
  }
  if (wording.evidence === "SOURCED" && wording.sourceIds === "") {
    return refuse("measure.sourced-without-source", { field: "sourceIds" });
  }
  return unchanged(measure, wording) ? refuse("nothing-changed") : wording;
}
