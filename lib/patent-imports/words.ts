import { INDUSTRIES, type Industry, type PatentStatus } from "@/lib/patents/patent";
import type { PatentType } from "@/lib/patents/patent-type";

/*
 * Words of exports, read as ours. The first that fits counts: 视为放弃取得专利权 stands before 专利权,
 * 部分无效 before 无效.
 */
const STATUS: readonly (readonly [RegExp, PatentStatus])[] = [
  [/部分无效|无效.*维持|维持专利权|维持有效/, "IN_FORCE"],
  [/全部无效|宣告.*无效|无效宣告/, "INVALIDATED"],
  [/届满/, "EXPIRED"],
  [/驳回/, "REFUSED"],
  [/视为放弃|视为撤回|视撤|撤回|撤销申请|申请.*终止/, "WITHDRAWN"],
  [/恢复|重新有效/, "IN_FORCE"],
  [/未缴|欠费|终止|失效|放弃|避重|无权|^无效$/, "CEASED"],
  [/申请权|申请.*(转移|变更)/, "PENDING"],
  [/授权|有效|有权|维持|专利权|专利实施许可|质押|保全|证书|在册/, "IN_FORCE"],
  [/实质审查|实审|审查|审中|在审|公开|公布|受理|待审|初审|复审|等待|pending|published/i, "PENDING"],
  [/granted|in force|active|alive/i, "IN_FORCE"],
  [/lapsed|ceased|dead|inactive/i, "CEASED"],
  [/expired/i, "EXPIRED"],
  [/withdrawn/i, "WITHDRAWN"],
  [/rejected|refused/i, "REFUSED"],
];

/** Null: words that say nothing we know. */
export function readStatus(text: string): PatentStatus | null {
  return STATUS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** 发明申请 and 发明授权 are both inventions; that it was granted says which date the announcement has. */
export type KindWords = { type: PatentType; granted: boolean | null };

export function readKind(text: string): KindWords | null {
  const granted = /授权|公告|granted/i.test(text)
    ? true
    : /申请|公开|公布|application/i.test(text)
      ? false
      : null;
  if (/实用新型|新型|utility/i.test(text)) return { type: "UTILITY_MODEL", granted: true };
  if (/外观|设计|design/i.test(text)) return { type: "DESIGN", granted: true };
  return /发明|invention/i.test(text) ? { type: "INVENTION", granted } : null;
}

const YES = /^(是|有|√|✓|✔|对|真|y|yes|true|1|符合|满足|属于)$/i;
const NO = /^(否|无|没有|×|✗|x|n|no|false|0|不符合|不满足|不属于|未|-|\/)$/i;

/** `undefined`: nothing is written. Null: it is neither. */
export function readYesNo(text: string): boolean | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return undefined;
  return YES.test(plain) ? true : NO.test(plain) ? false : null;
}

const INDUSTRY_WORDS: readonly (readonly [RegExp, Industry])[] = [
  [/新一代信息|信息技术|information/i, 1],
  [/高端装备|装备制造|equipment/i, 2],
  [/新材料|materials?/i, 3],
  [/生物|biolog|biotech/i, 4],
  [/新能源汽车|vehicle/i, 5],
  [/新能源|energy$|new energy/i, 6],
  [/节能环保|环保|environment/i, 7],
  [/数字创意|digital|creative/i, 8],
  [/相关服务|服务业|services?/i, 9],
];

/** A strategic emerging industry by its number or name. `undefined`: nothing is written, or that it is none. */
export function readIndustry(text: string): Industry | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "" || readYesNo(plain) === false) return undefined;
  const number = /^([1-9])(?:[.、\s]|$)/.exec(plain)?.[1];
  const named = INDUSTRY_WORDS.find(([words]) => words.test(plain))?.[1];
  return named ?? INDUSTRIES.find((one) => String(one) === number) ?? null;
}

export type GradeName = { id: number; nameZh: string; nameEn: string };

/** A grade by its label in either language or its number. `undefined`: nothing is written. */
export function readGrade(text: string, labels: readonly GradeName[]): number | null | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "") return undefined;
  const bare = plain.replace(/[级类等]$/, "");
  const found = labels.find(({ id, nameZh, nameEn }) =>
    [String(id), nameZh.toLowerCase(), nameEn.toLowerCase()].some((name) => {
      return name === plain || name.replace(/[级类等]$/, "") === bare;
    }),
  );
  return found?.id ?? null;
}
