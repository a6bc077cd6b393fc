import type { HistoryEntry } from "@/lib/history/history";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Refusal } from "@/lib/kernel/outcome";
import type { UnitRole } from "@/lib/plan/measure";
import type { DueDateMove } from "./due-date";
import type { SignatureState, Signing, SignRule } from "./signing";
import type { Cadence, Task, TaskStage, VersionGround, Wording } from "./task";
import type { StepKind } from "./task-step";

export type UnitNames = { code: string; nameZh: string; nameEn: string; shortNameZh: string };
type Titled = { code: string; titleZh: string; titleEn: string };

/** What a unit asked about the wording, and the answer. */
export type WordingQueryView = {
  id: string;
  versionNumber: number;
  unit: UnitNames;
  personName: string;
  question: string;
  at: Date;
  answer: string;
  answeredAt: Date | null;
  answeredBy: string;
};

export type VersionLine = {
  id: string;
  number: number;
  ground: VersionGround;
  reason: string;
  at: Date;
  byName: string;
  dueOn: CalendarDate;
  /** Units that had to sign for it. */
  mustSign: string[];
};

export type StepView = { kind: StepKind; at: Date; byName: string; reason: string };

/** A task with all that stands around its wording, now or as of a day. */
export type TaskView = {
  /** As it is now: what decides about its code, its sections and its links. */
  current: Task;
  /** As of the day asked for; null when it had not been assigned by then. */
  task: Task | null;
  on: CalendarDate | null;
  measure: Titled;
  document: (Titled & { number: string | null }) | null;
  meeting: Titled | null;
  batchNote: string;
  signings: Signing[];
  rule: SignRule | null;
  versions: VersionLine[];
  moves: DueDateMove[];
  queries: WordingQueryView[];
  steps: StepView[];
};

export type TaskLine = {
  code: string;
  title: string;
  titleEn: string;
  measureCode: string;
  stage: TaskStage;
  cadence: Cadence;
  weight: number;
  dueOn: CalendarDate;
  originalDueOn: CalendarDate;
  demonstration: boolean;
  lead: UnitNames | null;
  supports: UnitNames[];
  /** Units that have still to sign, as far as the reader may know: all, or his own. */
  unsigned: string[];
};

export type TaskListView = {
  tasks: TaskLine[];
  shown: number;
  total: number;
  page: number;
  pages: number;
  measures: Titled[];
  units: UnitNames[];
};

export type UnsignedLine = {
  code: string;
  title: string;
  titleEn: string;
  versionId: string;
  versionNumber: number;
  ground: VersionGround;
  unit: UnitNames;
  role: UnitRole;
  /** When it was asked to sign. */
  since: Date;
  state: SignatureState;
  signBy: CalendarDate | null;
  age: number | null;
  rule: SignRule | null;
};

export type DraftLine = {
  code: string;
  title: string;
  titleEn: string;
  measureCode: string;
  dueOn: CalendarDate;
  version: number;
  lead: UnitNames | null;
  supports: UnitNames[];
  /** What keeps it from being assigned. */
  faults: Refusal[];
};

export type AssignmentPreview = {
  drafts: DraftLine[];
  /** Codes asked for that are no drafts any more, or never were. */
  missing: string[];
  units: {
    unit: UnitNames;
    tasks: {
      code: string;
      title: string;
      titleEn: string;
      role: UnitRole;
      part: string;
      dueOn: CalendarDate;
    }[];
  }[];
  rule: SignRule | null;
  signBy: CalendarDate | null;
};

/** What a unit's liaison officer has before him when he signs. */
export type SigningView = {
  task: Task;
  signing: Signing;
  rule: SignRule | null;
  /** The wording the unit signed for last. */
  last: { number: number; wording: Wording } | null;
  queries: WordingQueryView[];
};

export type DraftFormView = {
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  measures: (Titled & { nextCode: string })[];
  units: (UnitNames & { isMember: boolean })[];
  documents: (Titled & { number: string | null })[];
  meetings: Titled[];
};

export type VersionsCompared = {
  code: string;
  title: string;
  titleEn: string;
  version: VersionLine;
  wording: Wording;
  before: { number: number; wording: Wording } | null;
  /** Names of the units of either. */
  units: UnitNames[];
};

/** A line of a task's history: of itself, or of a record that hangs on it. */
export type TaskHistoryEntry = HistoryEntry & { recordType: string; recordLabel: string };

/** A question about a wording that nobody has answered. */
export type OpenWordingQuery = Pick<WordingQueryView, "id" | "unit" | "question" | "at"> &
  Pick<Task, "code" | "title" | "titleEn">;
