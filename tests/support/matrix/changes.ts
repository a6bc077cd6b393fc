import { BUSINESS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "changes.read-changes": { roles: BUSINESS, input: () => ({ since: "meeting:plenary-1" }) },
  "changes.summarise": { roles: BUSINESS, input: () => ({ since: "period:2025-04" }) },
};
