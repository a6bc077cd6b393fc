import type { Db } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { WordingGrounds } from "./task-wording";

/** What wordings of a plan's tasks are held against. */
export async function wordingGrounds(db: Db, planId: string, _scope: Scope): Promise<WordingGrounds> {
  const code = { select: { code: true } } as const;
  const [plan, units, memberships, documents, meetings] = await Promise.all([
    db.plan.findUniqueOrThrow({ where: { id: planId }, select: { windowStart: true, windowEnd: true } }),
    db.unit.findMany(code),
    db.membership.findMany({
      where: { planId },
      select: { joinedOn: true, leftOn: true, unit: code },
    }),
    db.policyDocument.findMany({ where: { planId }, ...code }),
    db.meeting.findMany({ where: { planId }, ...code }),
  ]);
  return {
    windowStart: fromDatabaseDate(plan.windowStart),
    windowEnd: fromDatabaseDate(plan.windowEnd),
    units: codes(units),
    memberships: memberships.map(({ unit, joinedOn, leftOn }) => ({
      unitCode: unit.code,
      joinedOn: fromDatabaseDate(joinedOn),
      leftOn: leftOn && fromDatabaseDate(leftOn),
    })),
    documents: codes(documents),
    meetings: codes(meetings),
  };
}

function codes(rows: readonly { code: string }[]): Set<string> {
  return new Set(rows.map((row) => row.code));
}
