import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { OpenDuties } from "./membership";
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

/**
 * What the unit of a membership still has to do in its plan: assigned tasks in whose current wording it
 * has a part, difficulties passed to it and not answered, and instructions that are its own to answer until
 * they are closed. Asked in SQL, because units stand left of tasks.
 */
export async function findOpenDuties(tx: Tx, membershipId: string, _scope: Scope): Promise<OpenDuties> {
  const rows = await tx.$queryRaw<{ label: string; instruction: number | null }[]>`
    select label, instruction from (
      select t.code as label, 1 as sort, 0 as number, null::int as instruction
      from membership m
      join task_unit tu on tu.unit_id = m.unit_id
      join task t on t.current_version_id = tu.version_id and t.plan_id = m.plan_id
      where m.id = ${membershipId}::uuid and t.stage = 'ASSIGNED'
      union all
      select '#' || d.number, 2, d.number, null
      from membership m
      join difficulty d on d.routed_to_id = m.unit_id and d.state = 'ROUTED'
      join task t on t.id = d.task_id and t.plan_id = m.plan_id
      where m.id = ${membershipId}::uuid
      union all
      select '', 3, i.number, i.number
      from membership m
      join instruction i on i.owner_unit_id = m.unit_id and i.state in ('ASSIGNED', 'ANSWERED')
        and i.plan_id = m.plan_id
      where m.id = ${membershipId}::uuid
    ) duty order by sort, number, label`;
  return {
    count: rows.length,
    codes: rows.filter(({ instruction }) => instruction === null).map(({ label }) => label),
    instructions: rows.flatMap(({ instruction }) => instruction ?? []),
  };
}
