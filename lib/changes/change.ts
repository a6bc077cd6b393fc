/**
 * What can have changed (变化), the weightiest first: what disappeared, what got worse and what was moved
 * before what went as planned. One order for the page, the summary and the SQL.
 */
export const CHANGE_KINDS = [
  "REMOVED", // 撤销
  "RATING_WORSE", // 研判下调
  "MOVED", // 时限变动
  "TARGET_MOVED", // 目标时限变动
  "PROGRESS_FELL", // 进度回落
  "LIGHT_WORSE", // 时限状态变差
  "REOPENED", // 重新办理
  "DIFFICULTY_UNSOLVED", // 困难未解决
  "UNIT_LEFT", // 退出
  "VALUE_REVISED", // 数值修订
  "REPORT_CORRECTED", // 报告更正
  "DEFINITION_CHANGED", // 口径变更
  "INTERIM_RESET", // 阶段目标调整
  "INSTRUCTION_WRITTEN", // 新批示
  "RULES_IN_FORCE", // 规则施行
  "UNIT_JOINED", // 加入
  "ADDED", // 新增
  "REWORDED", // 内容变更
  "DIFFICULTY_RAISED", // 新提困难
  "RATING_GONE", // 研判失效
  "RATING_BETTER", // 研判上调
  "LIGHT_BETTER", // 时限状态好转
  "PROGRESS_ROSE", // 进度提升
  "COMPLETED", // 办结
  "STRUCK_OFF", // 销号
  "DIFFICULTY_SOLVED", // 困难解决
  "INSTRUCTION_CLOSED", // 批示办结
  "VALUE_PUBLISHED", // 新公布数值
  "LIGHT_EVEN", // 临近到期等
  "PROGRESS_STILL", // 未推进
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The sections of the page, in its order. */
export const CHANGE_SECTIONS = [
  "tasks",
  "ratings",
  "lights",
  "wordings",
  "progress",
  "still",
  "reports",
  "values",
  "targets",
  "difficulties",
  "instructions",
  "mechanism",
] as const;
export type ChangeSection = (typeof CHANGE_SECTIONS)[number];

export const SECTION_OF = {
  REMOVED: "tasks",
  REOPENED: "tasks",
  ADDED: "tasks",
  COMPLETED: "tasks",
  STRUCK_OFF: "tasks",
  RATING_WORSE: "ratings",
  RATING_GONE: "ratings",
  RATING_BETTER: "ratings",
  LIGHT_WORSE: "lights",
  LIGHT_BETTER: "lights",
  LIGHT_EVEN: "lights",
  MOVED: "wordings",
  REWORDED: "wordings",
  PROGRESS_FELL: "progress",
  PROGRESS_ROSE: "progress",
  PROGRESS_STILL: "still",
  REPORT_CORRECTED: "reports",
  VALUE_REVISED: "values",
  VALUE_PUBLISHED: "values",
  TARGET_MOVED: "targets",
  DEFINITION_CHANGED: "targets",
  INTERIM_RESET: "targets",
  DIFFICULTY_UNSOLVED: "difficulties",
  DIFFICULTY_RAISED: "difficulties",
  DIFFICULTY_SOLVED: "difficulties",
  INSTRUCTION_WRITTEN: "instructions",
  INSTRUCTION_CLOSED: "instructions",
  UNIT_LEFT: "mechanism",
  UNIT_JOINED: "mechanism",
  RULES_IN_FORCE: "mechanism",
} as const satisfies Record<ChangeKind, ChangeSection>;

/** So many lines of a section are shown, unless it is asked for in full; then as many as a page can bear. */
export const FIRST_LINES = 6;
export const ALL_LINES = 2000;

export function kindsOf(section: ChangeSection): ChangeKind[] {
  return CHANGE_KINDS.filter((kind) => SECTION_OF[kind] === section);
}

export type ChangeCounts = Record<ChangeKind, number>;

export const NO_CHANGES = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as ChangeCounts;

/** How many changes there are. That a task stood still is worth a line, but it is no change. */
export function totalOf(counts: ChangeCounts): number {
  return CHANGE_KINDS.filter((kind) => kind !== "PROGRESS_STILL").reduce(
    (sum, kind) => sum + counts[kind],
    0,
  );
}

/** What the order of two changes depends on. */
export type Weighed = {
  kind: ChangeKind;
  /** How grave it is among changes of its kind. */
  grade: number;
  at: Date | null;
  key: string;
};

/** The weightiest kind first; within a kind the gravest, then the newest. */
export function compareChanges(a: Weighed, b: Weighed): number {
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    b.grade - a.grade ||
    (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** Of one kind so many, as long as other kinds have something to tell. */
const OF_A_KIND = 2;

/** The few that a leader should hear of: the weightiest, but not all of one kind. */
export function weightiest<Change extends Weighed>(changes: readonly Change[], count: number): Change[] {
  const ordered = changes.toSorted(compareChanges);
  const taken = new Map<ChangeKind, number>();
  const first = ordered.filter(({ kind }) => {
    const before = taken.get(kind) ?? 0;
    taken.set(kind, before + 1);
    return before < OF_A_KIND;
  });
  const rest = ordered.filter((change) => !first.includes(change));
  return [...first, ...rest].slice(0, count).sort(compareChanges);
}
