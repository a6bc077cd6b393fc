import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Qualifier } from "./amount";
import { compareDecimals, subtractDecimals } from "./exact-decimal";
import type { Definition, Indicator, IndicatorDirection } from "./indicator";
import type { InterimTarget } from "./interim-target";
import { areComparable, type Observation } from "./observation";

/*
 * Where an indicator stands against the way to its target. A value is held against what was due on
 * its own day, never against a line drawn between two dates: in between nobody has promised anything.
 *
 *  - A state, a rate or a sum that should grow must have reached the last target due by its day.
 *  - A flow, and a sum that should stay low, say something only about the period that ends on that
 *    day: they are held against a target of the same day and no other.
 *  - "超 x" proves that more was done, "近 x" that less was; where the bound leaves it open, so do we.
 *  - A target was set under the definition of its day. A value under one that is not comparable with
 *    it has nothing to be held against.
 */

export type Mark = InterimTarget & {
  /** Also, or only, the plan's own target. */
  final: boolean;
};

export const NO_BASES = [
  "no-target",
  "no-observation",
  "not-due",
  "other-period",
  "other-definition",
  "open",
] as const;
export type NoBasis = (typeof NO_BASES)[number];

export type Standing = {
  /** What fell due after the value's day and has no value yet. */
  awaited: Mark | null;
} & (
  | {
      verdict: "ahead" | "on" | "behind";
      against: Mark;
      /** How far the value is on the better or the worse side, in the unit of the indicator. */
      gap: string;
      /** "at-least": the source gives a bound only. */
      bound: "exact" | "at-least" | "about";
    }
  | { verdict: "no-basis"; reason: NoBasis; against: Mark | null }
);

export type Compared = {
  observation: Pick<Observation, "value" | "qualifier" | "definition" | "asOf"> | null;
  indicator: Pick<Indicator, "kind" | "direction" | "definitions">;
  interim: { setOn: CalendarDate; points: readonly InterimTarget[] } | null;
  final: { setOn: CalendarDate; quantity: string; dueOn: CalendarDate | null } | null;
  asOf: CalendarDate;
};

export function standAgainst({ observation, indicator, interim, final, asOf }: Compared): Standing {
  const marks = marksOf(interim, final);
  if (marks.length === 0) return without("no-target", null, null);
  const awaited = shownOf(lastDue(marks, observation?.asOf ?? EARLIEST, asOf));
  if (!observation) return without("no-observation", null, awaited);
  const due = lastDue(marks, EARLIEST, observation.asOf);
  const mark = due && (!isOfItsDayOnly(indicator) || due.dueOn === observation.asOf) ? due : null;
  if (!mark) return early() ?? without(due ? "other-period" : "not-due", due, awaited);
  return held(mark);

  function held(against: SetMark): Standing {
    const under = definitionOn(indicator.definitions, against.setOn);
    if (observation && under && !areComparable(indicator.definitions, observation.definition, under.number))
      return without("other-definition", against, awaited);
    const compared = observation && compare(observation, against.quantity, indicator.direction);
    const shown = shownOf(against);
    return compared ? { ...compared, against: shown, awaited } : without("open", against, awaited);
  }

  /** Before anything was due, a value that has reached the plan's target already is ahead. */
  function early(): Standing | null {
    const last = marks.findLast((one) => one.final);
    if (!last || !provesEarly(indicator)) return null;
    const standing = held(last);
    return standing.verdict === "ahead" || standing.verdict === "on"
      ? { ...standing, verdict: "ahead" }
      : null;
  }
}

const EARLIEST: CalendarDate = "0001-01-01";

type SetMark = Mark & { setOn: CalendarDate };

/** By date; where both fall on one day the interim target stands for both: they agree, and it was set later. */
function marksOf(interim: Compared["interim"], final: Compared["final"]): SetMark[] {
  const marks: SetMark[] = (interim?.points ?? []).map((point) => ({
    ...point,
    final: final?.dueOn === point.dueOn,
    setOn: interim?.setOn ?? "",
  }));
  const { quantity, dueOn, setOn } = final ?? { quantity: "", dueOn: null, setOn: "" };
  if (dueOn !== null && !marks.some((mark) => mark.final))
    marks.push({ dueOn, quantity, final: true, setOn });
  return marks.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The last that fell due after one day and no later than another. */
function lastDue<One extends InterimTarget>(
  marks: readonly One[],
  after: CalendarDate,
  until: CalendarDate,
): One | null {
  return marks.findLast(({ dueOn }) => dueOn > after && dueOn <= until) ?? null;
}

function isOfItsDayOnly({ kind, direction }: Compared["indicator"]): boolean {
  return kind === "PERIOD" || (kind === "CUMULATIVE" && direction === "DOWN");
}

/** A flow or sum that is still low may yet grow: only that it is high enough can be known early. */
function provesEarly({ kind, direction }: Compared["indicator"]): boolean {
  return direction === "UP" || kind === "POINT" || kind === "RATE";
}

/** The definition in force on a day; before the first, the first. */
function definitionOn(definitions: readonly Definition[], day: CalendarDate): Definition | undefined {
  return definitions.findLast(({ validFrom }) => validFrom <= day) ?? definitions[0];
}

type Judged = Pick<Extract<Standing, { gap: string }>, "verdict" | "gap" | "bound">;

/** Null where a bound leaves both possible. */
function compare(
  { value, qualifier }: { value: string; qualifier: Qualifier },
  quantity: string,
  direction: IndicatorDirection,
): Judged | null {
  const difference = subtractDecimals(value, quantity);
  const above = compareDecimals(difference, "0");
  const gap = difference.replace("-", "");
  const better = (sign: number) => (sign > 0 === (direction === "UP") ? "ahead" : "behind");
  if (qualifier === "EXACT" || qualifier === "ABOUT")
    return {
      verdict: above === 0 ? "on" : better(above),
      gap,
      bound: qualifier === "ABOUT" ? "about" : "exact",
    };
  const trueSide = qualifier === "OVER" ? 1 : -1;
  return above * trueSide < 0 ? null : { verdict: better(trueSide), gap, bound: "at-least" };
}

function without(reason: NoBasis, against: Mark | null, awaited: Mark | null): Standing {
  return { verdict: "no-basis", reason, against: shownOf(against), awaited };
}

function shownOf<One extends Mark | null>(mark: One): One extends null ? null : Mark;
function shownOf(mark: Mark | null): Mark | null {
  return mark && { dueOn: mark.dueOn, quantity: mark.quantity, final: mark.final };
}
