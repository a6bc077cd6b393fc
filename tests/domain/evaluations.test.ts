import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/auth/role";
import { correctEnterpriseEvaluation, evaluateByEnterprise } from "@/lib/evaluations/enterprise-evaluation";
import {
  mayEvaluate,
  mayKeepEvaluationSettings,
  mayReadEvaluations,
} from "@/lib/evaluations/evaluation.policy";
import { addGradeLabel, type GradeLabel, gradePatent, reviseGradeLabel } from "@/lib/evaluations/grading";
import { addScene, MOST_SCENES, reviseScene, type Scene } from "@/lib/evaluations/scene";
import { correctScoring, scorePatent, scoreTotals } from "@/lib/evaluations/scoring";
import {
  DIMENSIONS,
  reviseSheet,
  type Sheet,
  type SheetDraft,
  type SheetItem,
} from "@/lib/evaluations/sheet";
import { readWeight, WHOLE, weightText } from "@/lib/evaluations/weights";
import { withdraw } from "@/lib/evaluations/withdrawal";
import type { Actor } from "@/lib/kernel/actor";
import { isRefusal } from "@/lib/kernel/outcome";
import { firstSheet, gradeLabels, scoringScenes } from "@/prisma/reference/evaluations";

const TODAY = "2025-06-16";
const SHEET: Sheet = { id: 5, number: 1, ...firstSheet };
const LABELS: GradeLabel[] = gradeLabels.map((label) => ({ ...label, retired: label.id === 4, version: 1 }));

/** Whole hundredths that add up to the whole. */
const shares = (parts: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: WHOLE - 1 }), { minLength: parts - 1, maxLength: parts - 1 })
    .map((cuts) => {
      const all = [0, ...cuts.sort((a, b) => a - b), WHOLE];
      return all.slice(1).map((cut, place) => cut - (all[place] as number));
    });

const sheets = fc
  .tuple(shares(3), fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 }).chain(shares))))
  .map(([[legal = 0, technical = 0, economic = 0], items]) => ({
    weights: { legal, technical, economic },
    items: items.flatMap((weights, place): SheetItem[] =>
      weights.map((weight, index) => ({
        ...{
          dimension: DIMENSIONS[place] as "legal",
          code: `i${place}-${index}`,
          nameZh: "",
          nameEn: "",
          weight,
        },
      })),
    ),
  }));
const scored = sheets.chain((sheet) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: sheet.items.length, maxLength: sheet.items.length })
    .map((given) => ({
      sheet,
      scores: Object.fromEntries(sheet.items.map(({ code }, place) => [code, given[place] as number])),
    })),
);

describe("totals", () => {
  it("are the weighted means, rounded half up once, as fractions of whole numbers say", () => {
    fc.assert(
      fc.property(scored, ({ sheet, scores }) => {
        const totals = scoreTotals(sheet, scores);
        let total = 0n;
        for (const dimension of DIMENSIONS) {
          const sum = sheet.items
            .filter((item) => item.dimension === dimension)
            .reduce((all, { code, weight }) => all + BigInt(weight) * BigInt(scores[code] as number), 0n);
          total += BigInt(sheet.weights[dimension]) * sum;
          expect(totals[dimension]).toBe(hundredths(sum, 10_000n));
        }
        expect(totals.total).toBe(hundredths(total, 100_000_000n));
      }),
    );
  });

  it("of equal scores are that score, whatever the weights", () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 100 }), (sheet, score) => {
        const scores = Object.fromEntries(sheet.items.map(({ code }) => [code, score]));
        const same = `${score}.00`;
        expect(scoreTotals(sheet, scores)).toEqual({
          legal: same,
          technical: same,
          economic: same,
          total: same,
        });
      }),
    );
  });

  it("are not reckoned from rounded dimensions", () => {
    const item = (dimension: "legal" | "technical" | "economic", code: string, weight: number) => ({
      ...{ dimension, code, weight, nameZh: code, nameEn: code },
    });
    const sheet = {
      weights: { legal: 5000, technical: 2500, economic: 2500 },
      items: [
        ...[item("legal", "a", 3333), item("legal", "b", 6667)],
        ...[item("technical", "c", WHOLE), item("economic", "d", WHOLE)],
      ],
    };
    const totals = scoreTotals(sheet, { a: 1, b: 0, c: 0, d: 0 });
    expect(totals).toEqual({ legal: "0.33", technical: "0.00", economic: "0.00", total: "0.17" });
  });
});

function hundredths(numerator: bigint, denominator: bigint): string {
  const cents = (numerator * 200n + denominator) / (denominator * 2n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

describe("a weight", () => {
  it("is read and written in percent, to the hundredth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WHOLE }), (weight) => {
        expect(readWeight(weightText(weight))).toBe(weight);
        expect(readWeight(`${weightText(weight)} %`)).toBe(weight);
      }),
    );
    for (const none of ["", "0", "100.01", "33.333", "-1", "a", "1e2"]) expect(readWeight(none)).toBeNull();
  });
});

const draftOf = ({ weights, items }: Pick<Sheet, "weights" | "items">): SheetDraft => ({
  weights,
  ...(Object.fromEntries(
    DIMENSIONS.map((one) => [
      one,
      items.filter(({ dimension }) => dimension === one).map(({ dimension: _, ...item }) => item),
    ]),
  ) as Record<"legal" | "technical" | "economic", SheetItem[]>),
});
const draft = draftOf(SHEET);

describe("a sheet", () => {
  it("is delivered with weights that make up the whole, evenly", () => {
    for (const dimension of DIMENSIONS) {
      const own = firstSheet.items.filter((item) => item.dimension === dimension).map(({ weight }) => weight);
      expect(own.reduce((sum, weight) => sum + weight, 0)).toBe(WHOLE);
      expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
    }
    expect(Object.values(firstSheet.weights).reduce((sum, weight) => sum + weight, 0)).toBe(WHOLE);
    expect(firstSheet.items).toHaveLength(14);
  });

  it("becomes a new version when something differs, and keeps the codes of what it keeps", () => {
    const [first, ...rest] = draft.legal;
    const half = { ...(first as SheetItem), weight: 1250 };
    const revised = reviseSheet(SHEET, {
      ...draft,
      legal: [half, { code: "", nameZh: "新指标", nameEn: "New", weight: 1250 }, ...rest],
    });
    if (isRefusal(revised)) throw new Error(revised.refusal);
    expect(revised.items.map(({ code }) => code).slice(0, 2)).toEqual(["stability", "item-1"]);
    // A code that the sheet does not know is none: nobody makes one up.
    const renamed = reviseSheet(SHEET, { ...draft, legal: [{ ...half, code: "x", weight: 2500 }, ...rest] });
    expect(!isRefusal(renamed) && renamed.items[0]?.code).toBe("item-1");
  });

  it("is refused when nothing differs, when weights do not add up, and when an item stands twice", () => {
    expect(reviseSheet(SHEET, draft)).toEqual({ refusal: "nothing-changed" });
    const weights = { ...draft.weights, legal: 3333 };
    expect(reviseSheet(SHEET, { ...draft, weights })).toMatchObject({
      refusal: "sheet.dimensions-not-whole",
      params: { sum: "99.99" },
    });
    expect(reviseSheet(SHEET, { ...draft, economic: draft.economic.slice(1) })).toMatchObject({
      refusal: "sheet.items-not-whole",
      field: "economic",
      params: { sum: "75" },
    });
    const twice = draft.legal.map((item) => ({ ...item, code: "stability" }));
    expect(reviseSheet(SHEET, { ...draft, legal: twice })).toEqual({ refusal: "sheet.item-twice" });
  });
});

describe("a scoring", () => {
  const scores = Object.fromEntries(SHEET.items.map(({ code }) => [code, 60]));
  const asked = { sheetId: 5, scores, on: TODAY, note: "" };
  const subject = { type: "INVENTION", sheet: SHEET, sceneRetired: false } as const;

  it("keeps what the sheet asks for, and nothing else", () => {
    const scoring = scorePatent(subject, { ...asked, scores: { ...scores, other: 1 } }, TODAY);
    expect(scoring).toMatchObject({ scores, totals: { total: "60.00" } });
    expect(!isRefusal(scoring) && "other" in scoring.scores).toBe(false);
  });

  it("is refused for designs, by a sheet that was changed, for a later day, and with a score missing", () => {
    expect(scorePatent({ ...subject, type: "DESIGN" }, asked, TODAY)).toMatchObject({
      refusal: "scoring.design",
    });
    expect(scorePatent(subject, { ...asked, sheetId: 4 }, TODAY)).toMatchObject({
      refusal: "scoring.sheet-changed",
    });
    expect(scorePatent(subject, { ...asked, on: "2025-06-17" }, TODAY)).toMatchObject({
      refusal: "scoring.later",
    });
    expect(scorePatent({ ...subject, sceneRetired: true }, asked, TODAY)).toMatchObject({
      refusal: "scene.retired",
    });
    const { maturity: _, ...rest } = scores;
    expect(scorePatent(subject, { ...asked, scores: rest }, TODAY)).toMatchObject({
      refusal: "scoring.score-missing",
      field: "scores.maturity",
    });
  });
});

describe("scores put right", () => {
  const scores = Object.fromEntries(SHEET.items.map(({ code }) => [code, 60]));
  const current = { sheet: SHEET, withdrawn: false, scores, on: TODAY, note: "" };

  it("are reckoned by the version they were given by", () => {
    fc.assert(
      fc.property(scored, ({ sheet, scores: right }) => {
        const wrong = Object.fromEntries(Object.keys(right).map((code) => [code, 101]));
        const subject = { ...current, sheet, scores: wrong };
        expect(correctScoring(subject, { scores: right, on: TODAY, note: "" }, TODAY)).toEqual({
          ...{ scores: right, totals: scoreTotals(sheet, right), on: TODAY, note: "" },
        });
      }),
    );
  });

  it("are refused when nothing differs, when withdrawn, for a later day, and with a score missing", () => {
    const { withdrawn: _w, sheet: _s, ...same } = current;
    expect(correctScoring(current, { ...same, scores: { ...scores, other: 1 } }, TODAY)).toEqual({
      refusal: "nothing-changed",
    });
    expect(correctScoring(current, { ...same, note: "更正" }, TODAY)).toMatchObject({ note: "更正" });
    expect(correctScoring({ ...current, withdrawn: true }, { ...same, note: "x" }, TODAY)).toEqual({
      refusal: "evaluation.withdrawn",
    });
    expect(correctScoring(current, { ...same, on: "2025-06-17" }, TODAY)).toMatchObject({
      refusal: "scoring.later",
    });
    const { maturity: _, ...rest } = scores;
    expect(correctScoring(current, { ...same, scores: rest }, TODAY)).toMatchObject({
      refusal: "scoring.score-missing",
    });
  });
});

describe("a scene", () => {
  const scenes = scoringScenes.map((scene) => ({ ...scene, retired: false, version: 1 }));
  const rows = (dimension: string) => firstSheet.items.filter((item) => item.dimension === dimension);
  const draft: SheetDraft = {
    ...{ weights: firstSheet.weights, legal: rows("legal") },
    ...{ technical: rows("technical"), economic: rows("economic") },
  };
  const add = (nameZh: string, nameEn: string, among: readonly Scene[] = scenes) =>
    addScene(among, { nameZh, nameEn, ...draft });

  it("comes with a sheet whose items have codes of its own, at an address made of its English name", () => {
    const added = add("质押融资", "Pledge financing");
    if (isRefusal(added)) throw new Error(added.refusal);
    expect(added.scene).toEqual({
      code: "pledge-financing",
      nameZh: "质押融资",
      nameEn: "Pledge financing",
    });
    expect(added.terms.items.map(({ code }) => code)).toEqual(
      firstSheet.items.map((_, place) => `item-${place + 1}`),
    );
  });

  it.each([
    ["新场景", "New", "new-2"],
    ["金融二", "Finance!", "finance-2"],
    ["作价", "作价", "scene"],
    ["诉讼", "  Litigation, arbitration & mediation ", "litigation"],
  ])("%s, %s, stands at %s", (nameZh, nameEn, code) => {
    const added = add(nameZh, nameEn);
    expect(isRefusal(added) ? added : added.scene.code).toBe(code);
  });

  it("has an address that no other has, whatever it is called", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 20 }), (names) => {
        let all: Scene[] = [];
        for (const [place, nameEn] of names.entries()) {
          const added = add(String(place), nameEn, all);
          if (isRefusal(added)) continue;
          all = [...all, { ...added.scene, retired: false, version: 1 }];
        }
        const codes = all.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^(?!new$)[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const code of codes) expect(code.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it("is refused with a name there is, a sheet that does not add up, and beyond what a list holds", () => {
    expect(add("金融服务", "Money")).toEqual({ refusal: "scene.name-taken", field: "nameZh" });
    expect(add("金融", "finance")).toEqual({ refusal: "scene.name-taken", field: "nameEn" });
    const bad = { ...draft, legal: draft.legal.slice(1) };
    expect(addScene(scenes, { nameZh: "甲", nameEn: "A", ...bad })).toMatchObject({
      ...{ refusal: "sheet.items-not-whole", field: "legal" },
    });
    const many = Array.from({ length: MOST_SCENES }, (_, place) => ({
      ...{ code: `s${place}`, nameZh: `场景${place}`, nameEn: `S ${place}`, retired: true, version: 1 },
    }));
    expect(add("甲", "A", many)).toEqual({ refusal: "scene.too-many" });
  });

  it("is renamed and retired, one of them staying in use", () => {
    const [one, ...others] = scenes as [Scene, ...Scene[]];
    const named = { nameZh: "分级", nameEn: "Grades", retired: true };
    expect(reviseScene(one, others, named)).toEqual(named);
    expect(reviseScene(one, others, one)).toEqual({ refusal: "nothing-changed" });
    expect(reviseScene(one, others, { ...named, nameEn: "Other" })).toMatchObject({ field: "nameEn" });
    const retired = others.map((other) => ({ ...other, retired: true }));
    expect(reviseScene(one, retired, named)).toMatchObject({ refusal: "scene.last-in-use" });
    expect(reviseScene(one, retired, { ...named, retired: false })).toMatchObject({ nameZh: "分级" });
  });
});

describe("a grade", () => {
  const grading = { grade: 2, on: TODAY, basis: "评审" };
  const grade = (over: Partial<typeof grading> = {}, latest: { grade: number; on: string } | null = null) =>
    gradePatent({ labels: LABELS, latest }, { ...grading, ...over }, TODAY);

  it("is given by a label in use, and given again on a later day", () => {
    expect(grade()).toEqual(grading);
    expect(grade({}, { grade: 2, on: "2025-06-15" })).toEqual(grading);
    expect(grade({}, { grade: 1, on: TODAY })).toEqual(grading);
  });

  it.each([
    [{ grade: 9 }, "grading.unknown-grade"],
    [{ grade: 4 }, "grading.retired-grade"],
    [{ on: "2025-06-17" }, "grading.later"],
    [{ on: "2025-06-09" }, "grading.before-latest"],
    [{ on: "2025-06-10" }, "nothing-changed"],
  ])("is refused: %j", (over, refusal) => {
    expect(grade(over, { grade: 2, on: "2025-06-10" })).toMatchObject({ refusal });
  });

  it("is named by one label alone, and one label stays in use", () => {
    const names = { nameZh: "E级", nameEn: "Grade E" };
    expect(addGradeLabel(LABELS, names)).toEqual({ id: 5, ...names, retired: false, version: 1 });
    expect(addGradeLabel(LABELS, { ...names, nameEn: "Grade A" })).toMatchObject({
      refusal: "grade-label.name-taken",
    });
    const many = Array.from({ length: 12 }, (_, place) => ({ ...(LABELS[0] as GradeLabel), id: place + 1 }));
    expect(addGradeLabel(many, names)).toMatchObject({ refusal: "grade-label.too-many" });
    const [a, b] = LABELS as [GradeLabel, GradeLabel];
    expect(reviseGradeLabel(a, [b], { ...names, retired: true })).toEqual({ ...names, retired: true });
    expect(reviseGradeLabel(a, [b], { ...b, retired: false })).toMatchObject({
      refusal: "grade-label.name-taken",
    });
    expect(reviseGradeLabel(a, [b], a)).toEqual({ refusal: "nothing-changed" });
    const retired = { ...b, retired: true };
    expect(reviseGradeLabel(a, [retired], { ...names, retired: true })).toMatchObject({
      refusal: "grade-label.last-in-use",
    });
  });
});

it("an enterprise's view is not of a day to come", () => {
  const view = { enterprise: "乙", prospect: "GOOD", improvement: "", wish: "NONE", on: TODAY } as const;
  expect(evaluateByEnterprise(view, TODAY)).toEqual(view);
  expect(evaluateByEnterprise(view, "2025-06-15")).toMatchObject({ refusal: "enterprise-evaluation.later" });
});

it("an enterprise's view is put right, unless it was withdrawn or says the same", () => {
  const view = { enterprise: "乙", prospect: "GOOD", improvement: "", wish: "NONE", on: TODAY } as const;
  const current = { ...view, withdrawn: false };
  const right = { ...view, enterprise: "丙" };
  expect(correctEnterpriseEvaluation(current, right, TODAY)).toEqual(right);
  expect(correctEnterpriseEvaluation(current, view, TODAY)).toEqual({ refusal: "nothing-changed" });
  expect(correctEnterpriseEvaluation({ ...current, withdrawn: true }, right, TODAY)).toEqual({
    refusal: "evaluation.withdrawn",
  });
  expect(correctEnterpriseEvaluation(current, right, "2025-06-15")).toMatchObject({
    refusal: "enterprise-evaluation.later",
  });
  expect(withdraw({ withdrawn: false }, "误录")).toEqual({ reason: "误录" });
  expect(withdraw({ withdrawn: true }, "误录")).toEqual({ refusal: "evaluation.withdrawn" });
});

it("units evaluate what they answer for, coordinators all and keep the settings, leaders read", () => {
  const actor = (role: Role) => ({ role, unitId: "moe" }) as Actor;
  expect(mayEvaluate(actor("STAFF"), { unitIds: ["moe"] })).toBe(true);
  expect(mayEvaluate(actor("STAFF"), { unitIds: ["miit"] })).toBe(false);
  expect(mayEvaluate(actor("LEADER"), { unitIds: ["moe"] })).toBe(false);
  expect(mayReadEvaluations(actor("LEADER"))).toBe(true);
  expect(mayReadEvaluations(actor("AUDITOR"))).toBe(false);
  expect(mayKeepEvaluationSettings(actor("COORDINATOR"))).toBe(true);
  expect(mayKeepEvaluationSettings(actor("LIAISON_OFFICER"))).toBe(false);
});
