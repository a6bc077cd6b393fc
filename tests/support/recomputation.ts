import { endOfDay } from "@/lib/audit/trail";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { addWorkingDays } from "@/lib/calendar/working-day";
import { db } from "@/lib/db/client";
import { addDays, type CalendarDate, fromDatabaseDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { scopeOf } from "@/lib/kernel/scope";
import { lightOf, type Progress, plannedOn, weighted } from "@/lib/progress/progress";
import { DATE_LIGHTS, type TaskReading } from "@/lib/progress/reading";
import { as } from "./act";
import { cast } from "./cast";

/*
 * What the product reads in SQL, from the single rows, one after the other, in no hurry: the other opinion that
 * every figure is held against.
 */

export type RecomputedTask = {
  code: string;
  title: string;
  measure: string;
  theme: string;
  lead: string;
  weight: number;
  originalDueOn: CalendarDate;
  reading: TaskReading;
};

/** Every task as it stood at the end of a day, or at an instant of it. */
export async function recomputedTasks(on: CalendarDate, at: Date = endOfDay(on)): Promise<RecomputedTask[]> {
  const calendar = await loadCalendar(db(), scopeOf(await as(cast.coordinator).actor()));
  // The first step of the ladder lies ten working days before a due date.
  const nearUntil = addDays(addWorkingDays(on, 11, calendar) as string, -1);
  const tasks = await db().task.findMany({
    orderBy: { code: "asc" },
    include: {
      measure: { include: { theme: true } },
      steps: { where: { at: { lte: at } }, orderBy: { at: "asc" } },
      versions: {
        where: { at: { lte: at } },
        orderBy: { number: "asc" },
        include: { milestones: true, units: { include: { unit: true } } },
      },
      reports: {
        include: {
          unit: true,
          submissions: { include: { decisions: { where: { at: { lte: at } }, orderBy: { at: "asc" } } } },
        },
      },
    },
  });
  const recomputed: RecomputedTask[] = [];
  for (const task of tasks) {
    const last = task.steps.at(-1);
    const version = task.versions.at(-1);
    if (!last || last.kind === "CANCELLED" || !version) continue;
    const closed = last.kind === "COMPLETED" || last.kind === "STRUCK_OFF";
    const completion = closed ? task.steps.findLast(({ kind }) => kind === "COMPLETED") : undefined;
    const completedOn = completion ? shanghaiDateAt(completion.at) : null;
    const approved = task.reports
      .flatMap(({ period, unit, submissions }) =>
        submissions.map((submission) => ({ ...submission, period, unit: unit.code })),
      )
      .flatMap((submission) => {
        const decision = submission.decisions.at(-1);
        return decision?.kind === "APPROVED" ? [{ ...submission, decision }] : [];
      })
      .sort((a, b) => a.period.localeCompare(b.period) || +a.decision.at - +b.decision.at);
    const steps = version.milestones.map((one) => ({ ...one, dueOn: fromDatabaseDate(one.dueOn) }));
    const of = (
      report: (typeof approved)[number] | undefined,
      dueOn: string,
      planned: number,
      doneOn = completedOn,
    ) => ({
      planned,
      actual: report?.progress ?? null,
      actualPeriod: report?.period ?? null,
      light: lightOf({
        planned,
        actual: report?.progress ?? null,
        dueOn,
        completedOn: doneOn,
        date: on,
        nearUntil,
      }),
      dueOn,
      unitRating: report?.selfRating ?? null,
      coordinatorRating: report?.decision.rating ?? null,
    });
    const dueOn = fromDatabaseDate(version.dueOn);
    const planned = plannedOn(steps, dueOn, on);
    const lead = approved.findLast((report) => report.role === "LEAD");
    const parts = version.units
      .toSorted((a, b) => a.role.localeCompare(b.role) || a.unit.protocolRank - b.unit.protocolRank)
      .map((part) => {
        const own = approved.findLast((one) => one.role === "SUPPORT" && one.unit === part.unit.code);
        const whole = approved
          .filter((one) => one.role === "SUPPORT" && one.unit === part.unit.code && one.progress === 100)
          .map((one) => shanghaiDateAt(one.submittedAt))
          .sort()[0];
        const doneOn = own?.progress === 100 && whole ? whole : completedOn;
        const date = fromDatabaseDate(part.dueOn);
        const { role } = part;
        return {
          unitCode: part.unit.code,
          role,
          ...(role === "LEAD" ? of(lead, date, planned) : of(own, date, plannedOn([], date, on), doneOn)),
        };
      });
    const reading = { ...of(lead, dueOn, planned), parts };
    recomputed.push({
      code: task.code,
      title: version.title,
      measure: task.measure.code,
      theme: task.measure.theme.code,
      lead: version.units.find(({ role }) => role === "LEAD")?.unit.code ?? "",
      weight: version.weight,
      originalDueOn: fromDatabaseDate(task.versions[0]?.dueOn ?? version.dueOn),
      reading,
    });
  }
  return recomputed;
}

export type Weighed = { weight: number; reading: Pick<TaskReading, "planned" | "actual" | "light"> };

/** How far some tasks, or parts of tasks, are together. */
export function together(rows: readonly Weighed[]): Progress | null {
  const average = (of: (reading: Weighed["reading"]) => number) =>
    weighted(rows.map(({ weight, reading }) => ({ weight, percent: of(reading) })));
  const planned = average((one) => one.planned);
  const actual = average((one) => one.actual ?? 0);
  if (planned === null || actual === null) return null;
  const count = (light: string) => rows.filter(({ reading }) => reading.light === light).length;
  return {
    tasks: rows.length,
    reported: rows.filter(({ reading }) => reading.actual !== null).length,
    weight: rows.reduce((sum, { weight }) => sum + weight, 0),
    planned,
    actual,
    lights: Object.fromEntries(DATE_LIGHTS.map((light) => [light, count(light)])) as Progress["lights"],
  };
}

/** What a unit has of some tasks in a role: the whole where it leads, its own part where it supports. */
export function sharesOf(
  tasks: readonly RecomputedTask[],
  unit: string,
  role: "LEAD" | "SUPPORT",
): Weighed[] {
  return tasks.flatMap(({ weight, reading }) => {
    const part = reading.parts.find((one) => one.unitCode === unit && one.role === role);
    return part ? [{ weight, reading: role === "LEAD" ? reading : part }] : [];
  });
}
