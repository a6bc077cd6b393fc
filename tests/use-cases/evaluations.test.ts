import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { addGradeLabelCommand } from "@/lib/evaluations/commands/add-grade-label";
import { addSceneCommand } from "@/lib/evaluations/commands/add-scene";
import { correctEnterpriseEvaluationCommand } from "@/lib/evaluations/commands/correct-enterprise-evaluation";
import { correctScoringCommand } from "@/lib/evaluations/commands/correct-scoring";
import { evaluateByEnterpriseCommand } from "@/lib/evaluations/commands/evaluate-by-enterprise";
import { gradePatentCommand } from "@/lib/evaluations/commands/grade-patent";
import { reviseGradeLabelCommand } from "@/lib/evaluations/commands/revise-grade-label";
import { reviseSceneCommand } from "@/lib/evaluations/commands/revise-scene";
import { reviseSheetCommand } from "@/lib/evaluations/commands/revise-sheet";
import { scorePatentCommand } from "@/lib/evaluations/commands/score-patent";
import { withdrawEnterpriseEvaluationCommand } from "@/lib/evaluations/commands/withdraw-enterprise-evaluation";
import { withdrawGradingCommand } from "@/lib/evaluations/commands/withdraw-grading";
import { withdrawScoringCommand } from "@/lib/evaluations/commands/withdraw-scoring";
import { listEvaluationsOfPatent } from "@/lib/evaluations/queries/list-of-patent";
import { readEvaluating } from "@/lib/evaluations/queries/read-evaluating";
import { readSettings } from "@/lib/evaluations/queries/read-settings";
import { readSheets } from "@/lib/evaluations/queries/read-sheets";
import type { AnyCommand } from "@/lib/kernel/command";
import { as, closeDatabase, countRows, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { evaluated, graded, SAID, scored } from "../support/evaluation-scene";
import { ENTERPRISE, GRADING, scoresAt, sheetForm } from "../support/matrix/evaluations";
import { ENTERED_AT, patent } from "../support/patents";
import { recomputed, tallied } from "../support/register-tallies";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const [coordinator, leader, moe, miit] = [
  as(cast.coordinator),
  as(cast.leader),
  as(cast.moeStaff),
  as(cast.miitStaff),
];
const FINANCE = { scene: "finance", version: "1", nameZh: "金融服务", nameEn: "Finance" };
const PLEDGE = { nameZh: "质押融资", nameEn: "Pledge financing" };
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

describe("put right and withdrawn", () => {
  const historyOf = async (id: number) =>
    db().auditEvent.findMany({
      where: { recordType: "patent", recordId: String(id) },
      orderBy: { id: "asc" },
    });

  it("an enterprise's evaluation reads as corrected, and the history as it was", async () => {
    const one = await patent();
    const { id: patentId, number } = one;
    const id = await evaluated(one);
    const corrected = { number, id, version: "1", ...ENTERPRISE, reason: "看错企业名称" };
    valueOf(await moe.run(correctEnterpriseEvaluationCommand, corrected));
    const { enterprises } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(enterprises).toMatchObject([{ id, ...ENTERPRISE, corrected: true, version: 2, withdrawn: null }]);
    expect(await historyOf(patentId)).toMatchObject([
      {
        useCase: "evaluations.correct-enterprise-evaluation",
        before: { enterprise: "甲公司", prospect: "FAIR", wish: "NONE", evaluatedOn: "2025-06-01" },
        after: { enterprise: "乙公司", prospect: "GOOD", wish: "LICENCE", reason: "看错企业名称" },
      },
    ]);
  });

  it("scores put right are reckoned by the version they were given by, also of a scene retired since", async () => {
    const one = await patent();
    const { id: patentId, number } = one;
    const id = await scored(one);
    const first = await scoresAt("60");
    const weights = { legal: "20", technical: "30", economic: "50" };
    valueOf(await coordinator.run(reviseSheetCommand, { ...(await sheetForm()), weights }));
    valueOf(await coordinator.run(reviseSceneCommand, { ...FINANCE, retired: "on" }));
    const scores = { ...first.scores, stability: "100" };
    const corrected = { number, id, version: "1", scores, on: "2025-06-02", note: "", reason: "抄错一项" };
    valueOf(await moe.run(correctScoringCommand, corrected));
    const { scorings } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    // 40 points more of a quarter of the dimension, which makes 33.34 % of the whole.
    expect(scorings).toMatchObject([
      {
        ...{ id, sheetNumber: 1, on: "2025-06-02", corrected: true, scores: { stability: 100, scope: 60 } },
        totals: { legal: "70.00", technical: "60.00", economic: "60.00", total: "63.33" },
      },
    ]);
    expect((await historyOf(patentId)).at(-1)).toMatchObject({
      before: { legal: "60.00", scoreTotal: "60.00", scores: "权利稳定性 60" },
      after: { scene: "金融服务", sheetVersion: 1, scores: "权利稳定性 100", reason: "抄错一项" },
    });
  });

  it("what is withdrawn stays to be read with who and why, and counts no longer", async () => {
    const one = await patent();
    const { id: patentId, number } = one;
    const [said, score] = [await evaluated(one), await scored(one)];
    const scorings = async () =>
      valueOf(await leader.ask(readSettings, {})).scenes.find(({ code }) => code === "finance")?.scorings;
    expect(await scorings()).toBe(1);
    const withdrawn = { number, version: "1", reason: "误录到本专利" };
    valueOf(await moe.run(withdrawEnterpriseEvaluationCommand, { ...withdrawn, id: said }));
    valueOf(await coordinator.run(withdrawScoringCommand, { ...withdrawn, id: score }));
    const view = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect([view.enterprises, view.scorings]).toMatchObject([
      [{ enterprise: "甲公司", withdrawn: { reason: "误录到本专利", by: { nameZh: cast.moeStaff.nameZh } } }],
      [
        {
          totals: { total: "60.00" },
          corrected: false,
          withdrawn: { by: { nameZh: cast.coordinator.nameZh } },
        },
      ],
    ]);
    expect(await scorings()).toBe(0);
    expect(await historyOf(patentId)).toMatchObject([
      { before: { enterprise: "甲公司", improvement: "需降低成本" }, after: { reason: "误录到本专利" } },
      { before: { scene: "金融服务", scoreTotal: "60.00" }, after: { reason: "误录到本专利" } },
    ]);
  });

  it("a grade withdrawn leaves the one before it in force, and the last of them none", async () => {
    const one = await patent();
    const { id: patentId, number } = one;
    const [first, second, third] = [
      await graded(one, 3, "2025-06-01"),
      await graded(one, 2, "2025-06-05"),
      await graded(one, 1, "2025-06-10"),
    ];
    const withdrawal = (id: number) => moe.run(withdrawGradingCommand, { number, id, reason: "误评" });
    valueOf(await withdrawal(second));
    expect(await gradeOf(patentId)).toBe(1);
    valueOf(await withdrawal(third));
    expect(await gradeOf(patentId)).toBe(3);
    expect(await tallied()).toEqual(await recomputed());
    // The next may be dated as of any day since the one that stands.
    valueOf(await moe.run(gradePatentCommand, { number, ...GRADING, on: "2025-06-03" }));
    expect(await gradeOf(patentId)).toBe(2);
    valueOf(await withdrawal(first));
    const { gradings } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(gradings.map(({ grade, withdrawn }) => [grade, withdrawn?.reason])).toEqual([
      [2, undefined],
      [1, "误评"],
      [2, "误评"],
      [3, "误评"],
    ]);
    valueOf(await withdrawal(Number(gradings[0]?.id)));
    expect(await gradeOf(patentId)).toBeNull();
    expect(await tallied()).toEqual(await recomputed());
    expect((await historyOf(patentId)).map(({ before, after }) => [before, after])).toMatchObject([
      [{ gradeWithdrawn: "B级", gradedOn: "2025-06-05" }, { reason: "误评" }],
      [{ ownGrade: "A级", gradeWithdrawn: "A级" }, { ownGrade: "C级" }],
      [{ ownGrade: "C级" }, { ownGrade: "B级" }],
      [{ gradeWithdrawn: "C级" }, { reason: "误评" }],
      [{ ownGrade: "B级" }, { ownGrade: "", reason: "误评" }],
    ]);
  });

  it("what a grading said cannot be altered, nor its withdrawal taken back, by who writes to the database", async () => {
    const id = await graded(await patent());
    await expect(db().patentGrading.update({ where: { id }, data: { grade: 1 } })).rejects.toThrow();
    const withdrawn = { withdrawnAt: ENTERED_AT, withdrawReason: "误评" };
    await db().patentGrading.update({ where: { id }, data: withdrawn });
    const back = { withdrawnAt: null, withdrawReason: "" };
    await expect(db().patentGrading.update({ where: { id }, data: back })).rejects.toThrow();
  });
});

describe("a scene", () => {
  it("is added with the first version of its sheet, and scored by", async () => {
    const { number } = await patent();
    const { code } = valueOf(await coordinator.run(addSceneCommand, { ...(await sheetForm()), ...PLEDGE }));
    expect(code).toBe("pledge-financing");
    expect(valueOf(await leader.ask(readSheets, { scene: code }))).toMatchObject({
      ...{ nameZh: "质押融资", version: 1, retired: false },
      versions: [{ number: 1, from: TODAY, note: "调整权重", by: { nameZh: cast.coordinator.nameZh } }],
    });
    valueOf(await moe.run(scorePatentCommand, { number, ...(await scoresAt("70", code)) }));
    const { scorings } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(scorings).toMatchObject([
      { sheetNumber: 1, scene: { nameZh: "质押融资" }, totals: { total: "70.00" } },
    ]);
    const trail = await db().auditEvent.findFirst({ where: { useCase: "evaluations.add-scene" } });
    expect(trail).toMatchObject({
      ...{ recordType: "scoring-scene", recordId: code, recordLabel: "质押融资" },
      after: { nameZh: "质押融资", sheetVersion: 1 },
    });
    expect(trail?.after).toMatchObject({ items: expect.stringContaining("权利稳定性 25%") });
  });

  it("renamed keeps its address and scores; retired it takes no new ones, until it is in use again", async () => {
    const one = await patent();
    const { number } = one;
    await scored(one);
    const scoring = await scoresAt("80");
    const retired = { ...FINANCE, nameZh: "金融", retired: "on" };
    valueOf(await coordinator.run(reviseSceneCommand, retired));
    const { scenes } = valueOf(await moe.ask(readEvaluating, { number }));
    expect(scenes.map(({ code }) => code)).not.toContain("finance");
    expect(await moe.run(scorePatentCommand, { number, ...scoring })).toMatchObject({
      refusal: { refusal: "scene.retired" },
    });
    const weights = { legal: "20", technical: "30", economic: "50" };
    expect(await coordinator.run(reviseSheetCommand, { ...(await sheetForm()), weights })).toMatchObject({
      refusal: { refusal: "scene.retired" },
    });
    const { scorings } = valueOf(await leader.ask(listEvaluationsOfPatent, { number }));
    expect(scorings).toMatchObject([{ scene: { code: "finance", nameZh: "金融" } }]);
    valueOf(await coordinator.run(reviseSceneCommand, { ...FINANCE, version: "2" }));
    valueOf(await moe.run(scorePatentCommand, { number, ...scoring }));
  });
});

describe("invalid and refused", () => {
  it("no correction without a reason and a difference, no second withdrawal, no scene twice", async () => {
    const one = await patent();
    const { number } = one;
    const [said, score, grade] = [await evaluated(one), await scored(one), await graded(one)];
    const form = { number, version: "1", reason: "误录" };
    expect(await moe.run(withdrawScoringCommand, { ...form, id: score, reason: " " })).toMatchObject({
      fields: { reason: [{ code: "required" }] },
    });
    expect(
      await moe.run(correctEnterpriseEvaluationCommand, { ...form, id: said, ...ENTERPRISE, reason: "" }),
    ).toMatchObject({ fields: { reason: [{ code: "required" }] } });
    expect(await moe.run(correctEnterpriseEvaluationCommand, { ...form, id: said, ...SAID })).toMatchObject({
      refusal: { refusal: "nothing-changed" },
    });
    const later = { ...(await scoresAt("61")), on: "2025-06-17" };
    expect(await moe.run(correctScoringCommand, { ...form, id: score, ...later })).toMatchObject({
      refusal: { refusal: "scoring.later", field: "on" },
    });
    valueOf(await moe.run(withdrawGradingCommand, { number, id: grade, reason: "误评" }));
    valueOf(await moe.run(withdrawEnterpriseEvaluationCommand, { ...form, id: said }));
    const before = await countRows("audit_event", "scoring_scene", ...TABLES);
    expect(await moe.run(withdrawGradingCommand, { number, id: grade, reason: "误评" })).toMatchObject({
      refusal: { refusal: "evaluation.withdrawn" },
    });
    const again = { ...form, id: said, version: "2" };
    expect(await moe.run(withdrawEnterpriseEvaluationCommand, again)).toMatchObject({
      refusal: { refusal: "evaluation.withdrawn" },
    });
    expect(await moe.run(correctEnterpriseEvaluationCommand, { ...again, ...ENTERPRISE })).toMatchObject({
      refusal: { refusal: "evaluation.withdrawn" },
    });
    const scene = { ...(await sheetForm()), ...PLEDGE };
    expect(await coordinator.run(addSceneCommand, { ...scene, nameZh: "金融服务" })).toMatchObject({
      refusal: { refusal: "scene.name-taken", field: "nameZh" },
    });
    expect(await coordinator.run(addSceneCommand, { ...scene, legal: scene.legal.slice(1) })).toMatchObject({
      refusal: { refusal: "sheet.items-not-whole", field: "legal", params: { sum: "75" } },
    });
    expect(await coordinator.run(reviseSceneCommand, { ...FINANCE, nameEn: "Other" })).toMatchObject({
      refusal: { refusal: "scene.name-taken", field: "nameEn" },
    });
    expect(await countRows("audit_event", "scoring_scene", ...TABLES)).toEqual(before);
  });

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

describe("forbidden and hidden, of what was put down", () => {
  it("another unit finds nothing to put right, nor does an entry under another patent's number; a leader may not", async () => {
    const [one, other] = [await patent(), await patent()];
    const [said, score, grade] = [await evaluated(one), await scored(one), await graded(one)];
    const { number } = one;
    const form = { number, version: "1", reason: "误录" };
    const scores = await scoresAt("61");
    const acts = [
      [withdrawGradingCommand, { number, id: grade, reason: "误评" }],
      [correctEnterpriseEvaluationCommand, { ...form, id: said, ...ENTERPRISE }],
      [withdrawEnterpriseEvaluationCommand, { ...form, id: said }],
      [correctScoringCommand, { ...form, id: score, ...scores }],
      [withdrawScoringCommand, { ...form, id: score }],
    ] as const;
    for (const [act, input] of acts) {
      expect(await miit.run(act as AnyCommand, input)).toEqual({ kind: "not-found" });
      expect(await moe.run(act as AnyCommand, { ...input, number: other.number })).toEqual({
        kind: "not-found",
      });
      expect(await leader.run(act as AnyCommand, input)).toEqual({ kind: "forbidden" });
    }
    const view = valueOf(await moe.ask(listEvaluationsOfPatent, { number }));
    for (const entry of [...view.gradings, ...view.enterprises, ...view.scorings]) {
      expect(entry.withdrawn).toBeNull();
    }
    expect([view.enterprises, view.scorings]).toMatchObject([[{ version: 1 }], [{ version: 1 }]]);
  });
});

describe("conflict", () => {
  it("of two who put the same right, or withdraw it, the second is shown what the first made of it", async () => {
    const one = await patent({ units: ["MOE", "MIIT"] });
    const { number } = one;
    const [said, score] = [await evaluated(one), await scored(one)];
    const form = { number, version: "1", reason: "误录" };
    valueOf(await moe.run(correctEnterpriseEvaluationCommand, { ...form, id: said, ...ENTERPRISE }));
    const mine = { ...form, id: said, ...SAID, enterprise: "丁公司" };
    expect(await miit.run(correctEnterpriseEvaluationCommand, mine)).toMatchObject({
      ...{ kind: "stale", changedBy: cast.moeStaff.nameZh },
      current: { enterprise: "乙公司", prospect: "GOOD", version: 2 },
    });
    expect(await miit.run(withdrawEnterpriseEvaluationCommand, { ...form, id: said })).toMatchObject({
      kind: "stale",
    });
    valueOf(await miit.run(withdrawScoringCommand, { ...form, id: score }));
    const scores = await scoresAt("61");
    expect(await moe.run(correctScoringCommand, { ...form, id: score, ...scores })).toMatchObject({
      ...{ kind: "stale", current: { version: 2, withdrawn: true } },
    });
    const { enterprises } = valueOf(await moe.ask(listEvaluationsOfPatent, { number }));
    expect(enterprises).toMatchObject([{ enterprise: "乙公司", withdrawn: null }]);
  });

  it("a scene renamed meanwhile shows its new name; two who retire the last two keep one", async () => {
    valueOf(await coordinator.run(reviseSceneCommand, { ...FINANCE, nameZh: "金融" }));
    expect(
      await as(cast.secondCoordinator).run(reviseSceneCommand, { ...FINANCE, retired: "on" }),
    ).toMatchObject({
      kind: "stale",
      current: { nameZh: "金融", version: 2 },
      changedBy: cast.coordinator.nameZh,
    });
    const scenes = await db().scoringScene.findMany({ orderBy: { id: "asc" } });
    const [last, other, ...others] = scenes.map(({ code, nameZh, nameEn, version }) => ({
      ...{ scene: code, nameZh, nameEn, version: String(version), retired: "on" },
    }));
    for (const scene of others) valueOf(await coordinator.run(reviseSceneCommand, scene));
    const [one, two] = await Promise.all([
      coordinator.run(reviseSceneCommand, last),
      as(cast.secondCoordinator).run(reviseSceneCommand, other),
    ]);
    expect([one.kind, two.kind].sort()).toEqual(["done", "refused"]);
  });

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
