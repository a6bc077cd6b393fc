import type { Tx } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { proofNamed } from "@/lib/patents/criterion.store";
import { lockPatent } from "@/lib/patents/patent.store";
import type { PatentRecord } from "@/lib/patents/patent-facts";
import type { StepEvent } from "./step";

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

/** The row's stage follows from the step: a trigger writes it. What the days are counted under is kept as of now. */
export async function insertStep(
  tx: Tx,
  patent: PatentRecord,
  { fromStage, stage, days, on, proof, fileId }: StepEvent,
  { at, byId }: { at: Date; byId: string },
): Promise<void> {
  const { id: patentId, unitIds, grade, industry } = patent;
  const { province, holderIds } = await tx.patent.findUniqueOrThrow({
    where: { id: patentId },
    select: { province: true, holderIds: true },
  });
  await tx.patentStep.create({
    data: {
      ...{ patentId, fromStage, stage, days, proof, fileId, at, byId },
      on: toDatabaseDate(on),
      ...{ unitIds: [...unitIds], grade, industry, province },
      institutionId: holderIds[0] || null,
    },
  });
}
