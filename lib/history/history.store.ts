import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { HistoryEntry } from "./history";

const NEWEST = 50;

/** Published records only: the trail itself is the auditor's (see lib/audit). */
export async function historyOf(db: Db, type: string, id: string, _scope: Scope): Promise<HistoryEntry[]> {
  const events = await db.auditEvent.findMany({
    where: { recordType: type, recordId: id, outcome: "done" },
    orderBy: { id: "desc" },
    take: NEWEST,
  });
  return events.map((event) => ({
    id: String(event.id),
    at: event.at,
    personName: event.personName,
    role: event.role,
    useCase: event.useCase,
    changes: changesOf(event.before, event.after),
  }));
}

export function changesOf(before: unknown, after: unknown): HistoryEntry["changes"] {
  const old = asFields(before);
  const now = asFields(after);
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields.map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

function asFields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
