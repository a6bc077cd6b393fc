import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { PatentType } from "@/lib/patents/patent-type";
import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import type { GradeLabel } from "./grading";
import type { Scene } from "./scene";
import type { Scores, ScoreTotals } from "./scoring";
import type { Sheet, SheetTerms } from "./sheet";

export type PersonName = { nameZh: string; nameEn: string };
type Names = { nameZh: string; nameEn: string };

export type WithdrawalView = { at: Date; by: PersonName | null; reason: string };

/** Who put it down, and when; who took it back, and why. */
export type Told = {
  id: string;
  on: CalendarDate;
  at: Date;
  by: PersonName | null;
  withdrawn: WithdrawalView | null;
};
/** What may be put right in its place. */
type Correctable = Told & { version: number; corrected: boolean };

export type GradingView = Told & { grade: number; basis: string };
export type EnterpriseView = Correctable & EnterpriseEvaluation;
export type ScoringView = Correctable & {
  scene: Names & { code: string };
  sheetNumber: number;
  sheet: SheetTerms;
  scores: Scores;
  totals: ScoreTotals;
  note: string;
};

/** All that was said of a patent's worth, the latest first, what was withdrawn among it. */
export type EvaluationView = {
  labels: GradeLabel[];
  gradings: GradingView[];
  enterprises: EnterpriseView[];
  scorings: ScoringView[];
};

export type SceneView = Scene & {
  sheet: Sheet;
  since: CalendarDate;
  /** Those that stand. */
  scorings: number;
};

/** What a patent can be evaluated by now. */
export type EvaluatingView = {
  number: string;
  title: string;
  type: PatentType;
  labels: GradeLabel[];
  scenes: (Names & { code: string; sheet: Sheet })[];
};

export type SheetVersion = Sheet & { from: CalendarDate; at: Date; by: PersonName | null; note: string };
export type SceneSheets = Names & {
  code: string;
  retired: boolean;
  /** Of the sheet in force. */
  version: number;
  versions: SheetVersion[];
};
