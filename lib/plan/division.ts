import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence } from "@/lib/sources/source";
import type { UnitRole } from "./measure";

/** One unit's part in a measure, as the form and the trail name it. */
export type Part = { unitCode: string; role: UnitRole; evidence: Evidence };

/** The division of a measure among units (任务分工), with what is needed to judge a new one. */
export type Division = {
  measureId: string;
  code: string;
  version: number;
  parts: Part[];
  knownUnits: readonly string[];
};

/** Divides a measure anew. A unit has one part; several may lead, as the ministries of M05 do. */
export function divideMeasure(division: Division, parts: readonly Part[]): Part[] | Refusal {
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const field = `parts.${index}.unitCode`;
    if (!division.knownUnits.includes(part.unitCode)) return refuse("measure.unknown-unit", { field });
    if (seen.has(part.unitCode)) return refuse("measure.unit-twice", { field });
    seen.add(part.unitCode);
  }
  const words = (list: readonly Part[]) => divisionInWords(list, "LEAD") + divisionInWords(list, "SUPPORT");
  const same = words(parts) === words(division.parts) && evidences(parts) === evidences(division.parts);
  return same ? refuse("nothing-changed") : [...parts];
}

/** "MOE, MOST": how the trail keeps who leads or supports. */
export function divisionInWords(parts: readonly Part[], role: UnitRole): string {
  return parts
    .filter((part) => part.role === role)
    .map((part) => part.unitCode)
    .sort()
    .join(", ");
}

function evidences(parts: readonly Part[]): string {
  return parts
    .map((part) => `${part.unitCode} ${part.evidence}`)
    .sort()
    .join(", ");
}
