import type { Evidence, IsoDate } from "./fact";
import type { SourceId } from "./sources";

export interface Meeting {
  code: string;
  kind: "PLENARY" | "SPECIAL" | "LIAISON";
  number: number;
  titleZh: string;
  titleEn: string;
  heldOn: IsoDate;
  placeZh: string;
  placeEn: string;
  chairZh: string;
  chairEn: string;
  summaryZh: string;
  summaryEn: string;
  evidence: Evidence;
  agenda: readonly { titleZh: string; titleEn: string; presenterZh: string; presenterEn: string }[];
  deliberated: readonly {
    titleZh: string;
    titleEn: string;
    outcome: "APPROVED" | "APPROVED_IN_PRINCIPLE" | "DEFERRED" | "REJECTED";
    textPublic: boolean;
    /** The number of the version of the working rules this document is. */
    rulesNumber?: number;
  }[];
  sources: readonly SourceId[];
}

// Attendance was not published, so none is recorded. A later meeting took place before
// May 2025, yet neither its day nor its number is known.
export const meetings: readonly Meeting[] = [
  {
    code: "plenary-1",
    kind: "PLENARY",
    number: 1,
    titleZh: "专利转化运用专项行动推进机制第一次全体会议",
    titleEn: "First plenary meeting of the promotion mechanism of the special action",
    heldOn: "2023-11-09",
    placeZh: "北京",
    placeEn: "Beijing",
    chairZh: "国家知识产权局局长申长雨",
    chairEn: "Shen Changyu, head of CNIPA",
    summaryZh:
      "会议宣布推进机制由21个单位组成，办公室设在国家知识产权局；审议通过工作规则、任务分工和落实举措三份文件；要求突出高效办成一件事，跟踪协调成员单位遇到的困难。三份文件全文未公开。",
    summaryEn:
      "The meeting announced a mechanism of 21 units with its office at CNIPA and approved three documents: the working rules, the task assignments and the implementation measures. It asked that each matter be done efficiently and that members' difficulties be tracked and coordinated. The three texts are not public.",
    evidence: "SOURCED",
    agenda: [
      {
        titleZh: "听取专项行动有关工作情况汇报",
        titleEn: "Report on the work of the special action",
        presenterZh: "国家知识产权局副局长卢鹏起",
        presenterEn: "Lu Pengqi, deputy head of CNIPA",
      },
      {
        titleZh: "审议推进机制工作规则",
        titleEn: "Deliberation of the working rules of the mechanism",
        presenterZh: "",
        presenterEn: "",
      },
      {
        titleZh: "审议专项行动任务分工",
        titleEn: "Deliberation of the task assignments",
        presenterZh: "",
        presenterEn: "",
      },
      {
        titleZh: "审议专项行动落实举措",
        titleEn: "Deliberation of the implementation measures",
        presenterZh: "",
        presenterEn: "",
      },
    ],
    deliberated: [
      {
        titleZh: "推进机制工作规则",
        titleEn: "Working rules of the mechanism",
        outcome: "APPROVED",
        textPublic: false,
        rulesNumber: 1,
      },
      {
        titleZh: "专项行动任务分工",
        titleEn: "Task assignments of the special action",
        outcome: "APPROVED",
        textPublic: false,
      },
      {
        titleZh: "专项行动落实举措",
        titleEn: "Implementation measures of the special action",
        outcome: "APPROVED",
        textPublic: false,
      },
    ],
    sources: ["S1", "S2", "S3"],
  },
];
