import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { asOf } from "./as-of";
import { type CellFilter, within } from "./cell";
import { findCells, findPlannedRises } from "./cell.store";
import { type Curve, curveDays, curveOf } from "./curve";
import type { AsOf } from "./progress";

type Plan = { id: string; windowStart: CalendarDate; windowEnd: CalendarDate };
type Of = AsOf & { role: "LEAD" | "SUPPORT"; filter: CellFilter };

/** The days one after the other: a page that opens must not take every connection there is. */
export async function findCurve(
  db: Db,
  plan: Plan,
  { at, date, role, filter }: Of,
  now: Date,
  scope: Scope,
): Promise<Curve> {
  // Lights are no part of the curve: without them a day reads the same whatever the rules call near.
  const asked = { planId: plan.id, nearUntil: null };
  const narrowed = <Cell extends Parameters<typeof within>[0][number]>(cells: readonly Cell[]) =>
    within(cells, { ...filter, light: null });
  const days = [];
  for (const day of curveDays(plan.windowStart, date)) {
    const moment = day.date === date ? { at, date } : asOf(day.date, { now, today: date });
    const cells = await findCells(db, { ...asked, ...moment }, now, scope);
    days.push({ ...day, cells: narrowed(cells.filter((cell) => cell.role === role)) });
  }
  const rises = await findPlannedRises(db, { ...asked, at, date }, now, scope);
  return curveOf(days, narrowed(rises.filter((rise) => rise.role === role)), {
    date,
    windowEnd: plan.windowEnd,
  });
}
