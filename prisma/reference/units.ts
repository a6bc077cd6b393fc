import type { IsoDate } from "./fact";
import type { SourceId } from "./sources";

// Four members were named when the mechanism was announced with 21 units; the list
// of the others was not published. Each membership therefore says what speaks for it.
// A: named in the announcement. B: co-issued a document implementing the plan, which
// is strong yet not membership. B_MINUS: co-publishes beside the plan. C: remit only.

interface UnitRow {
  code: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  remitZh: string;
  remitEn: string;
  /** Customary order of listing, in tens so that a later member finds a place. */
  protocolRank: number;
}

const rows = [
  {
    code: "CNIPA",
    nameZh: "国家知识产权局",
    nameEn: "China National Intellectual Property Administration",
    shortNameZh: "国家知识产权局",
    remitZh: "负责知识产权的创造、保护和运用，承担推进机制办公室的工作。",
    remitEn:
      "Responsible for the creation, protection and use of intellectual property; hosts the office of the mechanism.",
    protocolRank: 10,
  },
  {
    code: "NDRC",
    nameZh: "国家发展和改革委员会",
    nameEn: "National Development and Reform Commission",
    shortNameZh: "国家发展改革委",
    remitZh: "统筹经济社会发展规划和相关产业、投资政策。",
    remitEn:
      "Coordinates economic and social development planning and related industrial and investment policy.",
    protocolRank: 20,
  },
  {
    code: "MOE",
    nameZh: "教育部",
    nameEn: "Ministry of Education",
    shortNameZh: "教育部",
    remitZh: "指导高等学校的科技创新和成果转化工作。",
    remitEn: "Guides innovation and the transformation of research results in universities.",
    protocolRank: 30,
  },
  {
    code: "MOST",
    nameZh: "科学技术部",
    nameEn: "Ministry of Science and Technology",
    shortNameZh: "科技部",
    remitZh: "统筹科技创新体系和科技体制改革，推动科技成果转化。",
    remitEn:
      "Coordinates the innovation system and its reform, and promotes the transformation of research results.",
    protocolRank: 40,
  },
  {
    code: "MIIT",
    nameZh: "工业和信息化部",
    nameEn: "Ministry of Industry and Information Technology",
    shortNameZh: "工业和信息化部",
    remitZh: "负责工业和信息化行业管理，促进中小企业发展。",
    remitEn: "Administers industry and information technology and promotes the development of SMEs.",
    protocolRank: 50,
  },
  {
    code: "MOJ",
    nameZh: "司法部",
    nameEn: "Ministry of Justice",
    shortNameZh: "司法部",
    remitZh: "承担行政立法相关工作，管理公共法律服务。",
    remitEn: "Works on administrative legislation and administers public legal services.",
    protocolRank: 60,
  },
  {
    code: "MOF",
    nameZh: "财政部",
    nameEn: "Ministry of Finance",
    shortNameZh: "财政部",
    remitZh: "负责财政资金和行政事业单位国有资产的政策与管理。",
    remitEn: "Sets policy for fiscal funds and the state assets of public institutions.",
    protocolRank: 70,
  },
  {
    code: "MOHRSS",
    nameZh: "人力资源和社会保障部",
    nameEn: "Ministry of Human Resources and Social Security",
    shortNameZh: "人力资源社会保障部",
    remitZh: "负责专业技术人员管理和职称制度。",
    remitEn: "Responsible for professional and technical personnel and the system of professional titles.",
    protocolRank: 80,
  },
  {
    code: "MARA",
    nameZh: "农业农村部",
    nameEn: "Ministry of Agriculture and Rural Affairs",
    shortNameZh: "农业农村部",
    remitZh: "指导农业科技创新和成果推广。",
    remitEn: "Guides agricultural innovation and the spread of its results.",
    protocolRank: 90,
  },
  {
    code: "MOFCOM",
    nameZh: "商务部",
    nameEn: "Ministry of Commerce",
    shortNameZh: "商务部",
    remitZh: "负责技术贸易等对外贸易工作。",
    remitEn: "Responsible for foreign trade, including trade in technology.",
    protocolRank: 100,
  },
  {
    code: "NHC",
    nameZh: "国家卫生健康委员会",
    nameEn: "National Health Commission",
    shortNameZh: "国家卫生健康委",
    remitZh: "指导卫生健康领域的科研机构和医院。",
    remitEn: "Guides research institutions and hospitals in the field of health.",
    protocolRank: 110,
  },
  {
    code: "PBC",
    nameZh: "中国人民银行",
    nameEn: "People's Bank of China",
    shortNameZh: "中国人民银行",
    remitZh: "负责货币信贷政策，引导金融支持实体经济。",
    remitEn: "Responsible for monetary and credit policy; steers finance towards the real economy.",
    protocolRank: 120,
  },
  {
    code: "SASAC",
    nameZh: "国务院国有资产监督管理委员会",
    nameEn: "State-owned Assets Supervision and Administration Commission of the State Council",
    shortNameZh: "国务院国资委",
    remitZh: "监督管理中央企业国有资产，指导中央企业科技创新。",
    remitEn: "Supervises the state assets of central enterprises and guides their innovation.",
    protocolRank: 130,
  },
  {
    code: "GACC",
    nameZh: "中华人民共和国海关总署",
    nameEn: "General Administration of Customs",
    shortNameZh: "海关总署",
    remitZh: "负责进出境监管和知识产权海关保护。",
    remitEn: "Responsible for border control and customs protection of intellectual property.",
    protocolRank: 140,
  },
  {
    code: "STA",
    nameZh: "国家税务总局",
    nameEn: "State Taxation Administration",
    shortNameZh: "税务总局",
    remitZh: "负责税收征管和税收优惠政策的落实。",
    remitEn: "Responsible for tax administration and for applying tax relief.",
    protocolRank: 150,
  },
  {
    code: "SAMR",
    nameZh: "国家市场监督管理总局",
    nameEn: "State Administration for Market Regulation",
    shortNameZh: "市场监管总局",
    remitZh: "负责市场综合监管和标准化工作。",
    remitEn: "Responsible for market regulation and standardisation.",
    protocolRank: 160,
  },
  {
    code: "NFRA",
    nameZh: "国家金融监督管理总局",
    nameEn: "National Financial Regulatory Administration",
    shortNameZh: "金融监管总局",
    remitZh: "监管除证券业以外的金融业，推动知识产权金融服务。",
    remitEn: "Regulates the financial sector other than securities; promotes IP finance.",
    protocolRank: 170,
  },
  {
    code: "CSRC",
    nameZh: "中国证券监督管理委员会",
    nameEn: "China Securities Regulatory Commission",
    shortNameZh: "中国证监会",
    remitZh: "监管证券期货市场，指导区域性股权市场。",
    remitEn: "Regulates securities and futures markets and guides regional equity markets.",
    protocolRank: 180,
  },
  {
    code: "NBS",
    nameZh: "国家统计局",
    nameEn: "National Bureau of Statistics",
    shortNameZh: "国家统计局",
    remitZh: "组织国民经济核算和统计调查。",
    remitEn: "Organises national accounts and statistical surveys.",
    protocolRank: 190,
  },
  {
    code: "NCA",
    nameZh: "国家版权局",
    nameEn: "National Copyright Administration",
    shortNameZh: "国家版权局",
    remitZh: "负责著作权管理工作。",
    remitEn: "Responsible for copyright administration.",
    protocolRank: 200,
  },
  {
    code: "CAS",
    nameZh: "中国科学院",
    nameEn: "Chinese Academy of Sciences",
    shortNameZh: "中国科学院",
    remitZh: "组织院属科研机构开展科学研究和成果转化。",
    remitEn: "Organises research and the transformation of results in its institutes.",
    protocolRank: 210,
  },
  {
    code: "NSFC",
    nameZh: "国家自然科学基金委员会",
    nameEn: "National Natural Science Foundation of China",
    shortNameZh: "自然科学基金委",
    remitZh: "资助和管理自然科学基础研究项目。",
    remitEn: "Funds and administers basic research projects in the natural sciences.",
    protocolRank: 220,
  },
  {
    code: "SASTIND",
    nameZh: "国家国防科技工业局",
    nameEn: "State Administration of Science, Technology and Industry for National Defense",
    shortNameZh: "国家国防科工局",
    remitZh: "负责国防科技工业的行业管理。",
    remitEn: "Administers science, technology and industry for national defence.",
    protocolRank: 230,
  },
  {
    code: "CMC-EDD",
    nameZh: "中央军委装备发展部",
    nameEn: "Equipment Development Department of the Central Military Commission",
    shortNameZh: "中央军委装备发展部",
    remitZh: "负责装备发展工作，涉及国防专利的相关管理。",
    remitEn: "Responsible for equipment development, which touches on defence patents.",
    protocolRank: 240,
  },
  {
    code: "CCPIT",
    nameZh: "中国国际贸易促进委员会",
    nameEn: "China Council for the Promotion of International Trade",
    shortNameZh: "中国贸促会",
    remitZh: "促进对外贸易和经济技术合作，提供知识产权涉外服务。",
    remitEn: "Promotes foreign trade and economic and technical cooperation; offers IP services abroad.",
    protocolRank: 250,
  },
  {
    code: "CAST",
    nameZh: "中国科学技术协会",
    nameEn: "China Association for Science and Technology",
    shortNameZh: "中国科协",
    remitZh: "联系科技工作者，组织学术和供需对接活动。",
    remitEn: "Links scientists and engineers and organises academic and matching events.",
    protocolRank: 260,
  },
] as const satisfies readonly UnitRow[];

export type UnitCode = (typeof rows)[number]["code"];

export interface Unit extends UnitRow {
  code: UnitCode;
}

export const units: readonly Unit[] = rows;

export interface Membership {
  unit: UnitCode;
  role: "LEAD" | "MEMBER";
  hostsOffice: boolean;
  joinedOn: IsoDate;
  evidence: "A" | "B" | "B_MINUS" | "C";
  noteZh: string;
  noteEn: string;
  sources: readonly SourceId[];
}

// The announcement of the first plenary is the first page that states the membership.
const announced = { role: "MEMBER", hostsOffice: false, joinedOn: "2023-11-09" } as const;

export const memberships: readonly Membership[] = [
  {
    ...announced,
    unit: "CNIPA",
    role: "LEAD",
    hostsOffice: true,
    evidence: "A",
    noteZh: "成立报道载明由其牵头，推进机制办公室设在该局。",
    noteEn: "Named in the announcement as the lead; the office of the mechanism sits with it.",
    sources: ["S1", "S3"],
  },
  {
    ...announced,
    unit: "NDRC",
    evidence: "A",
    noteZh: "成立报道点名列入。",
    noteEn: "Named in the announcement.",
    sources: ["S1", "S3"],
  },
  {
    ...announced,
    unit: "MOE",
    evidence: "A",
    noteZh: "成立报道点名列入；另参与印发存量专利盘活工作方案和强链增效若干措施。",
    noteEn:
      "Named in the announcement; also co-issued the revitalisation work plan and the chain-strengthening measures.",
    sources: ["S3", "S15", "S27"],
  },
  {
    ...announced,
    unit: "MOST",
    evidence: "A",
    noteZh: "成立报道点名列入；另参与印发存量专利盘活工作方案、强链增效若干措施和声明制度实施方案。",
    noteEn:
      "Named in the announcement; also co-issued the revitalisation work plan, the chain-strengthening measures and the declaration system.",
    sources: ["S3", "S15", "S27", "S28"],
  },
  {
    ...announced,
    unit: "MIIT",
    evidence: "B",
    noteZh:
      "参与印发存量专利盘活工作方案、中小企业成长计划实施方案和强链增效若干措施；并发布全国技术合同数据。未见名单，待核实。",
    noteEn:
      "Co-issued the revitalisation work plan, the SME growth plan and the chain-strengthening measures; also publishes the technology contract totals. No list found; to be confirmed.",
    sources: ["S15", "S16", "S27", "S52"],
  },
  {
    ...announced,
    unit: "MOF",
    evidence: "B",
    noteZh: "参与印发声明制度实施方案和知识产权资产评估通知。未见名单，待核实。",
    noteEn:
      "Co-issued the declaration system and the IP asset appraisal notice. No list found; to be confirmed.",
    sources: ["S28", "S57"],
  },
  {
    ...announced,
    unit: "MARA",
    evidence: "B",
    noteZh: "参与印发存量专利盘活工作方案。未见名单，待核实。",
    noteEn: "Co-issued the revitalisation work plan. No list found; to be confirmed.",
    sources: ["S15"],
  },
  {
    ...announced,
    unit: "NHC",
    evidence: "B",
    noteZh: "参与印发存量专利盘活工作方案，该方案覆盖医院。未见名单，待核实。",
    noteEn: "Co-issued the revitalisation work plan, which covers hospitals. No list found; to be confirmed.",
    sources: ["S15"],
  },
  {
    ...announced,
    unit: "PBC",
    evidence: "B",
    noteZh: "参与印发中小企业成长计划实施方案，参与制定《专利评估指引》国家标准。未见名单，待核实。",
    noteEn:
      "Co-issued the SME growth plan and took part in the national standard on patent evaluation. No list found; to be confirmed.",
    sources: ["S16", "S41"],
  },
  {
    ...announced,
    unit: "SASAC",
    evidence: "B",
    noteZh: "参与印发存量专利盘活工作方案和强链增效若干措施。未见名单，待核实。",
    noteEn:
      "Co-issued the revitalisation work plan and the chain-strengthening measures. No list found; to be confirmed.",
    sources: ["S15", "S27"],
  },
  {
    ...announced,
    unit: "SAMR",
    evidence: "B",
    noteZh: "参与印发强链增效若干措施。未见名单，待核实。",
    noteEn: "Co-issued the chain-strengthening measures. No list found; to be confirmed.",
    sources: ["S27"],
  },
  {
    ...announced,
    unit: "NFRA",
    evidence: "B",
    noteZh:
      "参与印发中小企业成长计划实施方案、强链增效若干措施、知识产权金融生态综合试点工作方案和资产评估通知。未见名单，待核实。",
    noteEn:
      "Co-issued the SME growth plan, the chain-strengthening measures, the IP finance ecosystem pilot and the appraisal notice. No list found; to be confirmed.",
    sources: ["S16", "S27", "S55", "S57"],
  },
  {
    ...announced,
    unit: "CSRC",
    evidence: "B",
    noteZh: "参与印发中小企业成长计划实施方案。未见名单，待核实。",
    noteEn: "Co-issued the SME growth plan. No list found; to be confirmed.",
    sources: ["S16"],
  },
  {
    ...announced,
    unit: "NBS",
    evidence: "B_MINUS",
    noteZh: "与国家知识产权局联合发布专利密集型产业增加值，但在方案印发之前即已如此。未见名单，待核实。",
    noteEn:
      "Publishes the added value of patent-intensive industries jointly with CNIPA, but did so before the plan. No list found; to be confirmed.",
    sources: ["S44", "S45"],
  },
  {
    ...announced,
    unit: "CAS",
    evidence: "B",
    noteZh: "参与印发存量专利盘活工作方案和强链增效若干措施。未见名单，待核实。",
    noteEn:
      "Co-issued the revitalisation work plan and the chain-strengthening measures. No list found; to be confirmed.",
    sources: ["S15", "S27"],
  },
  {
    ...announced,
    unit: "NSFC",
    evidence: "B",
    noteZh: "参与印发声明制度实施方案。未见名单，待核实。",
    noteEn: "Co-issued the declaration system. No list found; to be confirmed.",
    sources: ["S28"],
  },
  {
    ...announced,
    unit: "SASTIND",
    evidence: "B",
    noteZh: "参与印发声明制度实施方案。未见名单，待核实。",
    noteEn: "Co-issued the declaration system. No list found; to be confirmed.",
    sources: ["S28"],
  },
  {
    ...announced,
    unit: "CMC-EDD",
    evidence: "B",
    noteZh: "参与印发声明制度实施方案，该方案涵盖国防专利。未见名单，待核实。",
    noteEn:
      "Co-issued the declaration system, which includes defence patents. No list found; to be confirmed.",
    sources: ["S28"],
  },
  {
    ...announced,
    unit: "CCPIT",
    evidence: "B",
    noteZh: "参与印发强链增效若干措施。未见名单，待核实。",
    noteEn: "Co-issued the chain-strengthening measures. No list found; to be confirmed.",
    sources: ["S27"],
  },
  {
    ...announced,
    unit: "MOHRSS",
    evidence: "C",
    noteZh: "仅依职责推断：方案涉及职称评定和人才评价。未见名单和联合发文，待核实。",
    noteEn:
      "Inferred from remit only: the plan touches on professional titles and talent reviews. Neither a list nor a co-issued document found; to be confirmed.",
    sources: ["S5"],
  },
  {
    ...announced,
    unit: "MOFCOM",
    evidence: "C",
    noteZh: "仅依职责推断：主管技术进出口。未见名单和联合发文，待核实。",
    noteEn:
      "Inferred from remit only: it is in charge of technology import and export. Neither a list nor a co-issued document found; to be confirmed.",
    sources: [],
  },
];
