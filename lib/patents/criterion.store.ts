import type { Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type ProofName, refusedProof } from "@/lib/proofs/proof";
import { proofToAttach } from "@/lib/proofs/proof.store";
import type { CriterionFact, RecordedCriterion } from "./criterion-fact";
import { lockPatent } from "./patent.store";
import type { PatentRecord } from "./patent-facts";

/** Of a criterion on a patent that the scope lets be seen. */
export const CRITERION = {
  id: true,
  kind: true,
  heldOn: true,
  endedOn: true,
  proof: true,
  fileId: true,
  version: true,
} as const satisfies Prisma.PatentCriterionSelect;

type CriterionRow = Prisma.PatentCriterionGetPayload<{ select: typeof CRITERION }>;

export function criterionOf({ heldOn, endedOn, ...rest }: CriterionRow): RecordedCriterion {
  return { ...rest, heldOn: fromDatabaseDate(heldOn), endedOn: endedOn && fromDatabaseDate(endedOn) };
}

export type CriterionAct = {
  patent: PatentRecord;
  recorded: RecordedCriterion;
  unitIds: readonly string[];
  version: number;
};

/** A recorded criterion with its patent, which is locked; as opened it is the criterion's version that counts. */
export async function lockCriterion(
  tx: Tx,
  { number, id }: { number: string; id: number },
  scope: Scope,
): Promise<CriterionAct | null> {
  const patent = await lockPatent(tx, number, scope);
  if (!patent) return null;
  const row = await tx.patentCriterion.findFirst({ where: { id, patentId: patent.id }, select: CRITERION });
  if (!row) return null;
  const recorded = criterionOf(row);
  return { patent, recorded, unitIds: patent.unitIds, version: recorded.version };
}

/** The proof a form names, and the refusal when its sender may not attach it. */
export async function proofNamed(tx: Tx, fileId: string | null, scope: Scope) {
  const proof: ProofName | null = await proofToAttach(tx, fileId, scope);
  return { proof, refused: refusedProof(fileId, proof) };
}

export async function insertCriterion(
  tx: Tx,
  patentId: number,
  { kind, heldOn, proof, fileId }: CriterionFact,
  { at, byId }: { at: Date; byId: string },
): Promise<void> {
  await tx.patentCriterion.create({
    data: { ...{ patentId, kind, proof, fileId, at, byId }, heldOn: toDatabaseDate(heldOn) },
  });
}

export async function updateCriterion(
  tx: Tx,
  id: number,
  { heldOn, proof, fileId }: CriterionFact,
): Promise<void> {
  await tx.patentCriterion.update({
    where: { id },
    data: { heldOn: toDatabaseDate(heldOn), proof, fileId, version: { increment: 1 } },
  });
}

export async function closeCriterion(tx: Tx, id: number, endedOn: CalendarDate): Promise<void> {
  await tx.patentCriterion.update({
    where: { id },
    data: { endedOn: toDatabaseDate(endedOn), version: { increment: 1 } },
  });
}
