import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addGradeLabelCommand } from "@/lib/evaluations/commands/add-grade-label";
import { evaluateByEnterpriseCommand } from "@/lib/evaluations/commands/evaluate-by-enterprise";
import { gradePatentCommand } from "@/lib/evaluations/commands/grade-patent";
import { reviseGradeLabelCommand } from "@/lib/evaluations/commands/revise-grade-label";
import { reviseSheetCommand } from "@/lib/evaluations/commands/revise-sheet";
import { scorePatentCommand } from "@/lib/evaluations/commands/score-patent";
import { listEvaluationsOfPatent } from "@/lib/evaluations/queries/list-of-patent";
import { readEvaluating } from "@/lib/evaluations/queries/read-evaluating";
import { readSettings } from "@/lib/evaluations/queries/read-settings";
import { readSheets } from "@/lib/evaluations/queries/read-sheets";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { ENTERPRISE, GRADING, scoresAt, sheetForm } from "../support/matrix/evaluations";
import { patent } from "../support/patents";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe, miit] = [
  as(cast.coordinator),
  as(cast.leader),
  as(cast.moeStaff),
  as(cast.miitStaff),
];
const TABLES = ["patent_grading", "enterprise_evaluation", "patent_scoring", "scoring_sheet", "grade_label"];
const gradeOf = async (id: number) => (await db().patent.findUniqueOrThrow({ where: { id } })).grade;

describe("done", () => {
  it("the owner's grade is in force from the last time it was given, and those before it stay", async () => {
    const { id, number } = await patent();
    valueOf(await moe.run(gradePatentCommand, { number, ...GRADING }));
    valueOf(await moe.run(gradePatentCommand, { number, ...GRADING, grade: "1", on: "2025-06-16" }));
    expect(await gradeOf(id)).toBe(1);
    const { gradings, labels } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(gradings.map(({ grade, on, by }) => [grade, on, by?.nameZh])).toEqual([
      [1, "2025-06-16", cast.moeStaff.nameZh],
      [2, "2025-06-10", cast.moeStaff.nameZh],
    ]);
    expect(labels[0]).toMatchObject({ nameZh: "A级" });
    const trail = await db().auditEvent.findMany({
      where: { useCase: "evaluations.grade-patent" },
      orderBy: { id: "asc" },
    });
    expect(trail[1]).toMatchObject({
      ...{ recordType: "patent", recordId: String(id) },
      ...{ before: { ownGrade: "B级" }, after: { ownGrade: "A级" } },
    });
  });

  it("what an enterprise thinks stands beside it", async () => {
    const { number } = await patent();
    valueOf(await moe.run(evaluateByEnterpriseCommand, { number, ...ENTERPRISE }));
    const { enterprises } = valueOf(await moe.ask(listEvaluationsOfPatent, { number }));
    expect(enterprises).toMatchObject([{ ...ENTERPRISE, by: { nameZh: cast.moeStaff.nameZh } }]);
  });

  it("a score is kept with the version of the sheet it was given by, and a new version leaves it as it is", async () => {
    const { number } = await patent();
    valueOf(await moe.run(scorePatentCommand, { number, ...(await scoresAt("80")) }));
    const form = await sheetForm();
    const [first, ...rest] = form.legal;
    const legal = [
      { ...first, weight: "10" },
      ...rest,
      { code: "", nameZh: "新指标", nameEn: "New", weight: "15" },
    ];
    valueOf(
      await coordinator.run(reviseSheetCommand, {
        ...{ ...form, legal, weights: { legal: "20", technical: "30", economic: "50" } },
      }),
    );
    const { versions } = valueOf(await moe.ask(readSheets, { scene: "finance" }));
    expect(versions.map((one) => [one.number, one.weights.economic, one.items.length])).toEqual([
      [2, 5000, 15],
      [1, 3333, 14],
    ]);
    const uneven = await scoresAt("50");
    const scores = { ...uneven.scores, "item-1": "100" };
    valueOf(await moe.run(scorePatentCommand, { number, ...uneven, scores }));
    const { scorings } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(
      scorings.map(({ sheetNumber, totals, scene }) => [sheetNumber, totals.legal, totals.total, scene.code]),
    ).toEqual([
      [2, "57.50", "51.50", "finance"],
      [1, "80.00", "80.00", "finance"],
    ]);
    const settings = valueOf(await moe.ask(readSettings, {}));
    expect(settings.scenes.find(({ code }) => code === "finance")).toMatchObject({
      scorings: 2,
      sheet: { number: 2 },
    });
    expect(settings.scenes).toHaveLength(6);
  });

  it("grades are renamed, retired and added; a retired one still stands where it was given", async () => {
    const { id, number } = await patent();
    valueOf(await moe.run(gradePatentCommand, { number, ...GRADING }));
    const retired = { id: "2", version: "1", nameZh: "二级", nameEn: "Second", retired: "on" };
    valueOf(await coordinator.run(reviseGradeLabelCommand, retired));
    valueOf(await coordinator.run(addGradeLabelCommand, { nameZh: "E级", nameEn: "Grade E" }));
    const { labels } = valueOf(await moe.ask(readEvaluating, { number }));
    expect(labels.map(({ nameZh }) => nameZh)).toEqual(["A级", "C级", "D级", "E级"]);
    expect(await gradeOf(id)).toBe(2);
    const view = valueOf(await moe.ask(listEvaluationsOfPatent, { number }));
    expect(view.labels.find((label) => label.id === 2)).toMatchObject({ nameZh: "二级", retired: true });
    const again = { number, ...GRADING, on: "2025-06-16" };
    expect(await moe.run(gradePatentCommand, again)).toMatchObject({
      refusal: { refusal: "grading.retired-grade" },
    });
  });
});

describe("invalid and refused", () => {
  it("leaves nothing behind", async () => {
    const { number } = await patent();
    const design = await patent({ type: "DESIGN" });
    const scoring = await scoresAt("80");
    const before = await countRows(...TABLES);
    const high = { ...scoring, scores: { ...scoring.scores, stability: "101", scope: "" } };
    expect(await moe.run(scorePatentCommand, { number, ...high })).toMatchObject({
      kind: "invalid",
      fields: { "scores.stability": [{ code: "score" }], "scores.scope": [{ code: "required" }] },
    });
    expect(await moe.run(scorePatentCommand, { number: design.number, ...scoring })).toMatchObject({
      refusal: { refusal: "scoring.design" },
    });
    expect(await moe.run(gradePatentCommand, { number, ...GRADING, grade: "7" })).toMatchObject({
      refusal: { refusal: "grading.unknown-grade" },
    });
    const form = await sheetForm();
    expect(await coordinator.run(reviseSheetCommand, form)).toMatchObject({
      refusal: { refusal: "nothing-changed" },
    });
    const weights = { ...form.weights, legal: "33.33" };
    expect(await coordinator.run(reviseSheetCommand, { ...form, weights })).toMatchObject({
      refusal: { refusal: "sheet.dimensions-not-whole", params: { sum: "99.99" } },
    });
    expect(
      await coordinator.run(reviseSheetCommand, { ...form, weights: { ...weights, legal: "三" } }),
    ).toMatchObject({
      fields: { "weights.legal": [{ code: "weight" }] },
    });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("a sheet that was scored by cannot be altered, not even by who writes to the database", async () => {
    const sheet = await db().scoringSheet.findFirstOrThrow();
    await expect(
      db().scoringSheet.update({ where: { id: sheet.id }, data: { note: "x" } }),
    ).rejects.toThrow();
  });
});

describe("forbidden and hidden", () => {
  it("another unit's patent is not there", async () => {
    const { number } = await patent();
    const before = await countRows(...TABLES);
    expect(await miit.run(gradePatentCommand, { number, ...GRADING })).toEqual({ kind: "not-found" });
    expect(await miit.run(evaluateByEnterpriseCommand, { number, ...ENTERPRISE })).toEqual({
      kind: "not-found",
    });
    expect(await miit.run(scorePatentCommand, { number, ...(await scoresAt("1")) })).toEqual({
      kind: "not-found",
    });
    expect(await miit.ask(listEvaluationsOfPatent, { number })).toEqual({ kind: "not-found" });
    expect(await leader.run(gradePatentCommand, { number, ...GRADING })).toEqual({ kind: "forbidden" });
    expect(await countRows(...TABLES)).toEqual(before);
  });
});

describe("conflict", () => {
  it("a sheet opened before it was changed is neither changed nor scored by", async () => {
    const { number } = await patent();
    const [form, scoring] = [await sheetForm(), await scoresAt("80")];
    const weights = { legal: "20", technical: "30", economic: "50" };
    valueOf(await coordinator.run(reviseSheetCommand, { ...form, weights }));
    expect(await as(cast.secondCoordinator).run(reviseSheetCommand, { ...form, weights })).toMatchObject({
      kind: "stale",
      current: { version: 2 },
      changedBy: cast.coordinator.nameZh,
    });
    expect(await moe.run(scorePatentCommand, { number, ...scoring })).toMatchObject({
      refusal: { refusal: "scoring.sheet-changed" },
    });
  });

  it("a grade renamed meanwhile shows its new name", async () => {
    const typed = { id: "1", version: "1", nameZh: "一级", nameEn: "First" };
    valueOf(await coordinator.run(reviseGradeLabelCommand, typed));
    expect(await coordinator.run(reviseGradeLabelCommand, { ...typed, nameZh: "甲级" })).toMatchObject({
      kind: "stale",
      current: { nameZh: "一级" },
    });
  });
});
