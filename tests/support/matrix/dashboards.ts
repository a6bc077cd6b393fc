import type { Role } from "@/lib/auth/role";
import type { Row } from "./row";

const OVERVIEW: readonly Role[] = ["COORDINATOR", "LEADER"];

export const ROWS: Record<string, Row> = {
  "dashboards.read-standing": { roles: OVERVIEW },
  "dashboards.compare-units": { roles: OVERVIEW },
  "dashboards.list-hold-ups": { roles: OVERVIEW },
  "dashboards.list-counted-tasks": { roles: OVERVIEW },
  "dashboards.list-rating-differences": { roles: OVERVIEW },
  "dashboards.list-moved-deadlines": { roles: OVERVIEW },
  "dashboards.list-open-difficulties": { roles: OVERVIEW },
};
