import type { Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { NamedPatent } from "./patent-list";

/** The patents a reader may see: coordinators and leaders all, a unit those it claims, administrators none. */
export function patentsSeenBy({ role, unitId }: Scope): Prisma.PatentWhereInput {
  if (role === "COORDINATOR" || role === "LEADER") return {};
  if (role !== "LIAISON_OFFICER" && role !== "STAFF") return { id: { in: [] } };
  return { unitIds: { has: unitId } };
}

/** Those of some canonical numbers that the reader sees. */
export async function patentsNumbered(
  db: Db,
  numbers: readonly string[],
  scope: Scope,
): Promise<NamedPatent[]> {
  if (numbers.length === 0) return [];
  const rows = await db.patent.findMany({
    where: { applicationNo: { in: [...numbers] }, AND: [patentsSeenBy(scope)] },
    select: { id: true, applicationNo: true, title: true, unitIds: true },
  });
  return rows.map(({ applicationNo, ...patent }) => ({ ...patent, number: applicationNo }));
}
