import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { PatentStage } from "@/lib/patents/stage";
import type { ProofName } from "@/lib/proofs/proof";
import type { Move } from "./step";

/** A step as the timeline shows it. */
export type StepView = {
  id: number;
  fromStage: PatentStage;
  stage: PatentStage;
  on: CalendarDate;
  /** Spent in the stage before. */
  days: number;
  proof: string;
  file: ProofName | null;
  by: { nameZh: string; nameEn: string } | null;
  at: Date;
  importId: number | null;
};

export type TimelineView = {
  stage: PatentStage;
  stageSince: CalendarDate;
  /** In the present stage, to today. */
  days: number;
  /** From when the patent stood in its first stage. */
  began: { stage: PatentStage; on: CalendarDate };
  /** In their order. */
  steps: StepView[];
  /** Where it may go from here. */
  ahead: { stage: PatentStage; move: Move }[];
  /** Of its way so far: what the form of the next step is opened at. */
  version: number;
  today: CalendarDate;
};
