import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { changedFields } from "./amendment";
import { type Task, type Wording, wordingOf } from "./task";
import {
  firstFault,
  frameOn,
  type WordingFrame,
  type WordingGrounds,
  withKeys,
  wordingFaults,
} from "./task-wording";

/** Where a draft is begun: the measure, and the codes its tasks have. */
export type Drafting = {
  planId: string;
  measureId: string;
  measureCode: string;
  codes: readonly string[];
  grounds: WordingGrounds;
};

export type Draft = { code: string; wording: Wording };

/** The measure's next number: one more than the highest, M01-01 to begin with. */
export function nextTaskCode(measureCode: string, codes: readonly string[]): string {
  const numbers = codes
    .filter((code) => code.startsWith(`${measureCode}-`))
    .map((code) => Number(code.slice(measureCode.length + 1)))
    .filter(Number.isInteger);
  return `${measureCode}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** A draft under the code that was typed, or else under the measure's next number. */
export function draftTask(
  drafting: Drafting,
  typed: string,
  wording: Wording,
  today: CalendarDate,
  newKey: () => string,
): Draft | Refusal {
  const code = typed === "" ? nextTaskCode(drafting.measureCode, drafting.codes) : typed;
  if (!code.startsWith(`${drafting.measureCode}-`)) {
    return refuse("task.code-of-other-measure", { field: "code", params: { measure: drafting.measureCode } });
  }
  if (drafting.codes.includes(code)) return refuse("task.code-taken", { field: "code" });
  const fault = firstFault(wording, frameOn(drafting.grounds, today));
  return fault ?? { code, wording: withKeys(wording, null, newKey) };
}

type WithGrounds = Task & { grounds: WordingGrounds };

/** A draft is written over in place; what is assigned is amended instead. */
export function reviseDraft(
  task: WithGrounds,
  wording: Wording,
  today: CalendarDate,
  newKey: () => string,
): Wording | Refusal {
  if (task.stage !== "DRAFT") return refuse("task.not-draft");
  const before = wordingOf(task);
  const fault = firstFault(wording, frameOn(task.grounds, today));
  if (fault) return fault;
  if (changedFields(before, wording).length === 0) return refuse("nothing-changed");
  return withKeys(wording, before, newKey);
}

export function discardDraft(task: Pick<Task, "stage" | "code">): { code: string } | Refusal {
  return task.stage === "DRAFT" ? { code: task.code } : refuse("task.not-draft");
}

/** A batch of drafts assigned together: all of them, or none. */
export function assignTasks(
  asked: readonly string[],
  found: readonly WithGrounds[],
  today: CalendarDate,
): Task[] | Refusal {
  for (const code of asked) {
    const task = found.find((one) => one.code === code);
    if (!task) return refuse("task.draft-unknown", { params: { code } });
    if (task.stage !== "DRAFT") return refuse("task.already-assigned", { params: { code } });
    if (faultsBeforeAssignment(wordingOf(task), frameOn(task.grounds, today)).length > 0) {
      return refuse("task.draft-not-ready", { params: { code } });
    }
  }
  return [...found];
}

/** What a draft still lacks: a ledger may have left open what a unit must know before it signs. */
export function faultsBeforeAssignment(wording: Wording, frame: WordingFrame): Refusal[] {
  const lacking: Refusal[] = [];
  if (wording.deliverable === "") lacking.push(refuse("task.deliverable-missing", { field: "deliverable" }));
  if (wording.acceptance === "") lacking.push(refuse("task.acceptance-missing", { field: "acceptance" }));
  return [...lacking, ...wordingFaults(wording, frame)];
}
