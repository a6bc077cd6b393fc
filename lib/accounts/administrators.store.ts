import type { Tx } from "@/lib/db/client";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Period } from "./appointment";

/**
 * Locks a person and every system administrator, always in the order of their ids: two
 * administrators who disable each other at the same moment wait for one another here, and the
 * second finds himself the last.
 */
export async function lockWithAdministrators(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`
    select id from person
    where id = ${personId}::uuid
       or id in (select person_id from appointment where role = 'SYSTEM_ADMINISTRATOR')
    order by id for update`;
}

/** When others than this person can run the system: appointed, enabled, able to sign in. */
export async function listOtherAdministrators(tx: Tx, personId: string | null): Promise<Period[]> {
  const rows = await tx.appointment.findMany({
    where: {
      role: "SYSTEM_ADMINISTRATOR",
      person: {
        ...(personId ? { id: { not: personId } } : {}),
        disabledAt: null,
        OR: [{ passwordHash: { not: null } }, { identities: { some: {} } }],
      },
    },
    select: { fromDate: true, toDate: true },
  });
  return rows.map(storedPeriod);
}

export function storedPeriod(row: { fromDate: Date; toDate: Date | null }): Period {
  return { fromDate: fromDatabaseDate(row.fromDate), toDate: row.toDate && fromDatabaseDate(row.toDate) };
}
