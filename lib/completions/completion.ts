import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage } from "@/lib/tasks/task";

/** 待审批, 同意, 不同意, 撤回 */
export type RequestState = "PENDING" | "APPROVED" | "REFUSED" | "WITHDRAWN";

export type CompletionFile = { id: string; name: string; size: number; mediaType: string };

/** The lead unit says the task is done, and shows it against the acceptance criterion (办结申请). */
export type CompletionRequest = {
  id: string;
  taskCode: string;
  unitCode: string;
  statement: string;
  state: RequestState;
  at: Date;
  byId: string;
  byName: string;
  decidedAt: Date | null;
  decidedBy: string;
  decisionReason: string;
  version: number;
  files: CompletionFile[];
};

export type CompletionView = CompletionRequest & {
  unitNameZh: string;
  unitNameEn: string;
  unitShortNameZh: string;
  taskTitle: string;
  taskTitleEn: string;
};

/** Completed and not struck off yet. */
export type CompletedTask = {
  taskCode: string;
  taskTitle: string;
  taskTitleEn: string;
  unitCode: string;
  unitShortNameZh: string;
  completedAt: Date;
};

/** 办结, 销号, 重新办理: what closing did to a task. */
export type ClosingStep = {
  id: string;
  kind: "COMPLETED" | "STRUCK_OFF" | "REOPENED";
  at: Date;
  byName: string;
  reason: string;
};

/** The figure of the lead unit's latest approved report. */
export type LeadProgress = { progress: number; period: string };

const WHOLE = 100;

export type Completable = {
  task: { stage: TaskStage };
  leadProgress: LeadProgress | null;
  pending: boolean;
};

/** Why the lead unit cannot ask at all; null when it can. */
export function hindrance({ task, leadProgress, pending }: Completable): Refusal | null {
  if (task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  if (pending) return refuse("completion.pending");
  if (!leadProgress) return refuse("completion.no-approved-report");
  const { progress, period } = leadProgress;
  return progress < WHOLE ? refuse("completion.not-whole", { params: { progress, period } }) : null;
}

export function requestCompletion(
  subject: Completable & { files: readonly { id: string }[] },
  asked: { statement: string; files: readonly string[] },
): { statement: string; files: string[] } | Refusal {
  const hindered = hindrance(subject);
  if (hindered) return hindered;
  const known = new Set(subject.files.map(({ id }) => id));
  if (asked.files.some((id) => !known.has(id))) return refuse("evidence.unknown", { field: "files" });
  return { statement: asked.statement, files: [...asked.files] };
}

export function withdrawCompletion(
  request: Pick<CompletionRequest, "state">,
): { state: "WITHDRAWN" } | Refusal {
  return request.state === "PENDING" ? { state: "WITHDRAWN" } : refuse("completion.decided");
}

export type CompletionDecision = { state: "APPROVED" | "REFUSED"; decisionReason: string };

/** Difficulties still open and units that have not signed are shown to the office; they are no bar. */
export function decideCompletion(
  request: Pick<CompletionRequest, "state" | "byId"> & { task: { stage: TaskStage } },
  asked: CompletionDecision,
  personId: string,
): CompletionDecision | Refusal {
  const { state, decisionReason } = asked;
  if (request.state !== "PENDING") return refuse("completion.decided");
  if (request.byId === personId) return refuse("completion.own");
  if (state === "REFUSED" && decisionReason === "") {
    return refuse("completion.reason-needed", { field: "decisionReason" });
  }
  if (state === "APPROVED" && request.task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  return { state, decisionReason };
}

/** 销号: the last step, once the task is completed. */
export function strikeOff(task: { stage: TaskStage }): { stage: "STRUCK_OFF" } | Refusal {
  return task.stage === "COMPLETED" ? { stage: "STRUCK_OFF" } : refuse("completion.not-completed");
}

export function mayBeReopened(stage: TaskStage): boolean {
  return stage === "COMPLETED" || stage === "STRUCK_OFF";
}

/** A closed task comes back into hand; its completion stays on record. */
export function reopen(task: { stage: TaskStage }, reason: string): { reason: string } | Refusal {
  return mayBeReopened(task.stage) ? { reason } : refuse("completion.not-closed");
}
