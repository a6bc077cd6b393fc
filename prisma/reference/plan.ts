import type { Evidence, IsoDate } from "./fact";
import type { SourceId } from "./sources";

// The plan's own text was not found on an official page. Its number, issuer, targets
// and main thread are sourced; its two dates are general knowledge and say so.

export const planCode = "special-action-2023-2025";

export interface Plan {
  code: string;
  titleZh: string;
  titleEn: string;
  documentNumber: string;
  issuerZh: string;
  issuerEn: string;
  documentDate: IsoDate;
  publishedOn: IsoDate;
  datesEvidence: Evidence;
  windowStart: IsoDate;
  windowEnd: IsoDate;
  mainThreadZh: string;
  mainThreadEn: string;
  summaryZh: string;
  summaryEn: string;
  announcedMemberCount: number;
  sources: readonly SourceId[];
}

export const plan: Plan = {
  code: planCode,
  titleZh: "专利转化运用专项行动方案（2023—2025年）",
  titleEn: "Special Action Plan for Patent Transformation and Utilization (2023-2025)",
  documentNumber: "国办发〔2023〕37号",
  issuerZh: "国务院办公厅",
  issuerEn: "General Office of the State Council",
  documentDate: "2023-10-17",
  publishedOn: "2023-10-19",
  datesEvidence: "UNVERIFIED",
  windowStart: "2023-10-17",
  windowEnd: "2025-12-31",
  mainThreadZh: "推动一批高价值专利实现产业化",
  mainThreadEn: "Bringing a batch of high-value patents to industrialisation",
  summaryZh:
    "方案针对专利源头质量不高、主体动力不足、市场渠道不畅等问题，从提升专利质量和加强政策激励两方面发力，推动高价值专利走向产业化。由国家知识产权局牵头建立推进机制，成立时宣布有21个单位参加。",
  summaryEn:
    "The plan answers three problems: quality at the source, the motivation of those involved and the channels of the market. It works through two levers, higher patent quality and stronger policy incentives, so that high-value patents reach industry. A promotion mechanism led by CNIPA carries it; 21 units were announced when it was set up.",
  announcedMemberCount: 21,
  sources: ["S1", "S3", "S5", "S6", "S10", "S11", "S18"],
};

export interface PlanEvent {
  heldOn: IsoDate;
  titleZh: string;
  titleEn: string;
  evidence: Evidence;
  source: SourceId;
}

// Briefings whose day a page states. The briefing of July 2024 is known by its month only
// and therefore appears with its figures, not here.
export const planEvents: readonly PlanEvent[] = [
  {
    heldOn: "2023-10-26",
    titleZh: "国务院政策例行吹风会介绍专项行动方案",
    titleEn: "State Council policy briefing on the special action plan",
    evidence: "SOURCED",
    source: "S12",
  },
  {
    heldOn: "2024-04-24",
    titleZh: "公布存量专利盘点首批进展",
    titleEn: "First figures on the inventory of existing patents",
    evidence: "SOURCED",
    source: "S32",
  },
  {
    heldOn: "2024-11-29",
    titleZh: "媒体报道高校和科研机构存量专利盘点完成",
    titleEn: "The inventory of existing patents reported complete",
    evidence: "SOURCED",
    source: "S46",
  },
  {
    heldOn: "2025-01-15",
    titleZh: "国家知识产权局新闻发布会：称推进机制由22个部委组成，已出台50余份政策文件",
    titleEn: "CNIPA press conference: speaks of a mechanism of 22 ministries and some 50 policy documents",
    evidence: "SOURCED",
    source: "S30",
  },
  {
    heldOn: "2025-07-17",
    titleZh: "公布专项行动启动以来的累计进展",
    titleEn: "Cumulative progress since the start of the special action published",
    evidence: "SOURCED",
    source: "S39",
  },
  {
    heldOn: "2026-01-23",
    titleZh: "媒体报道2025年全年知识产权数据",
    titleEn: "The IP figures of the full year 2025 reported",
    evidence: "SOURCED",
    source: "S40",
  },
];
