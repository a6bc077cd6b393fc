import { holderNamed, type NamedHolder } from "@/lib/institutions/institution";
import { provinceNamed, provinceOfAddress } from "@/lib/institutions/places";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import {
  type ApplicationNumber,
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
  const hand = rowInHand(fields, today);
  const holderOf = remembering(holderNamed);
  const criteriaRead = (Object.entries(CRITERION_FIELDS) as [PatentField, CriterionKind][]).filter(
    ([field]) => fields.includes(field),
  );

  return (row) => {
    const fault = faultOf(row, fields.length);
    if (fault) return { patent: null, problems: [fault] };
    const problems = hand.take(row);
    const number = readNumber(hand);
    const title = readTitle(hand);
    const names = readHolders(hand);
    const filedOn = hand.dateOf("filedOn");
    if (filedOn === null && !hand.noticed("filedOn")) hand.note("filed.missing", "filedOn", "");
    if (number === null || filedOn === null || problems.some(({ code }) => refuses(code))) {
      return { patent: null, problems };
    }
    noteOddYear(hand, number, filedOn);
    const holders = names.map(holderOf);
    const patent: ReadPatent = {
      number: number.canonical,
      type: number.type,
      title,
      holders: names.join(NAME_SEPARATOR),
      holderIds: holders.map(({ kind }) => (kind === "INDIVIDUAL" ? 0 : -1)),
      holderKind: holders[0]?.kind ?? "OTHER",
      province: readProvince(hand) ?? holders[0]?.province ?? null,
      inventors: readInventors(hand),
      filedOn,
      ...readPublication(hand, number, filedOn),
      ...classesIn(hand, number.type),
      ...readStanding(hand, filedOn),
      stateFunded: hand.yesNo("stateFunded"),
      industry: unlessUnread(hand, "industry.unread", "industry", readIndustry),
      grade: unlessUnread(hand, "grade.unread", "grade", (text) => readGrade(text, grades)),
      criteria: criteriaIn(hand, criteriaRead),
    };
    return { patent, problems };
  };
}

type Hand = ReturnType<typeof rowInHand>;

/** The row that is being read. One for all rows, as making its functions anew for each would take as long as reading it. */
function rowInHand(fields: readonly PatentField[], today: CalendarDate) {
  const place = Object.fromEntries(fields.map((field, index) => [field, index])) as Partial<
    Record<PatentField, number>
  >;
  const used = fields.flatMap((field, index) => (field === "skip" ? [] : [index]));
  const datesRead = remembering(readDate);
  let cells: string[] = [];
  let problems: Problem[] = [];

  const text = (field: PatentField): string => {
    const column = place[field];
    return column === undefined ? "" : (cells[column] ?? "");
  };
  const note = (code: ProblemCode, field: PatentField, value: string, params?: Problem["params"]): void => {
    const column = place[field];
    const about: Problem = { code, value: shown(value) };
    if (column !== undefined) about.column = column;
    if (params) about.params = params;
    problems.push(about);
  };
  const dateOf = (field: PatentField): CalendarDate | null => {
    const written = text(field);
    const read = written === "" ? null : datesRead(written);
    if (!read) return null;
    if ("date" in read && read.date <= today) return read.date;
    // A row without its day of filing cannot be kept; any other date is left out.
    const code = "problem" in read ? read.problem : "date.ahead";
    note(field === "filedOn" ? code : "date.dropped", field, written);
    return null;
  };

  return {
    text,
    note,
    dateOf,
    /** Cleans the cells that are used. Answers with the list that what is noticed from now on is added to. */
    take(row: FileRow): Problem[] {
      problems = [];
      cells = cleanCells(row, used, problems);
      return problems;
    },
    has: (field: PatentField): boolean => place[field] !== undefined,
    noticed: (field: PatentField): boolean => problems.some(({ column }) => column === place[field]),
    /** A date that cannot be earlier than the filing. */
    after(filedOn: CalendarDate, field: PatentField): CalendarDate | null {
      const date = dateOf(field);
      if (date === null || date >= filedOn) return date;
      note("date.before-filing", field, date);
      return null;
    },
    yesNo(field: PatentField): boolean | null {
      const written = text(field);
      if (written === "") return null;
      const read = readYesNo(written);
      if (read === null) note("yes-no.unread", field, written);
      return read ?? null;
    },
  };
}

function faultOf({ fault, cells }: FileRow, columns: number): Problem | null {
  if (fault) return { code: fault, value: shown(cells[0] ?? "") };
  if (cells.length <= columns || cells.slice(columns).every((cell) => cell.trim() === "")) return null;
  return { code: "row.too-many-fields", params: { fields: cells.length, columns } };
}

function readNumber(hand: Hand): ApplicationNumber | null {
  const written = hand.text("number");
  const number = readApplicationNumber(written);
  if (isNumberProblem(number)) {
    const params = number.problem === "check-digit" ? { expected: number.expected } : undefined;
    hand.note(NUMBER_PROBLEMS[number.problem], "number", written, params);
    return null;
  }
  if (number.checkDigit === "reckoned") {
    hand.note("number.no-check-digit", "number", written, { canonical: number.canonical });
  }
  return number;
}

function readTitle(hand: Hand): string {
  const title = hand
    .text("title")
    .replace(/<\/?(sub|sup|i|b)>/gi, "")
    .replace(/\s+/g, " ");
  if (title === "") hand.note("title.missing", "title", "");
  else if (title.length > LONGEST.title)
    hand.note("title.too-long", "title", title, { length: title.length });
  return title;
}

function readHolders(hand: Hand): string[] {
  const names = readNames(hand.text("holders"));
  const letters = names.reduce((sum, { length }) => sum + length + 1, 0);
  const tooLong = letters > LONGEST.holders || names.some(({ length }) => length > LONGEST.holder);
  if (tooLong || names.length > MOST_HOLDERS) hand.note("holder.too-long", "holders", hand.text("holders"));
  return names;
}

/** The filing date of an international application is the one abroad, years before its number. */
function noteOddYear(hand: Hand, { year, pct }: ApplicationNumber, filedOn: CalendarDate): void {
  if (!yearDiffers(year, filedOn) || (pct && Number(filedOn.slice(0, 4)) < year)) return;
  hand.note("number.year-differs", "filedOn", filedOn, { year: String(year) });
}

function readPublication(hand: Hand, { type }: ApplicationNumber, filedOn: CalendarDate) {
  const kindText = hand.text("kind");
  const kind = kindText === "" ? null : readKind(kindText);
  if (kind && kind.type !== type) hand.note("kind.differs", "kind", kindText);
  const written = hand.text("publicationNo");
  const publication = written === "" ? null : readPublicationNumber(written);
  if (written !== "" && !publication) hand.note("publication.unread", "publicationNo", written);
  const dates = {
    publishedOn: hand.after(filedOn, "publishedOn"),
    grantedOn: hand.after(filedOn, "grantedOn"),
  };
  const announcedOn = hand.after(filedOn, "announcedOn");
  if (announcedOn) {
    const granted = publication?.kind
      ? !publication.kind.startsWith("A")
      : (kind?.granted ?? type !== "INVENTION");
    dates[granted ? "grantedOn" : "publishedOn"] ??= announcedOn;
  }
  return { publicationNo: publication?.canonical ?? null, ...dates };
}

function classesIn(hand: Hand, type: PatentType) {
  const [main, list] = [hand.text("ipcMain"), hand.text("ipc")];
  const { problems, ...classes } =
    type === "DESIGN"
      ? { ipcMain: null, ipc: [] as string[], ...readDesignClasses(main, list) }
      : { locarno: null, ...readClasses(main, list) };
  for (const { code, value = "" } of problems) hand.note(code, hand.has("ipc") ? "ipc" : "ipcMain", value);
  return classes;
}

function readStanding(hand: Hand, filedOn: CalendarDate) {
  const statusText = hand.text("status").replace(/\s+/g, " ").slice(0, LONGEST.statusText);
  const status = statusText === "" ? "UNKNOWN" : readStatus(statusText);
  if (status === null) hand.note("status.unread", "status", statusText);
  return { status: status ?? ("UNKNOWN" as const), statusText, statusOn: hand.after(filedOn, "statusOn") };
}

function readProvince(hand: Hand): string | null {
  const said = hand.text("province");
  const province = said === "" ? null : provinceNamed(said);
  if (said !== "" && !province) hand.note("province.unread", "province", said);
  const address = hand.text("address");
  return province ?? (address === "" ? null : provinceOfAddress(address));
}

function readInventors(hand: Hand): string {
  const inventors = readNames(hand.text("inventors")).join(NAME_SEPARATOR);
  if (inventors.length <= LONGEST.inventors) return inventors;
  hand.note("text.cut", "inventors", inventors, { maximum: LONGEST.inventors });
  return inventors.slice(0, inventors.lastIndexOf(NAME_SEPARATOR, LONGEST.inventors));
}

function unlessUnread<Read>(
  hand: Hand,
  code: ProblemCode,
  field: PatentField,
  read: (text: string) => Read | null | undefined,
): Read | null {
  const written = hand.text(field);
  const found = written === "" ? undefined : read(written);
  if (found === null) hand.note(code, field, written);
  return found ?? null;
}

function criteriaIn(hand: Hand, columns: readonly [PatentField, CriterionKind][]): number {
  let bits = 0;
  for (const [field, criterion] of columns) {
    // A column of prizes names the prize.
    const prize = field === "award" && hand.text(field) !== "" && readYesNo(hand.text(field)) !== false;
    const holds = prize || (field !== "award" && hand.yesNo(field));
    if (holds) bits |= 1 << CRITERIA.indexOf(criterion);
  }
  return bits;
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
    // A part of a text keeps the whole of it in memory: what is kept for long is a text of its own.
    const own = Buffer.from(text).toString();
    const fresh = read(own);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(own, fresh);
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
