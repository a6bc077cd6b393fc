import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import {
  type Correction,
  holderNamed,
  type Institution,
  type InstitutionKind,
  isPerson,
} from "./institution";

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

const INSTITUTION = {
  id: true,
  name: true,
  kind: true,
  province: true,
  confirmed: true,
  version: true,
} as const;

/** Institutions are looked at by those who see the whole register. */
export async function findInstitution(db: Db, id: number, scope: Scope): Promise<Institution | null> {
  return scope.seesAllUnits ? db.institution.findFirst({ where: { id }, select: INSTITUTION }) : null;
}

/** The same, locked until the transaction ends: whoever writes a patent under it waits. */
export async function lockInstitution(tx: Tx, id: number, scope: Scope): Promise<Institution | null> {
  await tx.$queryRaw`select 1 from institution where id = ${id} for update`;
  return findInstitution(tx, id, scope);
}

/**
 * Confirms what the institution is, and has its patents counted so; answers how many were counted otherwise before.
 * They are locked in the order of their numbers, which is everybody's order. Their version stays: nothing that was
 * typed into one has changed.
 */
export async function saveCorrection(
  tx: Tx,
  id: number,
  { kind, province }: Omit<Correction, "reason">,
): Promise<number> {
  await tx.institution.update({
    where: { id },
    data: { kind, province, confirmed: true, version: { increment: 1 } },
  });
  return tx.$executeRaw`
    with counted_otherwise as materialized (
      select id from patent
      where holder_ids[1] = ${id} and (holder_kind, province) is distinct from (${kind}::holder_kind, ${province}::varchar)
      order by application_no for update
    )
    update patent p set holder_kind = ${kind}::holder_kind, province = ${province}::varchar
    from counted_otherwise c where p.id = c.id`;
}

/**
 * Locks those of the named institutions that are there against being corrected. Before a patent is locked: whoever
 * corrects an institution locks it first, then its patents.
 */
export async function lockHolders(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.$queryRaw`select 1 from institution where name = any(${names}::text[]) order by id for share`;
}

/** Matches names to institutions, and registers those that are not known yet. Persons are not listed. */
export async function holdersOf(tx: Tx, names: readonly string[]): Promise<MatchedHolders> {
  // In the order of the names: two acts that register the same ones wait for, and never against, one another.
  const organisations = [...new Set(names.filter((name) => !isPerson(name)))].sort();
  await tx.institution.createMany({
    data: organisations.map((name) => ({ name, ...holderNamed(name) })),
    skipDuplicates: true, // another act may register the same name at the same moment
  });
  // What a coordinator is saying of one at this moment is waited for.
  await lockHolders(tx, organisations);
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
