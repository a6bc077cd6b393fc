import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { PatentType } from "@/lib/patents/patent-type";
import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import type { GradeLabel } from "./grading";
import type { Scores, ScoreTotals } from "./scoring";
import type { Sheet, SheetTerms } from "./sheet";

export type PersonName = { nameZh: string; nameEn: string };
type Names = { nameZh: string; nameEn: string };

/** Who put it down, and when. */
type Told = { id: string; on: CalendarDate; at: Date; by: PersonName | null };

export type GradingView = Told & { grade: number; basis: string };
export type EnterpriseView = Told & EnterpriseEvaluation;
export type ScoringView = Told & {
  scene: Names & { code: string };
  sheetNumber: number;
  sheet: SheetTerms;
  scores: Scores;
  totals: ScoreTotals;
  note: string;
};

/** All that was said of a patent's worth, the latest first. */
export type EvaluationView = {
  labels: GradeLabel[];
  gradings: GradingView[];
  enterprises: EnterpriseView[];
  scorings: ScoringView[];
};

export type SceneView = Names & { code: string; sheet: Sheet; since: CalendarDate; scorings: number };

/** What a patent can be evaluated by now. */
export type EvaluatingView = {
  number: string;
  title: string;
  type: PatentType;
  labels: GradeLabel[];
  scenes: (Names & { code: string; sheet: Sheet })[];
};

export type SheetVersion = Sheet & { from: CalendarDate; at: Date; by: PersonName | null; note: string };
export type SceneSheets = Names & { code: string; version: number; versions: SheetVersion[] };
