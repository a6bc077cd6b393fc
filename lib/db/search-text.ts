import { comparableText } from "@/lib/kernel/comparable-text";
import { likeText } from "@/lib/kernel/list-input";
import { Prisma } from "./client";

/** What `comparableText` does to a text, done to a column. The name is never a user's. */
export function comparable(column: string): Prisma.Sql {
  const folded = `lower(normalize(${column}, NFKC))`;
  return Prisma.raw(`regexp_replace(translate(${folded}, '〔[【{〕]】}', '(((())))'), '\\s', '', 'g')`);
}

/** Whether any of the columns contains the term. */
export function contains(columns: readonly string[], term: string): Prisma.Sql {
  const pattern = likeText(comparableText(term));
  const tests = columns.map((column) => Prisma.sql`${comparable(column)} like ${pattern}`);
  return Prisma.sql`(${Prisma.join(tests, " or ")})`;
}
