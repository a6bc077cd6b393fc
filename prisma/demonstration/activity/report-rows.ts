import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { NoticeEvent } from "@/lib/notices/event";
import { type CheckHistory, checkReport, type Finding, lacksExplanation } from "@/lib/reports/check";
import type { DraftContent } from "@/lib/reports/draft";
import type { PeriodCode } from "@/lib/reports/period";
import { reportLabel } from "@/lib/reports/report";
import { type DemonstrationTask, refOf } from "./tasks";
import { COORDINATOR_REASONS, EXPLANATION } from "./words";
import { act, add, coordinatorOf, liaisonOf, minutesAfter, type Person, staffOf, type World } from "./world";

/** What a report says, the way the form holds it; files by id. */
export type Content = DraftContent;

/** A report being made: where it stands, and its submissions so far. */
export type ReportInMaking = {
  id: string;
  task: DemonstrationTask;
  unitCode: string;
  role: "LEAD" | "SUPPORT";
  period: PeriodCode;
  /** Of the wording it reports on. */
  versionId: string;
  state: "DRAFT" | "READY" | "SUBMITTED" | "RETURNED" | "APPROVED";
  content: Content;
  savedAt: Date;
  readyAt: Date | null;
  correctUntil: string | null;
  readyNote: string;
  late: boolean;
  acts: number;
  last: { id: string; at: Date; findings: Finding[] } | null;
  submissions: number;
};

export function begin(
  world: World,
  of: Pick<ReportInMaking, "task" | "unitCode" | "role" | "period" | "versionId" | "content" | "late">,
  at: Date,
): ReportInMaking {
  return {
    ...of,
    ...{
      id: world.random.uuid(at),
      state: "DRAFT",
      savedAt: at,
      readyAt: null,
      correctUntil: null,
      readyNote: "",
    },
    ...{ acts: 0, last: null, submissions: 0 },
  };
}

/** Begun and saved by the staff, not handed on. */
export function saveDraft(world: World, report: ReportInMaking, at: Date): void {
  report.savedAt = at;
  told(world, report, { at, by: staffOf(world, report.unitCode), useCase: "reports.save-draft" }, null, {
    state: "DRAFT",
  });
}

export function handOn(world: World, report: ReportInMaking, at: Date): void {
  const before = report.acts === 0 ? null : { state: report.state };
  report.state = "READY";
  report.readyAt = at;
  report.savedAt = at;
  const by = staffOf(world, report.unitCode);
  told(
    world,
    report,
    { at, by, useCase: "reports.hand-on" },
    before,
    { state: "READY" },
    {
      ...{ name: "report.ready", task: refOf(report.task), unit: report.unitCode, period: report.period },
    },
  );
}

export function sendBack(world: World, report: ReportInMaking, at: Date, note: string): void {
  report.state = "DRAFT";
  report.readyNote = note;
  const by = liaisonOf(world, report.unitCode);
  const authors = [staffOf(world, report.unitCode).id];
  const before = { state: "READY", readyNote: "" };
  told(
    world,
    report,
    { at, by, useCase: "reports.send-back" },
    before,
    { state: "DRAFT", readyNote: note },
    {
      ...{ name: "report.sent-back", task: refOf(report.task), unit: report.unitCode },
      ...{ period: report.period, note, authors },
    },
  );
}

/** The submission, its claims and what it quotes. */
export function signOff(
  world: World,
  report: ReportInMaking,
  at: Date,
  history: CheckHistory,
  quotes: readonly string[] = [],
): void {
  const { random } = world;
  const { content, late, period, unitCode } = report;
  const found = checkReport(content, history);
  if (lacksExplanation(content, found)) content.explanation = EXPLANATION;
  const blocked = found.find(({ kind }) => kind === "block");
  if (blocked) throw new Error(`${report.task.code} ${period} ${unitCode}: ${JSON.stringify(blocked)}`);
  const by = liaisonOf(world, unitCode);
  const id = random.uuid(at);
  report.submissions++;
  report.last = { id, at, findings: found };
  report.state = "SUBMITTED";
  const filed = content.claims.filter((claim) => claim.files !== "");
  const progress = Number(content.progress);
  add(world, "report_submission", {
    ...{ id, report_id: report.id, number: report.submissions, task_version_id: report.versionId },
    ...{ role: report.role, progress, self_rating: content.selfRating, rating_reason: content.ratingReason },
    ...{ done: content.done, next: content.next, problems: content.problems },
    ...{ explanation: content.explanation, findings: found, late, submitted_at: at, signed_off_by_id: by.id },
    ...{ claim_count: content.claims.length, claims_with_evidence: filed.length },
  });
  for (const [ordinal, claim] of content.claims.entries()) {
    add(world, "report_claim", {
      ...{ submission_id: id, ordinal, kind: claim.kind, text: claim.text },
      ...{ milestone_key: claim.milestoneKey || null, indicator_key: claim.indicatorKey || null },
      ...{ value: claim.value || null, no_evidence_reason: claim.noEvidenceReason },
    });
    if (claim.files) {
      add(world, "claim_evidence", { submission_id: id, ordinal, file_id: claim.files });
      const file = world.rows.get("evidence_file")?.findLast((row) => row.id === claim.files);
      if (file) file.shared_at ??= at;
    }
  }
  for (const quoted of quotes) add(world, "report_quote", { submission_id: id, quoted_id: quoted });
  const after = { state: "SUBMITTED", submission: report.submissions, progress };
  told(
    world,
    report,
    { at, by, useCase: "reports.sign-off" },
    { state: "READY" },
    { ...after, selfRating: content.selfRating, late },
    { name: "report.submitted", task: refOf(report.task), unit: unitCode, period, late },
  );
}

type Rating = "ON_TRACK" | "AT_RISK" | "OFF_TRACK";
const GRAVER: Record<Rating, Rating> = { ON_TRACK: "AT_RISK", AT_RISK: "OFF_TRACK", OFF_TRACK: "AT_RISK" };

/** Now and then the office sees it otherwise than the unit. */
export function approve(world: World, report: ReportInMaking, at: Date): void {
  const { random } = world;
  const own = report.content.selfRating as Rating;
  const rating = random.chance(0.13) ? GRAVER[own] : own;
  const ratingReason = rating === own ? "" : random.pick(COORDINATOR_REASONS[rating]);
  const by = decide(world, report, at, { kind: "APPROVED", reason: "", field: "" }, { rating, ratingReason });
  report.state = "APPROVED";
  told(
    world,
    report,
    { at, by, useCase: "reports.approve-report" },
    { state: "SUBMITTED" },
    { state: "APPROVED", rating, ...(ratingReason ? { ratingReason } : {}) },
    { name: "report.approved", ...reference(world, report) },
  );
}

export function returnIt(
  world: World,
  report: ReportInMaking,
  at: Date,
  { field, reason, correctUntil }: { field: string; reason: string; correctUntil: string },
): void {
  const by = decide(world, report, at, { kind: "RETURNED", reason, field, correctUntil });
  report.state = "RETURNED";
  const before = { state: "SUBMITTED", correctUntil: report.correctUntil };
  report.correctUntil = correctUntil;
  const after = { state: "RETURNED", correctUntil, returnedField: field, reason };
  told(world, report, { at, by, useCase: "reports.return-report" }, before, after, {
    ...{ name: "report.returned", ...reference(world, report), field, reason, correctUntil },
  });
}

export function reopen(world: World, report: ReportInMaking, at: Date, correctUntil: string): void {
  const reason = "（演示）复核发现数据有误，请更正后重新报送";
  const by = decide(world, report, at, { kind: "REOPENED", reason, field: "", correctUntil });
  report.state = "RETURNED";
  const before = { state: "APPROVED", correctUntil: report.correctUntil };
  report.correctUntil = correctUntil;
  const after = { state: "RETURNED", correctUntil, reason };
  const { authors: _authors, ...about } = reference(world, report);
  told(world, report, { at, by, useCase: "reports.reopen-report" }, before, after, {
    ...{ name: "report.reopened", ...about, reason, correctUntil },
  });
}

export function withdraw(world: World, report: ReportInMaking, at: Date): void {
  const by = liaisonOf(world, report.unitCode);
  const reason = "补充材料后重新报送";
  decide(world, report, at, { kind: "WITHDRAWN", reason, field: "" }, {}, by);
  report.state = "DRAFT";
  const { authors: _authors, ...about } = reference(world, report);
  const after = { state: "DRAFT", reason };
  told(world, report, { at, by, useCase: "reports.withdraw" }, { state: "SUBMITTED" }, after, {
    ...{ name: "report.withdrawn", ...about, reason },
  });
}

/** The row of the report as it stands at last. */
export function keep(world: World, report: ReportInMaking): void {
  const writer = staffOf(world, report.unitCode);
  const unitId = writer.unitId;
  add(world, "report", {
    ...{
      id: report.id,
      task_id: report.task.id,
      unit_id: unitId,
      period: report.period,
      state: report.state,
    },
    ...{ draft: report.content, saved_at: report.savedAt, saved_by_id: writer.id },
    ready_at: report.state === "READY" ? report.readyAt : null,
    ...{ ready_note: report.readyNote, correct_until: report.correctUntil, version: report.acts + 1 },
  });
  add(world, "report_author", { report_id: report.id, person_id: writer.id, at: report.savedAt });
}

type Decision = { kind: string; reason: string; field: string; correctUntil?: string };
type Judgement = { rating?: string; ratingReason?: string };

function decide(
  world: World,
  report: ReportInMaking,
  at: Date,
  { kind, reason, field, correctUntil }: Decision,
  { rating, ratingReason = "" }: Judgement = {},
  by: Person = coordinatorOf(world),
): Person {
  if (!report.last) throw new Error("nothing was handed in");
  add(world, "report_decision", {
    ...{ id: world.random.uuid(at), submission_id: report.last.id, kind, at, by_id: by.id, reason, field },
    ...{ correct_until: correctUntil ?? null, rating: rating ?? null, rating_reason: ratingReason },
  });
  return by;
}

function reference(world: World, { task, unitCode, period }: ReportInMaking) {
  return { task: refOf(task), unit: unitCode, period, authors: [staffOf(world, unitCode).id] };
}

function told(
  world: World,
  report: ReportInMaking,
  head: { at: Date; by: Person; useCase: string },
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
  tells: NoticeEvent | null = null,
): void {
  report.acts++;
  const { task, period, unitCode } = report;
  const label = reportLabel({ taskCode: task.code, period, unitCode });
  act(world, { ...head, type: "report", recordId: report.id, label, before, after, tells });
}

/** The evening before it is signed off, at the latest an hour before. */
export function handedOnBefore(signedOff: Date): Date {
  const evening = minutesAfter(signedOff, -60 * 18);
  return shanghaiDateAt(evening).slice(8) === "24" ? minutesAfter(signedOff, -75) : evening;
}
