import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Indicator, targetsKnownBy } from "./indicator";
import { versionsKnownBy } from "./interim-target";
import { knownBy, knownToday } from "./observation";

/** The indicator as it stood at the end of a day: values, interim targets and dates of targets known by then. */
export function asKnownOn(indicator: Indicator, day: CalendarDate): Indicator {
  return {
    ...indicator,
    observations: knownBy(indicator.observations, day),
    interimTargets: versionsKnownBy(indicator.interimTargets, day),
    targets: targetsKnownBy(indicator.targets, day),
  };
}

/** The indicator as it stands at the end of today. */
export function asKnownToday(indicator: Indicator, today: CalendarDate): Indicator {
  return { ...indicator, observations: knownToday(indicator.observations, today) };
}
