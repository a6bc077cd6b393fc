import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import type { ExceptionGround, ExceptionView, Grant, PeriodException } from "./exception";
import { lastDayOf, type PeriodCode } from "./period";
import { findPeriod } from "./period.store";

/** What granting an exception depends on. Grants of one plan wait for one another. */
export async function lockExceptions(
  tx: Tx,
  asked: { period: PeriodCode; units: readonly string[] },
  scope: Scope,
): Promise<ExceptionGround | null> {
  const plan = await findCurrentPlan(tx, lastDayOf(asked.period), scope);
  if (!plan) return null;
  await tx.$queryRaw`select 1 from plan where id = ${plan.id}::uuid for no key update`;
  const [period, units, rows] = [
    await findPeriod(tx, plan.id, asked.period, scope),
    await tx.unit.findMany({
      where: { code: { in: [...asked.units] } },
      select: { id: true, code: true },
      orderBy: { protocolRank: "asc" },
    }),
    await tx.periodException.findMany({
      where: { planId: plan.id, period: asked.period },
      select: EXCEPTION,
    }),
  ];
  return { planId: plan.id, period, units, granted: rows.map(exceptionOf) };
}

export async function lockException(tx: Tx, id: string, _scope: Scope): Promise<PeriodException | null> {
  await tx.$queryRaw`select 1 from period_exception where id = ${id}::uuid for update`;
  const found = await tx.periodException.findUnique({ where: { id }, select: EXCEPTION });
  return found && exceptionOf(found);
}

export async function insertExceptions(
  tx: Tx,
  of: { planId: string; period: PeriodCode; at: Date; byId: string },
  { units, until, reason }: Grant,
): Promise<{ id: string; code: string }[]> {
  const rows = await tx.periodException.createManyAndReturn({
    data: units.map(({ id }) => ({ ...of, unitId: id, until: toDatabaseDate(until), reason })),
    select: { id: true, unitId: true },
  });
  return rows.map(({ id, unitId }) => ({ id, code: units.find((unit) => unit.id === unitId)?.code ?? "" }));
}

export async function markRevoked(tx: Tx, id: string, by: { at: Date; byId: string }): Promise<void> {
  await tx.periodException.update({ where: { id }, data: { revokedAt: by.at, revokedById: by.byId } });
}

/** Newest first; of one period or of all. */
export async function findExceptions(
  db: Db,
  planId: string,
  period: PeriodCode | null,
  _scope: Scope,
): Promise<ExceptionView[]> {
  const person = { select: { nameZh: true, nameEn: true } } as const;
  const rows = await db.periodException.findMany({
    where: { planId, ...(period ? { period } : {}) },
    orderBy: [{ at: "desc" }, { unit: { protocolRank: "asc" } }],
    select: {
      ...EXCEPTION,
      unit: { select: { code: true, nameZh: true, nameEn: true } },
      reason: true,
      at: true,
      by: person,
      revokedBy: person,
    },
  });
  return rows.map((row) => ({
    ...exceptionOf(row),
    unitNameZh: row.unit.nameZh,
    unitNameEn: row.unit.nameEn,
    reason: row.reason,
    at: row.at,
    byZh: row.by.nameZh,
    byEn: row.by.nameEn,
    revokedAt: row.revokedAt,
    revokedByZh: row.revokedBy?.nameZh ?? "",
    revokedByEn: row.revokedBy?.nameEn ?? "",
  }));
}

const EXCEPTION = {
  id: true,
  period: true,
  until: true,
  revokedAt: true,
  unit: { select: { code: true } },
} as const;

type Row = { id: string; period: string; until: Date; revokedAt: Date | null; unit: { code: string } };

function exceptionOf({ id, period, until, revokedAt, unit }: Row): PeriodException {
  return {
    id,
    period,
    unitCode: unit.code,
    until: fromDatabaseDate(until),
    revoked: revokedAt !== null,
  };
}
