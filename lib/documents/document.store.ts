import type { Db, Tx } from "@/lib/db/client";
import { comparable } from "@/lib/db/search-text";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import { comparableText } from "@/lib/kernel/comparable-text";
import type { Scope } from "@/lib/kernel/scope";
import { SOURCE_SELECT } from "@/lib/sources/source";
import { unknownSources } from "@/lib/sources/source.store";
import type { DocumentText, DocumentView, PolicyDocument, Surroundings } from "./document";

const TITLED = { code: true, titleZh: true, titleEn: true } as const;

/** The document, locked until the transaction ends. Published to all: the scope narrows nothing. */
export async function lockDocument(tx: Tx, code: string, scope: Scope): Promise<PolicyDocument | null> {
  await tx.$queryRaw`select 1 from policy_document where code = ${code} for update`;
  const found = await findDocument(tx, code, scope);
  if (!found) return null;
  const { measuresLinked: _linked, targetsMoved: _moved, sources: _sources, ...document } = found;
  return document;
}

export async function findDocument(db: Db, code: string, _scope: Scope): Promise<DocumentView | null> {
  const found = await db.policyDocument.findUnique({
    where: { code },
    include: {
      issuers: { orderBy: { ordinal: "asc" }, include: { unit: { select: { code: true } } } },
      measures: { select: TITLED, orderBy: { ordinal: "asc" } },
      dateChanges: {
        include: { target: { select: TITLED } },
        orderBy: [{ target: { ordinal: "asc" } }, { ordinal: "asc" }],
      },
      sources: SOURCE_SELECT,
    },
  });
  if (!found) return null;
  const { issuers, measures, dateChanges, sources, planId: _planId, ...text } = found;
  return {
    ...text,
    number: text.number ?? "",
    datedOn: fromDatabaseDate(text.datedOn),
    issuers: issuers.map(({ unit, nameZh, nameEn }) => ({ unitCode: unit?.code ?? "", nameZh, nameEn })),
    measures: codesText(measures.map((measure) => measure.code)),
    sourceIds: codesText(sources.map((source) => source.id)),
    measuresLinked: measures,
    targetsMoved: dateChanges.map(({ target, fromDate, toDate, reasonZh, reasonEn }) => ({
      ...target,
      fromDate: fromDatabaseDate(fromDate),
      toDate: fromDatabaseDate(toDate),
      reasonZh,
      reasonEn,
    })),
    sources,
  };
}

export async function surroundingsOf(
  db: Db,
  { number, sourceIds }: Pick<DocumentText, "number" | "sourceIds">,
  ownCode: string | null,
  scope: Scope,
): Promise<Surroundings> {
  const [units, measures] = await Promise.all([
    db.unit.findMany({
      select: { code: true, nameZh: true, nameEn: true },
      orderBy: { protocolRank: "asc" },
    }),
    db.measure.findMany({ select: { code: true } }),
  ]);
  return {
    units,
    measureCodes: measures.map(({ code }) => code),
    unknownSources: await unknownSources(db, sourceIds, scope),
    sameNumber: await otherWithNumber(db, number, ownCode),
  };
}

/** Taken codes that begin as the wished one does, while nobody else may take another. */
export async function takenCodes(tx: Tx): Promise<string[]> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('policy_document.code'))`;
  const taken = await tx.policyDocument.findMany({ select: { code: true } });
  return taken.map(({ code }) => code);
}

export async function insertDocument(
  tx: Tx,
  planId: string,
  code: string,
  text: DocumentText,
): Promise<string> {
  const links = await linksOf(tx, text, "connect");
  const { id } = await tx.policyDocument.create({
    data: { planId, code, ...columnsOf(text), ...links },
    select: { id: true },
  });
  return id;
}

export async function updateDocument(tx: Tx, id: string, text: DocumentText): Promise<void> {
  await tx.documentIssuer.deleteMany({ where: { documentId: id } });
  const links = await linksOf(tx, text, "set");
  await tx.policyDocument.update({
    where: { id },
    data: { ...columnsOf(text), ...links, version: { increment: 1 } },
  });
}

function columnsOf({ issuers: _issuers, measures: _measures, sourceIds: _sources, ...text }: DocumentText) {
  return { ...text, number: text.number || null, datedOn: toDatabaseDate(text.datedOn) };
}

async function linksOf<How extends "connect" | "set">(tx: Tx, text: DocumentText, how: How) {
  const [units, measures] = await Promise.all([
    tx.unit.findMany({ select: { id: true, code: true } }),
    tx.measure.findMany({ where: { code: { in: codesIn(text.measures) } }, select: { id: true } }),
  ]);
  const issuers = text.issuers.map(({ unitCode, nameZh, nameEn }, index) => ({
    ordinal: index + 1,
    unitId: units.find(({ code }) => code === unitCode)?.id ?? null,
    nameZh,
    nameEn,
  }));
  return {
    issuers: { create: issuers },
    measures: { [how]: measures } as Record<How, { id: string }[]>,
    sources: { [how]: codesIn(text.sourceIds).map((id) => ({ id })) } as Record<How, { id: string }[]>,
  };
}

async function otherWithNumber(db: Db, number: string, ownCode: string | null): Promise<string | null> {
  if (number === "") return null;
  const [other] = await db.$queryRaw<{ code: string }[]>`
    select code from policy_document
    where ${comparable("number")} = ${comparableText(number)} and code is distinct from ${ownCode}
    limit 1`;
  return other?.code ?? null;
}
