import { AsyncLocalStorage } from "node:async_hooks";
import { readsColumns } from "./columns-read";

/*
 * Which tables an answer was read from: all that are named in the text of a statement sent while it was made, by
 * themselves or within a view or a function the statement names. A word that only looks like a table's name (a column
 * called `unit`) counts as well: too many tables cost an answer its keeping too early, one too few would keep it wrongly.
 */

/** What may be named in a statement: each word with the tables it stands for. */
export type Catalog = ReadonlyMap<string, ReadonlySet<string>>;
/** Tables, views and functions, the latter two with their text. */
export type Named = { tables: readonly string[]; texts: readonly { name: string; text: string }[] };

/** What is written more often than the rest of its table, and marked apart when nothing else changed. */
const DRAFTS = { table: "report", columns: ["draft", "saved_at", "saved_by_id", "version"] };
const DRAFTS_MARK = "report.draft";
/** Views of some rows of a table that is written at every turn: those rows are marked apart. */
const MARKED_VIEWS: ReadonlyMap<string, string> = new Map([["published_event", "audit_event.published"]]);

/** Of every mark that is no table's own name. */
export const MARKS_APART = [DRAFTS_MARK, ...MARKED_VIEWS.values()];

/** Stands for every table there is. */
export const ANY_TABLE = "*";

const WORD = /[a-z_][a-z0-9_$]*/gi;

type Shared = { trackerReading?: AsyncLocalStorage<Set<string>> };
// One a process, like the pool: the server is bundled in several parts, and any of them may have opened the pool.
const shared = globalThis as unknown as Shared;
shared.trackerReading ??= new AsyncLocalStorage();
const reading = shared.trackerReading;

/** Runs a read, and says afterwards which statements it sent. */
export async function watchStatements<T>(
  read: () => Promise<T>,
): Promise<{ value: T; statements: ReadonlySet<string> }> {
  const statements = new Set<string>();
  // Awaited within: Prisma's promises send nothing before somebody waits for them.
  const value = await reading.run(statements, async () => await read());
  if (statements.size === 0) statements.add(ANY_TABLE); // what is read from nothing is not understood here
  return { value, statements };
}

/** Runs what is nobody's read. */
export function unwatched<T>(act: () => T): T {
  return reading.exit(act);
}

/** Called for every statement that leaves for the database. */
export function noteStatement(text: string | undefined): void {
  reading.getStore()?.add(text ?? ANY_TABLE);
}

/** For reads of which it cannot be told which statement was sent on whose behalf. */
export function noteAnyTable(): void {
  reading.getStore()?.add(ANY_TABLE);
}

/** Each word with the tables behind it, through as many views and functions as it takes. */
export function catalogOf({ tables, texts }: Named): Catalog {
  const catalog = new Map<string, Set<string>>(tables.map((name) => [name, new Set([name])]));
  for (const { name } of texts) if (!catalog.has(name)) catalog.set(name, new Set());
  for (const [name, mark] of MARKED_VIEWS) catalog.set(name, new Set([mark]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const { name, text } of texts) {
      if (MARKED_VIEWS.has(name)) continue;
      const behind = catalog.get(name) as Set<string>;
      const before = behind.size;
      for (const table of tablesNamedIn(text, catalog)) behind.add(table);
      grown ||= behind.size > before;
    }
  }
  return catalog;
}

/** The tables a text names, by itself or through what it names. */
export function tablesNamedIn(text: string, catalog: Catalog): Set<string> {
  if (text === ANY_TABLE) return new Set([ANY_TABLE]);
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    for (const table of catalog.get(word) ?? catalog.get(word.toLowerCase()) ?? []) found.add(table);
  }
  if (found.has(DRAFTS.table) && readsColumns(text, DRAFTS)) found.add(DRAFTS_MARK);
  return found;
}
