import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { type ProofName, refusedProof } from "@/lib/proofs/proof";

/** 已备案, 已认定, 未予认定 */
export const RECOGNITIONS = ["FILED", "RECOGNISED", "NOT_RECOGNISED"] as const;
export type Recognition = (typeof RECOGNITIONS)[number];

export const FIRST_YEAR = 2015;

/** A year of a product. Its output (产值) is the product's, however many patents are in it. */
export type ProductYear = {
  year: number;
  recognition: Recognition;
  /** CNY, exact; null: not stated. */
  output: string | null;
  source: string;
  fileId: string | null;
};

/** A year is recorded once, and corrected by whoever has seen what stands there. */
export function recordYear(
  { there, proof, asOpened }: { there: ProductYear | null; proof: ProofName | null; asOpened: boolean },
  year: ProductYear,
  thisYear: number,
): ProductYear | Refusal {
  if (year.year > thisYear) return refuse("product.year-later", { field: "year" });
  if (there && !asOpened)
    return refuse("product.year-recorded", { field: "year", params: { year: year.year } });
  if (there?.fileId !== year.fileId) {
    const wrong = refusedProof(year.fileId, proof);
    if (wrong) return wrong;
  }
  return there && JSON.stringify(there) === JSON.stringify(year) ? refuse("nothing-changed") : year;
}
