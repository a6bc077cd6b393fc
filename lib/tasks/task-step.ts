import type { TaskStage } from "./task";

/** Where a step leads. */
export const STAGE_AFTER = {
  ASSIGNED: "ASSIGNED",
  REOPENED: "ASSIGNED",
  COMPLETED: "COMPLETED",
  STRUCK_OFF: "STRUCK_OFF",
  CANCELLED: "CANCELLED",
} as const satisfies Record<string, TaskStage>;

/** 交办, 重新办理, 办结, 销号, 撤销 */
export type StepKind = keyof typeof STAGE_AFTER;
