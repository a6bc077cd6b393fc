import { firstSheet, gradeLabels, scoringScenes } from "../evaluations";
import { day, type Tx } from "./keys";

/** Grades and scenes that are missing; a scene comes with the first version of its sheet. Names are the coordinators'. */
export async function insertEvaluations(tx: Tx): Promise<number> {
  const { count } = await tx.gradeLabel.createMany({
    data: gradeLabels.map((label) => ({ ...label })),
    skipDuplicates: true,
  });
  let inserted = count;
  const present = await tx.scoringScene.findMany({ select: { code: true, nameZh: true, nameEn: true } });
  for (const scene of scoringScenes) {
    const isThere = present.some(
      ({ code, nameZh, nameEn }) => code === scene.code || nameZh === scene.nameZh || nameEn === scene.nameEn,
    );
    if (isThere) continue;
    const { weights, items, note } = firstSheet;
    const from = day("2023-10-17");
    await tx.scoringScene.create({
      data: { ...scene, sheets: { create: { number: 1, weights, items, note, fromDate: from, at: from } } },
    });
    inserted += 2;
  }
  return inserted;
}
