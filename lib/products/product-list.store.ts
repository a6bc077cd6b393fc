import type { z } from "zod";
import { namesOf } from "@/lib/conversions/conversion-list.store";
import { type Db, Prisma } from "@/lib/db/client";
import { contains } from "@/lib/db/search-text";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { numberSought } from "@/lib/patents/application-number";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import { UNIT_NAMES } from "@/lib/tasks/task.store";
import type { listProductsInput } from "./product.schema";
import type { ProductLine, ProductListView, YearTotal } from "./product-view";
import type { Recognition } from "./product-year";

export type ProductFilter = z.output<typeof listProductsInput>;

/** Products that match, one page of them, each with the year asked for or its latest. Of a unit: those it reports. */
export async function listedProducts(
  db: Db,
  filter: ProductFilter,
  today: CalendarDate,
  scope: Scope,
): Promise<ProductListView> {
  const units = await db.unit.findMany({
    where: scope.seesAllUnits ? { memberships: { some: {} } } : { id: scope.unitId },
    orderBy: { protocolRank: "asc" },
    select: { id: true, ...UNIT_NAMES },
  });
  const unitId = units.find(({ code }) => code === filter.unit)?.id ?? null;
  const seen = reportedTo(scope);
  const ofUnit = filter.unit && (unitId ? reportedBy(unitId) : Prisma.sql`false`);
  const reported = ofUnit ? Prisma.sql`${seen} and ${ofUnit}` : seen;
  const where = Prisma.sql`${reported} and ${matching(filter)}`;
  const from = withYear(filter.year);
  const [shown, total, totals] = await Promise.all([
    countOf(db, from, where),
    countOf(db, from, seen),
    yearTotals(db, reported),
  ]);
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const found = await db.$queryRaw<Found[]>`
    select p.id, y.year, y.recognition::text as recognition, y.output::text as output from ${from} where ${where}
    order by ${orderOf(filter)} limit ${filter.take} offset ${(page - 1) * filter.take}`;
  return {
    rows: await linesOf(db, found, scope),
    ...{ shown, total, page, pages, today, totals },
    units: scope.seesAllUnits ? units.map(({ id: _id, ...unit }) => unit) : [],
    years: totals.map(({ year }) => year),
  };
}

type Found = { id: number; year: number | null; recognition: string | null; output: string | null };

export async function linesOf(db: Db, found: readonly Found[], scope: Scope): Promise<ProductLine[]> {
  if (found.length === 0) return [];
  const rows = await db.product.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { _count: { select: { patents: { where: { patent: patentsSeenBy(scope) } } } } },
  });
  const units = await namesOf(
    db,
    rows.flatMap((row) => row.unitIds),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, year, recognition, output }): ProductLine[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, maker, province, industry, filingNo, filedOn, demonstration } = row;
    return [
      {
        ...{ id, name, maker, province, industry, filingNo, demonstration },
        filedOn: filedOn && fromDatabaseDate(filedOn),
        patentCount: row._count.patents,
        year: year === null ? null : { year, recognition: recognition as Recognition, output },
        units: row.unitIds.flatMap((one) => units.get(one) ?? []),
      },
    ];
  });
}

/** The products a patent is in, each with its latest year. Whether the reader sees the patent is asked before. */
export async function productsOfPatent(db: Db, patentId: number, scope: Scope): Promise<ProductLine[]> {
  const found = await db.$queryRaw<Found[]>`
    select p.id, y.year, y.recognition::text as recognition, y.output::text as output from ${withYear(null)}
    where p.id in (select product_id from product_patent where patent_id = ${patentId}) order by p.id`;
  return linesOf(db, found, scope);
}

export async function lineOf(db: Db, id: number, scope: Scope): Promise<ProductLine | null> {
  const found = await db.$queryRaw<Found[]>`
    select p.id, y.year, y.recognition::text as recognition, y.output::text as output
    from ${withYear(null)} where p.id = ${id}`;
  return (await linesOf(db, found, scope))[0] ?? null;
}

const SHOWN_YEARS = 6;

/** Sums of products and years: a patent in two products, or a product with ten patents, makes no difference. */
async function yearTotals(db: Db, where: Prisma.Sql): Promise<YearTotal[]> {
  return db.$queryRaw<YearTotal[]>`
    select y.year::int as year, count(*)::int as products,
      count(*) filter (where y.recognition = 'RECOGNISED')::int as recognised,
      coalesce(sum(y.output), 0)::text as output,
      coalesce(sum(y.output) filter (where y.recognition = 'RECOGNISED'), 0)::text as "recognisedOutput"
    from product_year y join product p on p.id = y.product_id where ${where}
    group by 1 order by 1 desc limit ${SHOWN_YEARS}`;
}

/** Every product with one of its years: the one asked for, or else its latest. */
function withYear(year: number | null): Prisma.Sql {
  const asked = year === null ? Prisma.sql`true` : Prisma.sql`y.year = ${year}`;
  const join = Prisma.raw(year === null ? "left join" : "join");
  return Prisma.sql`product p ${join} lateral (
    select y.year::int as year, y.recognition, y.output from product_year y
    where y.product_id = p.id and ${asked} order by y.year desc limit 1) y on true`;
}

async function countOf(db: Db, from: Prisma.Sql, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`select count(*)::int as n from ${from} where ${where}`;
  return row?.n ?? 0;
}

function reportedTo(scope: Scope): Prisma.Sql {
  if (scope.seesAllUnits) return Prisma.sql`true`;
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return Prisma.sql`false`;
  return reportedBy(scope.unitId);
}

const reportedBy = (unitId: string) => Prisma.sql`${unitId}::uuid = any(p.unit_ids)`;

function matching({ q, recognition, industry, province }: ProductFilter): Prisma.Sql {
  const tests = [
    recognition && Prisma.sql`y.recognition = ${recognition}::recognition`,
    industry && Prisma.sql`p.industry = ${Number(industry)}`,
    province && Prisma.sql`p.province = ${province}`,
    q !== "" && wordsIn(q),
  ].filter((test) => typeof test === "object" && test !== null);
  return tests.length === 0 ? Prisma.sql`true` : Prisma.join(tests, " and ");
}

function wordsIn(q: string): Prisma.Sql {
  const tests = [contains(["p.name", "p.maker", "coalesce(p.filing_no, '')"], q)];
  const id = /^#?(\d{1,9})$/.exec(q)?.[1];
  if (id) tests.push(Prisma.sql`p.id = ${Number(id)}`);
  const sought = numberSought(q);
  const begins =
    sought &&
    ("application" in sought
      ? sought.application
      : "applicationBegins" in sought
        ? sought.applicationBegins
        : null);
  if (begins) {
    tests.push(Prisma.sql`p.id in (
      select pp.product_id from product_patent pp join patent on patent.id = pp.patent_id
      where patent.application_no like ${`${begins}%`})`);
  }
  return Prisma.sql`(${Prisma.join(tests, " or ")})`;
}

function orderOf({ sort: { by, descending } }: ProductFilter): Prisma.Sql {
  const direction = Prisma.raw(descending ? "desc" : "asc");
  if (by === "name") return Prisma.sql`p.name ${direction}, p.id`;
  if (by === "filed") return Prisma.sql`p.filed_on ${direction} nulls last, p.id desc`;
  if (by === "output") return Prisma.sql`y.output ${direction} nulls last, p.id desc`;
  return Prisma.sql`p.id ${direction}`;
}
