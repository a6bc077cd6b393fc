import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { excerptOf } from "@/lib/kernel/excerpt";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { isRefusal } from "@/lib/kernel/outcome";
import { type Period, type PeriodCode, periodOfDate, periodsBetween } from "@/lib/reports/period";
import { type Access, mayReportOn, owedPeriods } from "@/lib/reports/window";
import { signByDate } from "@/lib/tasks/signing";
import { type Citation, citationOf, type HomeRules } from "./home-rules";
import type { DecidedRequest, DifficultyPart, InstructionPart, Parts, ReportPart, TaskPart } from "./parts";

/** What a unit can owe, in the order in which equals are listed. */
export const DUTY_KINDS = [
  "sign", // 签收任务
  "read-answer", // 阅读疑问的答复并签收
  "sign-off", // 签发报告
  "correct", // 修改退回的报告
  "revise", // 修改联络员退回的草稿
  "report", // 填报进展
  "missed", // 未报，窗口已关闭
  "answer-instruction", // 反馈批示办理情况
  "answer-difficulty", // 答复困难问题
  "confirm-difficulty", // 确认困难是否解决
  "milestone", // 节点到期
  "due", // 任务到期
  "extension-decided", // 延期申请结果
  "completion-refused", // 办结申请未获同意
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export type DutyNote =
  | "query-open"
  | "other-liaison"
  | "window-closed"
  | "answer-returned"
  | "instruction-reopened"
  | "granted"
  | "refused";

export type Duty = {
  kind: DutyKind;
  code: string;
  title: string;
  titleEn: string;
  /** The months it is about. */
  periods: PeriodCode[];
  /** The milestone, the difficulty, the instruction. */
  subject: string;
  dueOn: CalendarDate | null;
  citation: Citation | null;
  /** Who of the unit does it; null where either may. */
  waitsFor: "LIAISON_OFFICER" | "STAFF" | null;
  note: DutyNote | null;
  href: string;
};

/** Everything the unit owes today. */
export function dutiesOf(parts: Parts, rules: HomeRules, today: CalendarDate): Duty[] {
  const reportsOf = groupedBy(parts.reports, ({ taskId }) => taskId);
  return [
    ...parts.tasks.flatMap((task) => [
      ...signing(task, rules),
      ...reporting(task, reportsOf.get(task.taskId) ?? [], parts, rules, today),
      ...dates(task, rules, today),
    ]),
    ...parts.instructions.map(answering),
    ...parts.difficulties.flatMap((difficulty) => solving(difficulty, rules)),
    ...parts.requests.flatMap(decided),
  ];
}

type About = { code: string; title: string; titleEn: string };

function duty(kind: DutyKind, { code, title, titleEn }: About, rest: Partial<Duty>): Duty {
  return {
    kind,
    code,
    title,
    titleEn,
    periods: [],
    subject: "",
    dueOn: null,
    citation: null,
    waitsFor: null,
    note: null,
    href: `/tasks/${code}`,
    ...rest,
  };
}

function signing(task: TaskPart, rules: HomeRules): Duty[] {
  if (!task.unsigned) return [];
  const rule = rules.signing(task.planId, task.versionAt);
  return [
    duty(task.wordingQuery === "ANSWERED" ? "read-answer" : "sign", task, {
      dueOn: signByDate(task.versionAt, rule, rules.calendar),
      citation: rule && citationOf(rule),
      waitsFor: "LIAISON_OFFICER",
      note: task.wordingQuery === "OPEN" ? "query-open" : null,
      href: `/tasks/${task.code}/sign`,
    }),
  ];
}

/** The months a unit reports its part for, oldest first, as far as their windows have opened. */
export function owedMonths(task: TaskPart, rules: HomeRules, today: CalendarDate): Period[] {
  const since = shanghaiDateAt(task.since);
  const months = periodsBetween(periodOfDate(since), periodOfDate(today)).flatMap(
    (code) => rules.period(task.planId, code) ?? [],
  );
  return owedPeriods({ since, steps: task.steps }, task.cadence, months, today).reverse();
}

function reporting(
  task: TaskPart,
  reports: readonly ReportPart[],
  parts: Parts,
  rules: HomeRules,
  today: CalendarDate,
): Duty[] {
  const open: Duty[] = [];
  const missed: Period[] = [];
  for (const period of owedMonths(task, rules, today)) {
    const report = reports.find((one) => one.period === period.code);
    if (report?.state === "SUBMITTED" || report?.state === "APPROVED") continue;
    const exceptions = parts.exceptions
      .filter((one) => one.planId === task.planId && one.period === period.code)
      .map(({ until }) => ({ until, revoked: false }));
    const access = mayReportOn(period, exceptions, report?.correctUntil ?? null, today);
    if (!isRefusal(access)) open.push(reportDuty(task, period, report, access, parts.unitCode));
    else if (report?.state === "RETURNED") open.push(reportDuty(task, period, report, null, parts.unitCode));
    else missed.push(period);
  }
  return [...open, ...missedDuty(task, missed, parts.unitCode)];
}

function reportDuty(
  task: TaskPart,
  period: Period,
  report: ReportPart | undefined,
  access: Access | null,
  unitCode: string,
): Duty {
  const returned = report?.state === "RETURNED";
  const until = access?.until ?? period.closesOn;
  const dueOn = returned ? (report.correctUntil ?? until) : until;
  const about = {
    periods: [period.code],
    dueOn,
    // The rules set the window; another date was set by the office for this report or this unit.
    citation: dueOn === period.closesOn ? citationOf(period) : null,
    href: reportHref(task.code, period.code, unitCode),
  };
  if (returned) return duty("correct", task, { ...about, waitsFor: "STAFF" });
  if (report?.state === "READY") {
    const note = report.wrote ? "other-liaison" : null;
    return duty("sign-off", task, { ...about, waitsFor: "LIAISON_OFFICER", note });
  }
  return duty(report?.readyNote ? "revise" : "report", task, { ...about, waitsFor: "STAFF" });
}

/** Months whose window closed without a report: one line for each task, dated by the first of them. */
function missedDuty(task: TaskPart, missed: readonly Period[], unitCode: string): Duty[] {
  const first = missed[0];
  if (!first) return [];
  return [
    duty("missed", task, {
      periods: missed.map(({ code }) => code),
      dueOn: first.closesOn,
      citation: citationOf(first),
      note: "window-closed",
      href: reportHref(task.code, first.code, unitCode),
    }),
  ];
}

/** Milestones and the part's own date, once they are near. */
function dates(task: TaskPart, rules: HomeRules, today: CalendarDate): Duty[] {
  const near = rules.nearUntil(task.planId, today);
  const milestones = task.milestones
    .filter(({ dueOn }) => dueOn <= near)
    .map(({ title, dueOn }) => duty("milestone", task, { subject: title, dueOn }));
  const done = task.role === "LEAD" ? task.completionPending : task.approvedProgress === 100;
  if (done || task.dueOn > near) return milestones;
  const href = task.role === "LEAD" ? `/tasks/${task.code}#completion` : `/tasks/${task.code}`;
  return [...milestones, duty("due", task, { dueOn: task.dueOn, href })];
}

const ASKED_AGAIN = {
  ASSIGNED: null,
  RETURNED: "answer-returned",
  REOPENED: "instruction-reopened",
} as const;

/** No article sets its date: the leader or the office named it. */
function answering(instruction: InstructionPart): Duty {
  const { number, text, dueOn, asked } = instruction;
  const about = { subject: excerptOf(text), dueOn, href: `/instructions/${number}` };
  return duty("answer-instruction", instruction, { ...about, note: ASKED_AGAIN[asked] });
}

function solving(difficulty: DifficultyPart, rules: HomeRules): Duty[] {
  const { own, state, number, subject, answerDueOn, routedAt, planId } = difficulty;
  const about = {
    subject,
    href: `/difficulties/${number}`,
  };
  if (own) return state === "ANSWERED" ? [duty("confirm-difficulty", difficulty, about)] : [];
  if (state !== "ROUTED") return [];
  const citation = routedAt && rules.answering(planId, routedAt);
  return [duty("answer-difficulty", difficulty, { ...about, dueOn: answerDueOn, citation })];
}

function decided(request: DecidedRequest): Duty[] {
  if (request.kind === "EXTENSION") {
    const href = `/tasks/${request.code}#extensions`;
    return [duty("extension-decided", request, { note: request.approved ? "granted" : "refused", href })];
  }
  if (request.approved) return [];
  return [
    duty("completion-refused", request, { note: "refused", href: `/tasks/${request.code}#completion` }),
  ];
}

export function reportHref(code: string, period: PeriodCode, unitCode: string): string {
  return `/tasks/${code}/reports/${period}/${unitCode}`;
}
