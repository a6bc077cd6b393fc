/** What is wrong with a row: it is refused, or taken and worth a look. Texts: `patent-imports.problem.<code>`. */
export const REFUSING = [
  "number.missing",
  "number.check-digit",
  "number.scientific",
  "number.length",
  "number.publication",
  "number.characters",
  "number.type",
  "number.year",
  "number.twice",
  "title.missing",
  "title.too-long",
  "holder.too-long",
  "filed.missing",
  "date.impossible",
  "date.too-early",
  "date.ahead",
  "row.too-many-fields",
  "row.quote-open",
  "row.too-long",
  "cell.formula",
] as const;

export const WARNING = [
  "number.no-check-digit",
  "number.year-differs",
  "publication.unread",
  "kind.differs",
  "date.dropped",
  "date.before-filing",
  "ipc.unread",
  "ipc.section-y",
  "locarno.unread",
  "status.unread",
  "industry.unread",
  "grade.unread",
  "yes-no.unread",
  "province.unread",
  "cell.formula-result",
  "text.damaged",
  "text.control",
  "text.cut",
] as const;

export type RefusingCode = (typeof REFUSING)[number];
export type WarningCode = (typeof WARNING)[number];
export type ProblemCode = RefusingCode | WarningCode;

/** One thing noticed in a row. */
export type Problem = {
  code: ProblemCode;
  /** Of the file, from 0. */
  column?: number;
  /** What was read, shortened. */
  value?: string;
  params?: Record<string, string | number>;
};

export type ProblemSample = Omit<Problem, "code"> & { line: number };
/** Of a whole file, by code. */
export type ProblemTally = Partial<Record<ProblemCode, { count: number; samples: ProblemSample[] }>>;

const REFUSES = new Set<string>(REFUSING);
export const refuses = (code: ProblemCode): boolean => REFUSES.has(code);

const SAMPLES = 5;
const LONGEST_VALUE = 80;

/** Counts a row's problems, keeping the first few of every kind. */
export function tally(into: ProblemTally, line: number, problems: readonly Problem[]): void {
  for (const { code, ...about } of problems) {
    into[code] ??= { count: 0, samples: [] };
    const kind = into[code];
    kind.count++;
    if (kind.samples.length < SAMPLES) kind.samples.push({ line, ...about });
  }
}

/** What a sample shows of a cell. */
export function shown(text: string): string {
  const plain = text
    .slice(0, LONGEST_VALUE * 2)
    .toWellFormed()
    .replaceAll("\0", "␀")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length > LONGEST_VALUE ? `${plain.slice(0, LONGEST_VALUE)}…` : plain;
}
