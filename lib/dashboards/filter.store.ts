import { Prisma } from "@/lib/db/client";
import type { CellFilter } from "@/lib/progress/cell";

/** A filter as a condition on theme `h`, measure `m`, unit `u` and the light of `row`. */
export function narrowed({ theme, measure, unit, light }: CellFilter, row = "w"): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(theme ? [Prisma.sql`h.code = ${theme}`] : []),
      ...(measure ? [Prisma.sql`m.code = ${measure}`] : []),
      ...(unit ? [Prisma.sql`u.code = ${unit}`] : []),
      ...(light ? [Prisma.sql`${Prisma.raw(row)}.light = ${light}`] : []),
    ],
    " and ",
  );
}
