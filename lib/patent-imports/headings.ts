import { createHash } from "node:crypto";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { PATENT_FIELDS, type PatentField, REQUIRED_FIELDS } from "./field";

export type Confidence = "sure" | "likely" | "none";
export type Suggestion = { field: PatentField; confidence: Confidence };

/** As exports of registers head their columns, without blanks, brackets and marks; the first is the surest. */
const WORDS: Record<PatentField, readonly string[]> = {
  skip: [
    "序号",
    "摘要",
    "专利权人地址邮编",
    "代理机构",
    "专利代理机构",
    "代理人",
    "代理师",
    "专利代理师",
    "优先权",
    "优先权号",
    "主权项",
    "权利要求",
    "首项权利要求",
    "说明书",
    "分案原申请号",
    "国际申请",
    "国际公布",
    "进入国家日期",
    "颁证日",
    "审查员",
    "光盘号",
    "PCT公开",
    "参考文献",
    "备注",
    "链接",
    "no",
    "id",
    "abstract",
    "agent",
    "agency",
    "priority",
  ],
  number: [
    "申请号",
    "专利申请号",
    "申请号码",
    "申请专利号",
    "专利号",
    "专利号申请号",
    "申请号专利号",
    "applicationnumber",
    "applicationno",
    "appno",
    "patentnumber",
    "patentno",
  ],
  publicationNo: [
    "公开公告号",
    "公开号",
    "公告号",
    "授权公告号",
    "公开号公告号",
    "申请公布号",
    "申请公布号授权公告号",
    "公布号",
    "文献号",
    "publicationnumber",
    "publicationno",
    "pubno",
  ],
  kind: ["专利类型", "专利种类", "类型", "专利类别", "申请类型", "种类", "patenttype", "type", "kind"],
  title: [
    "专利名称",
    "名称",
    "发明名称",
    "标题",
    "专利标题",
    "发明创造名称",
    "题名",
    "发明设计名称",
    "title",
    "inventiontitle",
    "patenttitle",
  ],
  holders: [
    "专利权人",
    "申请专利权人",
    "申请人专利权人",
    "申请人",
    "当前专利权人",
    "当前权利人",
    "权利人",
    "现专利权人",
    "专利权人申请人",
    "标准化申请人",
    "applicant",
    "applicants",
    "assignee",
    "assignees",
    "holder",
    "holders",
    "owner",
    "patentee",
  ],
  inventors: ["发明人", "发明设计人", "发明人设计人", "设计人", "完成人", "inventor", "inventors"],
  ipcMain: [
    "主分类号",
    "ipc主分类号",
    "主分类",
    "主ipc",
    "ipc主分类",
    "洛迦诺分类号",
    "mainipc",
    "ipcmain",
    "mainclass",
  ],
  ipc: ["分类号", "ipc分类号", "ipc", "国际分类号", "ipc国际分类号", "ipc分类", "国际专利分类号", "locarno"],
  filedOn: [
    "申请日",
    "申请日期",
    "专利申请日",
    "申请时间",
    "filingdate",
    "filedon",
    "applicationdate",
    "appdate",
  ],
  publishedOn: ["公开日", "公开日期", "公布日", "申请公布日", "公布日期", "publicationdate", "publishedon"],
  grantedOn: [
    "授权公告日",
    "授权日",
    "授权日期",
    "公告日",
    "授权公告日期",
    "授权时间",
    "grantdate",
    "grantedon",
  ],
  announcedOn: ["公开公告日", "申请公布日授权公告日", "公开日公告日", "公开公告日期", "公布公告日"],
  status: [
    "法律状态",
    "专利状态",
    "当前法律状态",
    "状态",
    "简单法律状态",
    "权利状态",
    "案件状态",
    "legalstatus",
    "status",
  ],
  statusOn: [
    "法律状态日",
    "法律状态日期",
    "法律状态公告日",
    "法律状态最后修改日期",
    "状态日期",
    "法律状态更新日期",
    "statusdate",
  ],
  address: ["地址", "申请人地址", "专利权人地址", "第一申请人地址", "联系地址", "address"],
  province: [
    "省份",
    "省市",
    "国省代码",
    "申请人省份",
    "所在省",
    "省",
    "国别省市代码",
    "省市自治区",
    "province",
  ],
  stateFunded: [
    "财政资助",
    "是否财政资助",
    "财政资助项目",
    "是否财政资助项目形成",
    "利用财政资金",
    "是否财政资金资助",
    "statefunded",
  ],
  industry: [
    "战略性新兴产业分类",
    "战略性新兴产业",
    "所属战略性新兴产业",
    "战新产业",
    "新兴产业分类",
    "产业",
    "所属产业",
    "产业领域",
    "industry",
  ],
  grade: ["分级", "等级", "专利等级", "自评等级", "分级自评", "专利分级", "价值等级", "grade"],
  strategicIndustry: ["是否战略性新兴产业", "属于战略性新兴产业", "是否属于战略性新兴产业"],
  overseasFamily: [
    "海外有同族专利权",
    "海外同族",
    "是否有海外同族",
    "有无海外同族专利",
    "同族专利",
    "overseasfamily",
  ],
  tenYears: ["维持年限超过10年", "维持年限超过十年", "维持超过10年", "维持十年以上", "维持10年以上"],
  pledge: ["质押融资", "实现较高质押融资金额", "是否质押融资", "较高质押融资"],
  award: ["获国家科学技术奖或中国专利奖", "获奖", "是否获奖", "获奖情况", "中国专利奖", "award"],
}; // prettier-ignore

/** Read where no heading says exactly one of the words; the first that fits. */
const PATTERNS: readonly (readonly [RegExp, PatentField])[] = [
  [/地址/, "address"],
  [/代理|优先权|摘要|权利要求|说明书|国际|同族|引用|被引|页数/, "skip"],
  [/主分类/, "ipcMain"],
  [/分类号|^ipc/, "ipc"],
  [/状态.*(日|时间)/, "statusOn"],
  [/法律状态|专利状态/, "status"],
  [/授权.*日|公告日/, "grantedOn"],
  [/公开.*日|公布.*日/, "publishedOn"],
  [/申请.*日|申请.*时间|filing/, "filedOn"],
  [/公开.*号|公告.*号|公布.*号/, "publicationNo"],
  [/申请.*号|专利号/, "number"],
  [/发明人|设计人/, "inventors"],
  [/权利人|专利权人|申请人|applicant|assignee/, "holders"],
  [/名称|标题|title/, "title"],
  [/类型|种类/, "kind"],
  [/资助/, "stateFunded"],
  [/新兴产业/, "industry"],
  [/等级|分级/, "grade"],
];
const LONGEST_LIKELY = 20;

const EXACT = new Map(
  PATENT_FIELDS.flatMap((field) =>
    WORDS[field].map((word, place) => [bare(word), { field, place }] as const),
  ),
);

function recognise(heading: string): (Suggestion & { place: number }) | null {
  const whole = bare(heading);
  // Columns that begin so are notes of whoever made the file.
  if (heading.trim().startsWith("_") || whole === "") return { field: "skip", confidence: "sure", place: 0 };
  const found = EXACT.get(whole);
  if (found) return { ...found, confidence: "sure" };
  if (whole.length > LONGEST_LIKELY) return null;
  const like = PATTERNS.find(([pattern]) => pattern.test(whole));
  return like ? { field: like[1], confidence: "likely", place: 100 } : null;
}

/** Which field a heading names. */
export function recogniseHeading(heading: string): Suggestion | null {
  const found = recognise(heading);
  return found && { field: found.field, confidence: found.confidence };
}

/** A suggestion for every column. Of two that claim one field the surer has it, then the more usual word, then the first. */
export function suggestFields(columns: readonly string[]): Suggestion[] {
  const claims = columns.map(recognise);
  const best = new Map<PatentField, number>();
  for (const [index, claim] of claims.entries()) {
    if (!claim || claim.field === "skip") continue;
    const rival = claims[best.get(claim.field) ?? -1];
    if (!rival || rank(claim) < rank(rival)) best.set(claim.field, index);
  }
  return claims.map((claim, index) => {
    if (!claim) return { field: "skip", confidence: "none" };
    const kept = claim.field === "skip" || best.get(claim.field) === index;
    return kept
      ? { field: claim.field, confidence: claim.confidence }
      : { field: "skip", confidence: "likely" };
  });
}

function rank({ confidence, place }: { confidence: Confidence; place: number }): number {
  return (confidence === "sure" ? 0 : 1000) + place;
}

/** How much a row of a file reads like headings: the number of fields it names. */
export function headingScore(cells: readonly string[]): number {
  const named = cells.flatMap((cell) => {
    const found = cell.length > LONGEST_LIKELY * 2 ? null : recognise(cell);
    return found && found.field !== "skip" ? [found.field] : [];
  });
  return new Set(named).size;
}

/** A mapping that cannot be read by: a field of two columns, or none for what every row needs. */
export function mappingFault(fields: readonly PatentField[], columns: readonly string[]): Refusal | null {
  if (fields.length !== columns.length) return refuse("patent-import.other-columns");
  const twice = fields.findIndex((field, index) => field !== "skip" && fields.indexOf(field) < index);
  if (twice >= 0) return refuse("patent-import.field-twice", { field: `columns.${twice}` });
  const missing = REQUIRED_FIELDS.find((field) => !fields.includes(field));
  return missing ? refuse(NO_COLUMN[missing], { field: "columns.0" }) : null;
}

const NO_COLUMN: Record<(typeof REQUIRED_FIELDS)[number], string> = {
  number: "patent-import.no-number-column",
  title: "patent-import.no-title-column",
  filedOn: "patent-import.no-filing-column",
};

/** The same headings from the same source are the same kind of file. */
export function headingsHash(columns: readonly string[], source: string): string {
  const text = [source.trim(), ...columns.map(bare)].join("\u0001");
  return createHash("sha256").update(text).digest("hex");
}

/** Without blanks, line breaks, brackets and other marks, in half width and small letters. */
function bare(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-*:.。,，、/()[\]【】〔〕{}"'“”\u200b\ufeff]/g, "");
}
