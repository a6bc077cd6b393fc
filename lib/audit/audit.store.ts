import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** One record touched by an act, as it read before and after. */
export type AuditRecord = {
  type: string;
  id: string;
  /** What a reader knows the record by: "M03 …", a person's name. */
  label: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
};

export type AuditHeader = {
  /** Signed in, or known by name and not signed in yet, or nobody known. */
  actor: Actor | { personId: string; nameZh: string } | null;
  useCase: string;
  outcome: "done" | "refused" | "forbidden";
  requestId: string;
  address: string;
};

/** Writes the trail in the transaction of the act itself: both happen, or neither. */
export async function recordAudit(
  tx: Tx,
  header: AuditHeader,
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.auditEvent.createMany({
    data: records.map((record) => ({
      requestId: header.requestId,
      useCase: header.useCase,
      outcome: header.outcome,
      personId: header.actor?.personId ?? null,
      personName: header.actor?.nameZh ?? "",
      role: header.actor && "role" in header.actor ? header.actor.role : null,
      unitCode: header.actor && "unitCode" in header.actor ? header.actor.unitCode : null,
      recordType: record.type,
      recordId: record.id,
      recordLabel: record.label,
      before: asJson(record.before),
      after: asJson(record.after),
      address: header.address,
    })),
  });
}

/** Who last changed a record and when, for the reader of a stale form. */
export async function lastChangeOf(
  db: Db,
  type: string,
  id: string,
): Promise<{ by: string; at: Date } | null> {
  const event = await db.auditEvent.findFirst({
    where: { recordType: type, recordId: id, outcome: "done" },
    orderBy: { id: "desc" },
    select: { personName: true, at: true },
  });
  return event ? { by: event.personName, at: event.at } : null;
}

function asJson(value: Record<string, unknown> | null | undefined) {
  if (value === null || value === undefined) return Prisma.DbNull;
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
