import type { Db, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { Plan, PlanView, PlanWording, Theme, ThemeWording } from "./plan";
import type { DateMove, TargetDateChange, TargetView, TargetWording } from "./target";
import type { TimelineEntry } from "./timeline";

const PLAN = {
  id: true,
  code: true,
  titleZh: true,
  titleEn: true,
  documentNumber: true,
  issuerZh: true,
  issuerEn: true,
  documentDate: true,
  publishedOn: true,
  datesEvidence: true,
  windowStart: true,
  windowEnd: true,
  mainThreadZh: true,
  mainThreadEn: true,
  summaryZh: true,
  summaryEn: true,
  announcedMemberCount: true,
  version: true,
} as const;

const PLAN_VIEW = { ...PLAN, sources: SOURCE_SELECT } as const;

const TARGET = {
  id: true,
  code: true,
  titleZh: true,
  titleEn: true,
  valueZh: true,
  valueEn: true,
  originalDueOn: true,
  dueTextZh: true,
  dueTextEn: true,
  evidence: true,
  noteZh: true,
  noteEn: true,
  version: true,
} as const;

const TARGET_VIEW = {
  ...TARGET,
  dateChanges: {
    select: {
      ordinal: true,
      fromDate: true,
      toDate: true,
      reasonZh: true,
      reasonEn: true,
      document: { select: { code: true, number: true, titleZh: true, titleEn: true } },
    },
    orderBy: { ordinal: "asc" },
  },
  indicator: { select: { code: true, nameZh: true, nameEn: true } },
  measures: { select: { code: true, titleZh: true, titleEn: true }, orderBy: { ordinal: "asc" } },
  sources: SOURCE_SELECT,
} as const;

/** The plan people work on: the latest whose window has begun, or else the first to come. */
export async function findCurrentPlan(db: Db, today: CalendarDate, _scope: Scope): Promise<PlanView | null> {
  const begun = await db.plan.findFirst({
    where: { windowStart: { lte: toDatabaseDate(today) } },
    orderBy: { windowStart: "desc" },
    select: PLAN_VIEW,
  });
  const found = begun ?? (await db.plan.findFirst({ orderBy: { windowStart: "asc" }, select: PLAN_VIEW }));
  return found && planOf(found);
}

export async function lockPlan(tx: Tx, code: string, _scope: Scope): Promise<Plan | null> {
  await tx.$queryRaw`select 1 from plan where code = ${code} for update`;
  const found = await tx.plan.findUnique({ where: { code }, select: PLAN });
  return found && planOf(found);
}

export async function updatePlan(tx: Tx, id: string, wording: PlanWording): Promise<void> {
  const { documentDate, publishedOn, ...words } = wording;
  await tx.plan.update({
    where: { id },
    data: {
      ...words,
      documentDate: documentDate && toDatabaseDate(documentDate),
      publishedOn: publishedOn && toDatabaseDate(publishedOn),
      version: { increment: 1 },
    },
  });
}

export async function findThemesWithMeasures(db: Db, planId: string, _scope: Scope) {
  const themes = await db.theme.findMany({
    where: { planId },
    orderBy: { ordinal: "asc" },
    select: {
      code: true,
      titleZh: true,
      titleEn: true,
      evidence: true,
      measures: {
        orderBy: { ordinal: "asc" },
        select: {
          code: true,
          titleZh: true,
          titleEn: true,
          evidence: true,
          units: {
            where: { role: "LEAD" },
            select: { unit: { select: { code: true, shortNameZh: true, nameEn: true } } },
            orderBy: { unit: { protocolRank: "asc" } },
          },
        },
      },
    },
  });
  return themes.map((theme) => ({
    ...theme,
    measures: theme.measures.map(({ units, ...measure }) => ({
      ...measure,
      leads: units.map(({ unit }) => unit),
    })),
  }));
}

export async function lockTheme(tx: Tx, code: string, _scope: Scope): Promise<Theme | null> {
  await tx.$queryRaw`select 1 from theme where code = ${code} for update`;
  return tx.theme.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: { id: true, code: true, titleZh: true, titleEn: true, evidence: true, version: true },
  });
}

export async function updateTheme(tx: Tx, id: string, wording: ThemeWording): Promise<void> {
  await tx.theme.update({ where: { id }, data: { ...wording, version: { increment: 1 } } });
}

export async function findTheme(db: Db, code: string, _scope: Scope): Promise<Theme | null> {
  return db.theme.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: { id: true, code: true, titleZh: true, titleEn: true, evidence: true, version: true },
  });
}

export async function findTargets(db: Db, planId: string, _scope: Scope): Promise<TargetView[]> {
  const targets = await db.planTarget.findMany({
    where: { planId },
    orderBy: { ordinal: "asc" },
    select: TARGET_VIEW,
  });
  return targets.map(targetViewOf);
}

export async function findTarget(db: Db, code: string, _scope: Scope): Promise<TargetView | null> {
  const target = await db.planTarget.findFirst({
    where: { code },
    orderBy: { plan: { windowStart: "desc" } },
    select: TARGET_VIEW,
  });
  return target && targetViewOf(target);
}

export async function lockTarget(tx: Tx, code: string, scope: Scope): Promise<TargetView | null> {
  await tx.$queryRaw`select 1 from plan_target where code = ${code} for update`;
  return findTarget(tx, code, scope);
}

export async function updateTarget(tx: Tx, id: string, wording: TargetWording): Promise<void> {
  await tx.planTarget.update({ where: { id }, data: { ...wording, version: { increment: 1 } } });
}

export async function insertDateMove(tx: Tx, targetId: string, move: DateMove): Promise<void> {
  const { fromDate, toDate, ...rest } = move;
  await tx.targetDateChange.create({
    data: { ...rest, targetId, fromDate: toDatabaseDate(fromDate), toDate: toDatabaseDate(toDate) },
  });
  await tx.planTarget.update({ where: { id: targetId }, data: { version: { increment: 1 } } });
}

/** A document that may order a change, by its code. */
export async function findOrderingDocument(db: Db, code: string, _scope: Scope) {
  const document = await db.policyDocument.findUnique({
    where: { code },
    select: { id: true, datedOn: true },
  });
  return document && { id: document.id, datedOn: fromDatabaseDate(document.datedOn) };
}

export async function findOrderingDocuments(db: Db, planId: string, _scope: Scope) {
  return db.policyDocument.findMany({
    where: { planId },
    orderBy: { datedOn: "asc" },
    select: { code: true, number: true, titleZh: true, titleEn: true },
  });
}

/** What happened and was issued; target dates are added by the reader, who knows the original from the moved. */
export async function findTimelineEntries(db: Db, planId: string, _scope: Scope): Promise<TimelineEntry[]> {
  const [events, meetings, documents] = await Promise.all([
    db.planEvent.findMany({ where: { planId } }),
    db.meeting.findMany({
      where: { planId },
      select: { code: true, heldOn: true, titleZh: true, titleEn: true },
    }),
    db.policyDocument.findMany({
      where: { planId },
      select: { code: true, datedOn: true, datePrecision: true, titleZh: true, titleEn: true },
    }),
  ]);
  return [
    ...events.map((event) => ({ ...entry("event", event.id, event.heldOn, event), href: null })),
    ...meetings.map((m) => ({ ...entry("meeting", m.code, m.heldOn, m), href: `/meetings/${m.code}` })),
    ...documents.map((d) => ({
      ...entry("document", d.code, d.datedOn, d),
      precision: d.datePrecision,
      href: `/documents/${d.code}`,
    })),
  ];
}

function entry(
  kind: TimelineEntry["kind"],
  key: string,
  date: Date,
  { titleZh, titleEn }: { titleZh: string; titleEn: string },
) {
  return {
    kind,
    key: `${kind}-${key}`,
    date: fromDatabaseDate(date),
    precision: "DAY" as const,
    titleZh,
    titleEn,
  };
}

/** How many units belong to the plan's mechanism on a date. */
export async function countMembers(db: Db, planId: string, on: CalendarDate, _scope: Scope): Promise<number> {
  const date = toDatabaseDate(on);
  return db.membership.count({
    where: { planId, joinedOn: { lte: date }, OR: [{ leftOn: null }, { leftOn: { gt: date } }] },
  });
}

function planOf<
  Row extends { documentDate: Date | null; publishedOn: Date | null; windowStart: Date; windowEnd: Date },
>(row: Row) {
  return {
    ...row,
    documentDate: row.documentDate && fromDatabaseDate(row.documentDate),
    publishedOn: row.publishedOn && fromDatabaseDate(row.publishedOn),
    windowStart: fromDatabaseDate(row.windowStart),
    windowEnd: fromDatabaseDate(row.windowEnd),
  };
}

type ChangeRow = Omit<TargetDateChange, "fromDate" | "toDate"> & { fromDate: Date; toDate: Date };
type TargetRow = Omit<TargetView, "originalDueOn" | "dateChanges"> & {
  originalDueOn: Date | null;
  dateChanges: ChangeRow[];
};

function targetViewOf(row: TargetRow): TargetView {
  return {
    ...row,
    originalDueOn: row.originalDueOn && fromDatabaseDate(row.originalDueOn),
    dateChanges: row.dateChanges.map((change) => ({
      ...change,
      fromDate: fromDatabaseDate(change.fromDate),
      toDate: fromDatabaseDate(change.toDate),
    })),
  };
}
