import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { PatentStatus } from "@/lib/patents/patent";
import { type NamedPatent, namedPatents } from "@/lib/patents/patent-list";
import { isSideExit, PATENT_STAGES, type PatentStage, PIPELINE } from "@/lib/patents/stage";

/** Where a patent stands in the pipeline, and since when. */
export type Standing = { stage: PatentStage; stageSince: CalendarDate; status: PatentStatus };

/** What kind of move it is: each has rules of its own. Null: there is no such move. */
export type Move = "next" | "skip" | "leave" | "return";

const REASON_NEEDED: Record<Exclude<Move, "next">, string> = {
  skip: "step.skip-reason",
  leave: "step.leave-reason",
  return: "step.return-reason",
};

/** A right that lives has not lapsed. */
const LIVING: readonly PatentStatus[] = ["IN_FORCE", "PENDING"];

/**
 * Forward by one stage, or over some; out by a side exit from anywhere; back into the pipeline, at any
 * stage, after it was withdrawn. What has lapsed comes back only when the right is in force again.
 */
export function moveOf({ stage, status }: Standing, to: PatentStage): Move | null {
  if (stage === to) return null;
  if (to === "LAPSED") return LIVING.includes(status) ? null : "leave";
  if (to === "WITHDRAWN") return stage === "LAPSED" ? null : "leave";
  if (stage === "LAPSED") return status === "IN_FORCE" ? "return" : null;
  if (stage === "WITHDRAWN") return "return";
  const ahead = placeOf(to) - placeOf(stage);
  if (ahead < 0) return null;
  return ahead === 1 ? "next" : "skip";
}

/** Where it may go from here, in the order of the pipeline. */
export function stagesAhead(standing: Standing): { stage: PatentStage; move: Move }[] {
  return PATENT_STAGES.flatMap((stage) => {
    const move = moveOf(standing, stage);
    return move ? [{ stage, move }] : [];
  });
}

export type StepTyped = {
  stage: PatentStage;
  on: CalendarDate;
  proof: string;
  /** Why stages are passed over, or why it leaves or comes back. */
  reason: string;
  fileId: string | null;
};

export type StepEvent = {
  fromStage: PatentStage;
  stage: PatentStage;
  on: CalendarDate;
  days: number;
  proof: string;
  fileId: string | null;
};

export function takeStep(standing: Standing, typed: StepTyped, today: CalendarDate): StepEvent | Refusal {
  const { stage, on, proof, reason, fileId } = typed;
  const move = moveOf(standing, stage);
  if (move === null) return refuse(whyNot(standing, stage), { field: "stage" });
  if (on > today) return refuse("patent.date-ahead", { field: "on" });
  if (on < standing.stageSince) {
    return refuse("step.before-the-last", { field: "on", params: { since: standing.stageSince } });
  }
  if (move !== "next" && reason === "") return refuse(REASON_NEEDED[move], { field: "reason" });
  return {
    ...{ fromStage: standing.stage, stage, on, fileId },
    days: daysBetween(standing.stageSince, on),
    proof: reason === "" ? proof : `${proof}\n${reason}`,
  };
}

export type MovedPatent<Patent> = { patent: Patent; step: StepEvent };

/** One step for all the patents that a text names. The first that cannot take it is named, and none does. */
export function takeSteps<Patent extends NamedPatent & Standing>(
  text: string,
  found: readonly Patent[],
  typed: StepTyped,
  today: CalendarDate,
): MovedPatent<Patent>[] | Refusal {
  const named = namedPatents(text, found);
  if (isRefusal(named)) return named;
  if (named.length === 0) return refuse("step.no-patents", { field: "patents" });
  const moves: MovedPatent<Patent>[] = [];
  for (const { id, number } of named) {
    const patent = found.find((one) => one.id === id);
    if (!patent) throw new Error(`${number} was named and not found`);
    const step = takeStep(patent, typed, today);
    if (!isRefusal(step)) moves.push({ patent, step });
    // What was typed is wrong for whichever patent; only the rest is a matter of this one.
    else if (step.field === "reason" || step.refusal === "patent.date-ahead") return step;
    else return refuse("step.one-cannot", { field: "patents", params: { number } });
  }
  return moves;
}

function whyNot({ stage, status }: Standing, to: PatentStage): string {
  if (stage === to) return "step.stands-there";
  if (to === "LAPSED") return "step.still-lives";
  if (stage === "LAPSED" && status !== "IN_FORCE") return "step.lapsed";
  return "step.not-backwards";
}

function placeOf(stage: PatentStage): number {
  if (isSideExit(stage)) throw new Error(`${stage} is no place in the pipeline`);
  return (PIPELINE as readonly PatentStage[]).indexOf(stage);
}
