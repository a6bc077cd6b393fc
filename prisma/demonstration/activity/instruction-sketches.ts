import type { StepKind } from "@/lib/instructions/instruction";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Fate } from "./fates";

/** An instruction as it is invented: on what, in which words, and what was done about it on which day. */
export type InstructionSketch = {
  /** A task by what becomes of it, and if possible by the unit that leads it; a difficulty by its state; a unit. */
  about:
    | { kind: "task"; fates: readonly Fate[]; lead?: string }
    | { kind: "difficulty"; state: string }
    | { kind: "unit"; code: string };
  on: CalendarDate;
  text: string;
  wishedBy?: CalendarDate;
  /** The unit in charge is the lead, the solver or the unit itself, unless one is named. */
  steps: readonly {
    kind: Exclude<StepKind, "WRITTEN">;
    on: CalendarDate;
    dueOn?: CalendarDate;
    owner?: string;
    text?: string;
  }[];
};

const CLOSED: readonly Fate[] = ["STRUCK_OFF", "COMPLETED"];
const LATE: readonly Fate[] = ["OVERDUE", "BEHIND", "EXTENDED_BEHIND"];
const RUNNING: readonly Fate[] = ["NEAR_DUE", "EXTENDED", "BEHIND"];

export const INSTRUCTIONS: readonly InstructionSketch[] = [
  {
    about: { kind: "unit", code: "MOE" },
    on: "2024-04-10",
    text: "高校存量专利盘点要摸清底数，先把“双一流”高校的清单报来。",
    steps: [
      { kind: "ASSIGNED", on: "2024-04-11", dueOn: "2024-04-30" },
      {
        kind: "ANSWERED",
        on: "2024-04-26",
        text: "已完成首批高校盘点，清单随文报送，其余高校按月滚动补充。",
      },
      { kind: "CLOSED", on: "2024-04-29", text: "清单已核，同意办结。" },
    ],
  },
  {
    about: { kind: "task", fates: CLOSED },
    on: "2024-09-04",
    text: "此项工作基础较好，请牵头单位总结做法，形成可推广的经验。",
    wishedBy: "2024-09-30",
    steps: [
      { kind: "ASSIGNED", on: "2024-09-05", dueOn: "2024-09-27" },
      { kind: "ANSWERED", on: "2024-09-24", text: "已形成经验材料，提炼做法五条，拟在下期通报刊发。" },
      { kind: "CLOSED", on: "2024-09-26" },
    ],
  },
  {
    about: { kind: "task", fates: CLOSED, lead: "MIIT" },
    on: "2025-01-09",
    text: "中小企业反映对接渠道不畅，请研究简化流程。",
    steps: [
      { kind: "ASSIGNED", on: "2025-01-10", dueOn: "2025-01-24" },
      {
        kind: "ANSWERED",
        on: "2025-02-06",
        text: "已将对接流程由六步压减为三步，上线一次填报；因春节顺延反馈，特此说明。",
      },
      { kind: "CLOSED", on: "2025-02-10", text: "流程已简化，予以办结。下次请按期反馈。" },
    ],
  },
  {
    about: { kind: "unit", code: "MOF" },
    on: "2025-03-20",
    text: "请研究财政资助项目形成专利的转化激励办法。",
    wishedBy: "2025-04-30",
    steps: [
      { kind: "ASSIGNED", on: "2025-03-21", dueOn: "2025-04-18" },
      { kind: "ANSWERED", on: "2025-04-15", text: "已会同有关单位提出激励办法初稿，主要措施四项。" },
      { kind: "CLOSED", on: "2025-04-17" },
    ],
  },
  {
    about: { kind: "task", fates: ["OVERDUE", "REOPENED", "EXTENDED"] },
    on: "2025-05-15",
    text: "进度偏慢，请说明原因并提出补救安排。",
    wishedBy: "2025-05-30",
    steps: [
      { kind: "ASSIGNED", on: "2025-05-16", dueOn: "2025-05-30" },
      {
        kind: "ASSIGNED",
        on: "2025-05-28",
        dueOn: "2025-06-13",
        text: "须先汇总地方情况，反馈时限顺延至6月13日。",
      },
      { kind: "ANSWERED", on: "2025-06-11", text: "原因及补救安排已报，倒排工期，分三批完成。" },
      { kind: "CLOSED", on: "2025-06-13", text: "安排可行，按报送的时间表推进。" },
    ],
  },
  {
    about: { kind: "unit", code: "MOST" },
    on: "2025-07-08",
    text: "请梳理国家科技计划项目专利五年未实施的情况。",
    steps: [
      { kind: "ASSIGNED", on: "2025-07-09", dueOn: "2025-07-23" },
      { kind: "ANSWERED", on: "2025-07-21", text: "正在梳理，初步统计约三成未实施。" },
      {
        kind: "RETURNED",
        on: "2025-07-22",
        dueOn: "2025-08-08",
        text: "请补充分领域数据和未实施的主要原因。",
      },
      { kind: "ANSWERED", on: "2025-08-06", text: "已按领域列出未实施专利数量和原因，附分类处置建议。" },
      { kind: "CLOSED", on: "2025-08-08" },
    ],
  },
  {
    about: { kind: "task", fates: RUNNING, lead: "NDRC" },
    on: "2025-11-10",
    text: "要与区域试点衔接，避免重复建设平台。",
    steps: [
      { kind: "ASSIGNED", on: "2025-11-11", dueOn: "2025-11-25" },
      { kind: "ANSWERED", on: "2025-11-21", text: "已与三个试点地区建立衔接机制。" },
      { kind: "CLOSED", on: "2025-11-25" },
      {
        kind: "REOPENED",
        on: "2025-12-08",
        dueOn: "2025-12-31",
        text: "基层反映仍有重复填报，请再协调，拿出整合方案。",
      },
    ],
  },
  {
    about: { kind: "task", fates: RUNNING },
    on: "2025-11-19",
    text: "请就成果发布会的安排提出建议。",
    steps: [
      { kind: "ASSIGNED", on: "2025-11-20", dueOn: "2025-12-04" },
      { kind: "WITHDRAWN", on: "2025-11-27", text: "发布会改由办公厅统一安排，此件不再办理。" },
    ],
  },
  {
    about: { kind: "difficulty", state: "UNSOLVED" },
    on: "2025-12-01",
    text: "此问题多次协调未果，请拿出解决意见，全体会议前报我。",
    wishedBy: "2025-12-19",
    steps: [{ kind: "ASSIGNED", on: "2025-12-02", dueOn: "2025-12-18" }],
  },
  {
    about: { kind: "task", fates: LATE, lead: "MOE" },
    on: "2025-12-03",
    text: "年底收官在即，请倒排工期，逐项列出未完成事项和责任人。",
    wishedBy: "2025-12-19",
    steps: [
      { kind: "ASSIGNED", on: "2025-12-04", dueOn: "2025-12-19", text: "请教育部牵头，会同配合单位研究。" },
    ],
  },
  {
    about: { kind: "task", fates: LATE, lead: "MIIT" },
    on: "2025-12-04",
    text: "请核实企业侧转化数据，说明与上半年口径不一致的原因。",
    steps: [
      { kind: "ASSIGNED", on: "2025-12-05", dueOn: "2025-12-19" },
      {
        kind: "ASSIGNED",
        on: "2025-12-18",
        dueOn: "2025-12-24",
        text: "年报数据12月22日关账，时限顺延至24日。",
      },
    ],
  },
  {
    about: { kind: "unit", code: "MOE" },
    on: "2025-12-08",
    text: "请把高校专利转化收益分配落实情况作一次抽查。",
    steps: [
      { kind: "ASSIGNED", on: "2025-12-09", dueOn: "2025-12-19" },
      { kind: "ANSWERED", on: "2025-12-18", text: "已布置抽查，覆盖十二所高校。" },
      {
        kind: "RETURNED",
        on: "2025-12-22",
        dueOn: "2026-01-08",
        text: "请报抽查结果和问题清单，不只报布置情况。",
      },
    ],
  },
  {
    about: { kind: "difficulty", state: "ANSWERED" },
    on: "2025-12-10",
    text: "答复要具体，请明确接口开放的时间和范围。",
    steps: [
      { kind: "ASSIGNED", on: "2025-12-11", dueOn: "2025-12-25" },
      { kind: "ANSWERED", on: "2025-12-23", text: "已明确分两批开放，首批接口2026年1月底前开放查询。" },
    ],
  },
  {
    about: { kind: "unit", code: "CNIPA" },
    on: "2025-12-11",
    text: "请统筹办公室提出明年接续推进的工作思路。",
    steps: [
      { kind: "ASSIGNED", on: "2025-12-11", dueOn: "2025-12-26" },
      {
        kind: "ANSWERED",
        on: "2025-12-24",
        text: "已形成接续推进思路（讨论稿），突出长效机制和重点产业两条主线。",
      },
    ],
  },
  {
    about: { kind: "task", fates: RUNNING, lead: "MIIT" },
    on: "2025-12-16",
    text: "请选两三个重点产业链，做成专利产业化的样板。",
    wishedBy: "2026-01-16",
    steps: [{ kind: "ASSIGNED", on: "2025-12-17", dueOn: "2026-01-16" }],
  },
  {
    about: { kind: "task", fates: LATE },
    on: "2025-12-25",
    text: "此项已逾期，请查明卡在哪个环节，需要我协调的直接提出。",
    wishedBy: "2026-01-09",
    steps: [],
  },
  {
    about: { kind: "unit", code: "SAMR" },
    on: "2025-12-26",
    text: "请关注专利密集型产品认定中的质量问题，适时专题汇报。",
    steps: [],
  },
];
