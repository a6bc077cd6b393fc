import { type Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { ConversionKind } from "@/lib/patents/conversion-kind";
import type { ConversionTotals } from "./conversion-view";

/** Stands for the nation in the tallies, where a contract counts once however many units report it. */
const NATION = "00000000-0000-0000-0000-000000000000";

type Asked = { kind: ConversionKind | null; from: string | null; to: string | null; unitId: string | null };

/** From the summaries the database keeps: contracts in force, and their amounts by currency. */
export async function totalsOf(
  db: Db,
  { kind, from, to, unitId }: Asked,
  scope: Scope,
): Promise<ConversionTotals> {
  const whose = scope.seesAllUnits ? (unitId ?? NATION) : scope.unitId;
  const tests = [
    Prisma.sql`t.unit_id = ${whose}::uuid`,
    ...(kind ? [Prisma.sql`t.kind = ${kind}::conversion_kind`] : []),
    ...(from ? [Prisma.sql`t.month >= ${from}`] : []),
    ...(to ? [Prisma.sql`t.month <= ${to}`] : []),
  ];
  const rows = await db.$queryRaw<{ currency: string; n: number; amount: string }[]>`
    select t.currency, sum(t.n)::int as n, sum(t.amount)::text as amount
    from conversion_tally t where ${Prisma.join(tests, " and ")}
    group by t.currency having sum(t.n) <> 0 order by t.currency`;
  return {
    count: rows.reduce((sum, row) => sum + row.n, 0),
    amounts: rows.map(({ currency, amount }) => ({ currency, amount })),
  };
}
