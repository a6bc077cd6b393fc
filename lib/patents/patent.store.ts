import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { MatchedHolders } from "@/lib/institutions/institution.store";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type Industry, NAME_SEPARATOR } from "./patent";
import type { AddingEvent, AddingSubject, PatentFacts, PatentRecord } from "./patent-facts";
import { patentsSeenBy } from "./patent-list.store";

/** Everything a record says but the inventors: their names are read by their own query only. */
export const RECORD = {
  id: true,
  applicationNo: true,
  publicationNo: true,
  type: true,
  title: true,
  holders: true,
  ipc: true,
  locarno: true,
  filedOn: true,
  publishedOn: true,
  grantedOn: true,
  status: true,
  statusText: true,
  statusOn: true,
  stateFunded: true,
  industry: true,
  unitIds: true,
  stage: true,
  stageSince: true,
  grade: true,
  criteria: true,
  version: true,
} as const satisfies Prisma.PatentSelect;

type RecordRow = Prisma.PatentGetPayload<{ select: typeof RECORD }>;

export function recordOf(row: RecordRow): PatentRecord {
  const { id, type, title, unitIds, stage, grade, criteria, status, statusText, version } = row;
  return {
    ...{ id, type, title, unitIds, stage, grade, criteria, status, statusText, version },
    number: row.applicationNo,
    publicationNo: row.publicationNo ?? "",
    holders: linesOf(row.holders),
    ipc: row.ipc.join("; "),
    locarno: row.locarno ?? "",
    filedOn: fromDatabaseDate(row.filedOn),
    publishedOn: dateOrNull(row.publishedOn),
    grantedOn: dateOrNull(row.grantedOn),
    statusOn: dateOrNull(row.statusOn),
    stateFunded: row.stateFunded === null ? "" : row.stateFunded ? "yes" : "no",
    industry: row.industry as Industry | null,
    stageSince: fromDatabaseDate(row.stageSince),
  };
}

export async function findPatent(db: Db, number: string, scope: Scope): Promise<PatentRecord | null> {
  const found = await db.patent.findFirst({
    where: { applicationNo: number, AND: [patentsSeenBy(scope)] },
    select: RECORD,
  });
  return found && recordOf(found);
}

/** The same, locked until the transaction ends. */
export async function lockPatent(tx: Tx, number: string, scope: Scope): Promise<PatentRecord | null> {
  await tx.$queryRaw`select 1 from patent where application_no = ${number} for update`;
  return findPatent(tx, number, scope);
}

/**
 * Whether a number is in the register, whoever it belongs to: the one thing that a unit learns of a patent
 * it does not claim, and only of a number it knows. What is found is for the decision, not for its answer.
 */
export async function lockNumber(
  tx: Tx,
  number: string | null,
  _scope: Scope,
): Promise<AddingSubject["there"]> {
  if (number === null) return null;
  await tx.$queryRaw`select 1 from patent where application_no = ${number} for update`;
  const found = await tx.patent.findUnique({
    where: { applicationNo: number },
    select: { id: true, title: true, unitIds: true },
  });
  return found && { ...found, number };
}

type By = { at: Date; byId: string };

export async function insertPatent(
  tx: Tx,
  { number, type, facts, inventors }: Extract<AddingEvent, { act: "add" }>,
  holders: MatchedHolders,
  { unitId, today, at, byId }: By & { unitId: string; today: CalendarDate },
): Promise<number> {
  const { id } = await tx.patent.create({
    data: {
      ...columnsOf(facts, holders),
      ...{ applicationNo: number, type, unitIds: [unitId], addedAt: at, addedById: byId },
      inventors: joined(inventors),
      stageSince: toDatabaseDate(today),
    },
    select: { id: true },
  });
  return id;
}

export async function updateFacts(
  tx: Tx,
  id: number,
  facts: PatentFacts,
  holders: MatchedHolders,
): Promise<void> {
  await tx.patent.update({
    where: { id },
    data: { ...columnsOf(facts, holders), version: { increment: 1 } },
  });
}

function columnsOf(facts: PatentFacts, holders: MatchedHolders) {
  const { title, status, statusText, industry, publicationNo, locarno } = facts;
  const ipc = facts.ipc === "" ? [] : facts.ipc.split("; ");
  return {
    ...{ title, status, statusText, industry, ipc, ipcMain: ipc[0] ?? null },
    ...holders,
    publicationNo: publicationNo || null,
    locarno: locarno || null,
    filedOn: toDatabaseDate(facts.filedOn),
    publishedOn: facts.publishedOn && toDatabaseDate(facts.publishedOn),
    grantedOn: facts.grantedOn && toDatabaseDate(facts.grantedOn),
    statusOn: facts.statusOn && toDatabaseDate(facts.statusOn),
    stateFunded: facts.stateFunded === "" ? null : facts.stateFunded === "yes",
  };
}

export async function findInventors(db: Db, number: string, scope: Scope): Promise<string | null> {
  const found = await db.patent.findFirst({
    where: { applicationNo: number, AND: [patentsSeenBy(scope)] },
    select: { inventors: true },
  });
  return found && linesOf(found.inventors);
}

export async function updateInventors(tx: Tx, id: number, inventors: string): Promise<void> {
  await tx.patent.update({
    where: { id },
    data: { inventors: joined(inventors), version: { increment: 1 } },
  });
}

/** A further unit answers for it from now on. */
export async function insertClaim(
  tx: Tx,
  patentId: number,
  { unitId, note, at, byId }: By & { unitId: string; note: string },
): Promise<void> {
  await tx.patentClaim.create({ data: { patentId, unitId, claimedAt: at, byId, note } });
  await tx.patent.update({
    where: { id: patentId },
    data: { unitIds: { push: unitId }, version: { increment: 1 } },
  });
}

export async function deleteClaim(
  tx: Tx,
  patentId: number,
  { unitId, unitIds }: { unitId: string; unitIds: readonly string[] },
): Promise<void> {
  await tx.patentClaim.deleteMany({ where: { patentId, unitId } });
  await updateUnits(tx, patentId, unitIds);
}

/** The new unit stands first and has no claim of its own any more; the one before it keeps one. */
export async function changeResponsibility(
  tx: Tx,
  patentId: number,
  { unitIds, from, to }: { unitIds: readonly string[]; from: string; to: string },
  { at, byId }: By,
): Promise<void> {
  await tx.patentClaim.deleteMany({ where: { patentId, unitId: to } });
  await tx.patentClaim.create({ data: { patentId, unitId: from, claimedAt: at, byId } });
  await updateUnits(tx, patentId, unitIds);
}

async function updateUnits(tx: Tx, id: number, unitIds: readonly string[]): Promise<void> {
  await tx.patent.update({
    where: { id },
    data: { unitIds: [...unitIds], version: { increment: 1 } },
  });
}

export function linesOf(text: string): string {
  return text.split(NAME_SEPARATOR).join("\n");
}

function joined(lines: string): string {
  return lines.split("\n").join(NAME_SEPARATOR);
}

function dateOrNull(date: Date | null): CalendarDate | null {
  return date && fromDatabaseDate(date);
}
