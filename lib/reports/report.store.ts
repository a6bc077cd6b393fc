import type { Db, Prisma, Tx } from "@/lib/db/client";
import { shareFiles } from "@/lib/evidence/evidence.store";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES, visibleTasks } from "@/lib/tasks/task.store";
import type { Finding } from "./check";
import { type DraftContent, draftOf, type LastReport } from "./draft";
import {
  type QuotedPart,
  type Report,
  type ReportState,
  type Submission,
  standingOfSubmission,
} from "./report";
import type { Exception } from "./window";

const NAMES = { nameZh: true, nameEn: true } as const;

const REPORT = {
  id: true,
  taskId: true,
  unitId: true,
  period: true,
  state: true,
  draft: true,
  savedAt: true,
  savedById: true,
  readyNote: true,
  correctUntil: true,
  version: true,
  task: { select: { code: true } },
  unit: { select: UNIT_NAMES },
  savedBy: { select: NAMES },
  authors: { select: { personId: true } },
} as const satisfies Prisma.ReportSelect;

/** A report of a visible task: one's own unit's, or one that has been submitted. */
export function visibleReports(scope: Scope): Prisma.ReportWhereInput {
  return {
    task: visibleTasks(scope),
    OR: [{ unitId: scope.unitId }, { submissions: { some: {} } }],
  };
}

export type ReportKey = { taskCode: string; unit: string; period: string };

export async function findReport(db: Db, id: string, scope: Scope): Promise<Report | null> {
  return reportOrNull(await db.report.findFirst({ where: { id, ...visibleReports(scope) }, select: REPORT }));
}

/** By task and period of one unit; tasks of the plan begun last. */
export async function findReportOf(db: Db, key: ReportKey, scope: Scope): Promise<Report | null> {
  const { task, ...visible } = visibleReports(scope);
  return reportOrNull(
    await db.report.findFirst({
      where: {
        period: key.period,
        unit: { code: key.unit },
        task: { AND: [{ code: key.taskCode }, task as Prisma.TaskWhereInput] },
        ...visible,
      },
      orderBy: { task: { plan: { windowStart: "desc" } } },
      select: REPORT,
    }),
  );
}

/** The same, locked until the transaction ends. */
export async function lockReport(tx: Tx, key: ReportKey | string, scope: Scope): Promise<Report | null> {
  const found =
    typeof key === "string" ? await findReport(tx, key, scope) : await findReportOf(tx, key, scope);
  if (!found) return null;
  await tx.$queryRaw`select 1 from report where id = ${found.id}::uuid for update`;
  // Read again: the lock may have waited for somebody who changed it.
  return findReport(tx, found.id, scope);
}

const QUOTED = {
  id: true,
  number: true,
  progress: true,
  selfRating: true,
  done: true,
  next: true,
  problems: true,
  submittedAt: true,
  report: { select: { unit: { select: UNIT_NAMES } } },
} as const satisfies Prisma.ReportSubmissionSelect;

const DECISION = {
  id: true,
  kind: true,
  at: true,
  byId: true,
  by: { select: NAMES },
  reason: true,
  field: true,
  correctUntil: true,
  rating: true,
  ratingReason: true,
} as const satisfies Prisma.ReportDecisionSelect;

const SUBMISSION = {
  id: true,
  reportId: true,
  number: true,
  taskVersionId: true,
  role: true,
  progress: true,
  selfRating: true,
  ratingReason: true,
  done: true,
  next: true,
  problems: true,
  explanation: true,
  findings: true,
  late: true,
  submittedAt: true,
  signedOffById: true,
  signedOffBy: { select: NAMES },
  claimCount: true,
  claimsWithEvidence: true,
  claims: {
    orderBy: { ordinal: "asc" },
    select: {
      ordinal: true,
      kind: true,
      text: true,
      milestoneKey: true,
      indicatorKey: true,
      value: true,
      noEvidenceReason: true,
      evidence: {
        select: {
          file: { select: { id: true, name: true, stored: { select: { size: true, mediaType: true } } } },
        },
        orderBy: { file: { uploadedAt: "asc" } },
      },
    },
  },
  decisions: { select: DECISION, orderBy: [{ at: "asc" }, { id: "asc" }] },
  quotes: {
    select: { quoted: { select: QUOTED } },
    orderBy: { quoted: { report: { unit: { protocolRank: "asc" } } } },
  },
} as const satisfies Prisma.ReportSubmissionSelect;

type SubmissionRow = Prisma.ReportSubmissionGetPayload<{ select: typeof SUBMISSION }>;
type QuotedRow = Prisma.ReportSubmissionGetPayload<{ select: typeof QUOTED }>;

/** Everything a report was handed in as, oldest first, with claims, evidence, decisions and quotes. */
export async function submissionsOf(db: Db, reportId: string, scope: Scope): Promise<Submission[]> {
  const rows = await db.reportSubmission.findMany({
    where: { reportId, report: visibleReports(scope) },
    orderBy: { number: "asc" },
    select: SUBMISSION,
  });
  return rows.map(submissionOf);
}

/** Approved reports of a unit on a task for earlier periods, as they stood at an instant; newest first. */
export async function approvedBefore(
  db: Db,
  part: { taskId: string; unitId: string },
  before: { period?: string; at?: Date },
  scope: Scope,
): Promise<{ period: string; submission: Submission }[]> {
  const upTo = before.at ? { lte: before.at } : undefined;
  const reports = await db.report.findMany({
    where: { ...part, ...(before.period ? { period: { lt: before.period } } : {}), ...visibleReports(scope) },
    orderBy: { period: "desc" },
    select: {
      period: true,
      submissions: {
        where: { decisions: { some: { kind: "APPROVED", at: upTo } } },
        orderBy: { number: "desc" },
        select: {
          ...SUBMISSION,
          decisions: { where: { at: upTo }, select: DECISION, orderBy: [{ at: "asc" }, { id: "asc" }] },
        },
      },
    },
  });
  return reports.flatMap(({ period, submissions }) => {
    const approved = submissions.find((one) => standingOfSubmission(one) === "APPROVED");
    return approved ? [{ period, submission: submissionOf(approved) }] : [];
  });
}

/** The last approved report of a unit on a task before a period, or as of an instant. */
export async function lastApproved(
  db: Db,
  taskId: string,
  unitId: string,
  before: { period?: string; at?: Date },
  scope: Scope,
): Promise<{ period: string; submission: Submission } | null> {
  return (await approvedBefore(db, { taskId, unitId }, before, scope))[0] ?? null;
}

/** Of a report, as the next one begins with it. */
export function lastReportOf({ period, submission }: { period: string; submission: Submission }): LastReport {
  const { progress, selfRating, ratingReason, done, next, problems } = submission;
  return { period, progress, selfRating, ratingReason, done, next, problems };
}

/** Submissions of other units for the same task and period that the lead may quote: the last of each not withdrawn. */
export async function quotableOf(
  db: Db,
  key: { taskId: string; period: string; unitIds: readonly string[] },
  scope: Scope,
): Promise<QuotedPart[]> {
  const reports = await db.report.findMany({
    where: {
      taskId: key.taskId,
      period: key.period,
      unitId: { in: [...key.unitIds] },
      ...visibleReports(scope),
    },
    orderBy: { unit: { protocolRank: "asc" } },
    select: {
      submissions: {
        orderBy: { number: "desc" },
        select: { ...QUOTED, decisions: { select: { kind: true, at: true }, orderBy: { at: "asc" } } },
      },
    },
  });
  return reports.flatMap(({ submissions }) => {
    const last = submissions.find((one) => standingOfSubmission(one) !== "WITHDRAWN");
    return last ? [quotedOf(last)] : [];
  });
}

export async function exceptionsOf(
  db: Db,
  key: { planId: string; unitId: string; period: string },
  _scope: Scope,
): Promise<Exception[]> {
  const rows = await db.periodException.findMany({
    where: key,
    select: { until: true, revokedAt: true },
  });
  return rows.map(({ until, revokedAt }) => ({
    until: fromDatabaseDate(until),
    revoked: revokedAt !== null,
  }));
}

/** Since when a unit has had its part: the first wording that names it. */
export async function partSince(
  db: Db,
  part: { taskId: string; unitId: string },
  scope: Scope,
): Promise<Date | null> {
  const first = await db.taskVersion.findFirst({
    where: { taskId: part.taskId, task: visibleTasks(scope), units: { some: { unitId: part.unitId } } },
    orderBy: { number: "asc" },
    select: { at: true },
  });
  return first?.at ?? null;
}

/** Writes the working copy; `authored` when its writer changed it. Answers with its id and version. */
export async function saveDraft(
  tx: Tx,
  key: { id: string | null; taskId: string; unitId: string; period: string },
  draft: DraftContent,
  by: { personId: string; at: Date; authored: boolean; state: ReportState },
): Promise<{ id: string; version: number }> {
  const saved = {
    draft: draft as Prisma.InputJsonValue,
    savedAt: by.at,
    savedById: by.personId,
    state: by.state,
    readyAt: by.state === "READY" ? undefined : null,
  };
  const { taskId, unitId, period } = key;
  const { id, version } = key.id
    ? await tx.report.update({
        where: { id: key.id },
        data: { ...saved, version: { increment: 1 } },
        select: { id: true, version: true },
      })
    : await tx.report.create({
        data: { taskId, unitId, period, ...saved },
        select: { id: true, version: true },
      });
  if (by.authored) {
    await tx.reportAuthor.createMany({
      data: { reportId: id, personId: by.personId, at: by.at },
      skipDuplicates: true,
    });
  }
  return { id, version };
}

/** Moves a report to a state. A date to correct until, or the note of who sent it back, goes with it when given. */
export async function setReportState(
  tx: Tx,
  id: string,
  state: ReportState,
  at: Date,
  also: { readyNote?: string; correctUntil?: CalendarDate | null } = {},
): Promise<void> {
  const { readyNote, correctUntil } = also;
  await tx.report.update({
    where: { id },
    data: {
      state,
      readyAt: state === "READY" ? at : null,
      readyNote,
      correctUntil: correctUntil === undefined ? undefined : correctUntil && toDatabaseDate(correctUntil),
      version: { increment: 1 },
    },
  });
}

export type NewSubmission = Pick<
  Submission,
  | "number"
  | "taskVersionId"
  | "role"
  | "progress"
  | "selfRating"
  | "ratingReason"
  | "done"
  | "next"
  | "problems"
  | "explanation"
  | "late"
  | "submittedAt"
  | "signedOffById"
> & {
  findings: readonly Finding[];
  claims: readonly (Omit<Submission["claims"][number], "files" | "ordinal"> & { files: readonly string[] })[];
  quotes: readonly string[];
};

/** Freezes a submission with its claims, their evidence and its quotes; from now on others see the files. */
export async function insertSubmission(tx: Tx, reportId: string, submission: NewSubmission): Promise<string> {
  const { claims, quotes, findings, ...words } = submission;
  const { id } = await tx.reportSubmission.create({
    data: {
      reportId,
      ...words,
      findings: findings as unknown as Prisma.InputJsonValue,
      claimCount: claims.length,
      claimsWithEvidence: claims.filter((claim) => claim.files.length > 0).length,
    },
    select: { id: true },
  });
  await tx.reportClaim.createMany({
    data: claims.map(({ files: _files, ...claim }, index) => ({
      ...claim,
      submissionId: id,
      ordinal: index + 1,
    })),
  });
  const evidence = claims.flatMap(({ files }, index) =>
    files.map((fileId) => ({ submissionId: id, ordinal: index + 1, fileId })),
  );
  await tx.claimEvidence.createMany({ data: evidence });
  await tx.reportQuote.createMany({ data: quotes.map((quotedId) => ({ submissionId: id, quotedId })) });
  await shareFiles(
    tx,
    evidence.map(({ fileId }) => fileId),
    submission.submittedAt,
  );
  return id;
}

/** What a decision adds. Coordinators approve, return and reopen; the unit withdraws. */
export async function insertDecision(
  tx: Tx,
  decision: {
    submissionId: string;
    kind: Submission["decisions"][number]["kind"];
    at: Date;
    byId: string;
    reason?: string;
    field?: string;
    correctUntil?: CalendarDate | null;
    rating?: Submission["selfRating"] | null;
    ratingReason?: string;
  },
): Promise<string> {
  const { correctUntil, ...rest } = decision;
  const { id } = await tx.reportDecision.create({
    data: { ...rest, correctUntil: correctUntil ? toDatabaseDate(correctUntil) : null },
    select: { id: true },
  });
  return id;
}

/** One line per report: what the section of a task and the lists show. */
const SUMMARY = {
  id: true,
  taskId: true,
  unitId: true,
  period: true,
  state: true,
  correctUntil: true,
  submissions: {
    orderBy: { number: "asc" },
    select: {
      id: true,
      progress: true,
      selfRating: true,
      late: true,
      submittedAt: true,
      claimCount: true,
      claimsWithEvidence: true,
      decisions: { select: { kind: true, at: true, rating: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  },
} as const satisfies Prisma.ReportSelect;

export type ReportSummary = Omit<Prisma.ReportGetPayload<{ select: typeof SUMMARY }>, "correctUntil"> & {
  correctUntil: CalendarDate | null;
};

/** Of some tasks, every report or those of one unit, with submissions and decisions known at an instant. */
export async function reportSummaries(
  db: Db,
  filter: { taskIds: readonly string[]; unitId?: string; period?: string; at?: Date },
  scope: Scope,
): Promise<ReportSummary[]> {
  const upTo = filter.at ? { lte: filter.at } : undefined;
  const rows = await db.report.findMany({
    where: {
      taskId: { in: [...filter.taskIds] },
      unitId: filter.unitId,
      period: filter.period,
      ...visibleReports(scope),
    },
    orderBy: { period: "desc" },
    select: {
      ...SUMMARY,
      submissions: {
        ...SUMMARY.submissions,
        where: { submittedAt: upTo },
        select: {
          ...SUMMARY.submissions.select,
          decisions: { ...SUMMARY.submissions.select.decisions, where: { at: upTo } },
        },
      },
    },
  });
  return rows.map(({ correctUntil, ...row }) => ({
    ...row,
    correctUntil: correctUntil && fromDatabaseDate(correctUntil),
  }));
}

type ReportRow = Prisma.ReportGetPayload<{ select: typeof REPORT }>;

function reportOrNull(row: ReportRow | null): Report | null {
  if (!row) return null;
  const { task, unit, authors, draft, correctUntil, ...report } = row;
  const { code: unitCode, ...unitNames } = unit;
  return {
    ...report,
    taskCode: task.code,
    unitCode,
    unitNames,
    draft: draftOf(draft),
    correctUntil: correctUntil && fromDatabaseDate(correctUntil),
    authors: authors.map(({ personId }) => personId),
  };
}

function submissionOf({ claims, decisions, quotes, findings, ...row }: SubmissionRow): Submission {
  return {
    ...row,
    findings: findings as unknown as Finding[],
    claims: claims.map(({ evidence, value, ...claim }) => ({
      ...claim,
      value: value === null ? null : value.toString(),
      files: evidence.map(({ file: { stored, ...file } }) => ({ ...file, ...stored })),
    })),
    decisions: decisions.map(({ correctUntil, ...decision }) => ({
      ...decision,
      correctUntil: correctUntil && fromDatabaseDate(correctUntil),
    })),
    quotes: quotes.map(({ quoted }) => quotedOf(quoted)),
  };
}

function quotedOf({
  id,
  report,
  number,
  progress,
  selfRating,
  done,
  next,
  problems,
  submittedAt,
}: QuotedRow) {
  const { code, ...names } = report.unit;
  return {
    submissionId: id,
    unitCode: code,
    ...names,
    ...{ number, progress, selfRating, done, next, problems, submittedAt },
  } satisfies QuotedPart;
}
