import type { Db, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import type { DateMove, TargetDateChange, TargetView, TargetWording } from "./target";

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
