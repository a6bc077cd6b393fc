import type { ZodType } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Cadence } from "@/lib/tasks/task";
import { taskCode, wordingInput } from "@/lib/tasks/task.schema";
import { readDeadline } from "./deadline";
import type { LedgerField } from "./headings";
import type { LedgerSettings, ParsedRow, RowProblem } from "./ledger";
import type { LedgerLine } from "./table";
import { comparable, NO_UNIT, nearestUnit, readUnits, type UnitNames, type UnitsRead } from "./unit-names";

export type LedgerMeasure = { id: string; code: string; titleZh: string; titleEn: string };

export type ReadingAids = {
  names: UnitNames;
  measures: readonly LedgerMeasure[];
  /** Cells read already: a ledger says the same few things thousands of times. */
  unitsRead: Map<string, UnitsRead>;
  measuresRead: Map<string, string | null>;
};

export function readingAids(names: UnitNames, measures: readonly LedgerMeasure[]): ReadingAids {
  return { names, measures, unitsRead: new Map(), measuresRead: new Map() };
}

export type RowRead = { parsed: ParsedRow; problems: RowProblem[] };

const LONGEST_QUOTE = 60;
/** No field of a task is shorter: most cells need not be measured against one. */
const NEVER_TOO_LONG = 100;

/** One row of the ledger under the settings: what it says, and everything that is wrong or was assumed. */
export function readRow(line: LedgerLine, settings: LedgerSettings, aids: ReadingAids): RowRead {
  const row = new Cells(line, settings.columns);
  row.noteFormulas();
  const code = row.text("code").normalize("NFKC").trim();
  const houseCode = taskCode.safeParse(code.toUpperCase()).success ? code.toUpperCase() : "";
  const units = readRoles(row, settings, aids);
  const parsed: ParsedRow = {
    measureCode: readMeasure(row, settings, houseCode, aids),
    code: houseCode,
    givenCode: code,
    title: row.bounded("title", row.joined("title", "：").replace(/\s+/g, " "), wordingInput.shape.title),
    titleEn: row.bounded("titleEn", row.text("titleEn").replace(/\s+/g, " "), wordingInput.shape.titleEn),
    deliverable: row.bounded("deliverable", row.joined("deliverable", "\n"), wordingInput.shape.deliverable),
    acceptance: row.bounded("acceptance", row.joined("acceptance", "\n"), wordingInput.shape.acceptance),
    weight: readWeight(row),
    cadence: readCadence(row),
    dueOn: readDue(row, settings),
    lead: units.lead,
    supports: units.supports,
    note: row.joined("note", "；").replace(/\s+/g, " "),
  };
  if (parsed.title === "") row.reject("title-missing", "title");
  if (code !== "" && houseCode === "") row.note("code-kept", "code", { code: quoted(code) });
  if (houseCode && parsed.measureCode && !houseCode.startsWith(`${parsed.measureCode}-`)) {
    row.reject("code-of-other-measure", "code", { code: houseCode, measure: parsed.measureCode });
  }
  return { parsed, problems: row.problems };
}

/** The cells of a row by the field they hold, and what is to be said of them. */
class Cells {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly line: LedgerLine,
    private readonly columns: readonly LedgerField[],
  ) {}

  has(field: LedgerField): boolean {
    return this.columns.includes(field);
  }

  text(field: LedgerField): string {
    return this.line.texts[this.columns.indexOf(field)]?.trim() ?? "";
  }

  /** Of several columns, each text once: a cell merged over two of them says one thing. */
  joined(field: LedgerField, by: string): string {
    const texts = this.columns.flatMap((one, index) =>
      one === field ? [this.line.texts[index]?.trim()] : [],
    );
    return [...new Set(texts.filter((text) => text))].join(by);
  }

  /** Text that the task's own form would refuse for its length is refused here; none is cut. */
  bounded(field: LedgerField, text: string, schema: ZodType): string {
    if (text.length <= NEVER_TOO_LONG) return text;
    const issue = schema.safeParse(text).error?.issues.find(({ code }) => code === "too_big");
    if (issue && "maximum" in issue) {
      this.reject("too-long", field, { length: text.length, maximum: Number(issue.maximum) });
    }
    return text;
  }

  reject(code: string, field: LedgerField | null, params: RowProblem["params"] = {}): void {
    this.say("refuse", code, field, params);
  }

  note(code: string, field: LedgerField | null, params: RowProblem["params"] = {}): void {
    this.say("note", code, field, params);
  }

  noteFormulas(): void {
    for (const [index, field] of this.columns.entries()) {
      if (field === "skip") continue;
      const text = this.line.texts[index] ?? "";
      const formula = this.line.formulas.includes(index);
      const code = formula
        ? text === ""
          ? "formula-empty"
          : "formula"
        : /^[=+@]/.test(text)
          ? "formula-text"
          : "";
      if (code) this.problems.push({ code, kind: "note", params: { text: quoted(text) }, column: index });
    }
  }

  private say(
    kind: RowProblem["kind"],
    code: string,
    field: LedgerField | null,
    params: RowProblem["params"],
  ) {
    const at = field ? this.columns.indexOf(field) : -1;
    this.problems.push({ code, kind, params, column: at < 0 ? null : at });
  }
}

function readMeasure(
  row: Cells,
  settings: LedgerSettings,
  houseCode: string,
  { measures, measuresRead }: ReadingAids,
): string {
  const text = row.text("measure");
  if (text === "") {
    const known = measures.find(({ code }) => houseCode !== "" && houseCode.startsWith(`${code}-`))?.code;
    const measure = known ?? settings.measureCode;
    if (measure === "") row.reject("measure-missing", "measure");
    return measure;
  }
  const found = remembered(measuresRead, text, () => measureNamed(text, measures));
  if (found) return found;
  row.reject("measure-unknown", "measure", { text: quoted(text) });
  return "";
}

function measureNamed(text: string, measures: readonly LedgerMeasure[]): string | null {
  const said = comparable(text);
  const number = /^(?:m|举措)?0?(\d{1,2})(?!\d)/.exec(said)?.[1];
  const byCode = number ? `M${number.padStart(2, "0")}` : "";
  const rest = said.replace(/^(?:m|举措)?0?\d{1,2}[、,.:：\-)]*/, "");
  const found = measures.find(
    ({ code, titleZh, titleEn }) =>
      (code === byCode && (rest === "" || rest === comparable(titleZh) || said.startsWith("m"))) ||
      said === comparable(titleZh) ||
      said === comparable(titleEn),
  );
  return found?.code ?? null;
}

function remembered<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = read();
  known.set(key, value);
  return value;
}

function readRoles(
  row: Cells,
  settings: LedgerSettings,
  { names, unitsRead }: ReadingAids,
): { lead: string; supports: string[] } {
  const lead: string[] = [];
  const support: string[] = [];
  const take = (field: LedgerField, text: string, sort: (read: UnitsRead) => void) => {
    if (text === "") return;
    const read = remembered(unitsRead, text, () => readUnits(text, names));
    for (const name of read.unknown) refuseName(row, field, name, names);
    for (const aside of read.aside) row.note("unit-aside", field, { text: quoted(aside) });
    sort(read);
  };
  take("lead", row.text("lead"), ({ units }) => {
    const leads = units.filter(({ role }) => role !== "SUPPORT").map(({ code }) => code);
    lead.push(...leads.slice(0, 1));
    support.push(...units.map(({ code }) => code).filter((code) => !lead.includes(code)));
    if (leads.length > 1) row.note("several-leads", "lead", { unit: nameOf(leads[0], names) });
  });
  take("units", row.text("units"), ({ units }) => {
    const said = units.find(({ role }) => role === "LEAD")?.code;
    const first = said ?? units.find(({ role }) => role === null)?.code;
    if (first && lead.length === 0) lead.push(first);
    support.push(...units.map(({ code }) => code).filter((code) => !lead.includes(code)));
    if (!said && first && units.length > 1) row.note("lead-assumed", "units", { unit: nameOf(first, names) });
  });
  take("support", row.joined("support", "、"), ({ units }) => {
    support.push(...units.map(({ code }) => code));
  });
  if (lead.length === 0 && !row.problems.some(({ code }) => code.startsWith("unit-unknown"))) {
    if (settings.leadCode) {
      lead.push(settings.leadCode);
      row.note("lead-default", null, { unit: nameOf(settings.leadCode, names) });
    } else row.reject("lead-missing", row.has("lead") ? "lead" : "units");
  }
  const [leading = ""] = lead;
  return {
    lead: leading,
    supports: [...new Set(support)].filter((code) => code !== leading && code !== NO_UNIT),
  };
}

function refuseName(row: Cells, field: LedgerField, name: string, names: UnitNames): void {
  const near = nearestUnit(name, names);
  const params = { name: name.slice(0, 200) };
  if (near) row.reject("unit-unknown-near", field, { ...params, near: near.nameZh });
  else row.reject("unit-unknown", field, params);
}

export function nameOf(code: string | undefined, { units }: UnitNames): string {
  return units.find((unit) => unit.code === code)?.shortNameZh ?? code ?? "";
}

function readDue(row: Cells, { year, dueOn }: LedgerSettings): CalendarDate {
  const text = row.text("dueOn");
  const read = readDeadline(text, { year, openEnded: dueOn });
  if ("fault" in read) {
    row.reject(read.fault, "dueOn", { text: quoted(text) });
    return "";
  }
  for (const note of read.notes) row.note(note, "dueOn", { text: quoted(text), date: read.dueOn });
  return read.dueOn;
}

function readWeight(row: Cells): number | null {
  const text = row.text("weight").normalize("NFKC").replace(/\s/g, "");
  if (text === "") return null;
  const weight = /^\d{1,3}(\.0+)?%?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  if (weight >= 1 && weight <= 100) return weight;
  row.reject("weight-unreadable", "weight", { text: quoted(text) });
  return null;
}

function readCadence(row: Cells): Cadence | null {
  const text = comparable(row.text("cadence"));
  if (text === "") return null;
  if (/^(每?个?月报?|按月|月度|一月一报|monthly)/.test(text)) return "MONTHLY";
  if (/^(每?个?季度?报?|按季|一季一报|quarterly)/.test(text)) return "QUARTERLY";
  row.reject("cadence-unreadable", "cadence", { text: quoted(text) });
  return null;
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
