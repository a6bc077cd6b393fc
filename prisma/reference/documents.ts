import type { Evidence, IsoDate } from "./fact";
import type { MeasureCode } from "./measures";
import type { SourceId } from "./sources";
import type { UnitCode } from "./units";

// Numbers are null where no page gives them. A document is linked to a measure only
// where its subject is that measure's; the plan itself, which sets all fifteen, is not.

/** A unit of ours by its code, or a body in words. Both together name an office within a unit. */
export interface Issuer {
  unit?: UnitCode;
  nameZh?: string;
  nameEn?: string;
}

interface DocumentRow {
  code: string;
  number: string | null;
  titleZh: string;
  titleEn: string;
  /** The last day of the month or year when the day is not known. */
  datedOn: IsoDate;
  datePrecision: "DAY" | "MONTH" | "YEAR" | "NO_LATER_THAN";
  dateNoteZh?: string;
  dateNoteEn?: string;
  targetsZh?: string;
  targetsEn?: string;
  evidence: Evidence;
  /** In the order of signing. */
  issuers: readonly Issuer[];
  measures: readonly MeasureCode[];
  sources: readonly SourceId[];
}

const cnipaOffice = {
  unit: "CNIPA",
  nameZh: "国家知识产权局办公室",
  nameEn: "General Office of the China National Intellectual Property Administration",
} as const;

const rows = [
  {
    code: "guozhibanhanyunzi-2022-985",
    number: "国知办函运字〔2022〕985号",
    titleZh: "关于组织开展专利产品备案工作的通知",
    titleEn: "Notice on organising patent product filing",
    datedOn: "2022-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "只知年份。早于专项行动方案，至今仍为工作依据。",
    dateNoteEn: "Only the year is known. Earlier than the plan, and still the base of the work.",
    targetsZh: "统一平台、统一标准、统一认定；先备案、后认定。",
    targetsEn: "One platform, one standard, one recognition; filing first, recognition second.",
    evidence: "SOURCED",
    issuers: [cnipaOffice],
    measures: ["M04"],
    sources: ["S38"],
  },
  {
    code: "gbt-42748-2023",
    number: "GB/T 42748-2023",
    titleZh: "专利评估指引（国家标准）",
    titleEn: "Patent evaluation guide (national standard)",
    datedOn: "2023-09-01",
    datePrecision: "DAY",
    dateNoteZh: "为实施日期，并非发布日期。",
    dateNoteEn: "The date of entry into force, not of issue.",
    targetsZh: "法律、技术、经济三个维度，14个二级指标、27个三级指标。",
    targetsEn:
      "Three dimensions, legal, technical and economic, with 14 second-level and 27 third-level indicators.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }, { unit: "PBC" }, { unit: "NFRA" }],
    measures: [],
    sources: ["S41", "S42"],
  },
  {
    code: "guobanfa-2023-37",
    number: "国办发〔2023〕37号",
    titleZh: "专利转化运用专项行动方案（2023—2025年）",
    titleEn: "Special Action Plan for Patent Transformation and Utilization (2023-2025)",
    datedOn: "2023-10-17",
    datePrecision: "DAY",
    dateNoteZh: "日期为通常说法，未能在可引用的页面核实；一家律师事务所记为2023年10月22日。",
    dateNoteEn:
      "The date is the customary one and could not be confirmed on a page that may be cited; one law firm gives 22 October 2023.",
    targetsZh: "到2025年，涉及专利的技术合同成交额达到8000亿元，备案认定的专利密集型产品产值超过1万亿元。",
    targetsEn:
      "By 2025, technology contracts involving patents of CNY 800 billion and output of recognised patent-intensive products above CNY 1 trillion.",
    evidence: "SOURCED",
    issuers: [{ nameZh: "国务院办公厅", nameEn: "General Office of the State Council" }],
    measures: [],
    sources: ["S5", "S7", "S8", "S10", "S18"],
  },
  {
    code: "guozhifayunzi-2023-28",
    number: "国知发运字〔2023〕28号",
    titleZh: "关于知识产权服务业集聚发展区建设优化升级的通知",
    titleEn: "Notice on upgrading IP service clusters",
    datedOn: "2023-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "只知年份；入选名单于2023年11月公示。",
    dateNoteEn: "Only the year is known; the shortlist came out in November 2023.",
    targetsZh: "2023年公示10个示范区、15个试验区。",
    targetsEn: "Ten demonstration zones and 15 pilot zones shortlisted in 2023.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }],
    measures: ["M10"],
    sources: ["S59", "S60"],
  },
  {
    code: "guozhibanhanyunzi-2023-584",
    number: "国知办函运字〔2023〕584号",
    titleZh: "关于开展专利密集型产品认定工作的通知",
    titleEn: "Notice on recognising patent-intensive products",
    datedOn: "2023-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "只知年份；文号见2024年度认定通知的引述。",
    dateNoteEn: "Only the year is known; the number is quoted in the notice of 2024.",
    targetsZh: "自2023年起每年组织认定。",
    targetsEn: "Recognition every year from 2023.",
    evidence: "SOURCED",
    issuers: [cnipaOffice],
    measures: ["M04"],
    sources: ["S37"],
  },
  {
    code: "guozhifayunzi-2024-5",
    number: "国知发运字〔2024〕5号",
    titleZh: "高校和科研机构存量专利盘活工作方案",
    titleEn: "Work plan for revitalising existing patents of universities and research institutions",
    datedOn: "2024-01-31",
    datePrecision: "MONTH",
    dateNoteZh: "据新闻报道为2024年1月印发。",
    dateNoteEn: "Issued in January 2024 according to a news report.",
    targetsZh: "2024年底前完成盘点；到2025年底加快转化一批高价值专利；范围包括重点医院。",
    targetsEn:
      "Inventory complete by the end of 2024; a batch of high-value patents transformed faster by the end of 2025; leading hospitals included.",
    evidence: "SOURCED",
    issuers: [
      { unit: "CNIPA" },
      { unit: "MOE" },
      { unit: "MOST" },
      { unit: "MIIT" },
      { unit: "MARA" },
      { unit: "NHC" },
      { unit: "SASAC" },
      { unit: "CAS" },
    ],
    measures: ["M01"],
    sources: ["S14", "S15"],
  },
  {
    code: "sme-growth-plan-2024",
    number: null,
    titleZh: "专利产业化促进中小企业成长计划实施方案",
    titleEn: "Plan for SME growth through patent industrialisation",
    datedOn: "2024-02-27",
    datePrecision: "DAY",
    dateNoteZh: "据所见文本落款；文号未找到。",
    dateNoteEn: "As dated in the text seen; the number was not found.",
    targetsZh:
      "2024年6月15日前完成企业推荐；到2025年，一批样板企业成长为专精特新“小巨人”、单项冠军或上市企业。",
    targetsEn:
      "Enterprises to be recommended by 15 June 2024; by 2025 model firms become little giants, champions or listed companies.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }, { unit: "MIIT" }, { unit: "PBC" }, { unit: "NFRA" }, { unit: "CSRC" }],
    measures: ["M02"],
    sources: ["S16", "S61"],
  },
  {
    code: "guozhifayunzi-2024-7",
    number: "国知发运字〔2024〕7号",
    titleZh: "推动知识产权高质量发展年度工作指引（2024）",
    titleEn: "Annual guide for high-quality IP development (2024)",
    datedOn: "2024-03-29",
    datePrecision: "DAY",
    targetsZh: "提出年度目标。",
    targetsEn: "Sets the goals of the year.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }],
    measures: [],
    sources: ["S62"],
  },
  {
    code: "pip-recognition-2024",
    number: null,
    titleZh: "2024年度专利密集型产品认定工作通知",
    titleEn: "Notice on the 2024 recognition of patent-intensive products",
    datedOn: "2024-08-14",
    datePrecision: "DAY",
    targetsZh: "2024年9月30日前完成备案或更新；采用2023年度数据；适用团体标准T/PPAC 402-2022。",
    targetsEn: "File or update by 30 September 2024; data of 2023; group standard T/PPAC 402-2022 applies.",
    evidence: "SOURCED",
    issuers: [{ nameZh: "中国专利保护协会", nameEn: "Patent Protection Association of China" }],
    measures: ["M04"],
    sources: ["S37"],
  },
  {
    code: "guozhibanfayunzi-2024-33",
    number: "国知办发运字〔2024〕33号",
    titleZh: "关于加快推进高校和科研机构存量专利推广转化工作有关事项的通知",
    titleEn:
      "Notice on speeding up the promotion and transformation of existing patents of universities and research institutions",
    datedOn: "2024-09-13",
    datePrecision: "NO_LATER_THAN",
    dateNoteZh: "2024年9月13日见于网页，成文日期未见。",
    dateNoteEn: "Posted on 13 September 2024; the date of the document itself was not found.",
    targetsZh: "工作重点由盘点转向盘活；抽查盘点质量。",
    targetsEn: "The focus moves from taking inventory to revitalising; spot checks of inventory quality.",
    evidence: "SOURCED",
    issuers: [
      cnipaOffice,
      { nameZh: "有关部门办公厅（室）", nameEn: "General offices of other departments" },
    ],
    measures: ["M01"],
    sources: ["S26"],
  },
  {
    code: "declaration-system-2024",
    number: null,
    titleZh: "建立财政资助科研项目形成专利的声明制度实施方案",
    titleEn: "Plan for a declaration system for patents from state-funded research",
    datedOn: "2024-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "2024年印发，月份和文号未找到。",
    dateNoteEn: "Issued in 2024; month and number were not found.",
    targetsZh: "涵盖国防专利；截至2025年1月已声明25.6万件。",
    targetsEn: "Includes defence patents; 256,000 patents declared by January 2025.",
    evidence: "SOURCED",
    issuers: [
      { unit: "CNIPA" },
      { unit: "MOST" },
      { unit: "MOF" },
      { unit: "NSFC" },
      { unit: "SASTIND" },
      { unit: "CMC-EDD" },
    ],
    measures: ["M06"],
    sources: ["S28", "S30"],
  },
  {
    code: "chain-strengthening-measures",
    number: null,
    titleZh: "关于推进重点产业知识产权强链增效的若干措施",
    titleEn: "Measures for strengthening the chains of key industries by IP",
    datedOn: "2025-01-15",
    datePrecision: "NO_LATER_THAN",
    dateNoteZh: "2025年1月15日发布会已提及，印发日期和文号未找到。",
    dateNoteEn: "Mentioned at the press conference of 15 January 2025; date and number were not found.",
    targetsZh: "4个方面、10项重点任务。",
    targetsEn: "Four areas, ten key tasks.",
    evidence: "SOURCED",
    issuers: [
      { unit: "CNIPA" },
      { unit: "MOE" },
      { unit: "MOST" },
      { unit: "MIIT" },
      { unit: "SASAC" },
      { unit: "SAMR" },
      { unit: "NFRA" },
      { unit: "CAS" },
      { unit: "CCPIT" },
    ],
    measures: ["M03"],
    sources: ["S27", "S30"],
  },
  {
    code: "guozhifayunzi-2025-16",
    number: "国知发运字〔2025〕16号",
    titleZh: "关于纵深推进专利转化运用专项行动加快形成长效机制的通知",
    titleEn: "Notice on deepening the special action and forming long-term mechanisms",
    datedOn: "2025-05-21",
    datePrecision: "DAY",
    targetsZh: "2025年为决战之年；供需两侧对接；运用专利盘活系统；形成长效机制。",
    targetsEn:
      "2025 is the decisive year; match from both the supply and the demand side; use the revitalisation system; form long-term mechanisms.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }],
    measures: [],
    sources: ["S24", "S25"],
  },
  {
    code: "ip-asset-appraisal-2025",
    number: null,
    titleZh: "关于进一步规范知识产权资产评估若干问题的通知",
    titleEn: "Notice on further standardising IP asset appraisal",
    datedOn: "2025-09-20",
    datePrecision: "NO_LATER_THAN",
    dateNoteZh: "2025年9月20日见诸报道，印发日期和文号未找到。",
    dateNoteEn: "Reported on 20 September 2025; date and number were not found.",
    targetsZh: "评估人员能力要求，不得预设评估值，联合监管。",
    targetsEn: "Competence of appraisers, no pre-set values, joint supervision.",
    evidence: "SOURCED",
    issuers: [{ unit: "MOF" }, { unit: "NFRA" }, { unit: "CNIPA" }, { unit: "NCA" }],
    measures: [],
    sources: ["S57", "S58"],
  },
  {
    code: "jinfa-2025-10",
    number: "金发〔2025〕10号",
    titleZh: "知识产权金融生态综合试点工作方案",
    titleEn: "Work plan for the pilot of the IP finance ecosystem",
    datedOn: "2025-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "只知年份。",
    dateNoteEn: "Only the year is known.",
    targetsZh: "在8个省市试点；地方方案目标期至2027年。",
    targetsEn: "Pilots in eight provinces and cities; local plans aim at 2027.",
    evidence: "SOURCED",
    issuers: [{ unit: "NFRA" }, { unit: "CNIPA" }, { unit: "NCA" }],
    measures: ["M09"],
    sources: ["S54", "S55"],
  },
  {
    code: "guozhifayunzi-2025-28",
    number: "国知发运字〔2025〕28号",
    titleZh: "2025—2027年知识产权强国建设示范创建工作通知",
    titleEn: "Notice on IP power demonstration for 2025-2027",
    datedOn: "2025-12-31",
    datePrecision: "YEAR",
    dateNoteZh: "只知年份。",
    dateNoteEn: "Only the year is known.",
    targetsZh: "对城市、园区、企业、高校分别核定名额。",
    targetsEn: "Quotas for cities, parks, enterprises and universities.",
    evidence: "SOURCED",
    issuers: [{ unit: "CNIPA" }],
    measures: [],
    sources: ["S63"],
  },
] as const satisfies readonly DocumentRow[];

export type DocumentCode = (typeof rows)[number]["code"];

export interface PolicyDocument extends DocumentRow {
  code: DocumentCode;
}

export const documents: readonly PolicyDocument[] = rows;
