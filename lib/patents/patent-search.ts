import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type NumberSought, numberSought } from "./application-number";
import { CONVERSION_KINDS, type ConversionKind } from "./conversion-kind";
import { CRITERIA, type CriterionKind } from "./criterion";
import type { HolderKind } from "./holder-kind";
import { FIRST_FILING_DAY, type PatentStatus } from "./patent";
import type { PatentType } from "./patent-type";
import type { PatentStage } from "./stage";

/** Narrows to patents of which something is not stated. */
export const NOT_STATED = "";

/** What narrows the register. A unit is its id; null is no filter. */
export type PatentFilter = {
  words: readonly string[];
  number: NumberSought | null;
  type: PatentType | null;
  /** "A", "A61" or "A61K". */
  ipc: string | null;
  holder: HolderKind | null;
  province: string | typeof NOT_STATED | null;
  unitId: string | null;
  stage: PatentStage | null;
  grade: number | typeof NOT_STATED | null;
  highValue: boolean;
  criterion: CriterionKind | null;
  kind: ConversionKind | null;
  status: PatentStatus | null;
  industry: number | typeof NOT_STATED | null;
  funded: boolean | null;
  filedFrom: CalendarDate | null;
  filedTo: CalendarDate | null;
  /** When it came to the stage where it stands. */
  sinceFrom: CalendarDate | null;
  sinceTo: CalendarDate | null;
  /** A stage that it ever reached or passed over, or by which it ever left. */
  reached: PatentStage | null;
  /** Its first holder, by whom it is counted. */
  institution: number | null;
  /** CNY of the contracts a patent is in, whole yuan. */
  least: number | null;
  most: number | null;
};

export const SORTS = ["filed", "since", "amount"] as const;
export type PatentSort = { by: (typeof SORTS)[number]; descending: boolean };

/** Two characters are the least that is looked for: one alone is in every tenth title. */
export const SHORTEST_WORD = 2;
const MOST_WORDS = 6;

/** What is typed into the one search box: a number in any form, or words that must all be in a title or holder. */
export function readSearch(text: string): {
  words: string[];
  number: NumberSought | null;
  tooShort: boolean;
} {
  const number = numberSought(text);
  if (number) return { words: [], number, tooShort: false };
  const words = wellFormed(text).toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const long = words.filter((word) => [...word].length >= SHORTEST_WORD);
  return { words: long, number: null, tooShort: words.length > 0 && long.length < words.length };
}

/** Half a surrogate and NUL are nothing a database can look for. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "").replaceAll("\ufffd", "");
}

/** As `zh_bigrams` in SQL. */
export function bigramsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

/** The terms of `patent_terms` (SQL) that every match has, there with its year of filing in front. */
export function termsOf(filter: PatentFilter): string[] {
  const one = (letter: string, value: unknown) => (value === null ? [] : [`${letter}=${value}`]);
  return [
    ...new Set(filter.words.flatMap(bigramsOf)),
    ...one("T", filter.type),
    ...one("I", filter.ipc),
    ...one("H", filter.holder),
    ...one("P", filter.province),
    ...one("U", filter.unitId),
    ...one("S", filter.stage),
    ...one("G", filter.grade),
    ...(filter.highValue ? ["W=true"] : []),
    ...one("C", filter.criterion && CRITERIA.indexOf(filter.criterion)),
    ...one("K", filter.kind && CONVERSION_KINDS.indexOf(filter.kind)),
    ...one("L", filter.status),
    ...one("E", filter.industry),
    ...one("F", filter.funded),
  ];
}

/** Words of three characters or more: their bigrams may stand apart, so the text itself is asked as well. */
export function wordsToCheck(filter: PatentFilter): string[] {
  return filter.words.filter((word) => [...word].length > SHORTEST_WORD);
}

/** Days of filing, both included. */
export type Days = { earliest: CalendarDate; latest: CalendarDate };

export function daysAsked({ filedFrom, filedTo }: PatentFilter, thisYear: number): Days {
  const lastDay = `${thisYear}-12-31`;
  return {
    earliest: filedFrom !== null && filedFrom > FIRST_FILING_DAY ? filedFrom : FIRST_FILING_DAY,
    latest: filedTo !== null && filedTo < lastDay ? filedTo : lastDay,
  };
}

/** The latest first; none where the span holds no day. */
export function yearsOf({ earliest, latest }: Days): number[] {
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  return earliest > latest ? [] : Array.from({ length: last - first + 1 }, (_, place) => last - place);
}

/** How many of the sample match, by year of filing. */
export type SampleYears = ReadonlyMap<number, number>;

/** Where rows are sought in one go: whole years, or of one year some months (1 to 12). */
export type Period = { years: readonly number[]; months: readonly number[] | null; walk: boolean };

/** Patents behind each of the sample. */
export const SAMPLED = 100;
/** Where one way of searching gives way to another. Any values find the same patents, only not as fast. */
export type SearchLimits = {
  /** Matches in the sample up to which all are fetched. */
  fewInSample: number;
  /** More than this are not fetched for one page, and not counted one by one. */
  mostFetched: number;
  /** Of a year: beyond it a walk in the order of the page is cheaper. */
  fetchedOfYear: number;
  /** Expected of a period that is not walked through: more than a page, as an estimate may be too high. */
  enough: number;
  /** Matches in the sample from which on a walk in any order soon fills a page. */
  walkedFrom: number;
  /** In the sample, of what has an index of its own: up to so many, all are fetched by that. */
  fetchedBySpan: number;
};
export const LIMITS: SearchLimits = {
  fewInSample: 30,
  mostFetched: 5_000,
  fetchedOfYear: 10_000,
  enough: 300,
  walkedFrom: 150,
  fetchedBySpan: 500,
};

/**
 * The periods in which the rows of a page are sought, in its order. Years in which few are expected are asked together
 * through the terms, one with more by some of its months; where it has very many, its rows are walked through in
 * order, as the page is soon full. A year the sample knows nothing of is asked like any other: the sample says how to
 * look, never what is there.
 */
export function periodsOf(
  days: Days,
  descending: boolean,
  sample: SampleYears,
  { fetchedOfYear, enough }: SearchLimits = LIMITS,
): Period[] {
  const periods: Period[] = [];
  let gathered: number[] = [];
  let expected = 0;
  const close = () => {
    if (gathered.length > 0) periods.push({ years: gathered, months: null, walk: false });
    gathered = [];
    expected = 0;
  };
  for (const year of inOrder(yearsOf(days), descending)) {
    const matches = (sample.get(year) ?? 0) * SAMPLED;
    if (matches > fetchedOfYear) {
      close();
      periods.push({ years: [year], months: null, walk: true });
    } else if (matches >= enough * 2) {
      close();
      const months = inOrder(monthsOf(year, days), descending);
      const together = Math.ceil((enough * months.length) / matches);
      for (let at = 0; at < months.length; at += together) {
        periods.push({ years: [year], months: months.slice(at, at + together), walk: false });
      }
    } else {
      gathered.push(year);
      expected += matches;
      if (expected >= enough) close();
    }
  }
  close();
  return periods;
}

/** The latest first. */
function monthsOf(year: number, { earliest, latest }: Days): number[] {
  const from = Number(earliest.slice(0, 4)) === year ? Number(earliest.slice(5, 7)) : 1;
  const to = Number(latest.slice(0, 4)) === year ? Number(latest.slice(5, 7)) : 12;
  return Array.from({ length: to - from + 1 }, (_, place) => to - place);
}

function inOrder(latestFirst: number[], descending: boolean): number[] {
  return descending ? latestFirst : latestFirst.reverse();
}
