import type { z } from "zod";
import { type Db, Prisma } from "@/lib/db/client";
import { contains } from "@/lib/db/search-text";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { numberSought } from "@/lib/patents/application-number";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import type { AmountBand, listConversionsInput } from "./conversion.schema";
import { totalsOf } from "./conversion-totals.store";
import type { ConversionLine, ConversionListView, UnitName } from "./conversion-view";
import { filingDueOn, filingStateOf, LICENCES, REGISTERED_KINDS } from "./filing";

export type ConversionFilter = z.output<typeof listConversionsInput>;

/** Contracts that match, one page of them; a page beyond the last is the last. Of a unit: those it reports. */
export async function listedConversions(
  db: Db,
  filter: ConversionFilter,
  today: CalendarDate,
  scope: Scope,
): Promise<ConversionListView> {
  const units = await db.unit.findMany({
    where: scope.seesAllUnits ? { memberships: { some: {} } } : { id: scope.unitId },
    orderBy: { protocolRank: "asc" },
    select: { id: true, ...UNIT_NAMES },
  });
  const unitId = units.find(({ code }) => code === filter.unit)?.id ?? null;
  const seen = reportedTo(scope);
  const where = Prisma.sql`${seen} and ${matching(filter, unitId, today)}`;
  const [shown, total] = await Promise.all([countOf(db, where), countOf(db, seen)]);
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const ids = await db.$queryRaw<{ id: number }[]>`
    select c.id from conversion c where ${where} order by ${orderOf(filter)}
    limit ${filter.take} offset ${(page - 1) * filter.take}`;
  const narrowed = filter.q || filter.filing || filter.amount || filter.standing === "CANCELLED";
  return {
    rows: await linesOf(
      db,
      ids.map(({ id }) => id),
      today,
      scope,
    ),
    ...{ shown, total, page, pages, today },
    units: scope.seesAllUnits ? units.map(({ id: _id, ...unit }) => unit) : [],
    totals: narrowed ? null : await totalsOf(db, { ...filter, unitId }, scope),
  };
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

async function countOf(db: Db, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from conversion c where ${where}`;
  return row?.n ?? 0;
}

function reportedTo(scope: Scope): Prisma.Sql {
  if (scope.seesAllUnits) return Prisma.sql`true`;
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return Prisma.sql`false`;
  return reportedBy(scope.unitId);
}

const reportedBy = (unitId: string) => Prisma.sql`${unitId}::uuid = any(c.unit_ids)`;

function matching(filter: ConversionFilter, unitId: string | null, today: CalendarDate): Prisma.Sql {
  const { q, kind, unit, from, to, filing, amount, standing } = filter;
  const tests = [
    kind && Prisma.sql`c.kind = ${kind}::conversion_kind`,
    unit && (unitId ? reportedBy(unitId) : Prisma.sql`false`),
    from && Prisma.sql`c.signed_on >= ${`${from}-01`}::date`,
    to && Prisma.sql`c.signed_on < (${`${to}-01`}::date + interval '1 month')`,
    filing && Prisma.sql`c.cancelled_at is null and ${filingState(today)} = ${filing}`,
    amount && BANDS[amount],
    standing && (standing === "CURRENT" ? CURRENT : Prisma.sql`c.cancelled_at is not null`),
    q !== "" && wordsIn(q),
  ].filter((test) => typeof test === "object" && test !== null);
  return tests.length === 0 ? Prisma.sql`true` : Prisma.join(tests, " and ");
}

const CURRENT = Prisma.sql`c.cancelled_at is null`;

const between = (least: string, below: string) =>
  Prisma.sql`c.currency = 'CNY' and c.amount >= ${least}::numeric and c.amount < ${below}::numeric`;
const BANDS: Record<AmountBand, Prisma.Sql> = {
  UNSTATED: Prisma.sql`c.amount is null`,
  UNDER_100K: between("0", "100000"),
  TO_1M: between("100000", "1000000"),
  TO_10M: between("1000000", "10000000"),
  TO_100M: between("10000000", "100000000"),
  OVER_100M: Prisma.sql`c.currency = 'CNY' and c.amount >= 100000000`,
};

const oneOf = (kinds: readonly string[]) => Prisma.sql`c.kind::text = any(${[...kinds]}::text[])`;

/** As `filingStateOf` says it. */
function filingState(today: CalendarDate): Prisma.Sql {
  const due = Prisma.sql`(coalesce(c.effective_on, c.signed_on) + interval '3 months')::date`;
  return Prisma.sql`case
    when ${oneOf(LICENCES)} and c.filed_on is null then
      case when ${today}::date <= ${due} then 'DUE' else 'OVERDUE' end
    when ${oneOf(LICENCES)} then case when c.filed_on <= ${due} then 'IN_TIME' else 'LATE' end
    when ${oneOf(REGISTERED_KINDS)} then case when c.filed_on is null then 'TO_REGISTER' else 'REGISTERED' end
    else 'NONE' end`;
}

function wordsIn(q: string): Prisma.Sql {
  const tests = [contains(["c.from_party", "c.to_party", "c.contract_no", "coalesce(c.filing_no, '')"], q)];
  const id = /^#?(\d{1,9})$/.exec(q)?.[1];
  if (id) tests.push(Prisma.sql`c.id = ${Number(id)}`);
  const sought = numberSought(q);
  if (sought) tests.push(onPatents(sought));
  return Prisma.sql`(${Prisma.join(tests, " or ")})`;
}

function onPatents(sought: NonNullable<ReturnType<typeof numberSought>>): Prisma.Sql {
  const test =
    "application" in sought
      ? Prisma.sql`p.application_no = ${sought.application}`
      : "publication" in sought
        ? Prisma.sql`p.publication_no like ${`${sought.publication}%`}`
        : Prisma.sql`p.application_no like ${`${sought.applicationBegins}%`}`;
  return Prisma.sql`c.id in (
    select cp.conversion_id from conversion_patent cp join patent p on p.id = cp.patent_id where ${test})`;
}

function orderOf({ sort: { by, descending } }: ConversionFilter): Prisma.Sql {
  const direction = Prisma.raw(descending ? "desc" : "asc");
  if (by === "amount") return Prisma.sql`c.amount ${direction} nulls last, c.id desc`;
  return Prisma.sql`c.signed_on ${direction}, c.id ${direction}`;
}
