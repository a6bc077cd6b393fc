import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { TaskRef } from "@/lib/notices/event";
import type { UnitRole } from "@/lib/plan/measure";

/** Where a task stands: 待交办, 已交办, 已办结, 已销号, 已撤销. Signing and reporting happen while it is assigned. */
export const TASK_STAGES = ["DRAFT", "ASSIGNED", "COMPLETED", "STRUCK_OFF", "CANCELLED"] as const;
export type TaskStage = (typeof TASK_STAGES)[number];

export const CADENCES = ["MONTHLY", "QUARTERLY"] as const;
/** 月报, 季报 */
export type Cadence = (typeof CADENCES)[number];

/** Why a version of the wording came to be: 原文, 变更, 延期. */
export const VERSION_GROUNDS = ["ORIGINAL", "AMENDMENT", "EXTENSION"] as const;
export type VersionGround = (typeof VERSION_GROUNDS)[number];

/** One unit's part (承担的部分) in a task, with its own date. */
export type UnitPart = { unitCode: string; role: UnitRole; part: string; dueOn: CalendarDate };

/** A milestone (节点): from its date on, its share (percent) of the task should be done. */
export type Milestone = { key: string; title: string; dueOn: CalendarDate; share: number };

/** A figure the task is measured by (任务指标). The target is an exact decimal as text. */
export type TaskFigure = { key: string; name: string; unitOfMeasure: string; target: string };

/** What a task says, in one of its versions. */
export type Wording = {
  title: string;
  /** Empty when nobody has translated it; readers of English then see the Chinese title. */
  titleEn: string;
  deliverable: string;
  acceptance: string;
  /** 1 to 100, against the other tasks of the measure. */
  weight: number;
  cadence: Cadence;
  dueOn: CalendarDate;
  /** The document (its code) or the meeting (its code) that orders it. */
  documentCode: string;
  meetingCode: string;
  orderNote: string;
  units: UnitPart[];
  milestones: Milestone[];
  indicators: TaskFigure[];
};

export type TaskUnitView = UnitPart & {
  unitId: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  /** False: its signature of the version before still holds. */
  mustSign: boolean;
};

/** A task (任务) as worded in one of its versions, usually the current one. */
export type Task = Omit<Wording, "units"> & {
  id: string;
  code: string;
  planId: string;
  measureId: string;
  measureCode: string;
  stage: TaskStage;
  demonstration: boolean;
  version: number;
  versionId: string;
  versionNumber: number;
  versionAt: Date;
  ground: VersionGround;
  reason: string;
  /** Lead first, then supporting units in protocol order. */
  units: TaskUnitView[];
  /** Of the first assignment; null for a draft. */
  assignedAt: Date | null;
  /** 原定时限: the due date of the first version. */
  originalDueOn: CalendarDate;
};

export function leadOf(task: { units: readonly { role: UnitRole; unitCode: string }[] }): string {
  return task.units.find((unit) => unit.role === "LEAD")?.unitCode ?? "";
}

export function partOf<Part extends { unitCode: string }>(
  task: { units: readonly Part[] },
  unitCode: string,
): Part | null {
  return task.units.find((unit) => unit.unitCode === unitCode) ?? null;
}

/** What notices say of a task. */
export function taskRef(
  task: Pick<Task, "code" | "title" | "titleEn"> & { units: readonly Pick<UnitPart, "role" | "unitCode">[] },
): TaskRef {
  const supports = task.units.filter((unit) => unit.role === "SUPPORT").map((unit) => unit.unitCode);
  return { code: task.code, title: task.title, titleEn: task.titleEn, lead: leadOf(task), supports };
}

/** The wording alone, without what surrounds it. */
export function wordingOf(task: Omit<Wording, "units"> & { units: readonly UnitPart[] }): Wording {
  return {
    title: task.title,
    titleEn: task.titleEn,
    deliverable: task.deliverable,
    acceptance: task.acceptance,
    weight: task.weight,
    cadence: task.cadence,
    dueOn: task.dueOn,
    documentCode: task.documentCode,
    meetingCode: task.meetingCode,
    orderNote: task.orderNote,
    units: task.units.map(({ unitCode, role, part, dueOn }) => ({ unitCode, role, part, dueOn })),
    milestones: task.milestones.map(({ key, title, dueOn, share }) => ({ key, title, dueOn, share })),
    indicators: task.indicators.map(({ key, name, unitOfMeasure, target }) => ({
      key,
      name,
      unitOfMeasure,
      target,
    })),
  };
}
