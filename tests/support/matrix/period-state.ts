import { BUSINESS, type Row } from "./row";

const READERS: Row["roles"] = ["COORDINATOR", "LEADER"];

export const ROWS: Record<string, Row> = {
  "worklists.read-period-state": { roles: READERS, input: () => ({ period: "2025-05" }) },
  "worklists.list-waiting": { roles: READERS, input: () => ({ kind: "report", period: "2025-05" }) },
  "worklists.read-workload": { roles: READERS },
  "worklists.list-decisions": { roles: READERS, input: () => ({ act: "approved" }) },
  "worklists.read-evidence-coverage": { roles: READERS },
  "worklists.read-reopened": { roles: READERS },
  "worklists.read-unit-standing": { roles: BUSINESS, input: () => ({ code: "MOE" }) },
  "worklists.list-unit-parts": { roles: BUSINESS, input: () => ({ code: "MOE", role: "LEAD" }) },
  "worklists.read-unit-period": { roles: BUSINESS, input: () => ({ code: "MOE", period: "2025-05" }) },
};
