import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage } from "@/lib/tasks/task";
import { type Content, judgeFile } from "./evidence-file";

export type Arrived = { name: string; temporary: string; size: number; sha256: string; content: Content };
export type HandedIn = Arrived & { mediaType: string; already: string | null };

/** A unit hands in a file on a task. What it has handed in before is not taken a second time. */
export function handIn(
  subject: { task: { stage: TaskStage }; already: string | null },
  file: Arrived,
  limit: { megabytes: number; bytes: number },
): HandedIn | Refusal {
  const { stage } = subject.task;
  if (stage === "DRAFT" || stage === "CANCELLED") return refuse("evidence.task-not-open");
  const judged = judgeFile(file, limit);
  return "refusal" in judged ? judged : { ...file, ...judged, already: subject.already };
}
