import type { z } from "zod";
import { type Db, Prisma } from "@/lib/db/client";
import { remembered } from "@/lib/db/memo";
import { contains } from "@/lib/db/search-text";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type listInstitutionsInput, NO_PROVINCE } from "./institution.schema";
import type { InstitutionLine, InstitutionListView } from "./institution-view";

export type InstitutionFilter = z.output<typeof listInstitutionsInput>;

/** Stands for the nation in the tallies, where alone patents are counted by institution. */
const NATION = "00000000-0000-0000-0000-000000000000";

/** Institutions that match, one page of them. None for who does not see all units. */
export async function listedInstitutions(
  db: Db,
  filter: InstitutionFilter,
  today: CalendarDate,
  scope: Scope,
): Promise<InstitutionListView> {
  const seen = scope.seesAllUnits ? Prisma.sql`true` : Prisma.sql`false`;
  const where = Prisma.sql`${seen} and ${matching(filter)}`;
  const [shown, total, counts] = await Promise.all([
    countOf(db, where),
    countOf(db, seen),
    patentsByFirstHolder(db, scope),
  ]);
  const pages = Math.max(1, Math.ceil(shown / filter.take));
  const page = Math.min(filter.page, pages);
  const rows = await db.$queryRaw<InstitutionLine[]>`
    select i.id, i.name, i.kind::text as kind, i.province, i.confirmed, coalesce(c.n, 0) as patents
    from institution i
    left join unnest(${[...counts.keys()]}::int[], ${[...counts.values()]}::int[]) c(id, n) on c.id = i.id
    where ${where} order by ${orderOf(filter)} limit ${filter.take} offset ${(page - 1) * filter.take}`;
  return { rows, shown, total, page, pages, today };
}

/**
 * How many patents each institution is the first holder of, from the tallies that triggers keep: some 400,000 rows
 * at three million patents. Read once, and again when a patent has been counted since.
 */
export async function patentsByFirstHolder(db: Db, scope: Scope): Promise<ReadonlyMap<number, number>> {
  if (!scope.seesAllUnits) return new Map();
  return remembered("institutions patents", false, async () => {
    const [told] = await db.$queryRaw<[{ rows: [number, number][] | null }]>`
      select json_agg(json_build_array(id, n)) as rows from (
        select key::int as id, sum(n)::int as n from patent_tally
        where unit_id = ${NATION}::uuid and dimension = 'INSTITUTION' and key <> '0'
        group by key having sum(n) <> 0) t`;
    return new Map(told.rows ?? []);
  });
}

async function countOf(db: Db, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<[{ n: number }]>`
    select count(*)::int as n from institution i where ${where}`;
  return row.n;
}

function matching({ q, kind, province, confirmed }: InstitutionFilter): Prisma.Sql {
  const tests = [
    q !== "" && contains(["i.name"], q),
    kind && Prisma.sql`i.kind = ${kind}::holder_kind`,
    province &&
      (province === NO_PROVINCE ? Prisma.sql`i.province is null` : Prisma.sql`i.province = ${province}`),
    confirmed && Prisma.sql`i.confirmed = ${confirmed === "yes"}`,
  ].filter((test) => typeof test === "object" && test !== null);
  return tests.length === 0 ? Prisma.sql`true` : Prisma.join(tests, " and ");
}

function orderOf({ sort: { by, descending } }: InstitutionFilter): Prisma.Sql {
  const direction = Prisma.raw(descending ? "desc" : "asc");
  if (by === "name") return Prisma.sql`i.name ${direction}`;
  return Prisma.sql`coalesce(c.n, 0) ${direction}, i.name`;
}
