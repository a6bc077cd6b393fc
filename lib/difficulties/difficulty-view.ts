import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Lateness } from "./answer-time";
import type { Difficulty, DifficultyState } from "./difficulty";

export type UnitName = { code: string; nameZh: string; nameEn: string; shortNameZh: string };
export type MeetingRef = { code: string; titleZh: string; titleEn: string; heldOn: CalendarDate };

/** A difficulty as lists show it. */
export type DifficultyLine = {
  number: number;
  title: string;
  state: DifficultyState;
  /** Code and title are all that a unit without a part in the task learns of it. */
  task: { code: string; title: string; titleEn: string };
  unit: UnitName;
  routedTo: UnitName | null;
  raisedOn: CalendarDate;
  /** Working days since it was raised, while it is open; null when no calendar says. */
  age: number | null;
  answerDueOn: CalendarDate | null;
  answeredOn: CalendarDate | null;
  late: Lateness | null;
  demonstration: boolean;
  /** Where an unsolved one is submitted to; null while none is planned, and for all others. */
  nextMeeting: MeetingRef | null;
};

export type StepView = {
  id: string;
  kind: DifficultyState;
  at: Date;
  by: { nameZh: string; nameEn: string };
  text: string;
  routedTo: UnitName | null;
  dueOn: CalendarDate | null;
};

export type DifficultyFile = { id: string; name: string; size: number };

export type DifficultyView = {
  line: DifficultyLine;
  difficulty: Difficulty;
  steps: StepView[];
  files: DifficultyFile[];
  /** Whether the reader may open the task itself. */
  taskVisible: boolean;
  /** The article that sets the time for an answer, as in force on the day of the route, or today before one. */
  cited: { rulesNumber: number; articleNumber: number; days: number } | null;
};

export type DifficultyListView = {
  rows: DifficultyLine[];
  shown: number;
  total: number;
  page: number;
  pages: number;
  units: UnitName[];
  routedUnits: UnitName[];
  /** The day that ages and lateness are counted to. */
  today: CalendarDate;
  measures: { code: string; titleZh: string; titleEn: string }[];
};
