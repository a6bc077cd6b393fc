import type { Db } from "@/lib/db/client";
import { historyOf } from "@/lib/history/history.store";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { patentsSeenBy } from "@/lib/patents/patent-list.store";
import { PROOF, proofName, visibleProofs } from "@/lib/proofs/proof.store";
import { findProduct } from "./product.store";
import { lineOf } from "./product-list.store";
import type { ProductView } from "./product-view";

const PERSON = { select: { nameZh: true, nameEn: true } } as const;

/** A product with its years, its patents and what was done to it. */
export async function readProductPage(
  db: Db,
  id: number,
  today: CalendarDate,
  scope: Scope,
): Promise<ProductView | null> {
  const product = await findProduct(db, id, scope);
  if (!product) return null;
  const [line, rest, years, patents, history] = await Promise.all([
    lineOf(db, id, scope),
    db.product.findUniqueOrThrow({ where: { id }, select: { at: true, by: PERSON } }),
    db.productYear.findMany({ where: { productId: id }, orderBy: { year: "desc" }, include: { by: PERSON } }),
    db.patent.findMany({
      where: { id: { in: [...product.patentIds] }, AND: [patentsSeenBy(scope)] },
      orderBy: { id: "asc" },
      select: { applicationNo: true, title: true, stage: true },
    }),
    historyOf(db, "product", String(id), scope),
  ]);
  if (!line) return null;
  const files = await db.proofFile.findMany({
    where: { id: { in: years.flatMap(({ fileId }) => fileId ?? []) }, AND: [visibleProofs(scope)] },
    select: PROOF,
  });
  const proofs = new Map(files.map((file) => [file.id, proofName(file)]));
  return {
    ...{ line, product, history, today },
    years: years.map(({ year, recognition, output, source, fileId, at, by, version }) => ({
      ...{ year, recognition, source, at, by, version },
      output: output === null ? null : output.toFixed(),
      file: (fileId && proofs.get(fileId)) || null,
    })),
    patents: patents.map(({ applicationNo, ...patent }) => ({ number: applicationNo, ...patent })),
    recordedAt: rest.at,
    recordedBy: rest.by,
  };
}
