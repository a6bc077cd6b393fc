import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Approved, inForceOn } from "./rules-version";

/** Longest time limit a rule may set, in working days: about a year. */
const LONGEST = 250;
const workingDays = z.int().min(1).max(LONGEST);
const dayOfMonth = z.int().min(1).max(28);

export const CADENCES = ["monthly", "quarterly"] as const;
export const SLIP_COLOURS = ["blue", "yellow", "red"] as const;
export type SlipColour = (typeof SLIP_COLOURS)[number];

const ladderStep = z.object({
  colour: z.enum(SLIP_COLOURS),
  /** Negative: before the due date. */
  workingDaysFromDue: z.int().min(-LONGEST).max(LONGEST),
});

/**
 * The settings that the system reads from articles, each under its key. A version of the rules
 * sets a key in at most one article, so that a deadline can cite the one it comes from.
 */
export const CLAUSES = {
  "sign-within-working-days": z.object({ days: workingDays }),
  "reporting-cadence": z.object({ cadence: z.enum(CADENCES) }),
  /** Days of the month; a window that closes on an earlier day closes in the following month. */
  "reporting-window": z.object({ opensOnDay: dayOfMonth, closesOnDay: dayOfMonth }),
  "difficulty-answer-working-days": z.object({ days: workingDays }),
  "extension-before-due": z.literal(true),
  "supervision-ladder": z
    .array(ladderStep)
    .min(1)
    .refine(risesStepByStep, { params: { code: "ladder-order" } }),
} as const;

export type ClauseKey = keyof typeof CLAUSES;
export type ClauseValue<Key extends ClauseKey> = z.output<(typeof CLAUSES)[Key]>;
export type Clause = { [Key in ClauseKey]: { key: Key; value: ClauseValue<Key> } }[ClauseKey];

export const CLAUSE_KEYS = Object.keys(CLAUSES) as ClauseKey[];

/** A stored clause. One that does not parse was not written by this program: that is a fault, not a choice. */
export function clauseOf(key: string, value: unknown): Clause {
  if (!isClauseKey(key)) throw new Error(`no such clause: ${key}`);
  return { key, value: CLAUSES[key].parse(value) } as Clause;
}

function isClauseKey(key: string): key is ClauseKey {
  return Object.hasOwn(CLAUSES, key);
}

export type CitedClause<Key extends ClauseKey> = {
  value: ClauseValue<Key>;
  rulesNumber: number;
  articleNumber: number;
};

type Readable = Approved & { articles: readonly { number: number; clauses: readonly Clause[] }[] };

/** What the rules in force on a date say under a key, and in which article; null when they are silent. */
export function clauseInForce<Key extends ClauseKey>(
  versions: readonly Readable[],
  key: Key,
  date: CalendarDate,
): CitedClause<Key> | null {
  const rules = inForceOn(versions, date);
  for (const article of rules?.articles ?? []) {
    const clause = article.clauses.find((one) => one.key === key);
    if (rules && clause) {
      return {
        value: clause.value as ClauseValue<Key>,
        rulesNumber: rules.number,
        articleNumber: article.number,
      };
    }
  }
  return null;
}

/** Blue before yellow before red, each on a later day than the one before. */
function risesStepByStep(steps: readonly { colour: SlipColour; workingDaysFromDue: number }[]): boolean {
  return steps.every((step, index) => {
    const before = steps[index - 1];
    if (!before) return true;
    return (
      SLIP_COLOURS.indexOf(before.colour) < SLIP_COLOURS.indexOf(step.colour) &&
      before.workingDaysFromDue < step.workingDaysFromDue
    );
  });
}
