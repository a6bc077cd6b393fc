import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { clearRefused, copyChecked, copyRefused, refusalLine, stagedLine } from "./checked-rows.store";
import { fileRows } from "./examine";
import { FILE_LIMITS } from "./file-row";
import { pathOfImport } from "./import-file.store";
import type { Work, WorkConnection } from "./import-work.store";
import { type Problem, type ProblemTally, refuses, tally } from "./problem";
import { keptCells, rowReader } from "./read-row";
import { seenNumbers } from "./seen-numbers";
import type { GradeName } from "./words";

/** What a file came to, row by row. */
export type Checked = {
  rows: number;
  refused: number;
  warned: number;
  problems: ProblemTally;
  /** The file has more rows than one import may bring. */
  tooManyRows: boolean;
};

type Checking = {
  grades: readonly GradeName[];
  today: CalendarDate;
  /** Told how far it has come; answers whether to stop. */
  progressed: (so: {
    rowsChecked: number;
    rowsTotal: number;
    refused: number;
    warned: number;
  }) => Promise<boolean>;
};

/** Characters of rows that go to the database in one copy. */
const BLOCK = 2_000_000;
const REPORT_EVERY_MS = 500;

/**
 * Reads a file's rows into the table of checked rows and the refused ones into theirs. What an earlier attempt left
 * is removed first, so that doing it again is as good as once. Null: it was told to stop.
 */
export async function checkFile(
  work: Work,
  connection: WorkConnection,
  { grades, today, progressed }: Checking,
): Promise<Checked | null> {
  await clearRefused(connection, work.id);
  const { columns } = work.mapping;
  const read = rowReader({ fields: columns, grades, today });
  const seen = seenNumbers();
  const result: Checked = { rows: 0, refused: 0, warned: 0, problems: {}, tooManyRows: false };
  const writing = writer(connection);
  let bytes = 0;
  let reportedAt = Date.now();
  const rowsOfFile = fileRows(pathOfImport(work.id, work.sha256), work, work.headings.line, (n) => {
    bytes += n;
  });
  for await (const batch of rowsOfFile) {
    for (const row of batch) {
      result.rows++;
      const reading = read(row);
      let { patent } = reading;
      if (patent) {
        const first = seen.firstLineOf(patent.number, row.line);
        if (first !== null) {
          reading.problems.push(twice(patent.number, first, columns.indexOf("number")));
          patent = null;
        }
      }
      if (reading.problems.length > 0) tally(result.problems, row.line, reading.problems);
      if (patent) {
        if (reading.problems.length > 0) result.warned++;
        writing.checked(stagedLine(work.id, row.line, patent));
      } else {
        result.refused++;
        const reasons = reading.problems.filter(({ code }) => refuses(code));
        writing.refused(refusalLine(work.id, row.line, reasons, keptCells(row.cells, columns.length)));
      }
    }
    if (writing.full()) await writing.flush();
    if (result.rows > FILE_LIMITS.rows) return { ...result, tooManyRows: true };
    if (Date.now() - reportedAt < REPORT_EVERY_MS) continue;
    reportedAt = Date.now();
    // How many rows there are is known at the end; until then it is reckoned from the bytes.
    const share = bytes > 0 ? Math.min(1, bytes / work.size) : 1;
    const rowsTotal = Math.max(result.rows, Math.round(result.rows / share));
    const { rows: rowsChecked, refused, warned } = result;
    if (await progressed({ rowsChecked, rowsTotal, refused, warned })) return null;
  }
  await writing.flush();
  await writing.flush();
  return result;
}

function twice(number: string, line: number, column: number): Problem {
  return { code: "number.twice", column, value: number, params: { line } };
}

/** Hands blocks of rows to the database while the next are being read. */
function writer(connection: WorkConnection) {
  let checked = "";
  let refused = "";
  let sending: Promise<void> = Promise.resolve();
  return {
    checked: (line: string) => {
      checked += line;
    },
    refused: (line: string) => {
      refused += line;
    },
    full: () => checked.length + refused.length > BLOCK,
    /** Waits for the block before, and sends this one. */
    flush: async () => {
      await sending;
      const [rows, refusals] = [checked, refused];
      checked = "";
      refused = "";
      sending = (async () => {
        if (rows !== "") await copyChecked(connection, rows);
        if (refusals !== "") await copyRefused(connection, refusals);
      })();
      // Waited for at the next flush; until then its failure is nobody's.
      sending.catch(() => undefined);
    },
  };
}
