import { query } from "@/lib/kernel/query";
import { mayReadTrail } from "../trail.policy";
import { auditEventId } from "../trail.schema";
import { findTrailEvent } from "../trail.store";

export const readAuditEvent = query({
  name: "audit.read-audit-event",
  input: auditEventId,
  allow: mayReadTrail,
  read: (db, { id }, scope) => findTrailEvent(db, id, scope),
});
