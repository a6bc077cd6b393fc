import { type Db, Prisma } from "@/lib/db/client";
import { contains } from "@/lib/db/search-text";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { DocumentChoices, DocumentListView } from "./document-view";

export type DocumentFilter = {
  q: string;
  unit: string | null;
  measure: string | null;
  year: number | null;
  sort: { by: "date" | "number" | "title"; descending: boolean };
  page: number;
  take: number;
  locale: "zh" | "en";
};

/** Documents that match, one page of them; a page beyond the last is the last. */
export async function listedDocuments(
  db: Db,
  filter: DocumentFilter,
  _scope: Scope,
): Promise<DocumentListView> {
  const where = whereOf(filter);
  const [{ count: matching = 0 } = {}] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from policy_document d where ${where}`;
  const pages = Math.max(1, Math.ceil(matching / filter.take));
  const page = Math.min(filter.page, pages);
  const ids = await db.$queryRaw<{ id: string }[]>`
    select d.id::text as id from policy_document d where ${where}
    order by ${orderOf(filter)}, d.code limit ${filter.take} offset ${(page - 1) * filter.take}`;
  const found = await db.policyDocument.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      id: true,
      code: true,
      number: true,
      titleZh: true,
      titleEn: true,
      datedOn: true,
      datePrecision: true,
      issuers: {
        orderBy: { ordinal: "asc" },
        select: {
          nameZh: true,
          nameEn: true,
          unit: { select: { code: true, nameZh: true, shortNameZh: true } },
        },
      },
      measures: { select: { code: true }, orderBy: { ordinal: "asc" } },
    },
  });
  const rows = ids.flatMap(({ id }) => found.find((document) => document.id === id) ?? []);
  return {
    matching,
    total: await db.policyDocument.count(),
    page,
    pages,
    rows: rows.map(({ id: _id, measures, issuers, datedOn, ...document }) => ({
      ...document,
      datedOn: fromDatabaseDate(datedOn),
      issuers: issuers.map(briefly),
      measures: measures.map(({ code }) => code),
    })),
  };
}

type Signed = {
  nameZh: string;
  nameEn: string;
  unit: { code: string; nameZh: string; shortNameZh: string } | null;
};

/** A unit that signed under its own name is listed by its short one; an office of it, as signed. */
function briefly({ unit, nameZh, nameEn }: Signed): { zh: string; en: string } {
  const itself = unit !== null && nameZh === unit.nameZh;
  return itself ? { zh: unit.shortNameZh, en: unit.code } : { zh: nameZh, en: nameEn };
}

/** What a document may be filtered by or linked to. */
export async function documentChoices(db: Db, _scope: Scope): Promise<DocumentChoices> {
  const [units, measures, years] = await Promise.all([
    db.unit.findMany({
      select: { code: true, nameZh: true, nameEn: true },
      orderBy: { protocolRank: "asc" },
    }),
    db.measure.findMany({ select: { code: true, titleZh: true, titleEn: true }, orderBy: { code: "asc" } }),
    db.$queryRaw<{ year: number }[]>`
      select distinct extract(year from dated_on)::int as year from policy_document order by year desc`,
  ]);
  return { units, measures, years: years.map(({ year }) => year) };
}

function whereOf({ q, unit, measure, year }: DocumentFilter): Prisma.Sql {
  const tests = [Prisma.sql`true`];
  if (q) tests.push(contains(["coalesce(d.number, '')", "d.title_zh", "d.title_en"], q));
  if (year) tests.push(Prisma.sql`extract(year from d.dated_on) = ${year}`);
  if (unit) {
    tests.push(Prisma.sql`exists (
      select 1 from document_issuer i join unit u on u.id = i.unit_id
      where i.document_id = d.id and u.code = ${unit})`);
  }
  if (measure) {
    tests.push(Prisma.sql`exists (
      select 1 from "_MeasureToPolicyDocument" l join measure m on m.id = l."A"
      where l."B" = d.id and m.code = ${measure})`);
  }
  return Prisma.join(tests, " and ");
}

function orderOf({ sort, locale }: DocumentFilter): Prisma.Sql {
  const keys = {
    date: "d.dated_on",
    number: 'd.number collate "zh-x-icu"',
    title: locale === "zh" ? 'd.title_zh collate "zh-x-icu"' : 'lower(d.title_en) collate "en-x-icu"',
  };
  return Prisma.raw(`${keys[sort.by]} ${sort.descending ? "desc" : "asc"} nulls last`);
}
