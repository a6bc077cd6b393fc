import type { Random } from "./random";

/*
 * The words of invented reports. Every narrative says at its beginning that it is a demonstration.
 */

/** What a unit usually contributes, around the topic of a task. */
export const UNIT_PARTS: Readonly<Record<string, (topic: string) => string>> = {
  CNIPA: (topic) => `提供专利数据和业务指导，参与${topic}的方案制定`,
  NDRC: (topic) => `将${topic}与相关产业和投资政策衔接`,
  MOE: (topic) => `组织高等学校落实${topic}有关工作`,
  MOST: (topic) => `组织科研院所和项目承担单位落实${topic}`,
  MIIT: (topic) => `组织工业和信息化领域企业参与${topic}`,
  MOF: (topic) => `研究${topic}所需的资金和资产政策`,
  MOHRSS: (topic) => `研究${topic}涉及的人才评价政策`,
  MARA: (topic) => `在农业农村领域落实${topic}`,
  MOFCOM: (topic) => `在对外贸易和自贸试验区工作中落实${topic}`,
  NHC: (topic) => `组织医疗卫生机构落实${topic}`,
  PBC: (topic) => `引导金融机构支持${topic}`,
  SASAC: (topic) => `组织中央企业落实${topic}`,
  SAMR: (topic) => `在标准和市场监管工作中配合${topic}`,
  NFRA: (topic) => `引导银行保险机构支持${topic}`,
  CSRC: (topic) => `引导资本市场机构支持${topic}`,
  NBS: (topic) => `研究${topic}的统计口径并提供数据`,
  CAS: (topic) => `组织院属单位落实${topic}`,
  NSFC: (topic) => `在基金项目管理中配合${topic}`,
  SASTIND: (topic) => `在国防科技工业领域落实${topic}`,
  "CMC-EDD": (topic) => `在装备领域按规定配合${topic}`,
  CCPIT: (topic) => `面向外贸企业宣传并配合${topic}`,
};

export function partOfSupport(unitCode: string, topic: string): string {
  return UNIT_PARTS[unitCode]?.(topic) ?? `配合${topic}`;
}

export function partOfLead(topic: string): string {
  return `牵头制定${topic}工作方案，汇总各方进展，提交交付成果`;
}

const BEGINNING = [
  "成立工作小组，明确分工和时间安排",
  "完成前期调研，梳理问题清单",
  "起草工作方案并征求有关司局意见",
  "印发通知，部署第一阶段工作",
];
const MIDDLE = [
  "组织试点单位按方案推进，逐项核对台账",
  "召开调度会，协调解决推进中的具体问题",
  "对首批单位开展现场抽查并反馈意见",
  "汇总阶段数据，形成分析材料",
  "组织专家对阶段成果进行评议",
];
const ENDING = [
  "完成全部单位的数据核对，补齐缺项",
  "形成成果初稿并征求各方意见",
  "组织验收准备，整理佐证材料",
  "根据专家意见修改完善交付成果",
];
const FINISHED = ["交付成果定稿并按程序印发，任务已全部完成", "通过内部验收，交付成果已报送办公室"];
const NEXT = [
  "继续按节点推进，下期完成阶段小结",
  "赴地方调研督导，督促进度偏慢的单位",
  "组织第二批单位启动实施",
  "完善数据核验规则，扩大抽查比例",
  "对照验收标准逐项自查",
];
const PROBLEMS = [
  "部分单位填报口径不一致，需统一标准",
  "跨部门数据共享手续较多，进度受到影响",
  "个别地方人员力量不足",
  "配套资金尚未全部到位",
];

export function doneText(random: Random, topic: string, progress: number, unitShort: string): string {
  const pool = progress >= 100 ? FINISHED : progress >= 70 ? ENDING : progress >= 25 ? MIDDLE : BEGINNING;
  const [first, second] = random.shuffled(pool);
  const count = random.between(2, 28);
  return `（演示）${unitShort}围绕${topic}，${first}；${second ?? "持续做好日常调度"}。本期召开会议${random.between(1, 4)}次，联系单位${count}家。`;
}

export function nextText(random: Random, progress: number): string {
  return progress >= 100 ? "做好成果移交和资料归档。" : `${random.pick(NEXT)}。`;
}

export function problemText(random: Random, chance: number): string {
  return random.chance(chance) ? `${random.pick(PROBLEMS)}。` : "";
}

export const RATING_REASONS = {
  AT_RISK: ["部分节点进度偏慢，存在不能按期完成的风险", "外部协调事项较多，时间安排偏紧"],
  OFF_TRACK: ["关键节点未按期完成，明显滞后", "主要工作受阻，需协调解决后方可推进"],
} as const;

export const COORDINATOR_REASONS = {
  ON_TRACK: ["节点材料齐全，进度可以保证"],
  AT_RISK: ["佐证材料显示实际推进慢于填报，建议加快", "剩余工作量与剩余时间不匹配"],
  OFF_TRACK: ["节点已过期仍未提交成果，研判为明显滞后"],
} as const;

export const RETURNS = [
  ["evidence", "佐证材料与所述事项不对应，请补充印发文件或会议纪要"],
  ["progress", "进度较上期增幅与工作内容不符，请核实后重报"],
  ["done", "进展内容过于笼统，请写明完成的具体事项和数量"],
  ["next", "下一步工作缺少时间安排，请补充"],
  ["selfRating", "节点已逾期而自评为正常推进，请重新研判"],
] as const;

export const EXPLANATION = "本期集中完成了前期积累的工作，数据已逐项核对，佐证材料附后。";
export const NO_EVIDENCE = ["材料涉及内部流程，暂不便上传", "正式文件尚在印发，下期补报"] as const;

export const AMENDMENTS = [
  "根据调研情况细化验收标准",
  "因职责调整，修改有关单位承担的部分",
  "为便于核验，补充交付成果要求",
] as const;

export const EXTENSION_REASONS = [
  "配套文件尚在会签，预计需延后完成",
  "试点范围扩大，核验工作量增加",
  "外部数据接口调整，需要重新对接",
] as const;

export const QUESTIONS: readonly (readonly [string, string])[] = [
  ["请明确本单位承担部分的数据报送范围。", "以工作指引附表所列范围为准，其余数据不作要求。"],
  ["时限与本单位年度计划不一致，可否相应调整？", "时限按全体会议确定的安排执行，如确需调整请办理延期。"],
  ["验收标准中的“全覆盖”是否包括地方所属单位？", "仅指本系统直属单位，地方所属单位由地方统计。"],
];

export const DIFFICULTIES: readonly (readonly [string, string, string])[] = [
  [
    "跨部门数据无法共享",
    "所需数据分散在多个业务系统，现有接口不支持批量获取。",
    "请协调开放数据接口或者提供离线数据。",
  ],
  ["配套资金未落实", "试点单位反映年度预算中未列相关经费。", "请协调明确资金渠道。"],
  ["政策口径不一致", "不同文件对同一事项的表述不一致，基层难以执行。", "请明确统一口径。"],
  ["专业人员不足", "承担单位缺少懂技术和市场的转化人员。", "请支持开展专项培训或者选派专家。"],
  ["标准尚未发布", "相关国家标准仍在审查，影响认定工作开展。", "请协调加快标准审查进度。"],
  ["国有资产处置程序复杂", "专利作价入股涉及资产评估备案，周期较长。", "请研究简化程序的可行性。"],
  ["企业参与积极性不高", "部分企业反映评价工作量大、收益不明显。", "请研究激励措施。"],
];
export const ANSWERS = [
  "经研究，同意按简化流程办理，具体做法已书面函告。",
  "已与有关单位会商，明确由我单位提供数据，按季更新。",
  "相关口径已在最新通知中明确，请按通知执行。",
] as const;
export const CONFIRMED = "按答复办理，问题已解决。";
export const UNSOLVED = "答复尚不能解决实际困难，建议提请会议研究。";

export const COMMENTS = [
  "请牵头单位在下期报告中附上阶段成果清单。",
  "数据口径已电话沟通，本期先按原口径填报。",
  "材料已收悉，建议补充与配合单位的分工说明。",
  "本项工作将在下次联络员会议上通报。",
  "请各配合单位于月底前反馈意见。",
  "感谢支持，相关文件已通过机要渠道送达。",
] as const;

export const EXCEPTION_REASONS = [
  "联络员更换，正在办理交接",
  "系统切换影响填报",
  "单位集中搬迁期间网络中断",
] as const;
