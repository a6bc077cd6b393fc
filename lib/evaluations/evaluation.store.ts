import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import type { PatentType } from "@/lib/patents/patent-type";
import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import type { EvaluatingView, EvaluationView, PersonName, Told } from "./evaluation-view";
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
    tx.patentGrading.findFirst({
      where: { patentId: patent.id, withdrawnAt: null },
      orderBy: { id: "desc" },
    }),
  ]);
  return { ...patent, labels, latest: last && { grade: last.grade, on: fromDatabaseDate(last.on) } };
}

export type ScoredPatent = EvaluatedPatent & { sheet: Sheet; scene: string; sceneRetired: boolean };

/** With the sheet in force, which stays so until the transaction ends. */
export async function lockScored(
  tx: Tx,
  { number, scene: code }: { number: string; scene: string },
  scope: Scope,
): Promise<ScoredPatent | null> {
  const [patent, scene] = [await lockEvaluated(tx, number, scope), await lockScene(tx, code, scope)];
  if (!patent || !scene?.sheet) return null;
  return { ...patent, sheet: scene.sheet, scene: scene.nameZh, sceneRetired: scene.retired };
}

type By = { at: Date; byId: string };

/** The patent's grade follows by itself: the latest that stands is in force. */
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
const PERSON = { select: { nameZh: true, nameEn: true } } as const;
const WITH_PERSONS = { by: PERSON, withdrawnBy: PERSON } as const;

export async function evaluationsOf(db: Db, number: string, scope: Scope): Promise<EvaluationView | null> {
  const patent = await findEvaluated(db, number, scope);
  if (!patent) return null;
  const of = { where: { patentId: patent.id }, orderBy: [...LATEST] };
  const [labels, gradings, enterprises, scorings] = await Promise.all([
    allGradeLabels(db, scope),
    db.patentGrading.findMany({ where: of.where, orderBy: { id: "desc" }, include: WITH_PERSONS }),
    db.enterpriseEvaluation.findMany({ ...of, include: WITH_PERSONS }),
    db.patentScoring.findMany({ ...of, include: { ...WITH_PERSONS, sheet: { include: { scene: true } } } }),
  ]);
  return {
    labels,
    gradings: gradings.map(({ grade, basis, ...row }) => ({ ...toldBy(row), grade, basis })),
    enterprises: enterprises.map(({ enterprise, prospect, improvement, wish, ...row }) => ({
      ...toldBy(row),
      ...correctedOf(row),
      ...{ enterprise, prospect, improvement, wish },
    })),
    scorings: scorings.map(({ sheet, scores, legal, technical, economic, total, note, ...row }) => ({
      ...toldBy(row),
      ...correctedOf(row),
      note,
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

type Row = {
  id: string | number;
  on: Date;
  at: Date;
  by: PersonName | null;
  withdrawnAt: Date | null;
  withdrawnBy: PersonName | null;
  withdrawReason: string;
};

function toldBy({ id, on, at, by, withdrawnAt, withdrawnBy, withdrawReason }: Row): Told {
  const withdrawn = withdrawnAt && { at: withdrawnAt, by: withdrawnBy, reason: withdrawReason };
  return { id: String(id), on: fromDatabaseDate(on), at, by, withdrawn };
}

/** Every correction is a version, and so is the withdrawal. */
function correctedOf({ version, withdrawnAt }: { version: number; withdrawnAt: Date | null }) {
  return { version, corrected: version > (withdrawnAt ? 2 : 1) };
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
    scenes: scenes
      .filter(({ retired }) => !retired)
      .map(({ code, nameZh, nameEn, sheet }) => ({ code, nameZh, nameEn, sheet })),
  };
}
