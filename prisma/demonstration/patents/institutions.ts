import type { HolderKind } from "@/lib/patents/holder-kind";
import type { Random } from "../activity/random";
import { FIELDS, NAMES, PROVINCE_WEIGHTS } from "./words";

export type SketchedInstitution = { name: string; kind: HolderKind; province: string };

const ENDINGS: readonly (readonly [string, HolderKind, number])[] = [
  ["科技股份有限公司", "ENTERPRISE", 26],
  ["新材料有限公司", "ENTERPRISE", 14],
  ["装备集团有限公司", "ENTERPRISE", 10],
  ["大学（演示）", "UNIVERSITY", 30],
  ["职业技术学院（演示）", "UNIVERSITY", 5],
  ["研究院（演示）", "RESEARCH_INSTITUTE", 9],
  ["研究所（演示）", "RESEARCH_INSTITUTE", 4],
  ["医院（演示）", "MEDICAL_INSTITUTION", 2],
];

/** Made-up organisations, no two of one name. */
export function sketchInstitutions(random: Random, count: number): SketchedInstitution[] {
  const made = new Map<string, SketchedInstitution>();
  while (made.size < count) {
    const [province, place] = weighted(random, PROVINCE_WEIGHTS);
    const [ending, kind] = weighted(random, ENDINGS);
    const field = kind === "ENTERPRISE" || random.chance(0.3) ? random.pick(FIELDS).slice(0, 2) : "";
    const name = `${place}${random.pick(NAMES)}${field}${ending}`;
    made.set(name, { name, kind, province });
  }
  return [...made.values()];
}

export function weighted<Item extends readonly [string, string, number]>(
  random: Random,
  from: readonly Item[],
): Item {
  let left = random.int(from.reduce((sum, [, , weight]) => sum + weight, 0));
  for (const item of from) {
    left -= item[2];
    if (left < 0) return item;
  }
  throw new Error("weights that do not add up");
}
