import { Prisma } from "@/lib/db/client";
import { likeText } from "@/lib/kernel/list-input";
import { CONVERSION_KINDS } from "./conversion-kind";
import { CRITERIA } from "./criterion";
import { NOT_STATED, type PatentFilter, type PatentSort, termsOf, wordsToCheck } from "./patent-search";
import { type PatentStage, reachedBit } from "./stage";

/*
 * What a filter asks, in SQL. Terms and plain conditions say the same: the first where an index finds rows, the
 * second where rows are walked through.
 */

/** The indexed expression; it must read as in the migration. */
const TERMS = Prisma.sql`patent_terms(title, holders, type, status, stage, grade, criteria, conversions, industry,
  province, holder_kind, ipc, filed_on, state_funded, unit_ids)`;

export function numberCondition(filter: PatentFilter): Prisma.Sql {
  const { number } = filter;
  if (!number) throw new Error("no number is sought");
  const rest = plainConditions({ ...filter, words: [] });
  if ("application" in number) return Prisma.sql`application_no = ${number.application} AND ${rest}`;
  if ("publication" in number) return Prisma.sql`publication_no = ${number.publication} AND ${rest}`;
  // Ranges under collation C; LIKE with a parameter would be planned without the index.
  const begins = (column: Prisma.Sql, text: string) =>
    Prisma.sql`(${column} >= ${text} AND ${column} < ${`${text}~`})`;
  const { applicationBegins, publicationBegins } = number;
  return Prisma.sql`(${begins(Prisma.sql`application_no`, applicationBegins)}
    OR ${begins(Prisma.sql`publication_no`, publicationBegins)}) AND ${rest}`;
}

/** Where rows come from, and what is asked of them there. */
export type Source = { from: Prisma.Sql; where: Prisma.Sql };

export const PATENTS = Prisma.sql`patent`;
export const SAMPLE = Prisma.sql`patent_sample`;

/**
 * Through the index, as far as it says all; the rest is asked of the rows it finds. Terms stand there with their year,
 * and each year is looked up by itself: one condition for all would be read as slowly as if no term had a year, one for
 * each takes ten milliseconds to plan.
 */
export function foundThrough(table: Prisma.Sql, filter: PatentFilter, years: readonly number[]): Source {
  const terms = termsOf(filter);
  const where = all([...wordsToCheck(filter).map(holdsWord), ...spanConditions(filter)]);
  if (terms.length === 0) return { from: table, where };
  const ofYear = Prisma.join(terms.map((term) => Prisma.sql`sought.year || ${term}::text`));
  const found = fenced(table, Prisma.sql`${TERMS} @> ARRAY[${ofYear}]`);
  return { from: Prisma.sql`unnest(${[...years]}::int[]) sought(year) CROSS JOIN LATERAL ${found}`, where };
}

/** The same of some months (1 to 12) of one year. */
export function foundInMonths(filter: PatentFilter, year: number, months: readonly number[]): Source {
  const { where } = foundThrough(PATENTS, filter, []);
  const terms = termsOf(filter).map((term) => `${year}${term}`);
  const sought = months.map((month) => `${year}M=${month}`);
  const found = Prisma.sql`${TERMS} @> ${terms}::text[] AND ${TERMS} && ${sought}::text[]`;
  return { from: fenced(PATENTS, found), where };
}

/** OFFSET 0: a planner that takes a word for rare would rather ask every patent for it than go through the index. */
function fenced(table: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM ${table} WHERE ${condition} OFFSET 0) patent`;
}

const holdsWord = (word: string) => {
  const pattern = likeText(word);
  return Prisma.sql`(lower(title) LIKE ${pattern} OR lower(holders) LIKE ${pattern})`;
};

function all(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length > 0 ? Prisma.join([...parts], " AND ") : Prisma.sql`true`;
}

/** Days, amounts, what was reached and the first holder are no terms. */
function spanConditions(filter: PatentFilter): Prisma.Sql[] {
  const { reached, institution } = filter;
  return [
    ...filedWithin(filter),
    ...sinceWithin(filter),
    ...amountWithin(filter),
    ...(reached ? [hasReached(reached)] : []),
    ...(institution !== null ? [firstHeldBy(institution)] : []),
  ];
}

/**
 * What has an index of its own beside that of the terms: days of coming to a stage, amounts, what was reached, the first
 * holder. Null where nothing of it is asked.
 */
export function spanAlone(filter: PatentFilter): Prisma.Sql | null {
  const { reached, institution, stage } = filter;
  const since = sinceWithin(filter);
  const parts = [
    ...(since.length > 0 && stage ? [ofStage(stage)] : []),
    ...since,
    ...amountWithin(filter),
    ...(reached ? [hasReached(reached)] : []),
    ...(institution !== null ? [firstHeldBy(institution)] : []),
  ];
  return parts.length > 0 ? all(parts) : null;
}

/** What the index of an order can begin and end with, so that nothing before and behind it is walked through. */
export function boundsOfOrder(filter: PatentFilter, { by }: PatentSort): Prisma.Sql {
  switch (by) {
    case "filed":
      return all([...filedWithin(filter), ...(filter.reached ? [hasReached(filter.reached)] : [])]);
    case "since":
      return all([...(filter.stage ? [ofStage(filter.stage)] : []), ...sinceWithin(filter)]);
    case "amount":
      return all([Prisma.sql`amount > 0`, ...amountWithin(filter)]);
  }
}

function filedWithin({ filedFrom, filedTo }: PatentFilter): Prisma.Sql[] {
  return [
    ...(filedFrom ? [Prisma.sql`filed_on >= ${filedFrom}::date`] : []),
    ...(filedTo ? [Prisma.sql`filed_on <= ${filedTo}::date`] : []),
  ];
}

function sinceWithin({ sinceFrom, sinceTo }: PatentFilter): Prisma.Sql[] {
  return [
    ...(sinceFrom ? [Prisma.sql`stage_since >= ${sinceFrom}::date`] : []),
    ...(sinceTo ? [Prisma.sql`stage_since <= ${sinceTo}::date`] : []),
  ];
}

function amountWithin({ least, most }: PatentFilter): Prisma.Sql[] {
  return [
    ...(least !== null || most !== null ? [Prisma.sql`amount > 0`] : []),
    ...(least !== null ? [Prisma.sql`amount >= ${least}`] : []),
    ...(most !== null ? [Prisma.sql`amount <= ${most}`] : []),
  ];
}

const ofStage = (stage: PatentStage) => Prisma.sql`stage = ${stage}::patent_stage`;
const firstHeldBy = (institution: number) => Prisma.sql`holder_ids[1] = ${institution}`;
/** Written out and as in the migration: with a parameter in it, no plan takes the index of those that reached a stage. */
const hasReached = (stage: PatentStage) =>
  Prisma.sql`(reached & ${Prisma.raw(String(reachedBit(stage)))}) <> 0`;

/** All of the filter, asked of a row. */
export function plainConditions(filter: PatentFilter): Prisma.Sql {
  const { ipc, unitId, criterion, kind, funded, highValue } = filter;
  const is = (column: string, value: string | number | null, cast = "") =>
    value === null ? [] : [Prisma.sql`${Prisma.raw(column)} = ${value}${Prisma.raw(cast)}`];
  const isOrNot = (column: string, value: string | number | null) =>
    value === NOT_STATED ? [Prisma.sql`${Prisma.raw(column)} IS NULL`] : is(column, value);
  const bit = (column: string, place: number) =>
    place < 0 ? [] : [Prisma.sql`(${Prisma.raw(column)}::int >> ${place}::int) & 1 = 1`];
  return all([
    ...filter.words.map(holdsWord),
    ...is("type", filter.type, "::patent_type"),
    ...is("holder_kind", filter.holder, "::holder_kind"),
    ...isOrNot("province", filter.province),
    ...is("stage", filter.stage, "::patent_stage"),
    ...isOrNot("grade", filter.grade),
    ...is("status", filter.status, "::patent_status"),
    ...isOrNot("industry", filter.industry),
    ...(ipc ? [Prisma.sql`EXISTS (SELECT FROM unnest(ipc) code WHERE starts_with(code, ${ipc}))`] : []),
    ...(unitId ? [Prisma.sql`unit_ids @> ARRAY[${unitId}]::uuid[]`] : []),
    ...(criterion ? bit("criteria", CRITERIA.indexOf(criterion)) : []),
    ...(kind ? bit("conversions", CONVERSION_KINDS.indexOf(kind)) : []),
    ...(funded === null ? [] : [Prisma.sql`state_funded = ${funded}`]),
    ...(highValue ? [Prisma.sql`patent_high_value(type, status, criteria)`] : []),
    ...spanConditions(filter),
  ]);
}
