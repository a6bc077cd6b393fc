import type { Db } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { UnitView } from "./unit-view";

const TITLED = { code: true, titleZh: true, titleEn: true } as const;

/** What a unit leads, supports, issued and attended: all of it published. */
export async function dutiesOfUnit(
  db: Db,
  unitId: string,
  _scope: Scope,
): Promise<Pick<UnitView, "measures" | "documents" | "meetings">> {
  const [measures, documents, attendances] = await Promise.all([
    db.measureUnit.findMany({
      where: { unitId },
      select: { role: true, measure: { select: TITLED } },
      orderBy: [{ role: "asc" }, { measure: { ordinal: "asc" } }],
    }),
    db.policyDocument.findMany({
      where: { issuers: { some: { unitId } } },
      select: { ...TITLED, number: true },
      orderBy: { datedOn: "desc" },
    }),
    db.attendance.findMany({
      where: { unitId },
      select: { state: true, meeting: { select: { ...TITLED, heldOn: true } } },
      orderBy: { meeting: { heldOn: "desc" } },
    }),
  ]);
  return {
    measures: measures.map(({ role, measure }) => ({ role, ...measure })),
    documents,
    meetings: attendances.map(({ state, meeting }) => ({
      state,
      ...meeting,
      heldOn: fromDatabaseDate(meeting.heldOn),
    })),
  };
}
