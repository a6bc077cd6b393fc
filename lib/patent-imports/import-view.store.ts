import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { ImportHeadings, ImportMapping, ImportState } from "./patent-import";
import { notesOf, visibleImports } from "./patent-import.store";
import type { Problem } from "./problem";

const UNIT = { select: { code: true, nameZh: true, nameEn: true, shortNameZh: true } } as const;
const LISTED = {
  id: true,
  fileName: true,
  source: true,
  size: true,
  state: true,
  cancelAsked: true,
  rowsTotal: true,
  added: true,
  changed: true,
  unchanged: true,
  refused: true,
  warned: true,
  at: true,
  confirmedAt: true,
  endedAt: true,
  by: { select: { nameZh: true } },
  unit: UNIT,
} as const;

const TAKEN_BACK = { toUndo: true, removed: true, restored: true } as const;

type Asked = { state: ImportState | null; page: number; take: number };

/** Imports, the newest first. */
export async function listedImports(db: Db, { state, page, take }: Asked, scope: Scope) {
  const where = { AND: [visibleImports(scope)], ...(state ? { state } : {}) };
  const [rows, total] = await Promise.all([
    db.patentImport.findMany({
      where,
      select: LISTED,
      orderBy: { id: "desc" },
      skip: (page - 1) * take,
      take,
    }),
    db.patentImport.count({ where }),
  ]);
  return { rows: rows.map(({ by, ...row }) => ({ ...row, by: by.nameZh })), total };
}

export type ListedImport = Awaited<ReturnType<typeof listedImports>>["rows"][number];

export async function importView(db: Db, id: number, scope: Scope) {
  const found = await db.patentImport.findFirst({
    where: { id, AND: [visibleImports(scope)] },
    select: {
      ...LISTED,
      ...{ sha256: true, format: true, encoding: true, delimiter: true, sheet: true, headings: true },
      ...{ examples: true, mapping: true, rowsChecked: true, rowsImported: true, problems: true },
      ...{ phaseAt: true, beatAt: true, failure: true, version: true },
      ...TAKEN_BACK,
    },
  });
  if (!found) return null;
  const { headings, examples, mapping, problems, by, ...plain } = found;
  return {
    ...plain,
    by: by.nameZh,
    headings: headings as unknown as ImportHeadings,
    examples: examples as unknown as string[][],
    mapping: mapping as unknown as ImportMapping,
    notes: notesOf(problems),
  };
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof importView>>>;

/** Another import of the very same bytes. */
export async function twinOf(db: Db, { id, sha256 }: { id: number; sha256: string }, scope: Scope) {
  const where = { sha256, id: { not: id }, AND: [visibleImports(scope)] };
  const select = { id: true, state: true, at: true } as const;
  return (
    (await db.patentImport.findFirst({
      where: { ...where, state: "IMPORTED" },
      orderBy: { id: "desc" },
      select,
    })) ?? (await db.patentImport.findFirst({ where, orderBy: { id: "desc" }, select }))
  );
}

/** Only what changes while the worker is at it. */
export async function importStanding(db: Db, id: number, scope: Scope) {
  return db.patentImport.findFirst({
    where: { id, AND: [visibleImports(scope)] },
    select: {
      ...{ state: true, cancelAsked: true, rowsTotal: true, rowsChecked: true, refused: true, warned: true },
      ...{ added: true, changed: true, unchanged: true, phaseAt: true, beatAt: true, version: true },
      ...TAKEN_BACK,
    },
  });
}

export type RefusedRow = { line: number; reasons: Problem[]; cells: string[] };

/** Refused rows after a line of the file, in its order. */
export async function refusedRows(
  db: Db,
  { importId, after, take }: { importId: number; after: number; take: number },
  scope: Scope,
): Promise<RefusedRow[]> {
  const rows = await db.patentImportRefusal.findMany({
    where: { importId, line: { gt: after }, import: visibleImports(scope) },
    orderBy: { line: "asc" },
    take,
    select: { line: true, reasons: true, cells: true },
  });
  return rows as unknown as RefusedRow[];
}
