import type { DifficultyState } from "@/lib/difficulties/difficulty";
import type { Qualifier } from "@/lib/indicators/amount";
import type { UnitOfMeasure } from "@/lib/indicators/unit-of-measure";
import type { InstructionState } from "@/lib/instructions/instruction";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { DateLight, Rating } from "@/lib/progress/reading";
import type { PeriodCode } from "@/lib/reports/period";
import type { PersonName } from "@/lib/reports/report";
import type { TaskStage, VersionGround } from "@/lib/tasks/task";
import type { UnitNames } from "@/lib/tasks/task-view";
import type { WordingComparison } from "@/lib/tasks/wording-comparison";
import {
  type ChangeCounts,
  type ChangeKind,
  type ChangeSection,
  NO_CHANGES,
  type SECTION_OF,
  type Weighed,
} from "./change";
import type { MeetingHeld, Span } from "./span";

type KindOf<Section extends ChangeSection> = {
  [Kind in ChangeKind]: (typeof SECTION_OF)[Kind] extends Section ? Kind : never;
}[ChangeKind];

type Titled = { code: string; titleZh: string; titleEn: string };

/** One change: what, when and by whom; `by` is null where a date has done it, or who did is not on record. */
type Change<Section extends ChangeSection> = Weighed & {
  kind: KindOf<Section>;
  by: PersonName | null;
};

/** A task as it was worded at the end of the span. */
export type ChangedTask = { code: string; title: string; titleEn: string };

/** 任务增减与办结 */
export type TaskStepLine = Change<"tasks"> & {
  task: ChangedTask;
  /** Null: it had not been assigned. */
  before: TaskStage | null;
  after: TaskStage;
  reason: string;
  /** Assigned and cancelled within the span. */
  passing: boolean;
};

/** 任务内容变更: a wording with what it changed. */
export type WordingLine = Change<"wordings"> & {
  task: ChangedTask;
  number: number;
  ground: VersionGround;
  reason: string;
  document: Titled | null;
  meeting: Titled | null;
  originalDueOn: CalendarDate;
  comparison: WordingComparison;
  units: UnitNames[];
};

type OfPart = { task: ChangedTask; unit: UnitNames; role: "LEAD" | "SUPPORT" };

/** 研判升降: the unit's own rating or the coordinator's. */
export type RatingLine = Change<"ratings"> &
  OfPart & {
    whose: "UNIT" | "COORDINATOR";
    before: Rating | null;
    after: Rating | null;
    /** Of the report in which the later one stands. */
    period: PeriodCode | null;
    reportUnit: string | null;
    reason: string;
  };

/** 时限状态变化: by the dates alone; nobody said so. */
export type LightLine = Change<"lights"> &
  OfPart & {
    before: DateLight | null;
    after: DateLight;
    planned: number;
    actual: number | null;
    dueOn: CalendarDate;
  };

/** 进度变化 and 未推进, of whole tasks. */
export type ProgressLine = Change<"progress" | "still"> & {
  task: ChangedTask;
  unit: UnitNames;
  before: number | null;
  after: number | null;
  planned: number;
  light: DateLight;
  period: PeriodCode | null;
  reportUnit: string | null;
};

/** 报告更正: reopened, and approved again with another figure. */
export type ReportLine = Change<"reports"> & {
  task: ChangedTask;
  unit: UnitNames;
  period: PeriodCode;
  before: number;
  after: number;
  reopenedBy: PersonName;
  reason: string;
  signedOffBy: PersonName;
};

type Named = { code: string; nameZh: string; nameEn: string };

/** 指标数值 */
export type ValueLine = Change<"values"> & {
  indicator: Named & { unitOfMeasure: UnitOfMeasure };
  series: Named;
  /** Whether the indicator has more series than this one. */
  parted: boolean;
  periodZh: string;
  periodEn: string;
  before: { value: string; qualifier: Qualifier } | null;
  after: { value: string; qualifier: Qualifier };
  publishedOn: CalendarDate | null;
  sources: string[];
};

/** 目标时限变动 */
export type TargetLine = Change<"targets"> & {
  kind: "TARGET_MOVED";
  target: Titled;
  originalDueOn: CalendarDate | null;
  before: CalendarDate;
  after: CalendarDate;
  reasonZh: string;
  reasonEn: string;
  document: Titled & { number: string | null };
};

/** 口径变更 */
export type DefinitionLine = Change<"targets"> & {
  kind: "DEFINITION_CHANGED";
  indicator: Named;
  number: number;
  beforeZh: string;
  beforeEn: string;
  afterZh: string;
  afterEn: string;
  validFrom: CalendarDate;
  comparable: boolean;
};

/** 阶段目标调整 */
export type InterimLine = Change<"targets"> & {
  kind: "INTERIM_RESET";
  indicator: Named & { unitOfMeasure: UnitOfMeasure };
  number: number;
  /** Null on one side: the date is new, or is no more. */
  points: { dueOn: CalendarDate; before: string | null; after: string | null }[];
  groundsZh: string;
  groundsEn: string;
};

/** 困难问题 */
export type DifficultyLine = Change<"difficulties"> & {
  number: number;
  title: string;
  task: ChangedTask;
  unit: UnitNames;
  before: DifficultyState | null;
  after: DifficultyState;
  /** Of a new one, what is asked for; else the words of the act. */
  text: string;
};

/** 领导批示 */
export type InstructionLine = Change<"instructions"> & {
  number: number;
  text: string;
  /** What it is about: a task or a difficulty's task by its code, or a unit. */
  task: ChangedTask | null;
  difficulty: number | null;
  unit: UnitNames | null;
  owner: UnitNames | null;
  before: InstructionState | null;
  after: InstructionState;
  /** Of the act: the words with which it was closed. */
  note: string;
};

/** 成员单位 */
export type MembershipLine = Change<"mechanism"> & {
  kind: "UNIT_JOINED" | "UNIT_LEFT";
  unit: UnitNames;
  /** The first day as a member, or the first no longer. */
  on: CalendarDate;
};

/** 工作规则 */
export type RulesLine = Change<"mechanism"> & {
  kind: "RULES_IN_FORCE";
  rules: { number: number; titleZh: string; titleEn: string };
  inForceFrom: CalendarDate;
  /** The version it replaced. */
  before: number | null;
  meeting: Titled | null;
};

export type LinesOf = {
  tasks: TaskStepLine;
  ratings: RatingLine;
  lights: LightLine;
  wordings: WordingLine;
  progress: ProgressLine;
  still: ProgressLine;
  reports: ReportLine;
  values: ValueLine;
  targets: TargetLine | DefinitionLine | InterimLine;
  difficulties: DifficultyLine;
  instructions: InstructionLine;
  mechanism: MembershipLine | RulesLine;
};

/** How many changes of each kind, and of each section the first lines. */
export type Changes = {
  counts: ChangeCounts;
  lines: { [Section in ChangeSection]: LinesOf[Section][] };
};

export const NOTHING: Changes = {
  counts: NO_CHANGES,
  lines: {
    ...{ tasks: [], ratings: [], lights: [], wordings: [], progress: [], still: [], reports: [] },
    ...{ values: [], targets: [], difficulties: [], instructions: [], mechanism: [] },
  },
};

/** A line with the section it stands in, which says what it is. */
export type ChangeOf = {
  [Section in ChangeSection]: { section: Section; line: LinesOf[Section] };
}[ChangeSection];

/** The last thing done to a task before the span began. */
export type NearestChange = { on: CalendarDate; task: ChangedTask };

export type ChangesView = Changes & {
  span: Span;
  choices: {
    meetings: MeetingHeld[];
    periods: PeriodCode[];
    themes: Titled[];
    measures: (Titled & { themeCode: string })[];
    units: UnitNames[];
  };
  /** When nothing changed: what changed last before. */
  nearest: NearestChange | null;
};

/** What changed, in few words: for a box on another page. */
export type ChangesSummary = {
  span: Span;
  counts: ChangeCounts;
  total: number;
  weightiest: ChangeOf[];
};
