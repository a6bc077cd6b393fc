import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { CONVERSIONS_A_PAGE } from "./conversion.schema";
import { matching, type Narrowing, reportedTo } from "./conversion-conditions.store";
import { totalsOf } from "./conversion-totals.store";

/*
 * How many contracts a list has. By kind, unit, month and standing the figures that the database keeps say it. By words,
 * filing and amount they are counted one by one as long as there are few to look at, or few found; beyond, a hundred
 * times those of every hundredth contract are, and it is said that this is an estimate.
 */

export type CountLimits = {
  /** So many contracts are looked at one by one. */
  lookedAt: number;
  /** So many that match are counted one by one. */
  counted: number;
};
export const COUNT_LIMITS: CountLimits = { lookedAt: 20_000, counted: 1_000 };

const SAMPLED = 100;

export type ConversionCounts = { shown: number; total: number; exact: boolean };

export async function countsOf(
  db: Db,
  narrowing: Narrowing,
  scope: Scope,
  limits: CountLimits = COUNT_LIMITS,
): Promise<ConversionCounts> {
  const { filter } = narrowing;
  const [total, told] = await Promise.all([
    toldByFigures(db, null, scope),
    toldByFigures(db, narrowing, scope),
  ]);
  const all = total ?? 0;
  if (told !== null) return { shown: told, total: all, exact: true };
  const where = Prisma.sql`${reportedTo(scope)} and ${matching(narrowing, true)}`;
  // A file is announced with the number of its rows, whatever it takes to count them.
  if (all <= limits.lookedAt || filter.take !== CONVERSIONS_A_PAGE) {
    return { shown: await counted(db, where, null), total: all, exact: true };
  }
  const estimate = await estimated(db, narrowing, scope);
  if (estimate > limits.counted) return { shown: estimate, total: all, exact: false };
  const shown = await counted(db, where, limits.counted);
  const exact = shown <= limits.counted;
  return { shown: exact ? shown : Math.max(estimate, shown), total: all, exact };
}

function estimated(db: Db, narrowing: Narrowing, scope: Scope): Promise<number> {
  const sampled = Prisma.sql`c.id % ${Prisma.raw(String(SAMPLED))} = 0`;
  const where = Prisma.sql`${sampled} and ${reportedTo(scope)} and ${matching(narrowing, true)}`;
  return counted(db, where, null).then((n) => n * SAMPLED);
}

/** With `most`, counting stops one beyond it. */
async function counted(db: Db, where: Prisma.Sql, most: number | null): Promise<number> {
  const stop = most === null ? Prisma.empty : Prisma.sql`limit ${most + 1}`;
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from (select 1 from conversion c where ${where} ${stop}) c`;
  return row?.n ?? 0;
}

/** Of contracts that stand and of those that are cancelled, of which there are few; null where figures do not tell it. */
async function toldByFigures(db: Db, narrowing: Narrowing | null, scope: Scope): Promise<number | null> {
  const filter = narrowing?.filter;
  if (filter && (filter.q !== "" || filter.filing || filter.amount)) return null;
  if (!scope.seesAllUnits && scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return 0;
  if (filter?.unit && !narrowing?.unitId) return 0;
  const { standing = null, kind = null, from = null, to = null } = filter ?? {};
  const unitId = narrowing?.unitId ?? null;
  const where = Prisma.sql`${reportedTo(scope)} and ${narrowing ? matching(narrowing, true) : Prisma.sql`true`}`;
  const [current, cancelled] = await Promise.all([
    standing === "CANCELLED" ? 0 : totalsOf(db, { kind, from, to, unitId }, scope).then(({ count }) => count),
    standing === "CURRENT" ? 0 : counted(db, Prisma.sql`c.cancelled_at is not null and ${where}`, null),
  ]);
  return current + cancelled;
}
