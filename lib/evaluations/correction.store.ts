import type { Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import { type EvaluatedPatent, type GradedPatent, lockEvaluated, lockGraded } from "./evaluation.store";
import type { Grading } from "./grading";
import type { Scores, Scoring } from "./scoring";
import type { Sheet } from "./sheet";
import { sheetOf } from "./sheet.store";

/* What was put down about a patent, to be put right or withdrawn. The patent is locked, and with it all of that. */

/** The version is that of what was put down. */
type PutDown = {
  id: string;
  patent: EvaluatedPatent;
  unitIds: readonly string[];
  withdrawn: boolean;
  version: number;
};

export type EvaluationPutDown = PutDown & EnterpriseEvaluation;

export async function lockEnterpriseEvaluation(
  tx: Tx,
  { number, id }: { number: string; id: string },
  scope: Scope,
): Promise<EvaluationPutDown | null> {
  const patent = await lockEvaluated(tx, number, scope);
  const row = patent && (await tx.enterpriseEvaluation.findFirst({ where: { id, patentId: patent.id } }));
  if (!row) return null;
  const { enterprise, prospect, improvement, wish, on, version, withdrawnAt } = row;
  return {
    ...{ id, patent, unitIds: patent.unitIds, withdrawn: withdrawnAt !== null, version },
    ...{ enterprise, prospect, improvement, wish, on: fromDatabaseDate(on) },
  };
}

export type ScoringPutDown = PutDown &
  Omit<Scoring, "totals"> & {
    /** The version it was scored by. */
    sheet: Sheet;
    scene: string;
  };

export async function lockScoring(
  tx: Tx,
  { number, id }: { number: string; id: string },
  scope: Scope,
): Promise<ScoringPutDown | null> {
  const patent = await lockEvaluated(tx, number, scope);
  const row =
    patent &&
    (await tx.patentScoring.findFirst({
      where: { id, patentId: patent.id },
      include: { sheet: { include: { scene: true } } },
    }));
  if (!row) return null;
  const { scores, on, note, sheet, version, withdrawnAt } = row;
  return {
    ...{ id, patent, unitIds: patent.unitIds, withdrawn: withdrawnAt !== null, version },
    ...{ scores: scores as Scores, on: fromDatabaseDate(on), note },
    ...{ sheet: sheetOf(sheet), scene: sheet.scene.nameZh },
  };
}

export type GradingPutDown = GradedPatent & {
  grading: Grading & { id: number; withdrawn: boolean };
  /** In force once this one is withdrawn. */
  left: number | null;
};

export async function lockGrading(
  tx: Tx,
  { number, id }: { number: string; id: number },
  scope: Scope,
): Promise<GradingPutDown | null> {
  const patent = await lockGraded(tx, number, scope);
  if (!patent) return null;
  const row = await tx.patentGrading.findFirst({ where: { id, patentId: patent.id } });
  if (!row) return null;
  const left = await tx.patentGrading.findFirst({
    where: { patentId: patent.id, withdrawnAt: null, id: { not: id } },
    orderBy: { id: "desc" },
  });
  const { grade, basis, on, withdrawnAt } = row;
  const grading = { id, grade, basis, on: fromDatabaseDate(on), withdrawn: withdrawnAt !== null };
  return { ...patent, grading, left: left?.grade ?? null };
}

export async function updateEnterpriseEvaluation(
  tx: Tx,
  id: string,
  { on, ...rest }: EnterpriseEvaluation,
): Promise<void> {
  const data = { ...rest, on: toDatabaseDate(on), version: { increment: 1 } };
  await tx.enterpriseEvaluation.update({ where: { id }, data });
}

export async function updateScoring(
  tx: Tx,
  id: string,
  { scores, totals, on, note }: Scoring,
): Promise<void> {
  const data = { scores, ...totals, on: toDatabaseDate(on), note, version: { increment: 1 } };
  await tx.patentScoring.update({ where: { id }, data });
}

type Withdrawn = { reason: string; at: Date; byId: string };

export async function markEvaluationWithdrawn(tx: Tx, id: string, by: Withdrawn): Promise<void> {
  const data = { ...columnsOf(by), version: { increment: 1 } };
  await tx.enterpriseEvaluation.update({ where: { id }, data });
}

export async function markScoringWithdrawn(tx: Tx, id: string, by: Withdrawn): Promise<void> {
  const data = { ...columnsOf(by), version: { increment: 1 } };
  await tx.patentScoring.update({ where: { id }, data });
}

/** The patent's grade follows by itself. */
export async function markGradingWithdrawn(tx: Tx, id: number, by: Withdrawn): Promise<void> {
  await tx.patentGrading.update({ where: { id }, data: columnsOf(by) });
}

function columnsOf({ reason, at, byId }: Withdrawn) {
  return { withdrawReason: reason, withdrawnAt: at, withdrawnById: byId };
}
