import type { Db, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { Plan, PlanView, PlanWording } from "./plan";

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
