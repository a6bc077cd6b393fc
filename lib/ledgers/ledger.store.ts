import type { Db, Prisma, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type {
  Ledger,
  LedgerHeadings,
  LedgerOutcome,
  LedgerSettings,
  LedgerState,
  ParsedRow,
  ToldUnit,
} from "./ledger";
import type { NumberedLine, RowVerdict } from "./row-verdict";
import type { LedgerLine } from "./table";

/** Ledgers are the coordinators' working papers: nobody else has any. */
export function visibleLedgers(scope: Scope): Prisma.LedgerImportWhereInput {
  return scope.role === "COORDINATOR" ? {} : { id: { in: [] } };
}

/** The ledger, locked until the transaction ends. */
export async function lockLedger(tx: Tx, id: string, scope: Scope): Promise<Ledger | null> {
  await tx.$queryRaw`select 1 from ledger_import where id = ${id}::uuid for update`;
  return findLedger(tx, id, scope);
}

export async function findLedger(db: Db, id: string, scope: Scope): Promise<Ledger | null> {
  const found = await db.ledgerImport.findFirst({ where: { id, ...visibleLedgers(scope) } });
  if (!found) return null;
  const { headings, mapping, measureCode, state, byId: _by, ...plain } = found;
  return {
    ...plain,
    ...(mapping as unknown as Omit<LedgerSettings, "measureCode">),
    measureCode,
    state: state as LedgerState,
    headings: headings as unknown as LedgerHeadings,
  };
}

/** The rows of the file, as they were read. */
export async function ledgerLines(db: Db, id: string): Promise<NumberedLine[]> {
  const rows = await db.ledgerRow.findMany({
    where: { importId: id },
    select: { rowNumber: true, cells: true },
    orderBy: { rowNumber: "asc" },
  });
  return rows.map(({ rowNumber, cells }) => ({ ...(cells as unknown as LedgerLine), rowNumber }));
}

export type StoredDecision = { rowNumber: number; outcome: LedgerOutcome; taskId: string | null };

/** What each row came to when it was last looked at. */
export async function ledgerDecisions(db: Db, id: string): Promise<StoredDecision[]> {
  return db.ledgerRow.findMany({
    where: { importId: id },
    select: { rowNumber: true, outcome: true, taskId: true },
    orderBy: { rowNumber: "asc" },
  });
}

type NewLedger = {
  fileName: string;
  sha256: string;
  sheet: string;
  headings: LedgerHeadings;
  settings: LedgerSettings;
  at: Date;
  byId: string;
};

export async function insertLedger(
  tx: Tx,
  ledger: NewLedger,
  verdicts: readonly RowVerdict[],
): Promise<string> {
  const { settings, headings, ...plain } = ledger;
  const { measureCode, ...mapping } = settings;
  const { id } = await tx.ledgerImport.create({
    data: { ...plain, headings: asJson(headings), mapping: asJson(mapping), measureCode },
    select: { id: true },
  });
  await insertRows(tx, id, verdicts);
  return id;
}

export async function updateSettings(
  tx: Tx,
  id: string,
  { measureCode, ...mapping }: LedgerSettings,
  verdicts: readonly RowVerdict[],
): Promise<void> {
  const data = { mapping: asJson(mapping), measureCode, version: { increment: 1 } };
  await tx.ledgerImport.update({ where: { id }, data });
  await rewriteRows(tx, id, verdicts);
}

/** Rows in bulk: one statement however many there are. */
export async function rewriteRows(tx: Tx, id: string, verdicts: readonly RowVerdict[]): Promise<void> {
  await tx.ledgerRow.deleteMany({ where: { importId: id } });
  await insertRows(tx, id, verdicts);
}

async function insertRows(tx: Tx, id: string, verdicts: readonly RowVerdict[]): Promise<void> {
  const rows = verdicts.map(({ line, outcome, parsed, problems, taskId }) => {
    const { rowNumber, ...cells } = line;
    return { row_number: rowNumber, outcome, cells, parsed, problems, task_id: taskId };
  });
  await tx.$executeRaw`
    insert into ledger_row (import_id, row_number, outcome, cells, parsed, problems, task_id)
    select ${id}::uuid, row_number, outcome, cells, parsed, problems, task_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(row_number int, outcome ledger_outcome, cells jsonb, parsed jsonb, problems jsonb, task_id uuid)`;
}

export type RowResult = { rowNumber: number; taskId: string; parsed: ParsedRow; before: object | null };

/** After the import: which task each row became, and what a changed draft said before. */
export async function settleRows(tx: Tx, id: string, results: readonly RowResult[]): Promise<void> {
  const rows = results.map(({ rowNumber, taskId, parsed, before }) => ({
    row_number: rowNumber,
    task_id: taskId,
    parsed,
    before,
  }));
  await tx.$executeRaw`
    update ledger_row l set task_id = r.task_id, parsed = r.parsed, before = nullif(r.before, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(row_number int, task_id uuid, parsed jsonb, before jsonb)
    where l.import_id = ${id}::uuid and l.row_number = r.row_number`;
}

export async function markConfirmed(tx: Tx, id: string, at: Date): Promise<void> {
  const data = { state: "CONFIRMED", confirmedAt: at, version: { increment: 1 } } as const;
  await tx.ledgerImport.update({ where: { id }, data });
}

export async function markUndone(tx: Tx, id: string, at: Date): Promise<void> {
  const data = { state: "UNDONE", undoneAt: at, version: { increment: 1 } } as const;
  await tx.ledgerImport.update({ where: { id }, data });
}

export async function deleteLedger(tx: Tx, id: string): Promise<void> {
  await tx.ledgerImport.delete({ where: { id } });
}

export type RememberedMapping = Pick<LedgerSettings, "columns" | "units">;

export async function rememberMapping(
  tx: Tx,
  headingsHash: string,
  { columns, units }: RememberedMapping,
  at: Date,
): Promise<void> {
  const mapping = asJson({ columns, units: units satisfies ToldUnit[] });
  const data = { mapping, at };
  await tx.ledgerMapping.upsert({ where: { headingsHash }, create: { headingsHash, ...data }, update: data });
}

export async function rememberedMapping(db: Db, headingsHash: string): Promise<RememberedMapping | null> {
  const found = await db.ledgerMapping.findUnique({ where: { headingsHash } });
  return found && (found.mapping as unknown as RememberedMapping);
}

function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
