import type { Db, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import { isConfirmed, type Membership, type MembershipEvidence, type MembershipTerms } from "./membership";
import type { MembershipView, UnitRow } from "./unit-view";

export type PlanOfDay = { id: string; announcedMemberCount: number | null };

/** The plan that ran on a day: the last to have begun, and before all of them the first. */
export async function planOn(db: Db, date: CalendarDate, _scope: Scope): Promise<PlanOfDay | null> {
  const select = { id: true, announcedMemberCount: true } as const;
  const begun = await db.plan.findFirst({
    where: { windowStart: { lte: toDatabaseDate(date) } },
    orderBy: { windowStart: "desc" },
    select,
  });
  return begun ?? db.plan.findFirst({ orderBy: { windowStart: "asc" }, select });
}

/** The membership as its form holds it, locked until the transaction ends. */
export async function lockMembership(tx: Tx, id: string, scope: Scope): Promise<Membership | null> {
  await tx.$queryRaw`select 1 from membership where id = ${id}::uuid for update`;
  return findMembership(tx, id, scope);
}

/** With what speaks for it: the use-cases that ask for it are the coordinators'. */
export async function findMembership(db: Db, id: string, _scope: Scope): Promise<Membership | null> {
  const found = await db.membership.findUnique({
    where: { id },
    include: { unit: { select: { code: true } }, sources: { select: { id: true } } },
  });
  if (!found) return null;
  const { unit, sources, planId: _planId, ...rest } = found;
  return {
    ...rest,
    unitCode: unit.code,
    joinedOn: fromDatabaseDate(found.joinedOn),
    leftOn: found.leftOn && fromDatabaseDate(found.leftOn),
    sourceIds: codesText(sources.map((source) => source.id)),
  };
}

export async function insertMembership(
  tx: Tx,
  of: { planId: string; unitId: string },
  terms: MembershipTerms,
): Promise<string> {
  const { sourceIds, ...rest } = terms;
  const { id } = await tx.membership.create({
    data: { ...of, ...rest, ...periodOf(terms), sources: { connect: idsOf(sourceIds) } },
    select: { id: true },
  });
  return id;
}

export async function updateMembership(tx: Tx, id: string, terms: MembershipTerms): Promise<void> {
  const { sourceIds, ...rest } = terms;
  await tx.membership.update({
    where: { id },
    data: { ...rest, ...periodOf(terms), sources: { set: idsOf(sourceIds) }, version: { increment: 1 } },
  });
}

export async function closeMembership(tx: Tx, id: string, leftOn: CalendarDate): Promise<void> {
  const data = { leftOn: toDatabaseDate(leftOn), version: { increment: 1 } };
  await tx.membership.update({ where: { id }, data });
}

type PlanMembership = Pick<MembershipView, "role" | "hostsOffice" | "joinedOn" | "leftOn"> &
  Pick<UnitRow, "grounds">;

/** Every period of the units in a plan, the newest first, by unit. */
export async function membershipsOfPlan(
  db: Db,
  planId: string,
  scope: Scope,
): Promise<Map<string, PlanMembership[]>> {
  const rows = await db.membership.findMany({
    where: { planId },
    orderBy: { joinedOn: "desc" },
    select: { unitId: true, role: true, hostsOffice: true, joinedOn: true, leftOn: true, evidence: true },
  });
  const byUnit = new Map<string, PlanMembership[]>();
  for (const { unitId, evidence, ...row } of rows) {
    const period = {
      ...row,
      joinedOn: fromDatabaseDate(row.joinedOn),
      leftOn: row.leftOn && fromDatabaseDate(row.leftOn),
      ...(scope.seesUnpublished ? { grounds: { evidence, unconfirmed: !isConfirmed(evidence) } } : {}),
    };
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), period]);
  }
  return byUnit;
}

export async function membershipsOfUnit(db: Db, unitId: string, scope: Scope): Promise<MembershipView[]> {
  const rows = await db.membership.findMany({
    where: { unitId },
    orderBy: { joinedOn: "desc" },
    include: { plan: { select: { titleZh: true, titleEn: true } }, sources: SOURCE_SELECT },
  });
  return rows.map((row) => ({
    id: row.id,
    planTitleZh: row.plan.titleZh,
    planTitleEn: row.plan.titleEn,
    role: row.role,
    hostsOffice: row.hostsOffice,
    joinedOn: fromDatabaseDate(row.joinedOn),
    leftOn: row.leftOn && fromDatabaseDate(row.leftOn),
    sources: row.sources,
    ...(scope.seesUnpublished ? { grounds: groundsOf(row) } : {}),
  }));
}

function groundsOf({
  evidence,
  noteZh,
  noteEn,
}: {
  evidence: MembershipEvidence;
  noteZh: string;
  noteEn: string;
}) {
  return { evidence, unconfirmed: !isConfirmed(evidence), noteZh, noteEn };
}

function periodOf({ joinedOn, leftOn }: MembershipTerms) {
  return { joinedOn: toDatabaseDate(joinedOn), leftOn: leftOn && toDatabaseDate(leftOn) };
}

function idsOf(sourceIds: string) {
  return codesIn(sourceIds).map((id) => ({ id }));
}
