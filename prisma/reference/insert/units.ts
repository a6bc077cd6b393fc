import { sources } from "../sources";
import { memberships, units } from "../units";
import { connectIds, day, type Ids, idsBy, type Tx } from "./keys";

export async function insertSources(tx: Tx): Promise<number> {
  const { count } = await tx.source.createMany({
    data: sources.map(({ publishedOn, ...source }) => ({
      ...source,
      publishedOn: publishedOn ? day(publishedOn) : null,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Sources are keyed by their own id, so a key that exists stands for itself. */
export async function sourceIds(tx: Tx): Promise<Ids> {
  return idsBy(await tx.source.findMany({ select: { id: true } }), ({ id }) => id);
}

export async function insertUnits(tx: Tx): Promise<number> {
  // A unit whose name or rank a coordinator gave to another row is left out, not forced in.
  const { count } = await tx.unit.createMany({ data: [...units], skipDuplicates: true });
  return count;
}

export async function unitIds(tx: Tx): Promise<Ids> {
  return idsBy(await tx.unit.findMany({ select: { id: true, code: true } }), ({ code }) => code);
}

/** A unit that ever belonged to the plan is known already; its dates are the coordinators' business. */
export async function insertMemberships(
  tx: Tx,
  planId: string,
  unitsByCode: Ids,
  known: Ids,
): Promise<number> {
  const present = await tx.membership.findMany({ where: { planId }, select: { unitId: true, role: true } });
  const knownUnits = new Set(present.map(({ unitId }) => unitId));
  const led = present.some(({ role }) => role === "LEAD");
  let inserted = 0;
  for (const { unit, joinedOn, sources: cited, ...membership } of memberships) {
    const unitId = unitsByCode.get(unit);
    if (!unitId || knownUnits.has(unitId) || (membership.role === "LEAD" && led)) continue;
    await tx.membership.create({
      data: { ...membership, planId, unitId, joinedOn: day(joinedOn), sources: connectIds(known, cited) },
    });
    inserted++;
  }
  return inserted;
}
