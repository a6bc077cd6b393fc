import { type Db, Prisma } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import {
  type ConversionFilter,
  matching,
  type Narrowing,
  reportedTo,
  soughtByPatent,
} from "./conversion-conditions.store";
import { type ConversionCounts, type CountLimits, countsOf } from "./conversion-count.store";
import { totalsOf } from "./conversion-totals.store";
import type { ConversionLine, ConversionListView, UnitName } from "./conversion-view";
import { filingDueOn, filingStateOf } from "./filing";

/** Contracts that match, one page of them; a page beyond the last is the last. Of a unit: those it reports. */
export async function listedConversions(
  db: Db,
  filter: ConversionFilter,
  today: CalendarDate,
  scope: Scope,
  limits?: CountLimits,
): Promise<ConversionListView> {
  const units = await db.unit.findMany({
    where: scope.seesAllUnits ? { memberships: { some: {} } } : { id: scope.unitId },
    orderBy: { protocolRank: "asc" },
    select: { id: true, ...UNIT_NAMES },
  });
  const unitId = units.find(({ code }) => code === filter.unit)?.id ?? null;
  const narrowing = { filter, unitId, today, onPatents: await soughtByPatent(db, filter, scope) };
  const counts = await countsOf(db, narrowing, scope, limits);
  const narrowed = filter.q || filter.filing || filter.amount || filter.standing === "CANCELLED";
  const [{ ids, page, pages }, totals] = await Promise.all([
    pageOf(db, narrowing, counts, scope),
    narrowed ? null : totalsOf(db, { ...filter, unitId }, scope),
  ]);
  return {
    rows: await linesOf(db, ids, today, scope),
    ...counts,
    ...{ page, pages, today, totals },
    units: scope.seesAllUnits ? units.map(({ id: _id, ...unit }) => unit) : [],
  };
}

const FEW = 1_000;

type Page = { ids: number[]; page: number; pages: number };

/** One row more than the page holds says whether there is a next one, where their number is estimated only. */
async function pageOf(db: Db, narrowing: Narrowing, counts: ConversionCounts, scope: Scope): Promise<Page> {
  const { filter } = narrowing;
  const { take } = filter;
  const { shown, exact } = counts;
  const expected = Math.max(1, Math.ceil(shown / take));
  const page = exact ? Math.min(filter.page, expected) : filter.page;
  const seen = reportedTo(scope);
  const order = orderOf(filter);
  const cut = Prisma.sql`limit ${take + 1} offset ${(page - 1) * take}`;
  // Few are found and sorted; many are walked through in their order, as the page is soon full.
  const rows =
    shown <= FEW
      ? await db.$queryRaw<{ id: number }[]>`
        with c as materialized (
          select c.id, c.signed_on, c.amount from conversion c where ${seen} and ${matching(narrowing, true)})
        select c.id from c order by ${order} ${cut}`
      : await db.$queryRaw<{ id: number }[]>`
        select c.id from conversion c where ${seen} and ${matching(narrowing, false)} order by ${order} ${cut}`;
  // An estimate may have led beyond the end.
  if (rows.length === 0 && page > 1)
    return pageOf(db, { ...narrowing, filter: { ...filter, page: 1 } }, counts, scope);
  const more = rows.length > take;
  const pages = exact ? expected : more ? Math.max(expected, page + 1) : page;
  return { ids: rows.slice(0, take).map(({ id }) => id), page, pages };
}

/** Lines of some contracts, in the order of their numbers as given. */
export async function linesOf(
  db: Db,
  ids: readonly number[],
  today: CalendarDate,
  scope: Scope,
): Promise<ConversionLine[]> {
  if (ids.length === 0) return [];
  const seen = { patent: patentsSeenBy(scope) };
  const rows = await db.conversion.findMany({
    where: { id: { in: [...ids] } },
    include: {
      patents: {
        where: seen,
        take: 1,
        orderBy: { patentId: "asc" },
        select: { patent: { select: { applicationNo: true, title: true } } },
      },
      _count: { select: { patents: { where: seen } } },
    },
  });
  const units = await namesOf(
    db,
    rows.flatMap((row) => row.unitIds),
  );
  const lines = rows.map((row): ConversionLine => {
    const { id, kind, fromParty, toParty, currency, contractNo, filingNo, demonstration } = row;
    const days = {
      signedOn: fromDatabaseDate(row.signedOn),
      effectiveOn: row.effectiveOn && fromDatabaseDate(row.effectiveOn),
      filedOn: row.filedOn && fromDatabaseDate(row.filedOn),
    };
    const first = row.patents[0]?.patent;
    return {
      ...{ id, kind, fromParty, toParty, currency, contractNo, filingNo, demonstration, ...days },
      amount: row.amount === null ? null : row.amount.toFixed(),
      filing: filingStateOf({ kind, ...days }, today),
      filingDueOn: filingDueOn({ kind, ...days }),
      patent: first ? { number: first.applicationNo, title: first.title } : null,
      patentCount: row._count.patents,
      units: row.unitIds.flatMap((one) => units.get(one) ?? []),
      cancelled: row.cancelledAt !== null,
    };
  });
  const byId = new Map(lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The contracts a patent is in, the latest first. Whether the reader sees the patent is asked before. */
export async function conversionsOfPatent(
  db: Db,
  patentId: number,
  today: CalendarDate,
  scope: Scope,
): Promise<ConversionLine[]> {
  const rows = await db.conversion.findMany({
    where: { patents: { some: { patentId } } },
    orderBy: [{ signedOn: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return linesOf(
    db,
    rows.map(({ id }) => id),
    today,
    scope,
  );
}

export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, UnitName>> {
  const units = await db.unit.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, ...UNIT_NAMES },
  });
  return new Map(units.map(({ id, ...unit }) => [id, unit]));
}

function orderOf({ sort: { by, descending } }: ConversionFilter): Prisma.Sql {
  const direction = Prisma.raw(descending ? "desc" : "asc");
  if (by === "amount") return Prisma.sql`c.amount ${direction} nulls last, c.id desc`;
  return Prisma.sql`c.signed_on ${direction}, c.id ${direction}`;
}
