import { Prisma } from "./client";

/**
 * Makes texts comparable that are typed in different ways: full and half width, 〔〕 ［］ [] 【】 and
 * (), capitals and blanks are all one. `comparable` does the same to a column.
 */
export function comparableText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〔[【{]/g, "(")
    .replace(/[〕\]】}]/g, ")")
    .replace(/\s/g, "");
}

export function comparable(column: string): Prisma.Sql {
  const folded = `lower(normalize(${column}, NFKC))`;
  return Prisma.raw(
    `regexp_replace(translate(${folded}, '〔[【{〕]】}', '(((())))'), '\\s', '', 'g')`,
  );
}

/** Whether any of the columns contains the term. */
export function contains(columns: readonly string[], term: string): Prisma.Sql {
  const pattern = `%${comparableText(term).replace(/[\\%_]/g, "\\$&")}%`;
  const tests = columns.map((column) => Prisma.sql`${comparable(column)} like ${pattern}`);
  return Prisma.sql`(${Prisma.join(tests, " or ")})`;
}
