import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { WHOLE, weightText } from "./weights";

/** 法律, 技术, 经济: the three dimensions of a scoring sheet. */
export const DIMENSIONS = ["legal", "technical", "economic"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type SheetItem = {
  dimension: Dimension;
  code: string;
  nameZh: string;
  nameEn: string;
  weight: number;
};

/** What is scored, and how much of it counts. Items of a dimension make up the whole, and so do the dimensions. */
export type SheetTerms = { weights: Record<Dimension, number>; items: readonly SheetItem[] };

/** A version of a scene's sheet (评分表). A change is a new version; what was scored by an old one stays so. */
export type Sheet = SheetTerms & { id: number; number: number };

/** As its form posts it: an item without a code is new. */
export type SheetDraft = {
  weights: Record<Dimension, number>;
} & Record<Dimension, readonly { code: string; nameZh: string; nameEn: string; weight: number }[]>;

/** A new version, when the weights add up and something is different. */
export function reviseSheet(current: Sheet | null, draft: SheetDraft): SheetTerms | Refusal {
  const sum = DIMENSIONS.reduce((all, dimension) => all + draft.weights[dimension], 0);
  if (sum !== WHOLE) {
    return refuse("sheet.dimensions-not-whole", { field: "weights.legal", params: { sum: weightText(sum) } });
  }
  for (const dimension of DIMENSIONS) {
    const total = draft[dimension].reduce((all, { weight }) => all + weight, 0);
    if (total === WHOLE) continue;
    return refuse("sheet.items-not-whole", { field: dimension, params: { sum: weightText(total) } });
  }
  const items = coded(draft, current?.items ?? []);
  if (new Set(items.map(({ code }) => code)).size < items.length) return refuse("sheet.item-twice");
  if (new Set(items.map(({ nameZh }) => nameZh)).size < items.length) return refuse("sheet.item-twice");
  const terms = { weights: draft.weights, items };
  return current && isSame(current, terms) ? refuse("nothing-changed") : terms;
}

/** A code is kept for good: a sheet that names an item again means the same. */
function coded(draft: SheetDraft, known: readonly SheetItem[]): SheetItem[] {
  let next = 1;
  const taken = new Set(known.map(({ code }) => code));
  const fresh = () => {
    while (taken.has(`item-${next}`)) next++;
    const code = `item-${next}`;
    taken.add(code);
    return code;
  };
  return DIMENSIONS.flatMap((dimension) =>
    draft[dimension].map(({ code, ...item }) => ({
      dimension,
      code: known.some((one) => one.code === code) ? code : fresh(),
      ...item,
    })),
  );
}

function isSame(one: SheetTerms, other: SheetTerms): boolean {
  const told = ({ weights, items }: SheetTerms) =>
    JSON.stringify([
      DIMENSIONS.map((dimension) => weights[dimension]),
      items.map(({ dimension, code, nameZh, nameEn, weight }) => [dimension, code, nameZh, nameEn, weight]),
    ]);
  return told(one) === told(other);
}
