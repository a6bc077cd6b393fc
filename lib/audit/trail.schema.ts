import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { oneOf, oneOfOrAll, searchText } from "@/lib/kernel/list-input";

export const OUTCOMES = ["done", "refused", "forbidden"] as const;

/** A date of the address; anything else is no bound. */
const bound = z
  .string()
  .catch("")
  .default("")
  .transform((text) => (isCalendarDate(text) ? text : ""));

const eventIdPattern = /^[1-9]\d{0,17}$/;
const cursor = z
  .string()
  .catch("")
  .default("")
  .transform((text) => (eventIdPattern.test(text) ? text : null));

export const trailFilter = z.object({
  /** Who acted: any part of a login name or name. */
  person: searchText,
  type: searchText,
  record: searchText,
  use: searchText,
  outcome: oneOfOrAll(OUTCOMES),
  from: bound,
  to: bound,
});
export type TrailFilter = z.output<typeof trailFilter>;

export const trailExport = trailFilter.extend({ format: oneOf(["csv", "xlsx"], "csv") });

/** `before` an event turns to older ones, `after` to newer ones. */
export const searchAuditInput = trailFilter.extend({ before: cursor, after: cursor });
export type TrailSearch = z.output<typeof searchAuditInput>;

export const auditEventId = z.object({ id: z.string().regex(eventIdPattern) });
