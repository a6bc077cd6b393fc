import type { DocumentCode } from "./documents";
import type { Evidence, IsoDate } from "./fact";
import type { IndicatorCode } from "./indicators";
import type { MeasureCode } from "./measures";
import type { SourceId } from "./sources";

export interface Target {
  code: string;
  titleZh: string;
  titleEn: string;
  valueZh: string;
  valueEn: string;
  /** In the unit of the indicator; absent where no indicator measures the target as a number. */
  quantity?: string;
  indicator?: IndicatorCode;
  originalDueOn: IsoDate | null;
  dueTextZh: string;
  dueTextEn: string;
  evidence: Evidence;
  noteZh?: string;
  noteEn?: string;
  measures: readonly MeasureCode[];
  sources: readonly SourceId[];
  dateChanges?: readonly DateChange[];
}

export interface DateChange {
  fromDate: IsoDate;
  toDate: IsoDate;
  document: DocumentCode;
  reasonZh: string;
  reasonEn: string;
}

/** In the order T1..T11. A year without a day falls due on its last day. */
export const targets: readonly Target[] = [
  {
    code: "T1",
    titleZh: "全国涉及专利的技术合同成交额",
    titleEn: "Nationwide turnover of technology contracts involving patents",
    valueZh: "8000亿元",
    valueEn: "CNY 800 billion",
    quantity: "8000",
    indicator: "patent-technology-contracts",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "SOURCED",
    noteZh: "未见官方逐年数据，暂无可核实的观测值。",
    noteEn: "No official yearly series was found; there is no verified value to date.",
    measures: [],
    sources: ["S7", "S8", "S11"],
  },
  {
    code: "T2",
    titleZh: "备案认定的专利密集型产品产值",
    titleEn: "Output of filed and recognised patent-intensive products",
    valueZh: "超过1万亿元",
    valueEn: "over CNY 1 trillion",
    quantity: "10000",
    indicator: "recognised-product-output",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "SOURCED",
    measures: ["M04"],
    sources: ["S7", "S8", "S11"],
  },
  {
    code: "T3",
    titleZh: "高校和科研机构专利产业化率",
    titleEn: "Patent industrialisation rate of universities and research institutions",
    valueZh: "明显提高",
    valueEn: "a marked rise",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "SOURCED",
    noteZh: "方案未设数值。已公布的调查数据只涉及发明专利，不直接挂接。",
    noteEn:
      "The plan sets no number. The published survey covers inventions only and is therefore not attached.",
    measures: [],
    sources: ["S7", "S11"],
  },
  {
    code: "T4",
    titleZh: "高价值专利产业化",
    titleEn: "Industrialisation of high-value patents",
    valueZh: "一批",
    valueEn: "a batch",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "SOURCED",
    noteZh: "方案未设数值。",
    noteEn: "The plan sets no number.",
    measures: [],
    sources: ["S7", "S11"],
  },
  {
    code: "T5",
    titleZh: "主攻硬科技、掌握好专利的企业成长壮大，重点产业知识产权竞争优势增强",
    titleEn:
      "Growth of enterprises with hard technology and good patents; a stronger IP edge of key industries",
    valueZh: "定性目标",
    valueEn: "a qualitative target",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "SOURCED",
    measures: [],
    sources: ["S11"],
  },
  {
    code: "T6",
    titleZh: "高校和科研机构未转化有效专利盘点覆盖",
    titleEn: "Coverage of untransformed valid patents of universities and research institutions",
    valueZh: "全覆盖（100%）",
    valueEn: "full coverage (100%)",
    // Without a quantity: the last published share does not say of what it is one.
    indicator: "inventory-progress",
    originalDueOn: "2025-12-31",
    dueTextZh: "2025年底前",
    dueTextEn: "by the end of 2025",
    evidence: "SOURCED",
    noteZh: "方案原定2025年底前，八部门工作方案提前至2024年底前。",
    noteEn:
      "The plan said the end of 2025; the work plan of eight departments moved it forward to the end of 2024.",
    measures: ["M01"],
    sources: ["S12", "S15"],
    dateChanges: [
      {
        fromDate: "2025-12-31",
        toDate: "2024-12-31",
        document: "guozhifayunzi-2024-5",
        reasonZh: "八部门印发的存量专利盘活工作方案要求2024年底前完成盘点。",
        reasonEn:
          "The revitalisation work plan of eight departments asks for a complete inventory by the end of 2024.",
      },
    ],
  },
  {
    code: "T7",
    titleZh: "高新技术企业、专精特新企业、科技型企业的专利产品备案",
    titleEn: "Patent product filing by high-tech, specialised-and-new and technology enterprises",
    valueZh: "全覆盖",
    valueEn: "full coverage",
    originalDueOn: "2025-12-31",
    dueTextZh: "2025年底前",
    dueTextEn: "by the end of 2025",
    evidence: "UNVERIFIED",
    noteZh: "未找到可核实的页面。",
    noteEn: "No page was found that says so.",
    measures: ["M04"],
    sources: [],
  },
  {
    code: "T8",
    titleZh: "技术合同登记与专利转让、许可登记备案信息共享",
    titleEn: "Sharing of technology contract registration with patent transfer and licence records",
    valueZh: "实现共享",
    valueEn: "in place",
    originalDueOn: "2024-12-31",
    dueTextZh: "2024年底前",
    dueTextEn: "by the end of 2024",
    evidence: "UNVERIFIED",
    noteZh: "未找到可核实的页面。",
    noteEn: "No page was found that says so.",
    measures: ["M08"],
    sources: [],
  },
  {
    code: "T9",
    titleZh: "国家知识产权服务业高质量集聚发展示范区",
    titleEn: "National IP service clusters (demonstration zones)",
    valueZh: "20个",
    valueEn: "20 zones",
    originalDueOn: "2025-12-31",
    dueTextZh: "到2025年",
    dueTextEn: "by 2025",
    evidence: "UNVERIFIED",
    noteZh: "数量未核实；该项工作确有开展，2023年11月公示10个示范区和15个试验区。",
    noteEn:
      "The number is unverified; the programme exists, with 10 demonstration and 15 pilot zones shortlisted in November 2023.",
    measures: ["M10"],
    sources: ["S59"],
  },
  {
    code: "T10",
    titleZh: "财政资助项目形成的专利五年未实施的处理",
    titleEn: "State-funded patents not used within five years",
    valueZh: "授权满5年无正当理由未实施的，国家可以无偿实施或许可他人实施",
    valueEn:
      "If not used within 5 years of grant without good reason, the state may use them free of charge or license others",
    originalDueOn: null,
    dueTextZh: "长期规则",
    dueTextEn: "standing rule",
    evidence: "SOURCED",
    measures: [],
    sources: ["S11"],
  },
  {
    code: "T11",
    titleZh: "第一批专利产业化项目",
    titleEn: "First batch of patent industrialisation projects",
    valueZh: "2023年启动，此后逐年实施",
    valueEn: "started in 2023, then yearly",
    originalDueOn: "2023-12-31",
    dueTextZh: "2023年",
    dueTextEn: "in 2023",
    evidence: "UNVERIFIED",
    noteZh: "未找到可核实的页面。",
    noteEn: "No page was found that says so.",
    measures: ["M12"],
    sources: [],
  },
];
