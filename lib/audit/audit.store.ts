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
  /** The instant of the act. */
  at: Date;
  /** Signed in, or known by name and not signed in yet, or nobody known. */
  actor: Actor | { personId: string; nameZh: string } | null;
  useCase: string;
  outcome: "done" | "refused" | "forbidden";
  requestId: string;
  address: string;
};

const MANY = 100;

/** Writes the trail in the transaction of the act itself: both happen, or neither. */
export async function recordAudit(
  tx: Tx,
  header: AuditHeader,
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  if (records.length > MANY) return recordMany(tx, header, records);
  await tx.auditEvent.createMany({
    data: records.map((record) => ({
      at: header.at,
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

/** As one statement: an import leaves thousands of events, and has a few seconds for them. */
async function recordMany(tx: Tx, header: AuditHeader, records: readonly AuditRecord[]): Promise<void> {
  const { at, requestId, useCase, outcome, actor, address } = header;
  const role = actor && "role" in actor ? actor.role : null;
  const unitCode = actor && "unitCode" in actor ? actor.unitCode : null;
  const rows = records.map(({ type, id, label, before, after }, ordinal) => ({
    ordinal,
    type,
    id,
    label,
    before: before ?? null,
    after: after ?? null,
  }));
  await tx.$executeRaw`
    insert into audit_event (at, request_id, use_case, outcome, person_id, person_name, role, unit_code,
      record_type, record_id, record_label, before, after, address)
    select ${at}::timestamptz, ${requestId}, ${useCase}, ${outcome}, ${actor?.personId ?? null}::uuid,
      ${actor?.nameZh ?? ""}, ${role}::role, ${unitCode}, type, id, label,
      nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb), ${address}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(ordinal int, type text, id text, label text, before jsonb, after jsonb)
    order by ordinal`;
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
