import type { Db, Tx } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { proofNamed } from "@/lib/patents/criterion.store";
import { lockPatent, RECORD, recordOf } from "@/lib/patents/patent.store";
import type { PatentRecord } from "@/lib/patents/patent-facts";
import { canonicalNumbers } from "@/lib/patents/patent-list";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import type { MovedPatent } from "./step";

type Proof = Awaited<ReturnType<typeof proofNamed>>;

/** A patent about to move, locked; its version is that of its way so far, whatever else was changed. */
export type Moving = PatentRecord & { file: Proof };

export async function lockMoving(
  tx: Tx,
  { number, fileId }: { number: string; fileId: string | null },
  scope: Scope,
): Promise<Moving | null> {
  const patent = await lockPatent(tx, number, scope);
  if (!patent) return null;
  const steps = await tx.patentStep.count({ where: { patentId: patent.id } });
  return { ...patent, version: steps + 1, file: await proofNamed(tx, fileId, scope) };
}

/** Those that a text names and the scope lets be seen, locked in one order whoever names them. */
export async function lockMovingTogether(
  tx: Tx,
  { patents, fileId }: { patents: string; fileId: string | null },
  scope: Scope,
): Promise<{ found: PatentRecord[]; file: Proof }> {
  const numbers = canonicalNumbers(patents);
  await tx.$queryRaw`select 1 from patent where application_no = any(${numbers}) order by id for update`;
  const rows = await tx.patent.findMany({
    where: { applicationNo: { in: numbers }, AND: [patentsSeenBy(scope)] },
    select: RECORD,
  });
  return { found: rows.map(recordOf), file: await proofNamed(tx, fileId, scope) };
}

type By = { at: Date; byId: string };

/** The row's stage follows from the step: a trigger writes it. What the days are counted under is kept as of now. */
export async function insertSteps(
  tx: Tx,
  moves: readonly MovedPatent<PatentRecord>[],
  { at, byId }: By,
): Promise<void> {
  const owners = await ownersOf(
    tx,
    moves.map(({ patent }) => patent.id),
  );
  await tx.patentStep.createMany({
    data: moves.map(({ patent, step: { on, ...step } }) => ({
      ...{ ...step, on: toDatabaseDate(on), patentId: patent.id, at, byId },
      ...{ unitIds: [...patent.unitIds], grade: patent.grade, industry: patent.industry },
      ...owners.get(patent.id),
    })),
  });
}

async function ownersOf(db: Db, ids: readonly number[]) {
  const rows = await db.patent.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, province: true, holderIds: true },
  });
  return new Map(
    rows.map(({ id, province, holderIds }) => [id, { province, institutionId: holderIds[0] || null }]),
  );
}
