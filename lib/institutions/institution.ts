import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { provinceInName } from "./places";

/** What holders of patents are (权利人类型): `lib/patents/holder-kind.ts` lists the same for forms. */
export type InstitutionKind =
  | "UNIVERSITY"
  | "RESEARCH_INSTITUTE"
  | "MEDICAL_INSTITUTION"
  | "ENTERPRISE"
  | "PUBLIC_BODY"
  | "INDIVIDUAL"
  | "OTHER";

/** What an institution may be said to be: it is never a person. */
export const INSTITUTION_KINDS = [
  "UNIVERSITY",
  "RESEARCH_INSTITUTE",
  "MEDICAL_INSTITUTION",
  "ENTERPRISE",
  "PUBLIC_BODY",
  "OTHER",
] as const satisfies readonly InstitutionKind[];

export type Institution = {
  id: number;
  name: string;
  kind: InstitutionKind;
  /** GB/T 2260, two digits; null: not stated. */
  province: string | null;
  /** Somebody has said so; otherwise kind and province were guessed. */
  confirmed: boolean;
  version: number;
};

/** What a coordinator says of an institution, and why. */
export type Correction = Pick<Institution, "kind" | "province"> & { reason: string };

/** A guess may be confirmed as it stands; what somebody has said already is only ever changed. */
export function correctInstitution(institution: Institution, correction: Correction): Correction | Refusal {
  const same = institution.kind === correction.kind && institution.province === correction.province;
  return same && institution.confirmed ? refuse("nothing-changed") : correction;
}

/** What is read from a name while nobody has said otherwise. Province: GB/T 2260, two digits. */
export type NamedHolder = { kind: InstitutionKind; province: string | null };

/** A company stays one, whatever its institutes and hospitals are called. */
const COMPANY =
  /公司|集团|合作社|商行|经营部|有限合伙|株式会社|会社|\b(co\.?|inc|ltd|llc|corp|corporation|company|gmbh|ag|limited|plc|s\.?a\.?|b\.?v\.?|k\.?k\.?)\b\.?,?/i;

/** The word that stands last says what the organisation is: 中国科学院大学 is a university, 大学附属医院 a hospital. */
const WORDS: readonly (readonly [RegExp, InstitutionKind])[] = [
  [/大学|(?<!科)学院|高等专科学校|专科学校|(?<![a-z])universit|college/gi, "UNIVERSITY"],
  [
    /科学院|研究院|研究所|研究生院|研究中心|技术中心|实验室|设计院|勘察院|勘测院|规划院|工程院|科学研究|研究总院|institute|academy/gi,
    "RESEARCH_INSTITUTE",
  ],
  [/医院|卫生院|保健院|疾病预防控制中心|疾控中心|血液中心|血站|hospital/gi, "MEDICAL_INSTITUTION"],
  [/厂|油田|煤矿|矿务局|供电局|电业局|电力局|铁路局|农场|林场|事务所|工作室|企业|商店|药店/g, "ENTERPRISE"],
  [
    /局|委员会|政府|厅|法院|检察院|中心|推广站|监测站|试验站|检验所|检测所|检定所|馆|中学|小学|学校|技校|部队|总队|支队|大队|管理处|办公室|海关/g,
    "PUBLIC_BODY",
  ],
  [/协会|学会|基金会|商会|联合会|联盟/g, "OTHER"],
];

const HAN_NAME = /^[\p{Script=Han}]{2,4}$/u;
/** 约翰·史密斯; 阿卜杜拉·买买提. */
const DOTTED_NAME = /^[\p{Script=Han}A-Z]+([·•・.][\p{Script=Han}A-Z]+)+$/u;
const LATIN_NAME = /^[\p{Script=Latin}][\p{Script=Latin}\s.,'’-]*$/u;

/** What kind of holder a name is of, when nobody has said. */
export function kindByName(name: string): InstitutionKind {
  if (COMPANY.test(name)) return "ENTERPRISE";
  let last = { at: -1, kind: "OTHER" as InstitutionKind };
  for (const [words, kind] of WORDS) {
    for (const found of name.matchAll(words)) {
      const at = found.index + found[0].length;
      // 研究中心 ends where 中心 ends: the longer word is the one meant, and stands first in the list.
      if (at > last.at) last = { at, kind };
    }
  }
  if (last.at >= 0) return last.kind;
  return HAN_NAME.test(name) || DOTTED_NAME.test(name) || LATIN_NAME.test(name) ? "INDIVIDUAL" : "OTHER";
}

/** Persons are never listed as institutions: their names are personal data. */
export function isPerson(name: string): boolean {
  return kindByName(name) === "INDIVIDUAL";
}

export function holderNamed(name: string): NamedHolder {
  const kind = kindByName(name);
  return { kind, province: kind === "INDIVIDUAL" ? null : provinceInName(name) };
}
