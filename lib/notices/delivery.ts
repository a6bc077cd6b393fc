import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { eventOf } from "./event";
import { addresseesOf, type Officer, type Reason } from "./recipients";

type InOffice = Officer & { from: CalendarDate; to: CalendarDate | null };

/** To whom a row of the outbox goes, by who held which office on its day; null when it says nothing we know. */
export function deliveryOf(
  row: { at: Date; name: string; payload: unknown },
  people: readonly InOffice[],
): Map<string, Reason> | null {
  const event = eventOf(row.name, row.payload);
  if (!event) return null;
  const day = shanghaiDateAt(row.at);
  const officers = people.filter(({ from, to }) => from <= day && (to === null || day < to));
  return addresseesOf(event, officers, event.byId);
}
