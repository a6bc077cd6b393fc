import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { CRITERIA, type CriterionKind, criteriaIn } from "./criterion";
import type { PatentRecord } from "./patent-facts";

/** One of the five criteria as a fact: since when it holds, and what proves it. */
export type CriterionFact = {
  kind: CriterionKind;
  heldOn: CalendarDate;
  proof: string;
  fileId: string | null;
};

export type RecordedCriterion = CriterionFact & {
  id: number;
  endedOn: CalendarDate | null;
  version: number;
};

export type CriterionSubject = Pick<PatentRecord, "type" | "filedOn" | "industry" | "criteria">;

const MAINTAINED_YEARS = 10;

/** From when a patent has been maintained for more than ten years; they count from the day of filing. */
export function maintainedTenYearsOn(filedOn: CalendarDate): CalendarDate {
  const [year, month, day] = filedOn.split("-").map(Number) as [number, number, number];
  // The day after the anniversary; that of 29 February falls on 1 March.
  return new Date(Date.UTC(year + MAINTAINED_YEARS, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** The official cases are counted of inventions only. Each holds once at a time. */
export function recordCriterion(
  patent: CriterionSubject,
  fact: CriterionFact,
  today: CalendarDate,
): CriterionFact | Refusal {
  if (patent.type !== "INVENTION") return refuse("criterion.inventions-only");
  if (criteriaIn(patent.criteria).includes(fact.kind)) return refuse("criterion.holds", { field: "kind" });
  return refusedFact(patent, fact, today) ?? fact;
}

/** What was recorded wrongly is put right; which criterion it is stays. */
export function reviseCriterion(
  patent: CriterionSubject,
  recorded: Omit<RecordedCriterion, "id" | "version">,
  fact: Omit<CriterionFact, "kind">,
  today: CalendarDate,
): CriterionFact | Refusal {
  const { kind, endedOn } = recorded;
  if (endedOn !== null) return refuse("criterion.ended");
  const same = (["heldOn", "proof", "fileId"] as const).every((key) => fact[key] === recorded[key]);
  if (same) return refuse("nothing-changed");
  return refusedFact(patent, { kind, ...fact }, today) ?? { kind, ...fact };
}

export function endCriterion(
  recorded: { heldOn: CalendarDate; endedOn: CalendarDate | null },
  endedOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | Refusal {
  if (recorded.endedOn !== null) return refuse("criterion.ended");
  if (endedOn > today) return refuse("patent.date-ahead", { field: "endedOn" });
  if (endedOn <= recorded.heldOn) return refuse("criterion.ends-before-it-holds", { field: "endedOn" });
  return endedOn;
}

function refusedFact(
  patent: CriterionSubject,
  { kind, heldOn }: CriterionFact,
  today: CalendarDate,
): Refusal | null {
  if (heldOn > today) return refuse("patent.date-ahead", { field: "heldOn" });
  if (heldOn < patent.filedOn) return refuse("patent.before-filing", { field: "heldOn" });
  if (kind === "STRATEGIC_INDUSTRY" && patent.industry === null) {
    return refuse("criterion.industry-needed", { field: "kind" });
  }
  if (kind === "MAINTAINED_TEN_YEARS") {
    const since = maintainedTenYearsOn(patent.filedOn);
    if (heldOn < since) return refuse("criterion.not-ten-years", { field: "heldOn", params: { since } });
  }
  return null;
}

/** Those that may still be recorded. */
export function openCriteria(patent: Pick<CriterionSubject, "type" | "criteria">): CriterionKind[] {
  if (patent.type !== "INVENTION") return [];
  const held = criteriaIn(patent.criteria);
  return CRITERIA.filter((kind) => !held.includes(kind));
}
