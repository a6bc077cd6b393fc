import { query } from "@/lib/kernel/query";
import { mayReadTrail } from "../trail.policy";
import { searchAuditInput } from "../trail.schema";
import { searchTrail } from "../trail.store";

export const searchAudit = query({
  name: "audit.search-audit",
  input: searchAuditInput,
  allow: mayReadTrail,
  read: (db, search, scope) => searchTrail(db, search, scope),
});
