import type { Db } from "@/lib/db/client";
import { historyOf } from "@/lib/history/history.store";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import { PROOF, proofName, visibleProofs } from "@/lib/proofs/proof.store";
import { findConversion } from "./conversion.store";
import { linesOf } from "./conversion-list.store";
import type { ConversionView } from "./conversion-view";

/** A contract with its patents, its proof and what was done to it. */
export async function readConversionPage(
  db: Db,
  id: number,
  today: CalendarDate,
  scope: Scope,
): Promise<ConversionView | null> {
  const conversion = await findConversion(db, id, scope);
  if (!conversion) return null;
  const [[line], rest, patents, file, history] = await Promise.all([
    linesOf(db, [id], today, scope),
    db.conversion.findUniqueOrThrow({
      where: { id },
      select: {
        at: true,
        cancelledAt: true,
        cancelReason: true,
        by: { select: { nameZh: true, nameEn: true } },
      },
    }),
    db.patent.findMany({
      where: { id: { in: [...conversion.patentIds] }, AND: [patentsSeenBy(scope)] },
      orderBy: { id: "asc" },
      select: { applicationNo: true, title: true, stage: true },
    }),
    conversion.fileId === null
      ? null
      : db.proofFile.findFirst({
          where: { id: conversion.fileId, AND: [visibleProofs(scope)] },
          select: PROOF,
        }),
    historyOf(db, "conversion", String(id), scope),
  ]);
  if (!line) return null;
  return {
    line,
    conversion,
    patents: patents.map(({ applicationNo, ...patent }) => ({ number: applicationNo, ...patent })),
    file: file && proofName(file),
    cancelledAt: rest.cancelledAt,
    cancelReason: rest.cancelReason,
    recordedAt: rest.at,
    recordedBy: rest.by,
    history,
  };
}
