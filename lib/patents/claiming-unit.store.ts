import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { ClaimingUnit } from "./patent-search-view";

/** Units by id, for patents that name who claims them by id only. */
export async function claimingUnits(db: Db, _scope: Scope): Promise<ClaimingUnit[]> {
  const units = await db.unit.findMany({
    select: { id: true, code: true, shortNameZh: true, nameZh: true, nameEn: true },
    orderBy: { protocolRank: "asc" },
  });
  return units.map(({ nameZh, shortNameZh, ...unit }) => ({ ...unit, shortNameZh: shortNameZh ?? nameZh }));
}
