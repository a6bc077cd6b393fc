import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { isNumberProblem, readApplicationNumber } from "./application-number";

/** A patent that a form names by its number. */
export type NamedPatent = { id: number; number: string; title: string; unitIds: readonly string[] };

export const MOST_PATENTS = 200;

/** Several patents as one text: a line each, or separated by commas; in any written form. */
export function writtenNumbers(text: string): string[] {
  return text
    .split(/[\n\r;；,，、]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap(apart);
}

/** Blanks may stand within a number as well as between two: they separate where every piece is a number. */
function apart(part: string): string[] {
  const pieces = part.split(/\s+/);
  const isNumber = (piece: string) => !isNumberProblem(readApplicationNumber(piece));
  return pieces.length > 1 && pieces.every(isNumber) ? pieces : [part];
}

/** Those that can be read, in canonical form: what the register is asked for. */
export function canonicalNumbers(text: string): string[] {
  const numbers = writtenNumbers(text).map((written) => readApplicationNumber(written));
  return [...new Set(numbers.flatMap((read) => (isNumberProblem(read) ? [] : [read.canonical])))];
}

/** The patents a text names, each once and in its order; or the first number that names none, and why. */
export function namedPatents(
  text: string,
  found: readonly NamedPatent[],
  field = "patents",
): NamedPatent[] | Refusal {
  const named = new Map<string, NamedPatent>();
  for (const written of writtenNumbers(text)) {
    const read = readApplicationNumber(written);
    const number = written.slice(0, 60);
    if (isNumberProblem(read)) {
      if (read.problem !== "check-digit") {
        return refuse("patent-list.unreadable", { field, params: { number } });
      }
      const { expected } = read;
      return refuse("patent-list.check-digit", { field, params: { number, expected } });
    }
    const patent = found.find((one) => one.number === read.canonical);
    if (!patent) return refuse("patent-list.unknown", { field, params: { number: read.canonical } });
    named.set(patent.number, patent);
  }
  if (named.size > MOST_PATENTS) {
    return refuse("patent-list.too-many", { field, params: { most: MOST_PATENTS } });
  }
  return [...named.values()];
}
