import type { Role } from "@/lib/auth/role";
import { db } from "@/lib/db/client";
import type { SheetItem } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { evaluated, graded, scored } from "../evaluation-scene";
import { patent, type ScenePatent } from "../patents";
import { BUSINESS, COORDINATOR, KEEPERS, type Row } from "./row";

const readers: readonly Role[] = BUSINESS;
const onPatent = async () => ({ number: (await patent()).number });

export const GRADING = { grade: "2", on: "2025-06-10", basis: "经评审会评审" };
export const ENTERPRISE = {
  ...{ enterprise: "乙公司", prospect: "GOOD", improvement: "需中试", wish: "LICENCE", on: "2025-06-10" },
};

/** What was put down about a patent of its own, as its form opens it. */
async function opened(putDown: (of: ScenePatent) => Promise<string>) {
  const of = await patent();
  return { number: of.number, id: await putDown(of), version: "1", reason: "误录" };
}

async function gradingOpened() {
  const of = await patent();
  return { number: of.number, id: String(await graded(of)), reason: "误录" };
}

export const ROWS: Record<string, Row> = {
  "evaluations.grade-patent": { roles: KEEPERS, input: async () => ({ ...(await onPatent()), ...GRADING }) },
  "evaluations.evaluate-by-enterprise": {
    roles: KEEPERS,
    input: async () => ({ ...(await onPatent()), ...ENTERPRISE }),
  },
  "evaluations.score-patent": {
    roles: KEEPERS,
    input: async () => ({ ...(await onPatent()), ...(await scoresAt("80")) }),
  },
  "evaluations.withdraw-grading": { roles: KEEPERS, input: gradingOpened },
  "evaluations.correct-enterprise-evaluation": {
    roles: KEEPERS,
    input: async () => ({ ...(await opened(evaluated)), ...ENTERPRISE }),
  },
  "evaluations.withdraw-enterprise-evaluation": { roles: KEEPERS, input: () => opened(evaluated) },
  "evaluations.correct-scoring": {
    roles: KEEPERS,
    input: async () => ({ ...(await opened(scored)), ...(await scoresAt("80")) }),
  },
  "evaluations.withdraw-scoring": { roles: KEEPERS, input: () => opened(scored) },
  "evaluations.list-of-patent": { roles: readers, input: onPatent },
  "evaluations.read-evaluating": { roles: KEEPERS, input: onPatent },
  "evaluations.read-settings": { roles: readers },
  "evaluations.read-sheets": { roles: readers, input: () => ({ scene: "finance" }) },
  "evaluations.add-grade-label": { roles: COORDINATOR, input: () => ({ nameZh: "E级", nameEn: "Grade E" }) },
  "evaluations.revise-grade-label": {
    roles: COORDINATOR,
    input: () => ({ id: "1", version: "1", nameZh: "一级", nameEn: "First grade" }),
  },
  "evaluations.revise-sheet": {
    roles: COORDINATOR,
    input: async () => ({
      ...(await sheetForm()),
      weights: { legal: "20", technical: "30", economic: "50" },
    }),
  },
  "evaluations.add-scene": {
    roles: COORDINATOR,
    input: async () => ({ ...(await sheetForm()), nameZh: "质押融资", nameEn: "Pledge financing" }),
  },
  "evaluations.revise-scene": {
    roles: COORDINATOR,
    input: () => ({ scene: "other", version: "1", nameZh: "其他用途", nameEn: "Other uses" }),
  },
};

async function latestSheet(scene: string) {
  const sheet = await db().scoringSheet.findFirstOrThrow({
    where: { scene: { code: scene } },
    orderBy: { number: "desc" },
  });
  return { ...sheet, items: sheet.items as unknown as SheetItem[] };
}

/** Every item of a scene's sheet scored alike, as its form posts it. */
export async function scoresAt(score: string, scene = "finance") {
  const { id, items } = await latestSheet(scene);
  const scores = Object.fromEntries(items.map(({ code }) => [code, score]));
  return { scene, sheetId: String(id), scores, on: "2025-06-10", note: "" };
}

/** A scene's sheet as its form opens it. */
export async function sheetForm(scene = "finance") {
  const { number, weights, items } = await latestSheet(scene);
  const rows = (dimension: string) =>
    items
      .filter((item) => item.dimension === dimension)
      .map(({ code, nameZh, nameEn, weight }) => ({ code, nameZh, nameEn, weight: weightText(weight) }));
  const shares = Object.entries(weights as Record<string, number>);
  return {
    ...{ scene, version: String(number), note: "调整权重" },
    weights: Object.fromEntries(shares.map(([dimension, weight]) => [dimension, weightText(weight)])),
    ...{ legal: rows("legal"), technical: rows("technical"), economic: rows("economic") },
  };
}
