import type { Db, Prisma } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import {
  countOutcomes,
  type LedgerOutcome,
  type LedgerState,
  type ParsedRow,
  type RowProblem,
} from "./ledger";
import { visibleLedgers } from "./ledger.store";
import type { LedgerLine } from "./table";

export type LedgerListRow = {
  id: string;
  fileName: string;
  sheet: string;
  state: LedgerState;
  at: Date;
  by: string;
  counts: Record<LedgerOutcome, number>;
};

export async function listedLedgers(
  db: Db,
  { page, take }: { page: number; take: number },
  scope: Scope,
): Promise<{ rows: LedgerListRow[]; total: number }> {
  const where = visibleLedgers(scope);
  const [found, total] = await Promise.all([
    db.ledgerImport.findMany({
      where,
      orderBy: { at: "desc" },
      skip: (page - 1) * take,
      take,
      select: {
        id: true,
        fileName: true,
        sheet: true,
        state: true,
        at: true,
        by: { select: { nameZh: true } },
      },
    }),
    db.ledgerImport.count({ where }),
  ]);
  const counts = await outcomeCounts(
    db,
    found.map(({ id }) => id),
  );
  const rows = found.map(({ by, ...ledger }) => ({
    ...ledger,
    by: by.nameZh,
    counts: counts.get(ledger.id) ?? countOutcomes([]),
  }));
  return { rows, total };
}

export async function outcomeCounts(db: Db, ids: readonly string[]) {
  const groups = await db.ledgerRow.groupBy({
    by: ["importId", "outcome"],
    where: { importId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map(ids.map((id) => [id, countOutcomes([])]));
  for (const { importId, outcome, _count } of groups) {
    const of = counts.get(importId);
    if (of) of[outcome] = _count;
  }
  return counts;
}

export type LedgerRowView = {
  rowNumber: number;
  outcome: LedgerOutcome;
  line: LedgerLine;
  parsed: ParsedRow | null;
  problems: RowProblem[];
  /** Of the task the row became, or is about. */
  taskCode: string | null;
};

export async function ledgerRows(
  db: Db,
  importId: string,
  { outcome, page, take }: { outcome: LedgerOutcome | null; page: number; take: number },
  scope: Scope,
): Promise<LedgerRowView[]> {
  return rowsWhere(db, { importId, ...(outcome ? { outcome } : {}) }, scope, {
    skip: (page - 1) * take,
    take,
  });
}

export function refusedRows(db: Db, importId: string, scope: Scope): Promise<LedgerRowView[]> {
  return rowsWhere(db, { importId, outcome: "REFUSED" }, scope, {});
}

async function rowsWhere(
  db: Db,
  where: Prisma.LedgerRowWhereInput,
  scope: Scope,
  part: { skip?: number; take?: number },
): Promise<LedgerRowView[]> {
  const rows = await db.ledgerRow.findMany({
    where: { ...where, import: visibleLedgers(scope) },
    orderBy: { rowNumber: "asc" },
    ...part,
    select: {
      rowNumber: true,
      outcome: true,
      cells: true,
      parsed: true,
      problems: true,
      task: { select: { code: true } },
    },
  });
  return rows.map(({ cells, parsed, problems, task, ...row }) => ({
    ...row,
    line: cells as unknown as LedgerLine,
    parsed: parsed as unknown as ParsedRow | null,
    problems: problems as unknown as RowProblem[],
    taskCode: task?.code ?? null,
  }));
}

const MOST_NAMES = 200;

/** Names in the ledger that stand for no unit yet, the most frequent first, with how many rows have each. */
export async function unknownNames(db: Db, importId: string): Promise<{ name: string; rows: number }[]> {
  return db.$queryRaw`
    select p ->> 'name' as name, count(distinct row_number)::int as rows
    from ledger_row, lateral (
      select problem -> 'params' as p from jsonb_array_elements(problems) problem
      where problem ->> 'code' in ('unit-unknown', 'unit-unknown-near')
    ) named
    where import_id = ${importId}::uuid
    group by 1 order by 2 desc, 1 limit ${MOST_NAMES}`;
}

/** The first texts of every column, to tell the columns by. */
export async function columnSamples(db: Db, importId: string): Promise<string[][]> {
  const rows = await db.ledgerRow.findMany({
    where: { importId },
    orderBy: { rowNumber: "asc" },
    take: 20,
    select: { cells: true },
  });
  return rows.map(({ cells }) => (cells as unknown as LedgerLine).texts);
}

/** Another import of the same file: confirmed if there is one, or else still waiting. */
export async function twinOf(
  db: Db,
  { id, sha256, sheet }: { id: string; sha256: string; sheet: string },
  scope: Scope,
): Promise<{ id: string; state: LedgerState; at: Date } | null> {
  const twins = await db.ledgerImport.findMany({
    where: { ...visibleLedgers(scope), sha256, sheet, state: { not: "UNDONE" }, NOT: { id } },
    orderBy: { at: "desc" },
    select: { id: true, state: true, at: true },
  });
  return twins.find(({ state }) => state === "CONFIRMED") ?? twins[0] ?? null;
}

export async function ledgerChoices(db: Db) {
  const [measures, unitChoices] = await Promise.all([
    db.measure.findMany({
      where: { plan: { id: (await db.plan.findFirst({ orderBy: { windowStart: "desc" } }))?.id } },
      orderBy: { ordinal: "asc" },
      select: { code: true, titleZh: true, titleEn: true },
    }),
    db.unit.findMany({
      orderBy: { protocolRank: "asc" },
      select: { code: true, nameZh: true, nameEn: true, shortNameZh: true },
    }),
  ]);
  return { measures, unitChoices };
}

/** How many sheets the rows come from. */
export async function countSheets(db: Db, importId: string): Promise<number> {
  const rows = await db.$queryRaw<{ sheets: number }[]>`
    select count(distinct cells ->> 'sheet')::int as sheets from ledger_row where import_id = ${importId}::uuid`;
  return rows[0]?.sheets ?? 0;
}
