import { universities } from "../universities";
import type { Tx } from "./keys";

/** What a coordinator said of one, or an import has registered, stays as it is. */
export async function insertInstitutions(tx: Tx): Promise<number> {
  const { count } = await tx.institution.createMany({
    data: universities.map((one) => ({ ...one, kind: "UNIVERSITY" as const, confirmed: true })),
    skipDuplicates: true,
  });
  return count;
}
