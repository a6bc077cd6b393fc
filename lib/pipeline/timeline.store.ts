import type { Db } from "@/lib/db/client";
import { addDays, type CalendarDate, daysBetween, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findPatent } from "@/lib/patents/patent.store";
import { PROOF, proofName } from "@/lib/proofs/proof.store";
import { stagesAhead } from "./step";
import type { TimelineView } from "./step-view";

/** The way of a patent along the pipeline. */
export async function readTimelineOf(
  db: Db,
  number: string,
  today: CalendarDate,
  scope: Scope,
): Promise<TimelineView | null> {
  const patent = await findPatent(db, number, scope);
  if (!patent) return null;
  const rows = await db.patentStep.findMany({
    where: { patentId: patent.id },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, fromStage: true, stage: true, on: true, days: true, proof: true, at: true },
      importId: true,
      file: { select: PROOF },
      by: { select: { nameZh: true, nameEn: true } },
    },
  });
  const steps = rows.map(({ on, file, ...step }) => ({
    ...step,
    on: fromDatabaseDate(on),
    file: file && proofName(file),
  }));
  const { stage, stageSince } = patent;
  const [first] = steps;
  return {
    ...{ stage, stageSince, steps, today, version: steps.length + 1 },
    days: Math.max(0, daysBetween(stageSince, today)),
    began: first ? { stage: first.fromStage, on: addDays(first.on, -first.days) } : { stage, on: stageSince },
    ahead: stagesAhead(patent),
  };
}
