import type { Tx } from "@/lib/db/client";
import { holderNamed, type InstitutionKind, isPerson } from "./institution";

/** The holders of a patent as its row keeps them: names in their order, and by whom it is counted. */
export type MatchedHolders = {
  /** Joined by "；". */
  holders: string;
  /** In the same order; 0: a person. */
  holderIds: number[];
  /** Of the first holder. */
  holderKind: InstitutionKind;
  province: string | null;
};

/** Matches names to institutions, and registers those that are not known yet. Persons are not listed. */
export async function holdersOf(tx: Tx, names: readonly string[]): Promise<MatchedHolders> {
  // In the order of the names: two acts that register the same ones wait for, and never against, one another.
  const organisations = [...new Set(names.filter((name) => !isPerson(name)))].sort();
  await tx.institution.createMany({
    data: organisations.map((name) => ({ name, ...holderNamed(name) })),
    skipDuplicates: true, // another act may register the same name at the same moment
  });
  const known = await tx.institution.findMany({ where: { name: { in: organisations } } });
  const found = names.map((name) => known.find((institution) => institution.name === name));
  const [first] = found;
  return {
    holders: names.join("；"),
    holderIds: found.map((institution) => institution?.id ?? 0),
    holderKind: first?.kind ?? "INDIVIDUAL",
    province: first?.province ?? null,
  };
}
