import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findMatrixUnits } from "@/lib/reports/matrix.store";
import type { Frame } from "./standing";

/** The plan's measures and themes, the members on a day and whoever else has a part. */
export async function findFrame(
  db: Db,
  planId: string,
  on: CalendarDate,
  withParts: readonly string[],
  scope: Scope,
): Promise<Frame> {
  const titles = { code: true, titleZh: true, titleEn: true } as const;
  const [themes, measures, parts] = await Promise.all([
    db.theme.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, select: titles }),
    db.measure.findMany({
      where: { planId },
      orderBy: { ordinal: "asc" },
      select: { ...titles, theme: { select: { code: true } } },
    }),
    db.unit.findMany({ where: { code: { in: [...withParts] } }, select: { id: true } }),
  ]);
  const ids = parts.map(({ id }) => id);
  return {
    themes,
    measures: measures.map(({ theme, ...measure }) => ({ ...measure, theme: theme.code })),
    units: await findMatrixUnits(db, planId, on, ids, scope),
  };
}
