import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { PatentField } from "./field";
import type { ImportHeadings, ImportMapping, ImportNotes, ImportState, PatentImport } from "./patent-import";

/** Coordinators see all imports, a unit its own; nobody else any. */
export function visibleImports({ role, unitId }: Scope): Prisma.PatentImportWhereInput {
  if (role === "COORDINATOR") return {};
  return role === "LIAISON_OFFICER" || role === "STAFF" ? { unitId } : { id: { in: [] } };
}

/** The import, locked until the transaction ends. */
export async function lockImport(tx: Tx, id: number, scope: Scope): Promise<PatentImport | null> {
  await tx.$queryRaw`select 1 from patent_import where id = ${id} for update`;
  return findImport(tx, id, scope);
}

async function findImport(db: Db, id: number, scope: Scope): Promise<PatentImport | null> {
  const found = await db.patentImport.findFirst({ where: { id, AND: [visibleImports(scope)] } });
  if (!found) return null;
  const { headings, mapping, state, ...plain } = found;
  return {
    ...plain,
    state: state as ImportState,
    headings: headings as unknown as ImportHeadings,
    mapping: mapping as unknown as ImportMapping,
  };
}

type NewImport = {
  fileName: string;
  sha256: string;
  size: number;
  format: string;
  encoding: string;
  delimiter: string;
  sheet: string;
  headings: ImportHeadings;
  examples: string[][];
  mapping: ImportMapping;
  source: string;
  unitId: string;
  at: Date;
  byId: string;
};

export async function insertImport(tx: Tx, fresh: NewImport): Promise<number> {
  const { headings, examples, mapping, ...plain } = fresh;
  const { id } = await tx.patentImport.create({
    data: { ...plain, headings: asJson(headings), examples: asJson(examples), mapping: asJson(mapping) },
    select: { id: true },
  });
  return id;
}

/** The rows are read anew, as the columns are now said to be. */
export async function beginCheck(tx: Tx, id: number, mapping: ImportMapping, at: Date): Promise<void> {
  await tx.patentImport.update({
    where: { id },
    data: {
      ...{ mapping: asJson(mapping), state: "CHECKING", phaseAt: at, beatAt: null, cancelAsked: false },
      ...{ rowsTotal: null, rowsChecked: 0, failure: "", endedAt: null },
      ...{ added: 0, changed: 0, unchanged: 0, refused: 0, warned: 0, problems: {} },
      version: { increment: 1 },
    },
  });
}

/** Counts begin anew with the first batch, and go on where an import that broke off stopped. */
export async function beginImporting(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    update patent_import set state = 'IMPORTING', phase_at = ${at}::timestamptz, confirmed_at = ${at}::timestamptz,
      beat_at = null, failure = '', ended_at = null, version = version + 1,
      added = case when rows_imported > 0 then added else 0 end,
      changed = case when rows_imported > 0 then changed else 0 end,
      unchanged = case when rows_imported > 0 then unchanged else 0 end
    where id = ${id}`;
}

export async function askToCancel(tx: Tx, id: number): Promise<void> {
  await tx.patentImport.update({ where: { id }, data: { cancelAsked: true } });
}

export async function beginUndoing(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.patentImport.update({
    where: { id },
    data: { state: "UNDOING", phaseAt: at, beatAt: null, failure: "", version: { increment: 1 } },
  });
}

export async function deleteImport(tx: Tx, id: number): Promise<void> {
  await tx.patentImport.delete({ where: { id } });
}

/** How columns of these headings were mapped last, from the same source or else from any. */
export async function rememberedColumns(db: Db, hashes: readonly string[]): Promise<PatentField[] | null> {
  const found = await db.patentMapping.findMany({ where: { headingsHash: { in: [...hashes] } } });
  const best = hashes.map((hash) => found.find(({ headingsHash }) => headingsHash === hash)).find(Boolean);
  return best ? (best.mapping as unknown as { columns: PatentField[] }).columns : null;
}

export async function rememberColumns(
  tx: Tx,
  hashes: readonly string[],
  { columns, source, at }: { columns: PatentField[]; source: string; at: Date },
): Promise<void> {
  for (const headingsHash of new Set(hashes)) {
    const data = { mapping: asJson({ columns }), source, at };
    await tx.patentMapping.upsert({
      where: { headingsHash },
      create: { headingsHash, ...data },
      update: data,
    });
  }
}

export async function unitOfCode(db: Db, code: string): Promise<{ id: string; code: string } | null> {
  return db.unit.findUnique({ where: { code }, select: { id: true, code: true } });
}

export function notesOf(problems: unknown): ImportNotes {
  const notes = problems as Partial<ImportNotes> | null;
  return { rows: notes?.rows ?? {}, ...(notes?.inTheWay ? { inTheWay: notes.inTheWay } : {}) };
}

function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
