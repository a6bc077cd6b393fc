import { readdirSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/db/client";
import type { AnyCommand, AnyGuestCommand } from "@/lib/kernel/command";
import type { AnyQuery } from "@/lib/kernel/query";

/** Every command and query of the product, whatever feature it belongs to. */
export async function allUseCases(): Promise<(AnyCommand | AnyGuestCommand | AnyQuery)[]> {
  const lib = path.resolve(import.meta.dirname, "../../lib");
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)(commands|queries)\/[^/]+\.ts$/.test(file),
  );
  const modules = await Promise.all(files.map((file) => import(path.join(lib, file))));
  return modules.flatMap((module) =>
    Object.values(module).filter(
      (value): value is AnyCommand | AnyGuestCommand | AnyQuery =>
        typeof value === "object" && value !== null && "is" in value && "name" in value,
    ),
  );
}

/**
 * Every row of every table but the trail of forbidden attempts and the mark that it was written: what a refusal must
 * leave as it was. The chain over the trail is made a moment after each commit, by the clock and not by the act.
 */
export async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('_prisma_migrations', 'audit_event', 'audit_link', 'table_write')
    order by 1`;
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, coalesce(sum(hashtext(t::text)::bigint), 0) as sum from "${name}" t`,
  );
  const done = `select 'audit_event', count(*), 0 from audit_event where outcome = 'done'`;
  const rows = await db().$queryRawUnsafe<unknown[]>([...sums, done].join(" union all "));
  return rows
    .map((row) => JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? String(value) : value)))
    .join("\n");
}
