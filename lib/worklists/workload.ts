import { type Calendar, workingDaysBetween } from "@/lib/calendar/working-day";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { percentOf } from "@/lib/reports/matrix";
import type { PeriodCode } from "@/lib/reports/period";

/** What coordinators decide, in the order of the table. */
export const WORKLOAD_ACTS = [
  "approved", // 通过报告
  "returned", // 退回报告
  "reopened", // 重新打开
  "routed", // 转办困难问题
  "answered", // 答复文字疑问
  "extension", // 审批延期
  "completion", // 审批办结
  "struck-off", // 销号
  "instructed", // 批示的交办、退回重办和办结
  "excepted", // 准许补报
] as const;
export type WorkloadAct = (typeof WORKLOAD_ACTS)[number];

/** Decisions of one person, of one kind, on what came on one day and was decided on one day. */
export type DecisionCount = {
  personId: string;
  act: WorkloadAct;
  /** When the report was handed in; null of everything else. */
  submittedOn: CalendarDate | null;
  decidedOn: CalendarDate;
  count: number;
};

export type Decider = { id: string; nameZh: string; nameEn: string };

export type Workload = {
  acts: Record<WorkloadAct, number>;
  total: number;
  /** Working days from a report's submission to its approval or return: half are decided within so many. */
  median: number | null;
  longest: number | null;
  /** Percent of the reports decided on. */
  returnedShare: number | null;
};

export type WorkloadRow = Workload & { person: Decider };

/** A line a person, who decided most first; those who decided nothing last, as given. */
export function workloadByPerson(
  people: readonly Decider[],
  counts: readonly DecisionCount[],
  calendar: Calendar,
): WorkloadRow[] {
  return people
    .map((person) => ({
      person,
      ...workloadOf(
        counts.filter(({ personId }) => personId === person.id),
        calendar,
      ),
    }))
    .toSorted((a, b) => b.total - a.total);
}

export function workloadOf(counts: readonly DecisionCount[], calendar: Calendar): Workload {
  const of = (act: WorkloadAct) =>
    counts.filter((one) => one.act === act).reduce((sum, { count }) => sum + count, 0);
  const acts = Object.fromEntries(WORKLOAD_ACTS.map((act) => [act, of(act)])) as Workload["acts"];
  const waits = counts.flatMap(({ submittedOn, decidedOn, count }) => {
    const days = submittedOn === null ? null : workingDaysBetween(submittedOn, decidedOn, calendar);
    return days === null || isRefusal(days) ? [] : [{ days, count }];
  });
  return {
    acts,
    total: WORKLOAD_ACTS.reduce((sum, act) => sum + acts[act], 0),
    median: medianOf(waits),
    longest: waits.length === 0 ? null : Math.max(...waits.map(({ days }) => days)),
    returnedShare: percentOf(acts.returned, acts.approved + acts.returned),
  };
}

/** The least number that at least half of them do not exceed: one that occurs, whatever their count. */
export function medianOf(waits: readonly { days: number; count: number }[]): number | null {
  const all = waits.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  for (const { days, count } of waits.toSorted((a, b) => a.days - b.days)) {
    reached += count;
    if (reached * 2 >= all) return days;
  }
  return null;
}

/** One decision, as its list shows it. */
export type DecisionRow = {
  id: string;
  act: WorkloadAct;
  at: Date;
  by: { nameZh: string; nameEn: string };
  /** Null of an exception, which is a unit's for a period, and of an instruction about a unit. */
  code: string | null;
  title: string;
  titleEn: string;
  unit: { code: string; nameZh: string; nameEn: string; shortNameZh: string };
  period: PeriodCode | null;
  submittedAt: Date | null;
  /** Working days from the submission. */
  days: number | null;
  ref: string | null;
};

/** Where the decision can be read. */
export function decisionHref({ act, code, period, ref }: DecisionRow): string {
  switch (act) {
    case "approved":
    case "returned":
    case "reopened":
      return `/desk/reports/${ref}`;
    case "routed":
      return `/difficulties/${ref}`;
    case "answered":
      return `/tasks/${code}#query-${ref}`;
    case "extension":
      return `/tasks/${code}#extensions`;
    case "completion":
    case "struck-off":
      return `/tasks/${code}#completion`;
    case "instructed":
      return `/instructions/${ref}`;
    case "excepted":
      return `/periods/${period}#exceptions`;
  }
}
