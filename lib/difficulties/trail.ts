import type { AuditRecord } from "@/lib/audit/audit.store";
import { changed } from "@/lib/audit/changed";
import type { Difficulty, DifficultyEvent } from "./difficulty";

/** What readers know it by: "#12 · M01-03". */
export function labelOf({ number, taskCode }: Pick<Difficulty, "number" | "taskCode">): string {
  return `#${number} · ${taskCode}`;
}

/** The record of an act: where it stood, where it stands, and the words of the act. */
export function stepRecord(difficulty: Difficulty, { kind, text, route }: DifficultyEvent): AuditRecord {
  const { state, routedTo, answerDueOn } = difficulty;
  const before = { state, routedTo, answerDueOn, note: "" };
  const after = {
    state: kind,
    routedTo: route?.unitCode ?? routedTo,
    answerDueOn: route?.dueOn ?? answerDueOn,
    note: text,
  };
  return {
    type: "difficulty",
    id: difficulty.id,
    label: labelOf(difficulty),
    ...changed<typeof after>(before, after),
  };
}
