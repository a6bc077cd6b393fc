import { holderNamed, type NamedHolder } from "@/lib/institutions/institution";
import { provinceNamed, provinceOfAddress } from "@/lib/institutions/places";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import {
  isNumberProblem,
  type NumberProblem,
  readApplicationNumber,
  readPublicationNumber,
} from "@/lib/patents/application-number";
import { CRITERIA, type CriterionKind } from "@/lib/patents/criterion";
import { type Industry, NAME_SEPARATOR, type PatentStatus, yearDiffers } from "@/lib/patents/patent";
import type { PatentType } from "@/lib/patents/patent-type";
import { readClasses, readDesignClasses } from "./classes";
import { CRITERION_FIELDS, type PatentField } from "./field";
import { FILE_LIMITS, type FileRow } from "./file-row";
import { readNames } from "./name-list";
import { type Problem, type ProblemCode, type RefusingCode, refuses, shown } from "./problem";
import { type GradeName, readGrade, readIndustry, readKind, readStatus, readYesNo } from "./words";
import { readDate } from "./written-date";

/** A row as the register would hold it. */
export type ReadPatent = {
  number: string;
  publicationNo: string | null;
  type: PatentType;
  title: string;
  holders: string;
  /** In the order of the holders: 0 for a person, -1 for an organisation, which is looked up when imported. */
  holderIds: number[];
  holderKind: NamedHolder["kind"];
  province: string | null;
  inventors: string;
  ipcMain: string | null;
  ipc: string[];
  locarno: string | null;
  filedOn: CalendarDate;
  publishedOn: CalendarDate | null;
  grantedOn: CalendarDate | null;
  status: PatentStatus;
  statusText: string;
  statusOn: CalendarDate | null;
  stateFunded: boolean | null;
  industry: Industry | null;
  grade: number | null;
  /** Bits of the criteria the row says hold. */
  criteria: number;
};

export type RowReading = { patent: ReadPatent | null; problems: Problem[] };

export type ReadingSettings = {
  fields: readonly PatentField[];
  grades: readonly GradeName[];
  today: CalendarDate;
};

const LONGEST = { title: 500, holder: 200, holders: 4_000, inventors: 4_000, statusText: 200 };
const MOST_HOLDERS = 100;
/** Names and dates come again and again; what was read of them is kept while there are so many. */
const MOST_KEPT = 50_000;

/** Reads the rows of one file. Made once a file, as it remembers what comes again. */
export function rowReader({ fields, grades, today }: ReadingSettings): (row: FileRow) => RowReading {
  const place = Object.fromEntries(fields.map((field, index) => [field, index])) as Partial<
    Record<PatentField, number>
  >;
  const used = fields.flatMap((field, index) => (field === "skip" ? [] : [index]));
  const datesRead = remembering(readDate);
  const holdersRead = remembering(holderNamed);

  return (row) => {
    if (row.fault) return refusedRow(row.fault, row.cells[0]);
    if (
      row.cells.length > fields.length &&
      row.cells.slice(fields.length).some((cell) => cell.trim() !== "")
    ) {
      const params = { fields: row.cells.length, columns: fields.length };
      return { patent: null, problems: [{ code: "row.too-many-fields", params }] };
    }
    const problems: Problem[] = [];
    const cells = cleanCells(row, used, problems);
    const note = (code: ProblemCode, field: PatentField, value: string, params?: Problem["params"]) => {
      const about: Problem = { code, value: shown(value) };
      const column = place[field];
      if (column !== undefined) about.column = column;
      if (params) about.params = params;
      problems.push(about);
    };
    const text = (field: PatentField): string => {
      const column = place[field];
      return column === undefined ? "" : (cells[column] ?? "");
    };

    const number = readApplicationNumber(text("number"));
    if (isNumberProblem(number)) {
      const { code, params } = numberProblem(number);
      note(code, "number", text("number"), params);
    } else if (number.checkDigit === "reckoned") {
      note("number.no-check-digit", "number", text("number"), { canonical: number.canonical });
    }

    const title = text("title")
      .replace(/<\/?(sub|sup|i|b)>/gi, "")
      .replace(/\s+/g, " ");
    if (title === "") note("title.missing", "title", "");
    else if (title.length > LONGEST.title) note("title.too-long", "title", title, { length: title.length });

    const names = readNames(text("holders"));
    const holders = names.join(NAME_SEPARATOR);
    if (
      names.length > MOST_HOLDERS ||
      holders.length > LONGEST.holders ||
      names.some((name) => name.length > LONGEST.holder)
    ) {
      note("holder.too-long", "holders", holders);
    }

    const dateOf = (field: PatentField): CalendarDate | null => {
      const written = text(field);
      const read = written === "" ? null : datesRead(written);
      if (!read) return null;
      if ("date" in read && read.date <= today) return read.date;
      const code: ProblemCode = "problem" in read ? read.problem : "date.ahead";
      // A row without its day of filing cannot be kept; any other date is left out.
      note(field === "filedOn" ? code : "date.dropped", field, written);
      return null;
    };
    const filedOn = dateOf("filedOn");
    if (filedOn === null && !problems.some(({ column }) => column === place.filedOn))
      note("filed.missing", "filedOn", "");

    if (isNumberProblem(number) || filedOn === null || problems.some(({ code }) => refuses(code))) {
      return { patent: null, problems };
    }
    const oddYear =
      yearDiffers(number.year, filedOn) && !(number.pct && Number(filedOn.slice(0, 4)) < number.year);
    if (oddYear) note("number.year-differs", "filedOn", filedOn, { year: String(number.year) });
    const after = (field: PatentField): CalendarDate | null => {
      const date = dateOf(field);
      if (date === null || date >= filedOn) return date;
      note("date.before-filing", field, date);
      return null;
    };

    const kind = text("kind") === "" ? null : readKind(text("kind"));
    if (kind && kind.type !== number.type) note("kind.differs", "kind", text("kind"));
    const publication = text("publicationNo") === "" ? null : readPublicationNumber(text("publicationNo"));
    if (text("publicationNo") !== "" && !publication)
      note("publication.unread", "publicationNo", text("publicationNo"));

    const statusText = text("status").replace(/\s+/g, " ").slice(0, LONGEST.statusText);
    const status = statusText === "" ? "UNKNOWN" : readStatus(statusText);
    if (status === null) note("status.unread", "status", statusText);

    const dates = { publishedOn: after("publishedOn"), grantedOn: after("grantedOn") };
    const announcedOn = after("announcedOn");
    if (announcedOn) {
      const granted = publication?.kind
        ? !publication.kind.startsWith("A")
        : (kind?.granted ?? number.type !== "INVENTION");
      dates[granted ? "grantedOn" : "publishedOn"] ??= announcedOn;
    }

    const isDesign = number.type === "DESIGN";
    const classes = isDesign
      ? { ipcMain: null, ipc: [], ...readDesignClasses(text("ipcMain"), text("ipc")) }
      : { locarno: null, ...readClasses(text("ipcMain"), text("ipc")) };
    for (const problem of classes.problems)
      note(problem.code, place.ipc === undefined ? "ipcMain" : "ipc", problem.value ?? "");

    const yesNo = (field: PatentField): boolean | null => {
      const written = text(field);
      if (written === "") return null;
      const read = readYesNo(written);
      if (read === null) note("yes-no.unread", field, written);
      return read ?? null;
    };
    let criteria = 0;
    for (const [field, criterion] of Object.entries(CRITERION_FIELDS) as [PatentField, CriterionKind][]) {
      if (place[field] === undefined) continue;
      // A column of prizes names the prize.
      const holds = field === "award" ? text(field) !== "" && readYesNo(text(field)) !== false : yesNo(field);
      if (holds) criteria |= 1 << CRITERIA.indexOf(criterion);
    }
    const industry = readIndustry(text("industry"));
    if (industry === null) note("industry.unread", "industry", text("industry"));
    const grade = place.grade === undefined ? undefined : readGrade(text("grade"), grades);
    if (grade === null) note("grade.unread", "grade", text("grade"));

    let inventors = readNames(text("inventors")).join(NAME_SEPARATOR);
    if (inventors.length > LONGEST.inventors) {
      inventors = inventors.slice(0, inventors.lastIndexOf(NAME_SEPARATOR, LONGEST.inventors));
      note("text.cut", "inventors", inventors, { maximum: LONGEST.inventors });
    }

    const read = names.map(holdersRead);
    const said = text("province");
    const saidProvince = said === "" ? null : provinceNamed(said);
    if (said !== "" && !saidProvince) note("province.unread", "province", said);
    const first = read[0];
    return {
      patent: {
        number: number.canonical,
        publicationNo: publication?.canonical ?? null,
        type: number.type,
        title,
        holders,
        holderIds: read.map((holder) => (holder.kind === "INDIVIDUAL" ? 0 : -1)),
        holderKind: first?.kind ?? "OTHER",
        province: saidProvince ?? provinceOfAddress(text("address")) ?? first?.province ?? null,
        inventors,
        ipcMain: classes.ipcMain,
        ipc: classes.ipc,
        locarno: classes.locarno,
        filedOn,
        ...dates,
        status: status ?? "UNKNOWN",
        statusText,
        statusOn: after("statusOn"),
        stateFunded: yesNo("stateFunded"),
        industry: industry ?? null,
        grade: grade ?? null,
        criteria,
      },
      problems,
    };
  };
}

function refusedRow(code: RefusingCode, cell: string | undefined): RowReading {
  return { patent: null, problems: [{ code, value: shown(cell ?? "") }] };
}

const NUMBER_PROBLEMS: Record<NumberProblem["problem"], RefusingCode> = {
  empty: "number.missing",
  scientific: "number.scientific",
  characters: "number.characters",
  length: "number.length",
  publication: "number.publication",
  type: "number.type",
  year: "number.year",
  "check-digit": "number.check-digit",
};

function numberProblem(read: NumberProblem): { code: RefusingCode; params?: Problem["params"] } {
  const code = NUMBER_PROBLEMS[read.problem];
  return read.problem === "check-digit" ? { code, params: { expected: read.expected } } : { code };
}

/** What the database cannot hold, or nobody can see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNCLEAN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffd\u200b\u2060\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const AS_TEXT = /^="([^"]*)"$/;
const FORMULA = /^[=@][\w.]*[(!:&$]|^=[A-Z]+\d+\b|^=\s*["'\d+-]/;

/** The cells that are used, as text that can be stored. */
function cleanCells({ cells, formulas }: FileRow, used: readonly number[], problems: Problem[]): string[] {
  const clean: string[] = [];
  for (const column of used) {
    let text = cells[column];
    if (text === undefined || text === "") continue;
    if (UNCLEAN.test(text)) text = repaired(text, column, problems);
    text = text.trim();
    const first = text.charCodeAt(0);
    if (first === EQUALS || first === AT || first === APOSTROPHE) {
      // Written so that a spreadsheet keeps it as text.
      text = AS_TEXT.exec(text)?.[1] ?? text.replace(/^'(?=[=+\-@\d])/, "");
      if (FORMULA.test(text)) problems.push({ code: "cell.formula", column, value: shown(text) });
    }
    clean[column] = text;
  }
  for (const column of formulas ?? []) {
    if (used.includes(column)) {
      problems.push({ code: "cell.formula-result", column, value: shown(clean[column] ?? "") });
    }
  }
  return clean;
}

const EQUALS = 61;
const AT = 64;
const APOSTROPHE = 39;

function repaired(text: string, column: number, problems: Problem[]): string {
  const whole = text.toWellFormed();
  if (whole.includes("\ufffd")) problems.push({ code: "text.damaged", column, value: shown(whole) });
  const visible = whole.replace(CONTROL, "");
  if (visible !== whole) problems.push({ code: "text.control", column, value: shown(whole) });
  return visible.replace(/[\u200b\u2060\ufeff]/g, "");
}

function remembering<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** A refused row's cells as they are given back. */
export function keptCells(cells: readonly string[], columns: number): string[] {
  return cells.slice(0, Math.max(columns, Math.min(cells.length, FILE_LIMITS.columns))).map((cell) => {
    const text = cell.length > FILE_LIMITS.keptCell ? `${cell.slice(0, FILE_LIMITS.keptCell)}…` : cell;
    return text.toWellFormed().replaceAll("\0", "");
  });
}
