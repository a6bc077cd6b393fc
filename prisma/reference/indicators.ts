import type { IsoDate } from "./fact";
import type { MeasureCode } from "./measures";
import type { UnitCode } from "./units";

// What the published figures count. Patents of all kinds and inventions are separate
// indicators, because adding or comparing them would be wrong. A data provider is named
// only where a page shows who publishes the figure; no page names a lead for any of them.

/** Codes of lib/indicators/unit-of-measure.ts that the data needs. */
export type UnitOfMeasure =
  | "patent-10k"
  | "filing-10k"
  | "contract-10k"
  | "enterprise-10k"
  | "per-10k-people"
  | "cny-100m"
  | "cny-10k"
  | "institution"
  | "product"
  | "licence"
  | "count"
  | "percent";

export interface Series {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface Definition {
  textZh: string;
  textEn: string;
  validFrom: IsoDate;
  comparableWithPrevious?: boolean;
}

interface IndicatorRow {
  code: string;
  nameZh: string;
  nameEn: string;
  unitOfMeasure: UnitOfMeasure;
  kind: "POINT" | "PERIOD" | "CUMULATIVE" | "RATE";
  noteZh?: string;
  noteEn?: string;
  dataProvider?: UnitCode;
  measures: readonly MeasureCode[];
  /** Numbered from 1 in this order. */
  definitions: readonly Definition[];
  series: readonly Series[];
}

const all: Series = { code: "all", nameZh: "全部", nameEn: "All" };
const nationwide: Series = { code: "all", nameZh: "全国", nameEn: "Nationwide" };
const institutions: Series = {
  code: "universities-institutions",
  nameZh: "高校和科研机构",
  nameEn: "Universities and research institutions",
};
const enterprises: Series = { code: "enterprises", nameZh: "企业", nameEn: "Enterprises" };

const rows = [
  {
    code: "patent-technology-contracts",
    nameZh: "涉及专利的技术合同成交额",
    nameEn: "Turnover of technology contracts involving patents",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    noteZh: "未见可核实的官方逐年数据。",
    noteEn: "No official yearly series that could be verified was found.",
    measures: [],
    definitions: [
      {
        textZh: "全国当年登记的技术合同中涉及专利的合同成交额。",
        textEn: "Turnover of the technology contracts of the year, nationwide, that involve patents.",
        validFrom: "2023-10-17",
      },
    ],
    series: [nationwide],
  },
  {
    code: "recognised-product-output",
    nameZh: "备案认定的专利密集型产品产值",
    nameEn: "Output of recognised patent-intensive products",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    noteZh: "产品经备案后逐年认定，认定采用上一年度数据。",
    noteEn: "Products are filed, then recognised every year on the data of the year before.",
    measures: ["M04"],
    definitions: [
      {
        textZh: "经备案并认定的专利密集型产品的产值。",
        textEn: "Output of the patent-intensive products that were filed and recognised.",
        validFrom: "2023-01-01",
      },
    ],
    series: [all],
  },
  {
    code: "recognised-products",
    nameZh: "认定的专利密集型产品数量",
    nameEn: "Recognised patent-intensive products",
    unitOfMeasure: "product",
    kind: "POINT",
    measures: ["M04"],
    definitions: [
      {
        textZh: "当年认定的专利密集型产品项数。",
        textEn: "Number of patent-intensive products recognised in the round of the year.",
        validFrom: "2023-01-01",
      },
    ],
    series: [all],
  },
  {
    code: "inventory-patents",
    nameZh: "存量专利盘点件数",
    nameEn: "Patents covered by the inventory",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "高校和科研机构已盘点的存量专利件数，包括各类专利。",
        textEn:
          "Existing patents of universities and research institutions that were inventoried, patents of all kinds.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "inventory-inventions",
    nameZh: "存量发明专利盘点件数",
    nameEn: "Inventions covered by the inventory",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "高校和科研机构已盘点的存量专利中的发明专利件数。",
        textEn:
          "Inventions among the patents of universities and research institutions that were inventoried.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "inventory-institutions",
    nameZh: "完成盘点的高校和科研机构",
    nameEn: "Institutions that finished the inventory",
    unitOfMeasure: "institution",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "完成存量专利盘点的高校和科研机构家数。",
        textEn:
          "Universities and research institutions that finished the inventory of their existing patents.",
        validFrom: "2024-01-31",
      },
    ],
    series: [all],
  },
  {
    code: "inventory-progress",
    nameZh: "存量专利盘点进度",
    nameEn: "Progress of the inventory",
    unitOfMeasure: "percent",
    kind: "RATE",
    measures: ["M01"],
    definitions: [
      {
        textZh: "已盘点发明专利占高校和科研机构有效发明专利的比重。",
        textEn:
          "Inventoried inventions as a share of the valid inventions of universities and research institutions.",
        validFrom: "2024-01-31",
      },
      {
        textZh: "2024年7月吹风会所称的盘点完成进度，来源未说明分母。",
        textEn: "Progress as stated at the briefing of July 2024; the source does not give the denominator.",
        validFrom: "2024-07-01",
        comparableWithPrevious: false,
      },
    ],
    series: [institutions],
  },
  {
    code: "pool-patents",
    nameZh: "转化资源库专利件数",
    nameEn: "Patents in the transformation resource pool",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    noteZh: "包括各类专利，不与库内发明专利件数混用。",
    noteEn: "Patents of all kinds; not to be mixed with the inventions in the pool.",
    measures: ["M01"],
    definitions: [
      {
        textZh: "进入可转化专利资源库的专利件数，包括各类专利。",
        textEn: "Patents of all kinds that entered the pool of transformable patents.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "pool-inventions",
    nameZh: "转化资源库发明专利件数",
    nameEn: "Inventions in the transformation resource pool",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "可转化专利资源库中的发明专利件数。",
        textEn: "Inventions in the pool of transformable patents.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "pool-good-prospects",
    nameZh: "入库发明专利自评前景较好的比重",
    nameEn: "Share of pool inventions self-rated as having good prospects",
    unitOfMeasure: "percent",
    kind: "RATE",
    measures: ["M01"],
    definitions: [
      {
        textZh: "入库发明专利中，专利权人自评产业化前景较好的比重。",
        textEn: "Share of the inventions in the pool whose owners rate their prospects as good.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "pool-patents-pushed",
    nameZh: "向企业匹配推送的专利件数",
    nameEn: "Pool patents pushed to enterprises",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    noteZh: "包括各类专利，不与库内发明专利件数混用。",
    noteEn: "Patents of all kinds; not to be mixed with the inventions in the pool.",
    measures: ["M01"],
    definitions: [
      {
        textZh: "已向企业匹配推送的入库专利件数，包括各类专利。",
        textEn: "Patents of all kinds in the pool that were matched and pushed to enterprises.",
        validFrom: "2024-01-31",
      },
    ],
    series: [institutions],
  },
  {
    code: "pool-push-enterprises",
    nameZh: "获得匹配推送的企业",
    nameEn: "Enterprises that patents were pushed to",
    unitOfMeasure: "enterprise-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "收到匹配推送专利的企业家数。",
        textEn: "Enterprises to which pool patents were matched and pushed.",
        validFrom: "2024-01-31",
      },
    ],
    series: [all],
  },
  {
    code: "institution-valid-inventions",
    nameZh: "高校和科研机构有效发明专利",
    nameEn: "Valid inventions of universities and research institutions",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "国内高校、科研机构期末有效发明专利件数。",
        textEn:
          "Valid inventions held by domestic universities and research institutions at the end of the period.",
        validFrom: "2023-01-01",
      },
    ],
    series: [
      { code: "universities", nameZh: "高校", nameEn: "Universities" },
      { code: "institutions", nameZh: "科研机构", nameEn: "Research institutions" },
    ],
  },
  {
    code: "institution-filing-share",
    nameZh: "高校和科研机构新申请中发明专利的比重",
    nameEn: "Inventions among new filings of universities and research institutions",
    unitOfMeasure: "percent",
    kind: "RATE",
    measures: ["M06"],
    definitions: [
      {
        textZh: "高校和科研机构当期新提交的专利申请中发明专利所占比重。",
        textEn:
          "Share of inventions among the new filings of universities and research institutions in the period.",
        validFrom: "2023-01-01",
      },
    ],
    series: [institutions],
  },
  {
    code: "institution-industrialised",
    nameZh: "高校和科研机构实现产业化的发明专利",
    nameEn: "Inventions of universities and research institutions that reached industry",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M01"],
    definitions: [
      {
        textZh: "高校和科研机构已实现产业化的发明专利件数。",
        textEn: "Inventions of universities and research institutions that were industrialised.",
        validFrom: "2023-10-17",
      },
    ],
    series: [institutions],
  },
  {
    code: "growth-smes",
    nameZh: "遴选扶持的高成长性中小企业",
    nameEn: "High-growth SMEs selected for support",
    unitOfMeasure: "enterprise-10k",
    kind: "POINT",
    measures: ["M02"],
    definitions: [
      {
        textZh: "中小企业成长计划遴选扶持的企业家数。",
        textEn: "SMEs selected for support under the SME growth plan.",
        validFrom: "2024-02-27",
      },
    ],
    series: [all],
  },
  {
    code: "matching-events",
    nameZh: "供需对接活动场次",
    nameEn: "Matching events held",
    unitOfMeasure: "count",
    kind: "CUMULATIVE",
    measures: ["M10"],
    definitions: [
      {
        textZh: "累计举办的供需对接活动场次。",
        textEn: "Matching events held to date.",
        validFrom: "2023-10-17",
      },
    ],
    series: [nationwide],
  },
  {
    code: "transfer-licence-filings",
    nameZh: "专利转让许可备案次数",
    nameEn: "Patent transfers and licences filed",
    unitOfMeasure: "filing-10k",
    kind: "PERIOD",
    noteZh: "2024年1至11月与全年数据的增速口径可能不同，各按来源列示，不据以推算12月。",
    noteEn:
      "The growth rates of January-November and of the full year 2024 may rest on different bases; each stands with its source and no December is computed.",
    measures: ["M08"],
    definitions: [
      {
        textZh: "当期在国家知识产权局登记或备案的专利转让、许可次数。",
        textEn: "Patent transfers registered and licences filed in the period.",
        validFrom: "2021-01-01",
      },
    ],
    series: [
      nationwide,
      institutions,
      {
        code: "institutions-to-smes",
        nameZh: "高校和科研机构向中小企业",
        nameEn: "Universities and research institutions to SMEs",
      },
    ],
  },
  {
    code: "transfer-licence-filings-to-date",
    nameZh: "专利转让许可备案次数（启动以来累计）",
    nameEn: "Patent transfers and licences filed since the start",
    unitOfMeasure: "filing-10k",
    kind: "CUMULATIVE",
    measures: ["M08"],
    definitions: [
      {
        textZh: "专项行动启动以来累计的专利转让、许可登记备案次数。",
        textEn: "Patent transfers and licences filed since the special action began.",
        validFrom: "2023-10-17",
      },
    ],
    series: [nationwide, institutions],
  },
  {
    code: "industrialisation-rate",
    nameZh: "有效发明专利产业化率",
    nameEn: "Industrialisation rate of valid inventions",
    unitOfMeasure: "percent",
    kind: "RATE",
    noteZh: "抽样调查推算值，不是全面统计。",
    noteEn: "Estimated from a sample survey, not counted.",
    measures: ["M01", "M02"],
    definitions: [
      {
        textZh: "中国专利调查推算的有效发明专利中已实现产业化的比重。",
        textEn:
          "Share of valid inventions that were industrialised, as estimated by the China patent survey.",
        validFrom: "2018-01-01",
      },
    ],
    series: [
      all,
      enterprises,
      { code: "high-tech-enterprises", nameZh: "国家高新技术企业", nameEn: "National high-tech enterprises" },
      { code: "medium-enterprises", nameZh: "中型企业", nameEn: "Medium enterprises" },
      { code: "small-enterprises", nameZh: "小型企业", nameEn: "Small enterprises" },
      { code: "micro-enterprises", nameZh: "微型企业", nameEn: "Micro enterprises" },
      { code: "universities", nameZh: "高校", nameEn: "Universities" },
      { code: "institutions", nameZh: "科研单位", nameEn: "Research institutions" },
    ],
  },
  {
    code: "average-yield",
    nameZh: "企业产业化专利平均收益",
    nameEn: "Average yield of industrialised enterprise patents",
    unitOfMeasure: "cny-10k",
    kind: "PERIOD",
    noteZh: "抽样调查推算值。",
    noteEn: "Estimated from a sample survey.",
    measures: ["M02"],
    definitions: [
      {
        textZh: "企业已产业化专利的件均收益。",
        textEn: "Average yield of an industrialised enterprise patent.",
        validFrom: "2023-01-01",
      },
    ],
    series: [
      enterprises,
      { code: "joint-patents", nameZh: "产学研合作专利", nameEn: "Industry-university-research patents" },
    ],
  },
  {
    code: "pledge-amount",
    nameZh: "专利商标质押融资登记金额",
    nameEn: "Registered amount of patent and trademark pledge financing",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    measures: ["M09"],
    definitions: [
      {
        textZh: "当期登记的专利商标质押融资金额。",
        textEn: "Amount of patent and trademark pledge financing registered in the period.",
        validFrom: "2020-01-01",
      },
    ],
    series: [
      { code: "all", nameZh: "专利和商标", nameEn: "Patents and trademarks" },
      { code: "patents", nameZh: "其中专利", nameEn: "Of which patents" },
    ],
  },
  {
    code: "pledge-items",
    nameZh: "专利商标质押融资项目数",
    nameEn: "Patent and trademark pledge financing items",
    unitOfMeasure: "count",
    kind: "PERIOD",
    measures: ["M09"],
    definitions: [
      {
        textZh: "当期登记的专利商标质押融资项目数。",
        textEn: "Patent and trademark pledge financing items registered in the period.",
        validFrom: "2020-01-01",
      },
    ],
    series: [{ code: "all", nameZh: "专利和商标", nameEn: "Patents and trademarks" }],
  },
  {
    code: "pledge-enterprises",
    nameZh: "专利商标质押融资惠及企业",
    nameEn: "Enterprises with patent and trademark pledge financing",
    unitOfMeasure: "enterprise-10k",
    kind: "PERIOD",
    measures: ["M09"],
    definitions: [
      {
        textZh: "当期办理专利商标质押融资的企业家数。",
        textEn: "Enterprises that obtained patent or trademark pledge financing in the period.",
        validFrom: "2021-01-01",
      },
    ],
    series: [{ code: "all", nameZh: "专利和商标", nameEn: "Patents and trademarks" }],
  },
  {
    code: "royalties-trade",
    nameZh: "知识产权使用费进出口总额",
    nameEn: "Trade in IP royalties, imports plus exports",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    measures: ["M11"],
    definitions: [
      {
        textZh: "当期知识产权使用费进口与出口之和。",
        textEn: "Sum of imports and exports of charges for the use of intellectual property in the period.",
        validFrom: "2020-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "open-licences",
    nameZh: "达成专利开放许可",
    nameEn: "Open licences concluded",
    unitOfMeasure: "licence",
    kind: "PERIOD",
    measures: ["M08"],
    definitions: [
      {
        textZh: "2023年试点期间达成的专利开放许可，来源以项数计。",
        textEn: "Open licences concluded during the pilot of 2023, counted in items by the source.",
        validFrom: "2023-01-01",
      },
      {
        textZh: "2024年起达成的专利开放许可，来源以次数计。",
        textEn: "Open licences concluded from 2024 on, counted in times by the source.",
        validFrom: "2024-01-01",
        comparableWithPrevious: false,
      },
    ],
    series: [nationwide],
  },
  {
    code: "declared-patents",
    nameZh: "声明为财政资助形成的专利",
    nameEn: "Patents declared as state-funded",
    unitOfMeasure: "patent-10k",
    kind: "CUMULATIVE",
    measures: ["M06"],
    definitions: [
      {
        textZh: "按声明制度累计声明的财政资助科研项目形成专利件数。",
        textEn: "Patents declared to date as coming from state-funded research.",
        validFrom: "2024-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "technology-contracts",
    nameZh: "技术合同成交额（各类合同）",
    nameEn: "Turnover of technology contracts of all kinds",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    dataProvider: "MIIT",
    noteZh:
      "包括不涉及专利的合同，不能用来衡量涉及专利的技术合同成交额目标。2025年数据由工业和信息化部发布。",
    noteEn:
      "Includes contracts without patents and so does not measure the target on contracts involving patents. The figures of 2025 were published by MIIT.",
    measures: ["M08"],
    definitions: [
      {
        textZh: "当期全国登记技术合同的成交额。",
        textEn: "Turnover of all technology contracts registered nationwide in the period.",
        validFrom: "2024-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "technology-contract-number",
    nameZh: "技术合同项数（各类合同）",
    nameEn: "Number of technology contracts of all kinds",
    unitOfMeasure: "contract-10k",
    kind: "PERIOD",
    dataProvider: "MIIT",
    measures: ["M08"],
    definitions: [
      {
        textZh: "当期全国登记技术合同的项数。",
        textEn: "Technology contracts registered nationwide in the period.",
        validFrom: "2025-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "pii-added-value",
    nameZh: "专利密集型产业增加值",
    nameEn: "Added value of patent-intensive industries",
    unitOfMeasure: "cny-100m",
    kind: "PERIOD",
    dataProvider: "NBS",
    noteZh:
      "国家统计局与国家知识产权局联合发布，通常于年底前后发布上一年度数据。核算分类覆盖188个国民经济行业小类。",
    noteEn:
      "Published jointly by NBS and CNIPA, as a rule around year end for the year before. The accounts cover 188 national industry codes.",
    measures: ["M04"],
    definitions: [
      {
        textZh: "专利密集型产业常住单位当年创造的增加值，按现价计算。",
        textEn: "Value added in the year by patent-intensive industries, at current prices.",
        validFrom: "2019-01-01",
      },
      {
        textZh: "同上，根据第五次全国经济普查结果核算。",
        textEn: "As before, accounted on the results of the fifth national economic census.",
        validFrom: "2022-01-01",
        comparableWithPrevious: false,
      },
    ],
    series: [
      all,
      { code: "ict-manufacturing", nameZh: "信息通信技术制造业", nameEn: "ICT manufacturing" },
      { code: "new-equipment", nameZh: "新装备制造业", nameEn: "New equipment manufacturing" },
      { code: "new-materials", nameZh: "新材料制造业", nameEn: "New materials manufacturing" },
      { code: "medicine", nameZh: "医药医疗产业", nameEn: "Medicine and medical industry" },
      { code: "environment", nameZh: "环保产业", nameEn: "Environmental industry" },
      { code: "ict-services", nameZh: "信息通信技术服务业", nameEn: "ICT services" },
      { code: "rd-services", nameZh: "研发、设计和技术服务业", nameEn: "R&D, design and technical services" },
    ],
  },
  {
    code: "pii-gdp-share",
    nameZh: "专利密集型产业增加值占国内生产总值的比重",
    nameEn: "Share of patent-intensive industries in GDP",
    unitOfMeasure: "percent",
    kind: "RATE",
    dataProvider: "NBS",
    measures: ["M04"],
    definitions: [
      {
        textZh: "专利密集型产业增加值与国内生产总值之比，按普查修订前的数据计算。",
        textEn: "Added value of patent-intensive industries over GDP, on figures before the census revision.",
        validFrom: "2019-01-01",
      },
      // The announcement for 2023 states its rise over a 2022 revised after the census; earlier years stay as published.
      {
        textZh:
          "专利密集型产业增加值与国内生产总值之比，按第五次全国经济普查修订后的数据计算，适用于2022年及以后年度。",
        textEn:
          "Added value of patent-intensive industries over GDP, on figures revised after the fifth national economic census; applies to 2022 and later years.",
        validFrom: "2022-01-01",
        comparableWithPrevious: false,
      },
    ],
    series: [all],
  },
  {
    code: "high-value-per-10k",
    nameZh: "每万人口高价值发明专利拥有量",
    nameEn: "High-value inventions per 10,000 people",
    unitOfMeasure: "per-10k-people",
    kind: "POINT",
    measures: ["M06"],
    definitions: [
      {
        textZh: "期末每万人口拥有的高价值发明专利件数。高价值发明专利按五种情形统计，符合其一即可。",
        textEn:
          "High-value inventions per 10,000 people at the end of the period. An invention counts when it meets one of the five official cases.",
        validFrom: "2020-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "high-value-inventions",
    nameZh: "高价值发明专利拥有量",
    nameEn: "High-value inventions in force",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: ["M06"],
    definitions: [
      {
        textZh: "期末有效的高价值发明专利件数，按五种情形统计。",
        textEn: "High-value inventions in force at the end of the period, by the five official cases.",
        validFrom: "2025-01-01",
      },
    ],
    series: [
      nationwide,
      enterprises,
      { code: "kept-10-years", nameZh: "维持年限10年及以上", nameEn: "Maintained for 10 years or more" },
    ],
  },
  {
    code: "high-value-share",
    nameZh: "高价值发明专利占国内有效发明专利的比重",
    nameEn: "Share of high-value inventions in domestic valid inventions",
    unitOfMeasure: "percent",
    kind: "RATE",
    measures: ["M06"],
    definitions: [
      {
        textZh: "高价值发明专利件数与国内有效发明专利件数之比。",
        textEn: "High-value inventions over domestic valid inventions.",
        validFrom: "2025-01-01",
      },
    ],
    series: [nationwide],
  },
  {
    code: "high-value-holders",
    nameZh: "拥有高价值发明专利的企业",
    nameEn: "Enterprises holding high-value inventions",
    unitOfMeasure: "enterprise-10k",
    kind: "POINT",
    measures: ["M06"],
    definitions: [
      {
        textZh: "期末拥有高价值发明专利的企业家数。",
        textEn: "Enterprises that hold high-value inventions at the end of the period.",
        validFrom: "2025-01-01",
      },
    ],
    series: [enterprises],
  },
  {
    code: "domestic-valid-inventions",
    nameZh: "国内有效发明专利",
    nameEn: "Domestic valid inventions",
    unitOfMeasure: "patent-10k",
    kind: "POINT",
    measures: [],
    definitions: [
      {
        textZh: "期末国内有效发明专利件数。",
        textEn: "Domestic valid inventions at the end of the period.",
        validFrom: "2023-01-01",
      },
    ],
    series: [nationwide],
  },
] as const satisfies readonly IndicatorRow[];

export type IndicatorCode = (typeof rows)[number]["code"];

export interface Indicator extends IndicatorRow {
  code: IndicatorCode;
}

/** In the order of the pages that show them. */
export const indicators: readonly Indicator[] = rows;
