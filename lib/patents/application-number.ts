import { type PatentType, TYPE_DIGITS } from "./patent-type";

/*
 * The application number (专利申请号), standard ZC 0006-2003 and what stood before it:
 * since October 2003 `YYYY T SSSSSSS.C`, until then `YY T SSSSS.C`; check digits are given since 1989.
 * `C` is the sum of the digits, weighted 2 to 9 over and over, modulo 11, ten written X.
 */

export type ApplicationNumber = {
  /** "CN202010123456.7"; "CN85102475" of 1985 to 1988, which has no check digit. */
  canonical: string;
  year: number;
  type: PatentType;
  /** An international application that entered the national phase. */
  pct: boolean;
  /** Whether the check digit was written, or had to be reckoned because it was missing. */
  checkDigit: "given" | "reckoned" | "none";
};

export type NumberProblem =
  | { problem: "empty" | "scientific" | "characters" | "length" | "publication" | "type" | "year" }
  | { problem: "check-digit"; expected: string };

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];
const NEW_FORM_SINCE = 2003;
const CHECKED_SINCE = 1989;

/** Of 8 or 12 digits. */
export function checkDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    sum += (body.charCodeAt(place) - 48) * (WEIGHTS[place % WEIGHTS.length] as number);
  }
  const rest = sum % 11;
  return rest === 10 ? "X" : String(rest);
}

/** Reads a number in any form it is written in: with or without ZL, CN, blanks, dot, full width, a label before it. */
export function readApplicationNumber(text: string): ApplicationNumber | NumberProblem {
  const plain = plainNumber(text);
  if (plain === "") return { problem: "empty" };
  if (/^\d(\.\d+)?E\+?\d+$/.test(plain)) return { problem: "scientific" };
  const bare = plain.replace(/^(ZL|CN)+/, "");
  // Some databases write the kind of the publication behind it: CN2016107130043A.
  const written = /^(\d{12}|\d{8})\.?([\dX])?([ABCUYSD]\d?)?$/.exec(bare);
  if (/^\d{7,9}[ABCUYSD]\d?$/.test(bare)) return { problem: "publication" };
  if (!written) return { problem: /^[\dX.]+$/.test(bare) ? "length" : "characters" };
  return numberOf(written[1] as string, written[2]);
}

/** The canonical form, or null for what is no number. */
export function canonicalOf(text: string): string | null {
  const read = readApplicationNumber(text);
  return isNumberProblem(read) ? null : read.canonical;
}

export function isNumberProblem(read: ApplicationNumber | NumberProblem): read is NumberProblem {
  return "problem" in read;
}

function numberOf(body: string, given: string | undefined): ApplicationNumber | NumberProblem {
  const isNew = body.length === 12;
  const year = isNew ? Number(body.slice(0, 4)) : fullYear(Number(body.slice(0, 2)));
  if (isNew ? year < NEW_FORM_SINCE || year > 2099 : year < 1985 || year > NEW_FORM_SINCE) {
    return { problem: "year" };
  }
  const digit = body[isNew ? 4 : 2] as string;
  const type = TYPE_DIGITS[digit];
  if (!type) return { problem: "type" };
  const expected = checkDigit(body);
  if (given !== undefined && given !== expected) return { problem: "check-digit", expected };
  const pct = digit === "8" || digit === "9";
  // One number, one spelling: the check digits that were reckoned later for 1985 to 1988 are left out again.
  if (year < CHECKED_SINCE) return { canonical: `CN${body}`, year, type, pct, checkDigit: "none" };
  const checked = given === undefined ? "reckoned" : "given";
  return { canonical: `CN${body}.${expected}`, year, type, pct, checkDigit: checked };
}

function fullYear(two: number): number {
  return two >= 85 ? 1900 + two : 2000 + two;
}

const LABEL = /^(专利)?申请(专利)?(号码?)?[:：]?|^专利号[:：]?/;
/** Blanks and characters without width, as copied from web pages and documents. */
const BLANKS = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff\u3000'"`‘’“”]/g;

/** Half width, capitals, without blanks, labels and with one kind of dot. */
export function plainNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(BLANKS, "")
    .toUpperCase()
    .replace(LABEL, "")
    .replace(/[。·•｡,，]/g, ".");
}

export type PublicationNumber = { canonical: string; kind: string };

/** "CN107123456B": seven digits until July 2007, nine since; the kind behind them may be missing. Null: it is none. */
export function readPublicationNumber(text: string): PublicationNumber | null {
  const found = /^(?:CN)?([1-3]\d{6}(?:\d{2})?|8[5-8][1-3]\d{5})([ABCUYSD]\d?)?$/.exec(plainNumber(text));
  return found ? { canonical: `CN${found[1]}${found[2] ?? ""}`, kind: found[2] ?? "" } : null;
}

/** What somebody who types a number, or its beginning, looks for. Null: what he typed is no number. */
export type NumberSought =
  | { application: string }
  | { publication: string }
  | { applicationBegins: string; publicationBegins: string };

const SHORTEST_BEGINNING = 4;

export function numberSought(text: string): NumberSought | null {
  const plain = plainNumber(text);
  if (!/^(ZL|CN)*[\d.X]+[A-Z]?\d?$/.test(plain)) return null;
  const read = readApplicationNumber(text);
  if (!isNumberProblem(read)) return { application: read.canonical };
  const publication = readPublicationNumber(text);
  if (publication?.kind) return { publication: publication.canonical };
  const digits = plain.replace(/^(ZL|CN)+/, "");
  if (digits.length < SHORTEST_BEGINNING) return null;
  return { applicationBegins: `CN${withDot(digits)}`, publicationBegins: `CN${digits}` };
}

/** A number typed nearly to its end without the dot still begins as the stored one does. */
function withDot(digits: string): string {
  return /^\d{13,}$/.test(digits) ? `${digits.slice(0, 12)}.${digits.slice(12)}` : digits;
}
