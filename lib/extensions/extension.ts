import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { movedDueDate } from "@/lib/tasks/due-date";
import { leadOf, partOf, type Task, type TaskStage, type Wording, wordingOf } from "@/lib/tasks/task";
import { clauseInForce } from "@/lib/working-rules/clause";

/** 待审批, 同意, 不同意, 撤回 */
export const REQUEST_STATES = ["PENDING", "APPROVED", "REFUSED", "WITHDRAWN"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A unit asks for a later date (延期申请): of the whole task when it leads, of its own part when it supports. */
export type ExtensionRequest = {
  id: string;
  taskCode: string;
  unitCode: string;
  /** The date that held when it was asked. */
  fromDate: CalendarDate;
  askedDueOn: CalendarDate;
  reason: string;
  state: RequestState;
  at: Date;
  byId: string;
  byName: string;
  decidedAt: Date | null;
  decidedBy: string;
  decisionReason: string;
  grantedDueOn: CalendarDate | null;
  version: number;
};

export type ExtensionView = ExtensionRequest & {
  unitNameZh: string;
  unitNameEn: string;
  unitShortNameZh: string;
  taskTitle: string;
  taskTitleEn: string;
};

/** Every approved version of the working rules: what they say depends on the day. */
export type Rules = Parameters<typeof clauseInForce>[0];

/** An extension may lead out of the plan's window, so that the work is finished; not without end. */
const DAYS_BEYOND_PLAN = 365;

export type Extensible = {
  task: Pick<Task, "stage" | "dueOn" | "units">;
  planEnd: CalendarDate;
  rules: Rules;
  /** Units of the task with a request nobody has decided. */
  pending: readonly string[];
};

/** The date that holds for a unit now: the lead's is the task's. */
export function dueDateOf(task: Pick<Task, "dueOn" | "units">, unitCode: string): CalendarDate {
  return leadOf(task) === unitCode ? task.dueOn : (partOf(task, unitCode)?.dueOn ?? task.dueOn);
}

/** The last date that can be asked for and granted. */
export function latestDueDate(
  task: Pick<Task, "dueOn" | "units">,
  unitCode: string,
  planEnd: CalendarDate,
): CalendarDate {
  return leadOf(task) === unitCode ? addDays(planEnd, DAYS_BEYOND_PLAN) : task.dueOn;
}

/** Why a unit cannot ask at all, whatever date; null when it can. */
export function hindrance(subject: Extensible, unitCode: string, today: CalendarDate): Refusal | null {
  const { task, rules, pending } = subject;
  const beforeDue = clauseInForce(rules, "extension-before-due", today);
  const date = dueDateOf(task, unitCode);
  if (task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  if (pending.includes(unitCode)) return refuse("extension.pending");
  if (beforeDue && today > date) {
    const { rulesNumber, articleNumber } = beforeDue;
    return refuse("extension.after-due", { params: { date, rulesNumber, articleNumber } });
  }
  return null;
}

export function requestExtension(
  subject: Extensible,
  unitCode: string,
  asked: { askedDueOn: CalendarDate; reason: string },
  today: CalendarDate,
): { fromDate: CalendarDate; askedDueOn: CalendarDate; reason: string } | Refusal {
  const { task, planEnd } = subject;
  const fromDate = dueDateOf(task, unitCode);
  return (
    hindrance(subject, unitCode, today) ??
    wrongDate("askedDueOn", asked.askedDueOn, { task, planEnd, unitCode, today }) ?? { fromDate, ...asked }
  );
}

export function withdrawExtension(
  request: Pick<ExtensionRequest, "state">,
): { state: "WITHDRAWN" } | Refusal {
  return request.state === "PENDING" ? { state: "WITHDRAWN" } : refuse("extension.decided");
}

export type ExtensionDecision =
  | { state: "REFUSED"; decisionReason: string; grantedDueOn: null; wording: null }
  | { state: "APPROVED"; decisionReason: string; grantedDueOn: CalendarDate; wording: Wording };

type Decidable = Pick<ExtensionRequest, "state" | "byId" | "unitCode" | "askedDueOn"> & {
  task: Wording & { stage: TaskStage; units: Task["units"] };
  planEnd: CalendarDate;
};

/** The office grants the date asked for, or another with its reason, or refuses with its reason. */
export function decideExtension(
  request: Decidable,
  asked: { state: "APPROVED" | "REFUSED"; grantedDueOn: CalendarDate | null; decisionReason: string },
  by: { personId: string; today: CalendarDate },
): ExtensionDecision | Refusal {
  const { task, planEnd, unitCode } = request;
  const { state, grantedDueOn, decisionReason } = asked;
  if (request.state !== "PENDING") return refuse("extension.decided");
  if (request.byId === by.personId) return refuse("extension.own");
  if (state === "REFUSED") {
    if (decisionReason === "") return refuse("extension.reason-needed", { field: "decisionReason" });
    return { state, decisionReason, grantedDueOn: null, wording: null };
  }
  if (task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  if (!partOf(task, unitCode)) return refuse("extension.unit-gone");
  if (grantedDueOn === null) return refuse("extension.date-needed", { field: "grantedDueOn" });
  const wrong = wrongDate("grantedDueOn", grantedDueOn, { task, planEnd, unitCode, today: by.today });
  if (wrong) return wrong;
  if (grantedDueOn !== request.askedDueOn && decisionReason === "") {
    return refuse("extension.reason-for-other-date", { field: "decisionReason" });
  }
  return {
    state,
    decisionReason,
    grantedDueOn,
    wording: movedDueDate(wordingOf(task), unitCode, grantedDueOn),
  };
}

function wrongDate(
  field: "askedDueOn" | "grantedDueOn",
  date: CalendarDate,
  frame: {
    task: Pick<Task, "dueOn" | "units">;
    planEnd: CalendarDate;
    unitCode: string;
    today: CalendarDate;
  },
): Refusal | null {
  const { task, planEnd, unitCode, today } = frame;
  const current = dueDateOf(task, unitCode);
  const latest = latestDueDate(task, unitCode, planEnd);
  if (date <= current) return refuse("extension.not-later", { field, params: { date: current } });
  if (date < today) return refuse("extension.in-the-past", { field });
  if (date <= latest) return null;
  return leadOf(task) === unitCode
    ? refuse("extension.too-late", { field, params: { date: latest } })
    : refuse("extension.part-after-task", { field, params: { date: latest } });
}
