import type { IsoDate } from "./fact";

// The approved rules are not public. This text is ours, written so that the system has
// articles to cite; it says so in its note and wherever it is shown. The time limits
// follow the practice of government supervision (立项、签收、反馈、催办、办结、销号).

export type ClauseValue =
  | boolean
  | { days: number }
  | { cadence: "monthly" }
  | { opensOnDay: number; closesOnDay: number }
  | readonly { colour: "blue" | "yellow" | "red"; workingDaysFromDue: number }[];

export interface Article {
  headingZh: string;
  headingEn: string;
  textZh: string;
  textEn: string;
  clauses?: Readonly<Record<string, ClauseValue>>;
}

export interface RulesVersion {
  number: number;
  titleZh: string;
  titleEn: string;
  approvedBy: string;
  inForceFrom: IsoDate;
  demonstrationText: boolean;
  noteZh: string;
  noteEn: string;
  articles: readonly Article[];
}

const articles: readonly Article[] = [
  {
    headingZh: "职责",
    headingEn: "Duties",
    textZh:
      "推进机制统筹专利转化运用专项行动的实施，明确任务分工，调度工作进展，协调解决困难问题，督促各项举措按时完成。",
    textEn:
      "The mechanism coordinates the special action for patent transformation and utilization: it assigns tasks, follows progress, helps to solve difficulties and sees that every measure is completed on time.",
  },
  {
    headingZh: "成员",
    headingEn: "Members",
    textZh:
      "推进机制由国家知识产权局牵头，成员单位经全体会议确认。成员单位的加入和退出载明日期。成员单位负责人变动的，由所在单位及时告知办公室。",
    textEn:
      "The mechanism is led by the China National Intellectual Property Administration; its member units are confirmed by the plenary meeting. Joining and leaving bear a date. A unit tells the office without delay when its representative changes.",
  },
  {
    headingZh: "召集人",
    headingEn: "Convener",
    textZh:
      "推进机制设召集人，由牵头单位主要负责人担任。召集人主持全体会议，可以委托牵头单位其他负责人代为主持。",
    textEn:
      "The convener is the head of the lead unit. The convener chairs plenary meetings and may ask another leader of the lead unit to take the chair.",
  },
  {
    headingZh: "办公室",
    headingEn: "Office",
    textZh:
      "推进机制办公室设在国家知识产权局，承担日常工作，负责任务交办、进展汇总、审核研判、困难转办、督办和会议筹备。推进机制不刻制印章，需要行文的，以牵头单位名义印发或者由有关单位联合印发。",
    textEn:
      "The office sits in the China National Intellectual Property Administration. It does the daily work: assigning tasks, gathering and reviewing progress, passing on difficulties, supervising and preparing meetings. The mechanism has no seal of its own; its documents go out in the name of the lead unit or jointly with the units concerned.",
  },
  {
    headingZh: "联络员",
    headingEn: "Liaison officers",
    textZh:
      "每个成员单位指定一名联络员，负责本单位任务签收、报告签发和延期申请，并可指定填报人员协助。联络员更换的，办理交接并告知办公室。",
    textEn:
      "Each member unit names a liaison officer, who signs for tasks, signs reports off and applies for extensions on behalf of the unit, and may name staff to assist. When the liaison officer changes, the work is handed over and the office is told.",
  },
  {
    headingZh: "全体会议",
    headingEn: "Plenary meetings",
    textZh:
      "全体会议由召集人召集，根据工作需要召开，审议工作规则、任务分工和重要举措，研究未解决的困难问题。成员单位可以提出议题建议。议定事项明确牵头单位、配合单位和完成时限。",
    textEn:
      "The convener calls plenary meetings as the work requires. They deliberate on the working rules, the assignment of tasks and important measures, and take up unsolved difficulties. Member units may propose items. Every agreed matter names its lead unit, its supporting units and its due date.",
  },
  {
    headingZh: "专题会议和联络员会议",
    headingEn: "Special and liaison officers' meetings",
    textZh:
      "办公室可以就具体事项召开专题会议，由有关成员单位参加，必要时邀请其他单位和专家。联络员会议由办公室召集，通报进展，为全体会议作准备。",
    textEn:
      "The office may hold special meetings on particular matters with the units concerned, and invite other bodies and experts where needed. It calls meetings of liaison officers to share progress and prepare plenary meetings.",
  },
  {
    headingZh: "任务交办和签收",
    headingEn: "Assignment and signing of tasks",
    textZh:
      "办公室按照全体会议确定的分工交办任务，载明依据、牵头单位、配合单位、各自承担的部分、交付成果、验收标准和时限。成员单位应当自交办之日起5个工作日内签收。任务内容变更的，重新签收。",
    textEn:
      "The office assigns tasks as divided by the plenary meeting. Each states its basis, lead unit, supporting units, the part of each, the deliverable, the acceptance criterion and the due date. Units sign for a task within 5 working days of its assignment. When its wording changes, it is signed for again.",
    clauses: { "sign-within-working-days": { days: 5 } },
  },
  {
    headingZh: "进展报告",
    headingEn: "Progress reports",
    textZh:
      "任务进展按月报告。每月填报窗口自当月25日开放，至次月5日关闭。牵头单位和配合单位分别报告本单位承担的部分，内容包括进展情况、指标完成值、存在问题和下一步工作。窗口关闭后的更正另行登记，原报告保留。",
    textEn:
      "Progress is reported every month. The window opens on the 25th and closes on the 5th of the following month. Lead and supporting units each report on their own part: progress, indicator values, problems and next steps. Corrections after the window has closed are entered separately and the first report is kept.",
    clauses: {
      "reporting-cadence": { cadence: "monthly" },
      "reporting-window": { opensOnDay: 25, closesOnDay: 5 },
    },
  },
  {
    headingZh: "报告签发",
    headingEn: "Sign-off of reports",
    textZh: "进展报告由填报人员起草，经本单位联络员签发后提交办公室。未经签发的报告不予受理。",
    textEn:
      "Staff draft the progress report; it goes to the office once the unit's liaison officer has signed it off. A report without sign-off is not accepted.",
  },
  {
    headingZh: "佐证材料",
    headingEn: "Evidence",
    textZh: "报告中的每项完成情况应当附有佐证材料，注明来源和日期。没有佐证材料的，应当说明理由。",
    textEn:
      "Each claim of completion in a report carries evidence with its source and date. Where there is none, the report says why.",
  },
  {
    headingZh: "审核",
    headingEn: "Review",
    textZh:
      "办公室审核报告，予以通过或者退回。退回应当指明具体内容并说明理由。报告的起草人和签发人不得审核本人起草或者签发的报告。",
    textEn:
      "The office reviews each report and approves or returns it. A return names the part concerned and gives the reason. Nobody reviews a report that he or she drafted or signed off.",
  },
  {
    headingZh: "困难问题",
    headingEn: "Difficulties",
    textZh:
      "成员单位在实施中遇到困难的，可以提请协调。办公室转送有能力解决的单位办理，承办单位自收到之日起10个工作日内答复。是否解决由提出单位确认；未解决的，提交下一次会议研究。",
    textEn:
      "A member unit that meets a difficulty may ask for coordination. The office passes it to the unit able to solve it, which answers within 10 working days of receipt. The unit that raised it confirms whether it is solved; if not, it goes to the next meeting.",
    clauses: { "difficulty-answer-working-days": { days: 10 } },
  },
  {
    headingZh: "延期申请",
    headingEn: "Extensions",
    textZh:
      "不能按时完成的，应当在到期前提出延期申请，说明理由和预计完成日期，由联络员签发。办公室作出决定；同意的，载明新的时限，原定时限继续保留。到期后不再受理延期申请。",
    textEn:
      "A unit that cannot finish on time applies for an extension before the due date, giving the reason and the expected date; the liaison officer signs the application. The office decides; an approval states the new date, and the original date stays on record. No application is accepted after the due date.",
    clauses: { "extension-before-due": true },
  },
  {
    headingZh: "督办",
    headingEn: "Supervision",
    textZh:
      "任务到期前10个工作日仍未完成的，发蓝色督办单提醒；到期后第1个工作日仍未完成的，发黄色督办单；到期后第10个工作日仍未完成的，发红色督办单，并提请会议研究。延期申请审批期间，暂不升级。",
    textEn:
      "A task not completed 10 working days before it is due receives a blue slip as a reminder; not completed on the first working day after the due date, a yellow slip; not completed on the tenth working day after the due date, a red slip, and the matter is put to a meeting. While an application for extension is pending, the next step is not taken.",
    clauses: {
      "supervision-ladder": [
        { colour: "blue", workingDaysFromDue: -10 },
        { colour: "yellow", workingDaysFromDue: 1 },
        { colour: "red", workingDaysFromDue: 10 },
      ],
    },
  },
  {
    headingZh: "办结和销号",
    headingEn: "Completion and strike-off",
    textZh:
      "任务完成后，由牵头单位提出办结申请，附成果和佐证材料。办公室按照验收标准审核，符合的予以办结；经复核无遗留问题的，予以销号。",
    textEn:
      "When a task is done, the lead unit applies for completion with the deliverable and the evidence. The office checks it against the acceptance criterion and closes it; once a second check finds nothing left open, the task is struck off.",
  },
  {
    headingZh: "会议纪要和通报",
    headingEn: "Minutes and circulars",
    textZh:
      "会议议定事项形成会议纪要，印发成员单位，印发后不再改动。办公室定期通报任务进展，通报所列数据注明截止日期和来源。",
    textEn:
      "What a meeting agrees is set down in minutes, sent to the member units and not changed afterwards. The office circulates progress at regular intervals; the figures bear their as-of date and source.",
  },
  {
    headingZh: "修订和施行",
    headingEn: "Amendment and entry into force",
    textZh: "本规则的修订由办公室提出，经全体会议审议通过。本规则自2023年11月9日起施行。",
    textEn:
      "Amendments are proposed by the office and approved by the plenary meeting. These rules are in force from 9 November 2023.",
  },
];

export const rulesVersions: readonly RulesVersion[] = [
  {
    number: 1,
    titleZh: "专利转化运用专项行动推进机制工作规则",
    titleEn: "Working rules of the promotion mechanism of the special action",
    approvedBy: "plenary-1",
    inForceFrom: "2023-11-09",
    demonstrationText: true,
    noteZh:
      "第一次全体会议审议通过的工作规则全文未公开。此处文本为系统演示所拟，不是经审议的正式文本，条款和时限以正式文本为准。",
    noteEn:
      "The text approved by the first plenary meeting is not public. This text was written to demonstrate the system; it is not the approved one, whose articles and time limits prevail.",
    articles,
  },
];
