import type { Evidence } from "./fact";
import type { SourceId } from "./sources";
import type { ThemeCode } from "./themes";
import type { UnitCode } from "./units";

// A measure is SOURCED when its title, or nearly all it asks, was read in a cited page;
// the note says what was not. Who leads and who supports is our judgement from remits
// and co-signing throughout: the approved division of tasks is not public. Only members
// take part, and M07 has no lead because no page and no remit points to one.

interface MeasureRow {
  code: string;
  ordinal: number;
  theme: ThemeCode;
  titleZh: string;
  titleEn: string;
  asksZh: string;
  asksEn: string;
  evidence: Evidence;
  evidenceNoteZh: string;
  evidenceNoteEn: string;
  leads: readonly UnitCode[];
  supports: readonly UnitCode[];
  sources: readonly SourceId[];
}

const rows = [
  {
    code: "M01",
    ordinal: 1,
    theme: "S2",
    titleZh: "梳理盘活高校和科研机构存量专利",
    titleEn: "Sort out and revitalise existing patents of universities and research institutions",
    asksZh:
      "建立以市场为导向的筛选、匹配、推广和反馈机制，将有市场潜力的专利在线登记，运用大数据和人工智能按产业细分领域推送企业，由企业评价产业化前景，形成分层管理的资源库，对高价值专利配套政策、服务和资金。",
    asksEn:
      "Screen, match, promote and give feedback on market principles: register patents with market potential online, push them to enterprises by industry segment with big data and artificial intelligence, let enterprises rate their prospects, build a layered pool, and give high-value patents policy, service and capital.",
    evidence: "SOURCED",
    evidenceNoteZh: "举措名称见英文介绍，内容见吹风会文字和律师事务所概述；所属部分和序号未核实。",
    evidenceNoteEn:
      "The title is in an English note, the content in the briefing text and a law firm's summary; section and numbering are unverified.",
    leads: ["CNIPA"],
    supports: ["MOE", "MOST", "MIIT", "MARA", "NHC", "SASAC", "CAS"],
    sources: ["S5", "S8", "S12"],
  },
  {
    code: "M02",
    ordinal: 2,
    theme: "S2",
    titleZh: "以专利产业化促进中小企业成长",
    titleEn: "Let SMEs grow through patent industrialisation",
    asksZh:
      "遴选并扶持一批中小企业，通过路演推介、区域性股权市场对接和上市前知识产权服务，降低企业上市中的知识产权风险。",
    asksEn:
      "Select and support SMEs; offer roadshows, access to regional equity markets and IP services before listing, so that IP risks in going public are lower.",
    evidence: "SOURCED",
    evidenceNoteZh: "举措名称和降低上市风险的内容有来源，其余内容未核实。",
    evidenceNoteEn: "The title and the point on listing risk are sourced; the rest is unverified.",
    leads: ["MIIT"],
    supports: ["CNIPA", "PBC", "NFRA", "CSRC"],
    sources: ["S5", "S8"],
  },
  {
    code: "M03",
    ordinal: 3,
    theme: "S2",
    titleZh: "推进重点产业知识产权强链增效",
    titleEn: "Use IP to strengthen the chains of key industries",
    asksZh: "围绕关键技术布局专利组合，建设产业知识产权运营中心，推动组建专利池，促进专利与标准协同。",
    asksEn:
      "Build patent portfolios around key technologies, set up industrial IP operation centres, form patent pools and join patents with standards.",
    evidence: "SOURCED",
    evidenceNoteZh: "举措名称有来源；具体途径取自后续印发的强链增效若干措施。",
    evidenceNoteEn:
      "The title is sourced; the means are taken from the chain-strengthening measures issued later.",
    leads: ["CNIPA"],
    supports: ["NDRC", "MIIT", "SASAC", "SAMR", "NFRA", "CAS", "CCPIT"],
    sources: ["S8", "S27"],
  },
  {
    code: "M04",
    ordinal: 4,
    theme: "S2",
    titleZh: "培育推广专利密集型产品",
    titleEn: "Cultivate and promote patent-intensive products",
    asksZh:
      "依托全国统一平台开展专利产品备案和专利密集型产品认定，制定认定国家标准，分产业组织认定，并核算相关增加值。",
    asksEn:
      "File patent products and recognise patent-intensive products on one national platform, set a national standard for recognition, recognise by industry and account for the value added.",
    evidence: "SOURCED",
    evidenceNoteZh: "举措名称、国家标准和分产业认定有来源，其余内容未核实。",
    evidenceNoteEn:
      "The title, the national standard and recognition by industry are sourced; the rest is unverified.",
    leads: ["CNIPA"],
    supports: ["MIIT", "SAMR", "NBS"],
    sources: ["S5", "S8", "S37"],
  },
  {
    code: "M05",
    ordinal: 5,
    theme: "S3",
    titleZh: "强化高校、科研机构专利转化激励",
    titleEn: "Strengthen incentives for universities and research institutions to transform patents",
    asksZh:
      "探索职务科技成果管理新方式，落实尽职免责，对专利作价形成的国有股权实行整体考核而不逐项考核，开展专利申请前评估，支持高校设立知识产权相关资金。",
    asksEn:
      "Try new ways of managing service inventions, apply the due-diligence exemption, assess state equity formed from patents as a whole and not case by case, evaluate before filing, and support IP funds at universities.",
    evidence: "UNVERIFIED",
    evidenceNoteZh:
      "高校知识产权资金有来源；尽职免责和申请前评估见2025年1月发布会的进展报道；举措名称、序号和其余内容未核实。",
    evidenceNoteEn:
      "IP funds at universities are sourced; the exemption and pre-filing evaluation were reported as progress in January 2025; title, numbering and the rest are unverified.",
    leads: ["MOE", "MOST"],
    supports: ["CNIPA", "MOF", "MOHRSS", "CAS"],
    sources: ["S5", "S30"],
  },
  {
    code: "M06",
    ordinal: 6,
    theme: "S3",
    titleZh: "强化提升专利质量促进专利产业化的政策导向",
    titleEn: "Steer policy towards patent quality and industrialisation",
    asksZh:
      "在项目评审、机构评估、企业认定和职称评定中突出专利转化效益，不以数量论优劣；建立财政资助科研项目形成专利的声明制度；引导中央企业提升高价值专利的创造和运用。",
    asksEn:
      "Let project reviews, rankings, recognition and professional titles weigh the benefit of transformation and not numbers; set up a declaration system for patents from state-funded research; guide central state-owned enterprises towards high-value patents.",
    evidence: "SOURCED",
    evidenceNoteZh: "评价导向和声明制度有来源；举措名称、序号和对中央企业的指引未核实。",
    evidenceNoteEn:
      "The steer of reviews and the declaration system are sourced; title, numbering and the guidance for central enterprises are unverified.",
    leads: ["CNIPA", "SASAC"],
    supports: ["MOE", "MOST", "MOF", "MOHRSS", "NSFC", "SASTIND", "CMC-EDD"],
    sources: ["S5", "S11", "S28"],
  },
  {
    code: "M07",
    ordinal: 7,
    theme: "S3",
    titleZh: "加强促进转化运用的知识产权保护工作",
    titleEn: "Strengthen IP protection that serves transformation",
    asksZh: "推动地方知识产权立法，健全保护体系，加强证据和鉴定工作。",
    asksEn:
      "Advance local IP legislation, complete the protection system and strengthen evidence and appraisal work.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "名称和内容均未找到可核实的页面。",
    evidenceNoteEn: "No page was found that states the title or the content.",
    leads: [],
    supports: ["CNIPA"],
    sources: [],
  },
  {
    code: "M08",
    ordinal: 8,
    theme: "S4",
    titleZh: "高标准建设知识产权市场体系",
    titleEn: "Build a high-standard IP market system",
    asksZh:
      "完善统一规范的知识产权交易制度和专利转让登记机制，支持开放许可，推动平台互联互通和数据共享，健全交易统计。",
    asksEn:
      "Complete a unified, standard trading system and the registration of transfers, support open licensing, connect platforms, share data and keep statistics on trades.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "统一交易制度和转让机制有来源；举措名称、序号和其余内容未核实。",
    evidenceNoteEn:
      "The unified trading system and the transfer mechanism are sourced; title, numbering and the rest are unverified.",
    leads: ["CNIPA"],
    supports: ["NDRC", "MOST", "MIIT", "MOF", "SASTIND"],
    sources: ["S5", "S9"],
  },
  {
    code: "M09",
    ordinal: 9,
    theme: "S4",
    titleZh: "推进多元化知识产权金融支持",
    titleEn: "Advance diverse IP finance",
    asksZh:
      "扩大知识产权质押信贷，开展银行内部评估试点，推行质押登记全程网办，发展创业投资、知识产权证券化和保险。",
    asksEn:
      "Widen pledge credit, pilot in-house valuation at banks, register pledges online, and develop venture capital, securitisation and insurance for IP.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "银行内部评估试点确有其事；举措名称、序号和其余内容未核实。",
    evidenceNoteEn:
      "In-house valuation pilots are known to exist; title, numbering and the rest are unverified.",
    leads: ["NFRA"],
    supports: ["CNIPA", "PBC", "CSRC"],
    sources: ["S56"],
  },
  {
    code: "M10",
    ordinal: 10,
    theme: "S4",
    titleZh: "完善专利转化运用服务链条",
    titleEn: "Complete the service chain for patent transformation",
    asksZh: "发展面向产业化的知识产权服务机构，组织供需对接活动，建设知识产权服务业集聚区。",
    asksEn:
      "Develop agencies that work towards industrialisation, hold matching events and build clusters of IP services.",
    evidence: "UNVERIFIED",
    evidenceNoteZh:
      "服务业集聚区有来源；举措名称、序号和其余内容未核实。方案提及以质量为导向的代理采购，所属举措不明。",
    evidenceNoteEn:
      "Service clusters are sourced; title, numbering and the rest are unverified. The plan speaks of quality-based bidding for agencies; under which measure is not known.",
    leads: ["CNIPA"],
    supports: [],
    sources: ["S5", "S59"],
  },
  {
    code: "M11",
    ordinal: 11,
    theme: "S4",
    titleZh: "畅通知识产权要素国际循环",
    titleEn: "Ease the international circulation of IP",
    asksZh:
      "发挥自由贸易试验区作用，发展知识产权贸易和服务出口基地，推动与共建“一带一路”国家共享，促进绿色技术运用。",
    asksEn:
      "Use free-trade zones, develop IP trade and bases for service exports, share with Belt and Road partners and promote green technology.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "名称和内容均未找到可核实的页面。",
    evidenceNoteEn: "No page was found that states the title or the content.",
    leads: ["MOFCOM"],
    supports: ["CNIPA", "PBC", "CCPIT"],
    sources: [],
  },
  {
    code: "M12",
    ordinal: 12,
    theme: "S5",
    titleZh: "加强组织实施",
    titleEn: "Organise implementation",
    asksZh: "由国家知识产权局牵头成立工作专班，地方纳入重要议程，分批实施专利产业化项目。",
    asksEn:
      "Set up a special work force led by CNIPA, place the matter on local agendas and carry out patent industrialisation projects in batches.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "国家知识产权局牵头有来源；举措名称、序号和其余内容未核实。",
    evidenceNoteEn: "That CNIPA leads is sourced; title, numbering and the rest are unverified.",
    leads: ["CNIPA"],
    supports: ["NDRC"],
    sources: ["S1"],
  },
  {
    code: "M13",
    ordinal: 13,
    theme: "S5",
    titleZh: "强化绩效考核",
    titleEn: "Strengthen performance assessment",
    asksZh: "发布转化效益突出的专利和企业，将工作成效纳入国务院督查范围，对成绩突出的予以表扬。",
    asksEn:
      "Publish patents and enterprises with marked benefits, bring the results under State Council supervision and commend good work.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "名称和内容均未找到可核实的页面。",
    evidenceNoteEn: "No page was found that states the title or the content.",
    leads: ["CNIPA"],
    supports: ["MOHRSS", "NBS"],
    sources: [],
  },
  {
    code: "M14",
    ordinal: 14,
    theme: "S5",
    titleZh: "加大投入保障",
    titleEn: "Secure more investment",
    asksZh: "落实税收优惠，引导地方加大资金投入，带动社会资本参与。",
    asksEn: "Apply tax relief, lead localities to invest more and draw in social capital.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "名称和内容均未找到可核实的页面。",
    evidenceNoteEn: "No page was found that states the title or the content.",
    leads: ["MOF"],
    supports: ["CNIPA", "NDRC"],
    sources: [],
  },
  {
    code: "M15",
    ordinal: 15,
    theme: "S5",
    titleZh: "营造良好环境",
    titleEn: "Create a good environment",
    asksZh: "提升知识产权公共服务水平，推进一站式办理，宣传推广典型案例。",
    asksEn: "Raise the level of public IP services, handle matters at one stop and make typical cases known.",
    evidence: "UNVERIFIED",
    evidenceNoteZh: "名称和内容均未找到可核实的页面。",
    evidenceNoteEn: "No page was found that states the title or the content.",
    leads: ["CNIPA"],
    supports: [],
    sources: [],
  },
] as const satisfies readonly MeasureRow[];

export type MeasureCode = (typeof rows)[number]["code"];

export interface Measure extends MeasureRow {
  code: MeasureCode;
}

export const measures: readonly Measure[] = rows;
