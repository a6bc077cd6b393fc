export type InstitutionKind =
  | "UNIVERSITY"
  | "RESEARCH_INSTITUTE"
  | "MEDICAL_INSTITUTION"
  | "ENTERPRISE"
  | "PUBLIC_BODY"
  | "INDIVIDUAL"
  | "OTHER";

/** By the ending of its name, the first that fits; a coordinator may say otherwise of the institution. */
const ENDINGS: readonly (readonly [RegExp, InstitutionKind])[] = [
  [/(公司|集团|厂|合作社|事务所|企业)$|co\.?,? ?ltd\.?$/i, "ENTERPRISE"],
  [/医院$|疾病预防控制中心$/, "MEDICAL_INSTITUTION"],
  [/(研究院|研究所|科学院|研究中心|设计院)$/, "RESEARCH_INSTITUTE"],
  [/(大学|学院|学校)(（[^）]*）)?$|university$/i, "UNIVERSITY"],
  [/(局|委员会|政府|中心|站|馆)$/, "PUBLIC_BODY"],
];

/** What kind of holder a name is of, when nobody has said. */
export function kindByName(name: string): InstitutionKind {
  const found = ENDINGS.find(([ending]) => ending.test(name));
  if (found) return found[1];
  return /^[\p{Script=Han}·]{2,4}$/u.test(name) ? "INDIVIDUAL" : "OTHER";
}
