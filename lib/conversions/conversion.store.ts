import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { canonicalNumbers, MOST_PATENTS } from "@/lib/patents/patent-list";
import { patentsNumbered, patentsSeenBy } from "@/lib/patents/patent-list.store";
import { proofToAttach } from "@/lib/proofs/proof.store";
import type { Changed, Conversion, ConversionTerms, Recording } from "./conversion";
import type { Currency } from "./money";

/** Coordinators and leaders see all; a unit what it reports, and what its patents are in; administrators none. */
export function visibleConversions(scope: Scope): Prisma.ConversionWhereInput {
  const { role, unitId } = scope;
  if (role === "COORDINATOR" || role === "LEADER") return {};
  if (role !== "LIAISON_OFFICER" && role !== "STAFF") return { id: { in: [] } };
  return {
    OR: [{ unitIds: { has: unitId } }, { patents: { some: { patent: patentsSeenBy(scope) } } }],
  };
}

export async function findConversion(db: Db, id: number, scope: Scope): Promise<Conversion | null> {
  const found = await db.conversion.findFirst({
    where: { id, AND: [visibleConversions(scope)] },
    include: { patents: { select: { patentId: true }, orderBy: { patentId: "asc" } } },
  });
  if (!found) return null;
  const ids = found.patents.map(({ patentId }) => patentId);
  const seen = await db.patent.findMany({
    where: { id: { in: ids }, AND: [patentsSeenBy(scope)] },
    orderBy: { id: "asc" },
    select: { id: true, applicationNo: true },
  });
  return {
    id,
    ...termsOf(found),
    patents: seen.map(({ applicationNo }) => applicationNo).join("\n"),
    patentIds: ids,
    unseenPatentIds: ids.filter((one) => !seen.some((patent) => patent.id === one)),
    unitIds: found.unitIds,
    cancelled: found.cancelledAt !== null,
    version: found.version,
  };
}

/** The same, locked until the transaction ends. */
export async function lockConversion(tx: Tx, id: number, scope: Scope): Promise<Conversion | null> {
  await tx.$queryRaw`select 1 from conversion where id = ${id} for update`;
  return findConversion(tx, id, scope);
}

type Named = { patents: string; fileId: string | null };

/** What a form's patents and proof are, as far as its sender sees them. */
export async function namedIn(tx: Tx, { patents, fileId }: Named, scope: Scope) {
  return {
    found: await patentsNumbered(tx, canonicalNumbers(patents), scope),
    proof: await proofToAttach(tx, fileId, scope),
  };
}

/** A filing number is looked for in all units' contracts: one contract must not be counted twice. */
export async function recordingOf(
  tx: Tx,
  input: Named & { filingNo: string | null },
  scope: Scope,
): Promise<Recording> {
  return { ...(await namedIn(tx, input, scope)), under: await lockFiled(tx, input.filingNo, scope) };
}

async function lockFiled(tx: Tx, filingNo: string | null, _scope: Scope): Promise<Recording["under"]> {
  if (filingNo === null) return null;
  // Two units may record the same contract at the same moment: the second waits, and then joins.
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(7206, hashtext(${filingNo}))) waited`;
  await tx.$queryRaw`select 1 from conversion where filing_no = ${filingNo} and cancelled_at is null for update`;
  const found = await tx.conversion.findFirst({
    where: { filingNo, cancelledAt: null },
    include: { patents: { select: { patentId: true } } },
  });
  if (!found) return null;
  const { id, unitIds, patents } = found;
  return { id, unitIds, patentIds: patents.map(({ patentId }) => patentId), ...termsOf(found) };
}

type By = { at: Date; byId: string };

export async function insertConversion(
  tx: Tx,
  terms: ConversionTerms,
  { patentIds, unitIds }: { patentIds: readonly number[]; unitIds: readonly string[] },
  by: By,
): Promise<number> {
  const { id } = await tx.conversion.create({
    data: { ...columnsOf(terms), unitIds: [...unitIds], ...by },
    select: { id: true },
  });
  await insertPatents(tx, id, patentIds);
  return id;
}

/** Another unit reports it as well. */
export async function addReporters(
  tx: Tx,
  id: number,
  { patentIds, unitIds }: { patentIds: readonly number[]; unitIds: readonly string[] },
): Promise<void> {
  await tx.conversion.update({
    where: { id },
    data: { unitIds: { push: [...unitIds] }, version: { increment: 1 } },
  });
  await insertPatents(tx, id, patentIds);
}

export async function updateConversion(tx: Tx, id: number, { terms, patentIds }: Changed): Promise<void> {
  const gone = { conversionId: id, patentId: { notIn: [...patentIds] } };
  await tx.conversionPatent.deleteMany({ where: gone });
  await insertPatents(tx, id, patentIds);
  await tx.conversion.update({ where: { id }, data: { ...columnsOf(terms), version: { increment: 1 } } });
}

export async function markCancelled(tx: Tx, id: number, reason: string, at: Date): Promise<void> {
  const data = { cancelledAt: at, cancelReason: reason, version: { increment: 1 } };
  await tx.conversion.update({ where: { id }, data });
}

/** Rows of the link bring kinds and amount of the patents up to date. */
async function insertPatents(tx: Tx, conversionId: number, patentIds: readonly number[]): Promise<void> {
  if (patentIds.length === 0) return;
  await tx.conversionPatent.createMany({
    data: patentIds.map((patentId) => ({ conversionId, patentId })),
    skipDuplicates: true,
  });
}

export async function patentsToConvert(db: Db, text: string, scope: Scope) {
  const found = await db.patent.findMany({
    where: { applicationNo: { in: canonicalNumbers(text) }, AND: [patentsSeenBy(scope)] },
    orderBy: { id: "asc" },
    take: MOST_PATENTS,
    select: { applicationNo: true, title: true, holders: true },
  });
  const patents = found.map(({ applicationNo, title }) => ({ number: applicationNo, title }));
  return { patents, holders: found[0]?.holders ?? "" };
}

/** The codes of some units, in their order, as the trail names them. */
export async function unitCodes(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.unit.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } });
  return ids.map((id) => rows.find((row) => row.id === id)?.code ?? id);
}

function columnsOf({ signedOn, effectiveOn, filedOn, ...rest }: ConversionTerms) {
  return {
    ...rest,
    signedOn: toDatabaseDate(signedOn),
    effectiveOn: orNull(effectiveOn),
    filedOn: orNull(filedOn),
  };
}

function orNull(date: CalendarDate | null): Date | null {
  return date === null ? null : toDatabaseDate(date);
}

type Row = Omit<Prisma.ConversionGetPayload<object>, "id">;

function termsOf(row: Row): ConversionTerms {
  return {
    kind: row.kind,
    fromParty: row.fromParty,
    toParty: row.toParty,
    toProvince: row.toProvince,
    amount: row.amount === null ? null : row.amount.toFixed(),
    currency: row.currency as Currency,
    contractNo: row.contractNo,
    signedOn: fromDatabaseDate(row.signedOn),
    effectiveOn: row.effectiveOn && fromDatabaseDate(row.effectiveOn),
    filingNo: row.filingNo,
    filedOn: row.filedOn && fromDatabaseDate(row.filedOn),
    note: row.note,
    fileId: row.fileId,
  };
}
