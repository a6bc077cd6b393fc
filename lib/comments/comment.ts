import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage } from "@/lib/tasks/task";

/** The unit that coordinators and leaders belong to: the seat of the coordinating office. */
export const OFFICE = "CNIPA";

/** 仅本单位, 有关各单位和统筹办公室, 指定单位 */
export const AUDIENCES = ["OWN", "ALL", "CHOSEN"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a comment is written on: a task, or a report or a difficulty of it. Units by code. */
export type Place = {
  taskId: string;
  taskCode: string;
  stage: TaskStage;
  reportId: string | null;
  difficultyId: string | null;
  difficultyNumber: number | null;
  /** Who can be made a reader: the units concerned, and the office. */
  circle: string[];
  /** Of the circle, those whose staff see this place; of the office only those appointed to coordinate. */
  concerned: string[];
};

export type Written = { body: string; readers: string[] };

/** Of a draft its units know nothing yet. */
export function canBeWrittenOn({ stage }: Pick<Place, "stage">): boolean {
  return stage !== "DRAFT";
}

/** The writer's own unit always reads what he writes; beyond it, whom he has been shown and has chosen. */
export function writeComment(
  place: Pick<Place, "circle" | "stage">,
  { body, audience, units }: { body: string; audience: Audience; units: readonly string[] },
  ownUnit: string,
): Written | Refusal {
  if (!canBeWrittenOn(place)) return refuse("comment.task-not-assigned");
  if (audience === "OWN") return { body, readers: [ownUnit] };
  if (audience === "ALL") return { body, readers: [...new Set([ownUnit, ...place.circle])] };
  if (units.length === 0) return refuse("comment.no-readers", { field: "units" });
  const outside = units.filter((unit) => unit !== ownUnit && !place.circle.includes(unit));
  if (outside.length > 0) {
    return refuse("comment.reader-outside", { field: "units", params: { units: outside.join(", ") } });
  }
  return { body, readers: [...new Set([ownUnit, ...units])] };
}
