import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { nextTaskCode } from "@/lib/tasks/draft";
import { type Task, type Wording, wordingOf } from "@/lib/tasks/task";
import { wordingInput } from "@/lib/tasks/task.schema";
import { frameOn, type WordingFrame, type WordingGrounds, wordingFaults } from "@/lib/tasks/task-wording";
import { wordingChange } from "@/lib/tasks/wording-trail";
import type { LedgerOutcome, LedgerSettings, ParsedRow, RowProblem } from "./ledger";
import { type LedgerMeasure, nameOf, readingAids, readRow } from "./row-values";
import { newWording, revisedWording } from "./row-wording";
import { ALL_SHEETS, type LedgerLine } from "./table";
import { comparable, type NamedUnit, type UnitNames, unitNames } from "./unit-names";

/** A task there is already. `ledgerCode`: what an earlier ledger numbered it. */
export type ExistingTask = Task & { ledgerCode: string };

/** What a ledger is held against. */
export type LedgerWorld = {
  measures: readonly LedgerMeasure[];
  units: readonly NamedUnit[];
  tasks: readonly ExistingTask[];
  grounds: WordingGrounds;
  /** Of the same file, imported before: which task each row became. */
  earlier: ReadonlyMap<number, string>;
};

export type NumberedLine = LedgerLine & { rowNumber: number };

export type RowVerdict = {
  line: NumberedLine;
  outcome: LedgerOutcome;
  parsed: ParsedRow;
  problems: RowProblem[];
  taskId: string | null;
  /** The task there is already, and what it will say: of rows that change something. */
  task: ExistingTask | null;
  wording: Wording | null;
};

type Source = LedgerSettings & { fileName: string; sheet: string };

const MOST_TASKS_OF_A_MEASURE = 999;

/** Every row's fate, in the order of the file. The same ledger and the same tasks always give the same. */
export function judgeRows(
  lines: readonly NumberedLine[],
  source: Source,
  world: LedgerWorld,
  today: CalendarDate,
  newKey: () => string,
): RowVerdict[] {
  const told = Object.fromEntries(source.units.map(({ name, code }) => [name, code]));
  const names = unitNames(world.units, told);
  const aids = readingAids(names, world.measures);
  const frame = frameOn(world.grounds, today);
  const rows = lines.map((line) => ({ line, ...readRow(line, source, aids) }));
  const matcher = matcherOf(
    world.tasks,
    rows.map(({ parsed }) => parsed),
  );
  const codes = codesOf(
    world,
    rows.map(({ parsed }) => parsed),
  );
  const byId = new Map(world.tasks.map((task) => [task.id, task]));
  const seen = new SeenRows();
  return rows.map(({ line, parsed, problems }): RowVerdict => {
    const verdict = (
      outcome: LedgerOutcome,
      task: ExistingTask | null,
      wording: Wording | null,
    ): RowVerdict => {
      const taskId = outcome === "REFUSED" ? null : (task?.id ?? null);
      return { line, outcome, parsed, problems, taskId, task, wording };
    };
    const refused = () => problems.some(({ kind }) => kind === "refuse");
    const before = byId.get(world.earlier.get(line.rowNumber) ?? "");
    if (before) {
      parsed.code = before.code;
      return verdict("UNCHANGED", before, null);
    }
    if (!refused()) problems.push(...seen.problemsOf(line, parsed));
    if (refused()) return verdict("REFUSED", null, null);
    const task = matcher(parsed);
    if (task) {
      parsed.code = task.code;
      const wording = revisedWording(wordingOf(task), parsed);
      const change = wordingChange(wordingOf(task), wording);
      if (Object.keys(change.after).length === 0) return verdict("UNCHANGED", task, null);
      if (task.stage !== "DRAFT") problems.push(problem("task-assigned", { code: task.code }));
      else problems.push(...faults(wording, frame, wordingOf(task), names));
      parsed.changes = Object.keys(change.after).map((field) => ({
        field,
        from: String(change.before[field] ?? ""),
        to: String(change.after[field] ?? ""),
      }));
      return refused() ? verdict("REFUSED", task, null) : verdict("CHANGED", task, wording);
    }
    const sheet = source.sheet === ALL_SHEETS ? line.sheet : "";
    const wording = newWording(parsed, { fileName: source.fileName, sheet, row: line.row }, newKey);
    problems.push(...faults(wording, frame, null, names));
    const code = parsed.code || (refused() ? "" : codes.next(parsed.measureCode));
    if (code === null) problems.push(problem("measure-full", { measure: parsed.measureCode }));
    parsed.code = code ?? "";
    return refused() ? verdict("REFUSED", null, null) : verdict("ADDED", null, wording);
  });
}

function problem(
  code: string,
  params: RowProblem["params"] = {},
  kind: RowProblem["kind"] = "refuse",
): RowProblem {
  return { code, kind, params, column: null };
}

/** What the task's own form would refuse is refused here, in the words of the form. */
function faults(
  wording: Wording,
  frame: WordingFrame,
  before: Wording | null,
  names: UnitNames,
): RowProblem[] {
  const note = wordingInput.shape.orderNote.safeParse(wording.orderNote);
  const tooLong = note.success ? [] : [problem("note-too-long", { length: wording.orderNote.length })];
  return [
    ...wordingFaults(wording, frame, before).map(({ refusal, field, params }) => {
      const unit = /^units\.(\d+)\.unitCode$/.exec(field ?? "")?.[1];
      if (refusal !== "task.unit-not-member" || unit === undefined) return problem(refusal, { ...params });
      return problem("unit-not-member", { unit: nameOf(wording.units[Number(unit)]?.unitCode, names) });
    }),
    ...tooLong,
  ];
}

/** Rows of one file that stand in each other's way. */
class SeenRows {
  private readonly byCode = new Map<string, number>();
  private readonly byText = new Map<string, number>();
  private readonly byTitle = new Map<string, number>();

  problemsOf({ rowNumber, row }: NumberedLine, parsed: ParsedRow): RowProblem[] {
    const { changes: _c, leftVersion: _v, ...said } = parsed;
    const twin = claim(this.byText, JSON.stringify(said), row);
    if (twin !== null) return [problem("same-as-row", { row: twin })];
    const sameCode = parsed.code ? claim(this.byCode, parsed.code, row) : null;
    if (sameCode !== null) return [problem("code-twice", { code: parsed.code, row: sameCode })];
    const sameTitle = claim(this.byTitle, titleKey(parsed), row);
    return sameTitle === null || rowNumber === sameTitle
      ? []
      : [problem("same-title", { row: sameTitle }, "note")];
  }
}

function claim(taken: Map<string, number>, key: string, row: number): number | null {
  const first = taken.get(key);
  if (first !== undefined) return first;
  taken.set(key, row);
  return null;
}

function titleKey({ measureCode, title }: { measureCode: string; title: string }): string {
  return `${measureCode}|${comparable(title)}`;
}

/**
 * Finds the task that a row is about: by its code, by the number an earlier ledger gave it, or by
 * measure and title. Of several tasks of one title the first row has the first.
 */
function matcherOf(tasks: readonly ExistingTask[], rows: readonly ParsedRow[]) {
  const byCode = new Map(tasks.map((task) => [task.code, task]));
  const times = groupedBy(rows, ({ measureCode, givenCode }) => `${measureCode}|${givenCode}`);
  const alive = tasks.filter(({ stage }) => stage !== "CANCELLED");
  const numbered = groupedBy(
    alive.filter(({ ledgerCode }) => ledgerCode !== ""),
    ({ measureCode, ledgerCode }) => `${measureCode}|${ledgerCode}`,
  );
  const titled = groupedBy(alive, titleKey);
  const taken = new Set<string>();
  const first = (found: readonly ExistingTask[] | undefined) =>
    found?.find(({ id }) => !taken.has(id)) ?? null;
  return (parsed: ParsedRow): ExistingTask | null => {
    const number = `${parsed.measureCode}|${parsed.givenCode}`;
    const own = numbered.get(number);
    const alone = parsed.givenCode !== "" && times.get(number)?.length === 1 && own?.length === 1;
    const task = parsed.code
      ? (byCode.get(parsed.code) ?? null)
      : ((alone ? first(own) : null) ?? first(titled.get(titleKey(parsed))));
    if (task) taken.add(task.id);
    return task;
  };
}

/** The next free number of each measure, beyond those there are and those the file itself claims. */
function codesOf({ tasks }: LedgerWorld, rows: readonly ParsedRow[]) {
  const used = [
    ...tasks.map(({ code }) => code),
    ...rows.map(({ code }) => code).filter((code) => code !== ""),
  ];
  const last = new Map<string, number>();
  return {
    next(measureCode: string): string | null {
      const start = last.get(measureCode) ?? numberIn(nextTaskCode(measureCode, used)) - 1;
      const number = start + 1;
      last.set(measureCode, number);
      if (number > MOST_TASKS_OF_A_MEASURE) return null;
      return `${measureCode}-${String(number).padStart(2, "0")}`;
    },
  };
}

function numberIn(code: string): number {
  return Number(code.slice(code.indexOf("-") + 1));
}
