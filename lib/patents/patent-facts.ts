import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import {
  type ApplicationNumber,
  isNumberProblem,
  type NumberProblem,
  readApplicationNumber,
} from "./application-number";
import { criteriaIn } from "./criterion";
import { FIRST_FILING_DAY, type Industry, type PatentStatus, yearDiffers } from "./patent";
import type { PatentType } from "./patent-type";
import type { PatentStage } from "./stage";

/** What a patent's record says of it. Without inventors: their names have a form and a right of their own. */
export type PatentFacts = {
  title: string;
  publicationNo: string;
  /** Names in their order, one a line. */
  holders: string;
  /** Symbols, the main one first: "H01M 10/0525; H01M 4/36". */
  ipc: string;
  locarno: string;
  filedOn: CalendarDate;
  publishedOn: CalendarDate | null;
  grantedOn: CalendarDate | null;
  status: PatentStatus;
  statusText: string;
  statusOn: CalendarDate | null;
  stateFunded: "yes" | "no" | "";
  industry: Industry | null;
};

/** A patent as it stands in the register. */
export type PatentRecord = PatentFacts & {
  id: number;
  number: string;
  type: PatentType;
  /** Who claims it; the first is responsible. */
  unitIds: readonly string[];
  stage: PatentStage;
  stageSince: CalendarDate;
  grade: number | null;
  criteria: number;
  version: number;
};

export const FACT_KEYS = [
  "title",
  "publicationNo",
  "holders",
  "ipc",
  "locarno",
  "filedOn",
  "publishedOn",
  "grantedOn",
  "status",
  "statusText",
  "statusOn",
  "stateFunded",
  "industry",
] as const satisfies readonly (keyof PatentFacts)[];

export function factsOf(record: PatentFacts): PatentFacts {
  return Object.fromEntries(FACT_KEYS.map((key) => [key, record[key]])) as PatentFacts;
}

const NUMBER_REFUSALS = {
  empty: "patent.number-empty",
  scientific: "patent.number-scientific",
  characters: "patent.number-characters",
  length: "patent.number-length",
  publication: "patent.number-publication",
  type: "patent.number-type",
  year: "patent.number-year",
  "check-digit": "patent.number-check-digit",
} as const satisfies Record<NumberProblem["problem"], string>;

/** The number that was typed, or what is wrong with it, said at its field. */
export function numberTyped(text: string): ApplicationNumber | Refusal {
  const read = readApplicationNumber(text);
  if (!isNumberProblem(read)) return read;
  const params = read.problem === "check-digit" ? { expected: read.expected } : undefined;
  return refuse(NUMBER_REFUSALS[read.problem], { field: "number", params });
}

type Typed = { facts: PatentFacts; yearConfirmed: boolean };

/** Facts that contradict one another or the number are not taken; those that only look odd are asked about once. */
export function checkFacts(
  { facts, yearConfirmed }: Typed,
  { type, year, pct }: Pick<ApplicationNumber, "type" | "year" | "pct">,
  today: CalendarDate,
): Refusal | null {
  const dates = refusedDates(facts, today);
  if (dates) return dates;
  if (type === "DESIGN" && facts.ipc !== "") return refuse("patent.design-has-no-ipc", { field: "ipc" });
  if (type !== "DESIGN" && facts.locarno !== "") {
    return refuse("patent.locarno-is-for-designs", { field: "locarno" });
  }
  if (facts.status === "IN_FORCE" && facts.publicationNo.endsWith("A")) {
    return refuse("patent.in-force-by-application", { field: "publicationNo" });
  }
  // The day of filing of an international application is the one abroad, years before its number.
  const odd = yearDiffers(year, facts.filedOn) && !(pct && Number(facts.filedOn.slice(0, 4)) < year);
  if (!odd || yearConfirmed) return null;
  const params = { year: String(year), filed: facts.filedOn.slice(0, 4) };
  return refuse("patent.year-differs", { field: "yearConfirmed", params });
}

function refusedDates(facts: PatentFacts, today: CalendarDate): Refusal | null {
  for (const field of ["filedOn", "publishedOn", "grantedOn", "statusOn"] as const) {
    const date = facts[field];
    if (date === null) continue;
    if (date > today) return refuse("patent.date-ahead", { field });
    if (date < FIRST_FILING_DAY) return refuse("patent.date-before-law", { field });
    if (date < facts.filedOn) return refuse("patent.before-filing", { field });
  }
  return null;
}

export type AddingSubject = {
  /** Whether the number is in the register, whoever it belongs to. */
  there: { id: number; unitIds: readonly string[]; title: string; number: string } | null;
  /** The unit that answers for what is added. */
  unit: { id: string; code: string } | null;
};

export type AddingEvent =
  | { act: "add"; number: string; type: PatentType; facts: PatentFacts; inventors: string }
  | { act: "claim"; id: number; number: string; title: string };

/**
 * A number that is there under other units is claimed instead: the unit learns that it is there, and sees
 * it from then on, as everybody sees who claims it.
 */
export function addPatent(
  { there, unit }: AddingSubject,
  typed: Typed & { number: string; inventors: string },
  today: CalendarDate,
): AddingEvent | Refusal {
  const number = numberTyped(typed.number);
  if (isRefusal(number)) return number;
  if (!unit) return refuse("patent.no-such-unit", { field: "unit" });
  if (there) return claimOf(there, unit.id) ?? refuse("patent.already-there", { field: "number" });
  const refusal = checkFacts(typed, number, today);
  if (refusal) return refusal;
  const { facts, inventors } = typed;
  return { act: "add", number: number.canonical, type: number.type, facts, inventors };
}

export type ClaimingEvent = Extract<AddingEvent, { act: "claim" }>;

/** Who knows the number may say that the patent is its own to answer for, too. */
export function claimPatent(
  { there, unit }: AddingSubject,
  typed: { number: string },
): ClaimingEvent | Refusal {
  const number = numberTyped(typed.number);
  if (isRefusal(number)) return number;
  if (!unit) return refuse("patent.no-such-unit", { field: "unit" });
  if (!there) return refuse("patent.not-in-register", { field: "number" });
  return claimOf(there, unit.id) ?? refuse("patent.claimed-already", { field: "number" });
}

function claimOf(there: NonNullable<AddingSubject["there"]>, unitId: string): ClaimingEvent | null {
  if (there.unitIds.includes(unitId)) return null;
  return { act: "claim", id: there.id, number: there.number, title: there.title };
}

/** What was changed is checked against the number as when it was added. */
export function changeFacts(record: PatentRecord, typed: Typed, today: CalendarDate): PatentFacts | Refusal {
  const number = readApplicationNumber(record.number);
  if (isNumberProblem(number)) throw new Error(`${record.number} stands in the register`);
  // What was confirmed once, or came with an import, is not asked again while the day stays.
  const yearConfirmed = typed.yearConfirmed || typed.facts.filedOn === record.filedOn;
  const refusal = checkFacts({ ...typed, yearConfirmed }, number, today);
  if (refusal) return refusal;
  if (typed.facts.industry === null && criteriaIn(record.criteria).includes("STRATEGIC_INDUSTRY")) {
    return refuse("patent.industry-is-criterion", { field: "industry" });
  }
  const same = FACT_KEYS.every((key) => typed.facts[key] === record[key]);
  return same ? refuse("nothing-changed") : typed.facts;
}

/** The responsible unit hands the patent over before it can leave it. */
export function withdrawClaim(
  { unitIds }: Pick<PatentRecord, "unitIds">,
  unitId: string | null,
): { unitIds: string[]; unitId: string } | Refusal {
  if (unitId === null || !unitIds.includes(unitId)) return refuse("patent.no-such-claim", { field: "unit" });
  if (unitIds[0] === unitId) return refuse("patent.responsible-stays", { field: "unit" });
  return { unitIds: unitIds.filter((id) => id !== unitId), unitId };
}

/** The unit that was responsible stays a claimant until it withdraws. */
export function handOver(
  { unitIds }: Pick<PatentRecord, "unitIds">,
  to: string | null,
): { unitIds: string[]; from: string; to: string } | Refusal {
  const [from] = unitIds;
  if (to === null || from === undefined) return refuse("patent.no-such-unit", { field: "unit" });
  if (from === to) return refuse("nothing-changed");
  return { unitIds: [to, ...unitIds.filter((id) => id !== to)], from, to };
}
