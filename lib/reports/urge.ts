import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskRef } from "@/lib/notices/event";
import { cellOf, partsIn, type ReportFacts, type TaskFacts } from "./matrix";
import { type Period, windowState } from "./period";

/** What urging depends on, of one period. Reports and past urges by `urgeKey`. */
export type UrgeGround = {
  period: Period | null;
  tasks: readonly (TaskFacts & { ref: TaskRef })[];
  reports: ReadonlyMap<string, ReportFacts>;
  /** When each was urged last. */
  urged: ReadonlyMap<string, Date>;
  /** In protocol order. */
  units: readonly { id: string; code: string }[];
};

/** A report that a unit owes and has not handed in. */
export type Outstanding = { taskId: string; unitId: string; unitCode: string; task: TaskRef };

/** 催报: whom to urge for what. What was urged today is left alone: a second message helps nobody. */
export function urgeLate(
  ground: UrgeGround,
  unit: string | null,
  today: CalendarDate,
): Outstanding[] | Refusal {
  const { period } = ground;
  if (!period || windowState(period, today) === "NOT_OPEN") return refuse("urge.window-not-open");
  const late = outstandingOf(ground, period, today).filter(
    ({ unitCode }) => unit === null || unitCode === unit,
  );
  if (late.length === 0) return refuse("urge.nobody-late");
  const fresh = late.filter((one) => !urgedToday(ground.urged.get(urgeKey(one)), today));
  return fresh.length === 0 ? refuse("urge.already-today") : fresh;
}

export function urgedToday(at: Date | undefined, today: CalendarDate): boolean {
  return at !== undefined && shanghaiDateAt(at) === today;
}

export function urgeKey({ taskId, unitId }: { taskId: string; unitId: string }): string {
  return `${taskId} ${unitId}`;
}

function outstandingOf(
  { tasks, reports, units }: UrgeGround,
  period: Period,
  today: CalendarDate,
): Outstanding[] {
  return units.flatMap(({ id: unitId, code: unitCode }) =>
    tasks
      .filter((task) => partsIn(task, period).some((part) => part.unitId === unitId))
      .map((task) => ({ taskId: task.id, unitId, unitCode, task: task.ref, facts: task }))
      .filter(({ facts, ...one }) => {
        const cell = cellOf(facts, period, reports.get(urgeKey(one)) ?? null, today);
        return cell.state !== "NOT_DUE" && !cell.handedIn;
      })
      .map(({ facts: _facts, ...one }) => one),
  );
}
