import type { z } from "zod";
import { type Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { comparableText } from "@/lib/kernel/comparable-text";
import { likeText } from "@/lib/kernel/list-input";
import type { Scope } from "@/lib/kernel/scope";
import { numberSought } from "@/lib/patents/application-number";
import { bigramsOf } from "@/lib/patents/patent-search";
import type { AmountBand, listConversionsInput } from "./conversion.schema";
import { LICENCES, REGISTERED_KINDS } from "./filing";

/* What a filter of contracts asks, in SQL; `c` is the contract. */

export type ConversionFilter = z.output<typeof listConversionsInput>;

/** Contracts on the patents whose number is sought; null where it is the beginning of too many. */
export type OnPatents = readonly number[] | null;

const MOST_ON_PATENTS = 1_000;

export async function soughtByPatent(db: Db, { q }: ConversionFilter, _scope: Scope): Promise<OnPatents> {
  const sought = q === "" ? null : numberSought(q);
  if (!sought) return [];
  const rows = await db.$queryRaw<{ id: number }[]>`
    select cp.conversion_id as id from conversion_patent cp join patent p on p.id = cp.patent_id
    where ${patentNumbered(sought)} limit ${MOST_ON_PATENTS + 1}`;
  return rows.length > MOST_ON_PATENTS ? null : [...new Set(rows.map(({ id }) => id))];
}

/** What the reader's list is of: all contracts, or those his unit reports. */
export function reportedTo(scope: Scope): Prisma.Sql {
  if (scope.seesAllUnits) return Prisma.sql`true`;
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return Prisma.sql`false`;
  return reportedBy(scope.unitId);
}

const reportedBy = (unitId: string) => Prisma.sql`${unitId}::uuid = any(c.unit_ids)`;

export type Narrowing = {
  filter: ConversionFilter;
  unitId: string | null;
  today: CalendarDate;
  onPatents: OnPatents;
};

/** `throughIndex` finds words by their index; walking along the order of a page, rows are asked one after the other. */
export function matching({ filter, unitId, today, onPatents }: Narrowing, throughIndex: boolean): Prisma.Sql {
  const { q, kind, unit, from, to, filing, amount, standing } = filter;
  const tests = [
    kind && Prisma.sql`c.kind = ${kind}::conversion_kind`,
    unit && (unitId ? reportedBy(unitId) : Prisma.sql`false`),
    from && Prisma.sql`c.signed_on >= ${`${from}-01`}::date`,
    to && Prisma.sql`c.signed_on < (${`${to}-01`}::date + interval '1 month')`,
    filing && Prisma.sql`c.cancelled_at is null and ${filingState(today)} = ${filing}`,
    amount && BANDS[amount],
    standing && (standing === "CURRENT" ? CURRENT : Prisma.sql`c.cancelled_at is not null`),
    q !== "" && wordsIn(q, onPatents, throughIndex),
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

const oneOf = (kinds: readonly string[]) => Prisma.sql`c.kind = any(${[...kinds]}::conversion_kind[])`;

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

/** As in the migration, or no plan takes its index: what the parties' names and the contract's numbers say. */
const TEXT = Prisma.sql`conversion_text(from_party, to_party, contract_no, filing_no)`;

function wordsIn(q: string, onPatents: OnPatents, throughIndex: boolean): Prisma.Sql {
  const typed = comparableText(q);
  const pairs = bigramsOf(typed);
  const said = Prisma.sql`${TEXT} like ${likeText(typed)}`;
  const tests = [
    throughIndex && pairs.length > 0
      ? Prisma.sql`(zh_bigrams(${TEXT}) @> ${pairs}::text[] and ${said})`
      : said,
  ];
  const id = /^#?(\d{1,9})$/.exec(q)?.[1];
  if (id) tests.push(Prisma.sql`c.id = ${Number(id)}`);
  const sought = numberSought(q);
  if (onPatents && onPatents.length > 0) tests.push(Prisma.sql`c.id = any(${[...onPatents]}::int[])`);
  if (sought && onPatents === null) {
    tests.push(Prisma.sql`exists (
      select from conversion_patent cp join patent p on p.id = cp.patent_id
      where cp.conversion_id = c.id and ${patentNumbered(sought)})`);
  }
  return Prisma.sql`(${Prisma.join(tests, " or ")})`;
}

function patentNumbered(sought: NonNullable<ReturnType<typeof numberSought>>): Prisma.Sql {
  if ("application" in sought) return Prisma.sql`p.application_no = ${sought.application}`;
  const column = Prisma.raw("publication" in sought ? "p.publication_no" : "p.application_no");
  const begins = "publication" in sought ? sought.publication : sought.applicationBegins;
  // A range under collation C; LIKE with a parameter would be planned without the index.
  return Prisma.sql`(${column} >= ${begins} and ${column} < ${`${begins}~`})`;
}
