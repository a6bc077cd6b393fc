import type { Role } from "@/lib/auth/role";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { nextPeriod, type Period, periodOfDate, type WindowState, windowState } from "@/lib/reports/period";
import { dutiesOf, owedMonths, reportHref } from "./duties";
import type { HomeRules } from "./home-rules";
import type { Decision, Parts } from "./parts";
import { type Worklist, worklistOf } from "./worklist";

/** The month whose window opened last, and how many reports the unit owes for it. */
export type CurrentPeriod = Period & { state: WindowState; owed: number; submitted: number };

export type HomeFacts = {
  lead: number;
  support: number;
  unsigned: number;
  returned: number;
  /** Raised by the unit and not settled. */
  difficulties: number;
  /** Routed to the unit for an answer. */
  toAnswer: number;
  current: CurrentPeriod | null;
  /** The window that opens next. */
  next: Period | null;
};

/** Something that came back, and why. */
export type CameBack = {
  kind: "RETURNED" | "REOPENED" | "SENT_BACK" | "EXTENSION" | "COMPLETION";
  code: string;
  title: string;
  titleEn: string;
  period: string | null;
  reason: string;
  field: string;
  at: Date | null;
  byZh: string;
  byEn: string;
  correctUntil: CalendarDate | null;
  href: string;
};

export type UnitHome = {
  today: CalendarDate;
  worklist: Worklist;
  count: number;
  facts: HomeFacts;
  cameBack: CameBack[];
};

type Reader = { today: CalendarDate; role: Role; planId: string | null };

/** The home page of a unit's people: what it owes, where it stands, what came back. */
export function unitHomeOf(parts: Parts, rules: HomeRules, { today, role, planId }: Reader): UnitHome {
  const worklist = worklistOf(dutiesOf(parts, rules, today), { today, role, calendar: rules.calendar });
  return {
    today,
    worklist,
    count: worklist.reduce((sum, { lines }) => sum + lines.length, 0),
    facts: factsOf(parts, rules, today, planId),
    cameBack: cameBackOf(parts),
  };
}

function factsOf(parts: Parts, rules: HomeRules, today: CalendarDate, planId: string | null): HomeFacts {
  const { tasks, reports, difficulties } = parts;
  const month = periodOfDate(today);
  const around = planId ? [-1, 0, 1].flatMap((by) => rules.period(planId, nextPeriod(month, by)) ?? []) : [];
  const opened = around.filter((period) => windowState(period, today) !== "NOT_OPEN").at(-1);
  return {
    lead: tasks.filter((task) => task.role === "LEAD").length,
    support: tasks.filter((task) => task.role === "SUPPORT").length,
    unsigned: tasks.filter((task) => task.unsigned).length,
    returned: reports.filter((report) => report.state === "RETURNED").length,
    difficulties: difficulties.filter((difficulty) => difficulty.own).length,
    toAnswer: difficulties.filter((difficulty) => !difficulty.own && difficulty.state === "ROUTED").length,
    current: opened ? currentPeriod(opened, parts, rules, today) : null,
    next: around.find((period) => windowState(period, today) === "NOT_OPEN") ?? null,
  };
}

function currentPeriod(period: Period, parts: Parts, rules: HomeRules, today: CalendarDate): CurrentPeriod {
  const owing = parts.tasks.filter((task) =>
    owedMonths(task, rules, today).some(({ code }) => code === period.code),
  );
  const reported = new Set(
    parts.reports
      .filter(({ state }) => state === "SUBMITTED" || state === "APPROVED")
      .flatMap(({ taskId, period: code }) => (code === period.code ? taskId : [])),
  );
  const submitted = owing.filter(({ taskId }) => reported.has(taskId));
  return {
    ...period,
    state: windowState(period, today),
    owed: owing.length,
    submitted: submitted.length,
  };
}

const NOBODY = { at: null, byZh: "", byEn: "", field: "" };

function cameBackOf({ tasks, reports, requests, unitCode }: Parts): CameBack[] {
  const taskOf = new Map(tasks.map((task) => [task.taskId, task]));
  const ofReports = reports.flatMap((report): CameBack[] => {
    const task = taskOf.get(report.taskId);
    const back = whyBack(report.state, report.decision, report.readyNote);
    if (!task || !back) return [];
    const { code, title, titleEn } = task;
    const { period, correctUntil } = report;
    return [
      {
        ...back,
        code,
        title,
        titleEn,
        period,
        correctUntil: back.kind === "SENT_BACK" ? null : correctUntil,
        href: reportHref(code, period, unitCode),
      },
    ];
  });
  const ofRequests = requests
    .filter(({ approved }) => !approved)
    .map(({ kind, code, title, titleEn, reason, decidedAt, byZh, byEn }): CameBack => {
      const href = `/tasks/${code}#${kind === "EXTENSION" ? "extensions" : "completion"}`;
      const decision = { reason, field: "", at: decidedAt, byZh, byEn };
      return { kind, code, title, titleEn, period: null, correctUntil: null, href, ...decision };
    });
  return [...ofReports, ...ofRequests].sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0));
}

function whyBack(state: string, decision: Decision | null, readyNote: string) {
  if (state === "RETURNED") return decision && { ...decision };
  if (state === "DRAFT" && readyNote) return { ...NOBODY, kind: "SENT_BACK", reason: readyNote } as const;
  return null;
}
