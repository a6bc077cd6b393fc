import type { Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Officer, Reason } from "./recipients";

/*
 * What the deliverer does to the rows. It acts for nobody, so there is no scope here: whom a notice
 * reaches is decided in recipients.ts, and each of them reads his own only (notice.store.ts).
 */

export type WaitingEvent = { id: bigint; at: Date; name: string; payload: unknown };

/** The next events nobody has delivered; those another process is at are passed over. */
export function takeWaiting(tx: Tx, limit: number): Promise<WaitingEvent[]> {
  return tx.$queryRaw<WaitingEvent[]>`
    select id, at, name, payload from outbox_event
    where delivered_at is null order by id limit ${limit} for update skip locked`;
}

export type Appointed = Officer & { from: CalendarDate; to: CalendarDate | null };

/** Everybody with an enabled account who holds, held or will hold an office that is told of anything. */
export async function appointedPeople(tx: Tx): Promise<Appointed[]> {
  const appointments = await tx.appointment.findMany({
    where: {
      person: { disabledAt: null },
      role: { in: ["COORDINATOR", "LIAISON_OFFICER", "STAFF", "LEADER"] },
    },
    select: { personId: true, role: true, fromDate: true, toDate: true, unit: { select: { code: true } } },
  });
  return appointments.map(({ personId, role, fromDate, toDate, unit }) => ({
    personId,
    role,
    unit: unit.code,
    from: fromDatabaseDate(fromDate),
    to: toDate && fromDatabaseDate(toDate),
  }));
}

export type NewNotice = {
  personId: string;
  eventId: bigint;
  name: string;
  reason: Reason;
  payload: unknown;
  at: Date;
};

/** A person gets an event once, however often it is delivered. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  await tx.notice.createMany({
    data: notices.map((notice) => ({ ...notice, payload: notice.payload as never })),
    skipDuplicates: true,
  });
}

/** `delivered_at` is of the notices in the application; a reader that sends mail will keep a marker of its own. */
export async function markDelivered(tx: Tx, ids: readonly bigint[], at: Date): Promise<void> {
  await tx.outboxEvent.updateMany({ where: { id: { in: [...ids] } }, data: { deliveredAt: at } });
}
