import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import type { PatentType } from "@/lib/patents/patent-type";
import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import type { EvaluatingView, EvaluationView } from "./evaluation-view";
import { allGradeLabels } from "./grade-label.store";
import type { GradeLabel, Grading } from "./grading";
import type { Scores, Scoring } from "./scoring";
import type { Sheet } from "./sheet";
import { lockScene, scenesWithSheets, sheetOf } from "./sheet.store";

export type EvaluatedPatent = {
  id: number;
  number: string;
  title: string;
  type: PatentType;
  unitIds: string[];
};

async function findEvaluated(db: Db, number: string, scope: Scope): Promise<EvaluatedPatent | null> {
  const found = await db.patent.findFirst({
    where: { applicationNo: number, AND: [patentsSeenBy(scope)] },
    select: { id: true, title: true, type: true, unitIds: true },
  });
  return found && { ...found, number };
}

/** Locked until the transaction ends. */
export async function lockEvaluated(tx: Tx, number: string, scope: Scope): Promise<EvaluatedPatent | null> {
  await tx.$queryRaw`select 1 from patent where application_no = ${number} for update`;
  return findEvaluated(tx, number, scope);
}

export type GradedPatent = EvaluatedPatent & {
  labels: GradeLabel[];
  latest: Pick<Grading, "grade" | "on"> | null;
};

export async function lockGraded(tx: Tx, number: string, scope: Scope): Promise<GradedPatent | null> {
  const patent = await lockEvaluated(tx, number, scope);
  if (!patent) return null;
  const [labels, last] = await Promise.all([
    allGradeLabels(tx, scope),
    tx.patentGrading.findFirst({ where: { patentId: patent.id }, orderBy: { id: "desc" } }),
  ]);
  return { ...patent, labels, latest: last && { grade: last.grade, on: fromDatabaseDate(last.on) } };
}

export type ScoredPatent = EvaluatedPatent & { sheet: Sheet; scene: string };

/** With the sheet in force, which stays so until the transaction ends. */
export async function lockScored(
  tx: Tx,
  { number, scene: code }: { number: string; scene: string },
  scope: Scope,
): Promise<ScoredPatent | null> {
  const [patent, scene] = [await lockEvaluated(tx, number, scope), await lockScene(tx, code, scope)];
  return patent && scene?.sheet ? { ...patent, sheet: scene.sheet, scene: scene.nameZh } : null;
}

type By = { at: Date; byId: string };

/** The patent's grade follows by itself: the latest is in force. */
export async function insertGrading(tx: Tx, patentId: number, { on, ...rest }: Grading, by: By) {
  await tx.patentGrading.create({ data: { patentId, ...rest, on: toDatabaseDate(on), ...by } });
}

export async function insertEnterpriseEvaluation(
  tx: Tx,
  patentId: number,
  { on, ...rest }: EnterpriseEvaluation,
  by: By,
) {
  await tx.enterpriseEvaluation.create({ data: { patentId, ...rest, on: toDatabaseDate(on), ...by } });
}

export async function insertScoring(
  tx: Tx,
  of: { patentId: number; sheetId: number },
  { scores, totals, on, note }: Scoring,
  by: By,
) {
  await tx.patentScoring.create({
    data: { ...of, scores, ...totals, on: toDatabaseDate(on), note, ...by },
  });
}

const LATEST = [{ at: "desc" }, { id: "desc" }] as const;
const WITH_AUTHOR = { by: { select: { nameZh: true, nameEn: true } } } as const;

export async function evaluationsOf(db: Db, number: string, scope: Scope): Promise<EvaluationView | null> {
  const patent = await findEvaluated(db, number, scope);
  if (!patent) return null;
  const of = { where: { patentId: patent.id }, orderBy: [...LATEST] };
  const [labels, gradings, enterprises, scorings] = await Promise.all([
    allGradeLabels(db, scope),
    db.patentGrading.findMany({
      where: of.where,
      orderBy: { id: "desc" },
      select: { id: true, grade: true, basis: true, on: true, at: true, ...WITH_AUTHOR },
    }),
    db.enterpriseEvaluation.findMany({ ...of, include: WITH_AUTHOR }),
    db.patentScoring.findMany({ ...of, include: { ...WITH_AUTHOR, sheet: { include: { scene: true } } } }),
  ]);
  return {
    labels,
    gradings: gradings.map((row) => ({ ...row, id: String(row.id), on: fromDatabaseDate(row.on) })),
    enterprises: enterprises.map(({ id, enterprise, prospect, improvement, wish, on, at, by }) => ({
      ...{ id, enterprise, prospect, improvement, wish, at, by },
      on: fromDatabaseDate(on),
    })),
    scorings: scorings.map(({ id, sheet, scores, legal, technical, economic, total, on, note, at, by }) => ({
      ...{ id, note, at, by, on: fromDatabaseDate(on) },
      scene: { code: sheet.scene.code, nameZh: sheet.scene.nameZh, nameEn: sheet.scene.nameEn },
      sheetNumber: sheet.number,
      sheet: sheetOf(sheet),
      scores: scores as Scores,
      totals: {
        legal: legal.toFixed(2),
        technical: technical.toFixed(2),
        economic: economic.toFixed(2),
        total: total.toFixed(2),
      },
    })),
  };
}

/** What a patent can be evaluated by now. */
export async function evaluatingOf(db: Db, number: string, scope: Scope): Promise<EvaluatingView | null> {
  const patent = await findEvaluated(db, number, scope);
  if (!patent) return null;
  const [labels, scenes] = await Promise.all([allGradeLabels(db, scope), scenesWithSheets(db, scope)]);
  const { title, type } = patent;
  return {
    ...{ number, title, type },
    labels: labels.filter(({ retired }) => !retired),
    scenes: scenes.map(({ code, nameZh, nameEn, sheet }) => ({ code, nameZh, nameEn, sheet })),
  };
}
