// What patents are graded and scored by. No grade labels were published, and no weights in a source that may be
// cited: grades are neutral letters, weights are even, and both are the coordinators' to set. The names of the
// indicators follow the usual account of the national guide; no conformity with the standard is claimed.

export const gradeLabels = [
  { id: 1, nameZh: "A级", nameEn: "Grade A" },
  { id: 2, nameZh: "B级", nameEn: "Grade B" },
  { id: 3, nameZh: "C级", nameEn: "Grade C" },
  { id: 4, nameZh: "D级", nameEn: "Grade D" },
] as const;

export const scoringScenes = [
  { code: "grading", nameZh: "分级管理", nameEn: "Grading" },
  { code: "licensing-transfer", nameZh: "许可转让", nameEn: "Licensing and transfer" },
  { code: "finance", nameZh: "金融服务", nameEn: "Finance" },
  { code: "financial-reporting", nameZh: "财务报告", nameEn: "Financial reporting" },
  { code: "infringement-relief", nameZh: "侵权救济", nameEn: "Infringement relief" },
  { code: "other", nameZh: "其他", nameEn: "Other" },
] as const;

type Dimension = "legal" | "technical" | "economic";
type Item = { dimension: Dimension; code: string; nameZh: string; nameEn: string; weight: number };

/** Hundredths of a percent, together 10000. */
const dimensionWeights: Record<Dimension, number> = { legal: 3334, technical: 3333, economic: 3333 };

const indicators: Record<Dimension, readonly (readonly [code: string, nameZh: string, nameEn: string])[]> = {
  legal: [
    ["stability", "权利稳定性", "Stability of the right"],
    ["scope", "权利保护范围", "Scope of protection"],
    ["detectability", "侵权可判定性", "Detectability of infringement"],
    ["dependence", "依赖度", "Dependence"],
  ],
  technical: [
    ["advancement", "技术先进性", "Advancement"],
    ["substitutability", "技术替代性", "Substitutability"],
    ["application-range", "技术适用范围", "Range of application"],
    ["independence", "技术独立性", "Independence"],
    ["maturity", "技术成熟度", "Maturity"],
    ["field-trend", "技术领域发展态势", "Trend of the field"],
  ],
  economic: [
    ["remaining-life", "剩余经济寿命", "Remaining economic life"],
    ["competition", "竞争态势", "Competition"],
    ["market-application", "市场应用情况", "Market application"],
    ["operation", "专利运营状况", "Operation of the patent"],
  ],
};

/** The first version of every scene's sheet. */
export const firstSheet = {
  weights: dimensionWeights,
  items: (Object.keys(indicators) as Dimension[]).flatMap(evenly),
  note: "初始版本：权重平均分配，由统筹人员按场景调整。",
};

function evenly(dimension: Dimension): Item[] {
  const named = indicators[dimension];
  const share = Math.floor(10_000 / named.length);
  const left = 10_000 - share * named.length;
  return named.map(([code, nameZh, nameEn], place) => ({
    ...{ dimension, code, nameZh, nameEn },
    weight: share + (place < left ? 1 : 0),
  }));
}
