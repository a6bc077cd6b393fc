import type { Db, Prisma, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { Industry } from "@/lib/patents/patent";
import { canonicalNumbers } from "@/lib/patents/patent-list";
import { patentsNumbered, patentsSeenBy } from "@/lib/patents/patent-list.store";
import { proofToAttach } from "@/lib/proofs/proof.store";
import type { Adding, Product, ProductTerms } from "./product";
import type { ProductYear } from "./product-year";

/** Coordinators and leaders see all; a unit what it reports, and what its patents are in; administrators none. */
export function visibleProducts(scope: Scope): Prisma.ProductWhereInput {
  const { role, unitId } = scope;
  if (role === "COORDINATOR" || role === "LEADER") return {};
  if (role !== "LIAISON_OFFICER" && role !== "STAFF") return { id: { in: [] } };
  return { OR: [{ unitIds: { has: unitId } }, { patents: { some: { patent: patentsSeenBy(scope) } } }] };
}

export async function findProduct(db: Db, id: number, scope: Scope): Promise<Product | null> {
  const found = await db.product.findFirst({
    where: { id, AND: [visibleProducts(scope)] },
    include: { patents: { select: { patentId: true }, orderBy: { patentId: "asc" } } },
  });
  if (!found) return null;
  return {
    id,
    ...termsOf(found),
    unitIds: found.unitIds,
    patentIds: found.patents.map(({ patentId }) => patentId),
    version: found.version,
  };
}

/** The same, locked until the transaction ends. */
export async function lockProduct(tx: Tx, id: number, scope: Scope): Promise<Product | null> {
  await tx.$queryRaw`select 1 from product where id = ${id} for update`;
  return findProduct(tx, id, scope);
}

/** With the patents a form names, as far as its sender sees them. */
export async function lockWithPatents(
  tx: Tx,
  { id, patents }: { id: number; patents: string },
  scope: Scope,
) {
  const product = await lockProduct(tx, id, scope);
  return product && { ...product, found: await patentsNumbered(tx, canonicalNumbers(patents), scope) };
}

/** A filing number is looked for among all units' products: an output must not be counted twice. */
export async function addingOf(
  tx: Tx,
  { patents, filingNo }: { patents: string; filingNo: string | null },
  scope: Scope,
): Promise<Adding> {
  return {
    found: await patentsNumbered(tx, canonicalNumbers(patents), scope),
    under: await lockFiled(tx, filingNo, scope),
  };
}

async function lockFiled(tx: Tx, filingNo: string | null, _scope: Scope): Promise<Adding["under"]> {
  if (filingNo === null) return null;
  // Two units may add the same product at the same moment: the second waits, and then joins.
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(7207, hashtext(${filingNo}))) waited`;
  await tx.$queryRaw`select 1 from product where filing_no = ${filingNo} for update`;
  const found = await tx.product.findUnique({
    where: { filingNo },
    select: { id: true, name: true, maker: true, unitIds: true, patents: { select: { patentId: true } } },
  });
  return found && { ...found, patentIds: found.patents.map(({ patentId }) => patentId) };
}

export type ProductWithYear = Omit<ProductYear, "fileId"> & {
  product: Product;
  there: ProductYear | null;
  proof: Awaited<ReturnType<typeof proofToAttach>>;
  fileId: string | null;
  /** Of the year that stands there; 1 where none does. */
  version: number;
};

/** The year as its form holds it, with its product, locked until the transaction ends. */
export async function lockYear(
  tx: Tx,
  { id, year, fileId }: { id: number; year: number; fileId: string | null },
  scope: Scope,
): Promise<ProductWithYear | null> {
  const product = await lockProduct(tx, id, scope);
  if (!product) return null;
  const row = await tx.productYear.findUnique({ where: { productId_year: { productId: id, year } } });
  const there: ProductYear | null = row && {
    year,
    recognition: row.recognition,
    output: row.output === null ? null : row.output.toFixed(),
    source: row.source,
    fileId: row.fileId,
  };
  const blank: ProductYear = { year, recognition: "FILED", output: null, source: "", fileId: null };
  const proof = await proofToAttach(tx, fileId, scope);
  return { ...(there ?? blank), product, there, proof, version: row?.version ?? 1 };
}

type By = { at: Date; byId: string };
type Reported = { patentIds: readonly number[]; unitIds: readonly string[] };

export async function insertProduct(
  tx: Tx,
  terms: ProductTerms,
  { patentIds, unitIds }: Reported,
  by: By,
): Promise<number> {
  const { id } = await tx.product.create({
    data: { ...columnsOf(terms), unitIds: [...unitIds], ...by },
    select: { id: true },
  });
  await insertPatents(tx, id, patentIds, by.at);
  return id;
}

/** Another unit reports it as well. */
export async function addReporters(tx: Tx, id: number, { patentIds, unitIds }: Reported, at: Date) {
  await tx.product.update({
    where: { id },
    data: { unitIds: { push: [...unitIds] }, version: { increment: 1 } },
  });
  await insertPatents(tx, id, patentIds, at);
}

export async function updateProduct(tx: Tx, id: number, terms: ProductTerms): Promise<void> {
  await tx.product.update({ where: { id }, data: { ...columnsOf(terms), version: { increment: 1 } } });
}

export async function insertPatents(
  tx: Tx,
  productId: number,
  patentIds: readonly number[],
  at: Date,
): Promise<void> {
  const data = patentIds.map((patentId) => ({ productId, patentId, at }));
  await tx.productPatent.createMany({ data, skipDuplicates: true });
}

export async function deletePatent(tx: Tx, productId: number, patentId: number): Promise<void> {
  await tx.productPatent.delete({ where: { productId_patentId: { productId, patentId } } });
}

export async function writeYear(tx: Tx, productId: number, { year, ...rest }: ProductYear, by: By) {
  await tx.productYear.upsert({
    where: { productId_year: { productId, year } },
    create: { productId, year, ...rest, ...by },
    update: { ...rest, ...by, version: { increment: 1 } },
  });
}

function columnsOf({ filedOn, ...rest }: ProductTerms) {
  return { ...rest, filedOn: filedOn === null ? null : toDatabaseDate(filedOn) };
}

type Row = Prisma.ProductGetPayload<object>;

function termsOf({ name, maker, province, industry, filingNo, filedOn }: Row): ProductTerms {
  return {
    ...{ name, maker, province, filingNo },
    industry: industry as Industry | null,
    filedOn: filedOn && fromDatabaseDate(filedOn),
  };
}
